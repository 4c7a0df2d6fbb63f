import type { Week } from '../app/views';
import type { ThreadStatus } from '../core/threads/model';
import type { CardContext } from './context';
import { type Html, html, lines } from './escape';
import { dayOf } from './when';
import { paragraphOf, sectionOf } from './widgets';

/** Blocks in the longest bar: with the numbers beside it, it just fills the side panel. */
const MAX_BLOCKS = 8;
/** Weeks that are seen without opening the section. */
const SHOWN_AT_ONCE = 4;

/** In the order of the bar. Told apart by shade as well as by colour. */
const BLOCKS = [
  ['replied', '█', '#188038'],
  ['opened', '▓', '#1a73e8'],
  ['noResponse', '░', '#80868b'],
  ['bounced', '╳', '#d93025'],
] as const satisfies readonly (readonly [ThreadStatus, string, string])[];

/** A picture of the last weeks: a bar for each, the newest first, with the numbers in words. */
export const weeksSection = (context: CardContext, weeks: readonly Week[]) => {
  const largest = Math.max(...weeks.map(totalOf));
  const newestFirst = [...weeks].reverse().map((week, index) => weekLine(context, week, index === 0, largest));
  const first = lines([legend(context), ...newestFirst.slice(0, SHOWN_AT_ONCE)]);
  const rest = newestFirst.slice(SHOWN_AT_ONCE);
  const heading = context.texts.t('weeks.heading {n}', { n: weeks.length });
  if (rest.length === 0) return sectionOf(heading, [paragraphOf(first)]);
  return sectionOf(heading, [paragraphOf(first), paragraphOf(lines(rest))])
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(1);
};

const totalOf = ({ counts }: Week): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const weekLine = (context: CardContext, week: Week, isLast: boolean, largest: number): Html => {
  const { t } = context.texts;
  const label = isLast ? t('weeks.last') : t('weeks.from {day}', { day: dayOf(context, week.start) });
  const n = totalOf(week);
  const words = t('weeks.line {week} {n} {replied}', { week: label, n, replied: week.counts.replied });
  return html`${barOf(week, n, largest)} ${words}`;
};

/** Blocks in proportion to the largest week; the shares are rounded at their borders, so that they add up. */
const barOf = ({ counts }: Week, total: number, largest: number): readonly Html[] => {
  const blocks = total === 0 ? 0 : Math.max(1, Math.round((total / largest) * MAX_BLOCKS));
  let before = 0;
  return BLOCKS.map(([status, block, color]) => {
    const from = Math.round((before / total) * blocks);
    before += counts[status];
    const count = Math.round((before / total) * blocks) - from;
    return count > 0 ? coloured(block.repeat(count), color) : html``;
  });
};

/** A sign stays with its words at the end of a line. */
const legend = ({ texts: { t } }: CardContext): Html => {
  const words = (status: ThreadStatus) => t(`status.${status}`).replace(/ /g, '\u00a0');
  return html`${BLOCKS.map(([status, block, color]) => html`${coloured(block, color)}\u00a0${words(status)} `)}`;
};

const coloured = (text: string, color: string): Html => html`<font color="${color}">${text}</font>`;
