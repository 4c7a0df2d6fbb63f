import type { ThreadView } from '../app/views';
import type { EpochMs, Evidence } from '../core/threads/model';
import type { CardContext } from './context';
import { html } from './escape';
import { detailWords, kindWords } from './evidence';
import { recipientsOf } from './people';
import { momentOf } from './when';
import { paragraphOf, rowOf, sectionOf } from './widgets';

/** A card holds 100 widgets, recipients and buttons included. */
const MAX_EVENTS = 40;

type Event = Evidence & { readonly who: string };

/** What happened to the message since it was sent, oldest first; the latest events where there are very many. */
export const timelineSection = (context: CardContext, { row, recipients, opens }: ThreadView) => {
  const { t } = context.texts;
  const events = [...recipients, { address: t('thread.oneOfThem'), evidence: opens }]
    .flatMap(({ address, evidence }) => evidence.map((one): Event => ({ ...one, who: address })))
    .sort((a, b) => a.at - b.at);
  const left = Math.max(0, events.length - MAX_EVENTS);
  const addressed = recipients.filter((recipient) => recipient.addressed).map(({ address }) => address);
  const sent = rowOf({
    icon: 'sent',
    iconWord: t('event.sent'),
    above: momentOf(context, row.sentAt),
    text: html`<b>${t('event.sent')}</b><br>${recipientsOf(context, addressed)}`,
    ...(row.asksReceipt ? { below: t('thread.asksReceipt') } : {}),
  });
  return sectionOf(t('thread.timeline'), [
    sent,
    ...(left > 0 ? [paragraphOf(html`${t('thread.earlier {n}', { n: left })}`)] : []),
    ...events.slice(left).map((event) => eventRow(context, event, row.sentAt)),
  ]);
};

const eventRow = (context: CardContext, event: Event, sentAt: EpochMs) => {
  const kind = kindWords(context, event);
  return rowOf({
    icon: event.kind,
    iconWord: kind,
    above: momentOf(context, event.at),
    text: html`<b>${kind}</b><br>${event.who}`,
    below: detailWords(context, event, sentAt),
  });
};
