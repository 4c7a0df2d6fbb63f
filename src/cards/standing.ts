import type { ProblemKind } from '../app/problem';
import type { HomepageQuery, Notice, ReadingProgress } from '../app/views';
import { keepReading } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { dayOf } from './when';
import { buttonOf, buttonsOf, rowOf, sectionOf } from './widgets';

const BLOCKS = 10;

/** What to know before relying on a card: what went wrong while reading, and how far reading has come. */
export const standingSections = (
  context: CardContext,
  view: {
    readonly notice: Notice | undefined;
    readonly reading: ReadingProgress | undefined;
    readonly stopped?: ProblemKind;
  },
  query?: HomepageQuery,
) => {
  const widgets = [
    ...(view.stopped ? [noticeRow(context, view.stopped === 'permission' ? 'mayNotRun' : 'stopped')] : []),
    ...(view.notice ? [noticeRow(context, view.notice)] : []),
    ...(view.reading ? readingWidgets(context, view.reading, query) : []),
  ];
  return widgets.length === 0 ? [] : [sectionOf(undefined, widgets)];
};

const noticeRow = ({ texts: { t } }: CardContext, notice: Notice | 'mayNotRun' | 'stopped') => {
  const text = t(`notice.${notice}`);
  return rowOf({ icon: 'notice', iconWord: t('notice.label'), text: html`${text}` });
};

const readingWidgets = (
  context: CardContext,
  { readBackTo, share }: ReadingProgress,
  query: HomepageQuery | undefined,
) => {
  const { t } = context.texts;
  // Never 100 % while something is left.
  const percent = Math.min(99, Math.max(0, Math.floor(share * 100)));
  const done = Math.floor((percent * BLOCKS) / 100);
  const title = t('reading.title');
  const bar = '█'.repeat(done) + '░'.repeat(BLOCKS - done);
  return [
    rowOf({
      icon: 'reading',
      iconWord: title,
      text: html`${title}<br>${bar} ${percent}%`,
      below: t('reading.backTo {day}', { day: dayOf(context, readBackTo) }),
    }),
    buttonsOf([buttonOf(t('action.keepReading'), keepReading(query))]),
  ];
};
