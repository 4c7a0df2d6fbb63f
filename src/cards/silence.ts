import type { Silence } from '../app/diagnosis';
import type { ThreadView } from '../app/views';
import type { SilenceReason } from '../core/diagnosis';
import type { CardContext } from './context';
import { html, lines } from './escape';
import { recipientsOf } from './people';
import { policyWords } from './policy';
import { paragraphOf, rowOf, sectionOf } from './widgets';

/** Groups of recipients: each is one widget. */
const MAX_GROUPS = 4;

/** Why there is no notification from those who are silent; folded up, so that it is there for whoever asks. */
export const silenceSections = (context: CardContext, { silence = [], ceiling }: ThreadView) => {
  if (silence.length === 0) return [];
  const { t } = context.texts;
  const left = silence.slice(MAX_GROUPS).reduce((sum, { addresses }) => sum + addresses.length, 0);
  const more = left > 0 ? [paragraphOf(html`${t('thread.moreRecipients {n}', { n: left })}`)] : [];
  const rows = silence.slice(0, MAX_GROUPS).map((group) => groupRow(context, group, ceiling));
  return [
    sectionOf(t('silence.heading'), [...rows, ...more])
      .setCollapsible(true)
      .setNumUncollapsibleWidgets(0),
  ];
};

const groupRow = (context: CardContext, { addresses, reasons }: Silence, ceiling: ThreadView['ceiling']) => {
  const { t } = context.texts;
  const limit = ceiling?.pixel === 'off' ? 'pixel' : 'receipts';
  const advice = (reason: SilenceReason): string => {
    const words = t(`silence.${reason}Advice`);
    return ceiling && reason === 'forbidden' ? policyWords(context, ceiling, limit, words) : words;
  };
  return rowOf({
    icon: 'noSignal',
    iconWord: t('status.noSignal'),
    above: recipientsOf(context, addresses),
    text: lines(reasons.map((reason) => html`<b>${t(`silence.${reason}`)}</b><br>${advice(reason)}`)),
  });
};
