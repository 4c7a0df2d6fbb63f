import type { ThreadView } from '../app/views';
import type { RecipientState } from '../core/threads/model';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { whySure } from './evidence';
import { followUpSections } from './follow-up';
import { gmailAddress } from './gmail-address';
import { subjectOf } from './people';
import { reasonOf } from './reason';
import { reminderSections } from './reminder';
import { silenceSections } from './silence';
import { standingSections } from './standing';
import { timelineSection } from './timeline';
import { ageOf, momentOf } from './when';
import { buttonOf, buttonsOf, linkOf, paragraphOf, rowOf, sectionOf } from './widgets';

const MAX_SUBJECT = 100;
/** A card holds 100 widgets, the timeline included. */
const MAX_RECIPIENTS = 40;

/** One sent thread: its status, how sure it is, each recipient, and what happened. */
export const threadCard = (
  context: CardContext,
  view: ThreadView,
  { isElsewhere = false } = {},
): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const { subject, sentAt } = view.row;
  const header = CardService.newCardHeader()
    .setTitle(subjectOf(context, subject, MAX_SUBJECT))
    .setSubtitle(t('thread.sent {at} {age}', { at: momentOf(context, sentAt), age: ageOf(context, sentAt) }));
  const card = CardService.newCardBuilder().setHeader(header);
  if (isElsewhere) card.addSection(aboutSection(context));
  card.addSection(stateSection(context, view));
  for (const section of [...standingSections(context, view), ...reminderSections(context, view)])
    card.addSection(section);
  for (const section of followUpSections(context, view)) card.addSection(section);
  card.addSection(recipientsSection(context, view));
  for (const section of silenceSections(context, view)) card.addSection(section);
  return card.addSection(timelineSection(context, view)).build();
};

const aboutSection = ({ texts: { t } }: CardContext) =>
  sectionOf(undefined, [rowOf({ icon: 'notice', iconWord: t('notice.label'), text: html`${t('message.isAbout')}` })]);

const stateSection = (context: CardContext, { row, recipients, account }: ThreadView) => {
  const { t } = context.texts;
  const status = t(`status.${row.status}`);
  const silent = row.status !== 'replied' && recipients.some((recipient) => recipient.status === 'noSignal');
  return sectionOf(undefined, [
    rowOf({
      icon: row.status,
      iconWord: status,
      above: t('thread.status'),
      text: html`<b>${status}</b>`,
      below: reasonOf(context, row),
    }),
    ...sureRows(context, row),
    rowOf({
      icon: 'awaiting',
      iconWord: t('awaiting.label'),
      above: t('awaiting.label'),
      text: html`${t(`awaiting.${row.awaitingReason}`)}`,
    }),
    ...(silent ? [paragraphOf(html`${t('thread.noSignalMeans')}`)] : []),
    buttonsOf([
      linkOf(t('action.openInGmail'), gmailAddress(account, row.threadId)),
      buttonOf(t('action.list'), showHomepage()),
    ]),
  ]);
};

const sureRows = (context: CardContext, { because }: ThreadView['row']) => {
  if (!because) return [];
  const { t } = context.texts;
  const label = t('sure.label');
  return [
    rowOf({
      icon: 'sure',
      iconWord: label,
      above: label,
      text: html`${t(`sure.${because.confidence}`)}`,
      below: whySure(context, because),
    }),
  ];
};

const recipientsSection = (context: CardContext, { recipients }: ThreadView) => {
  const { t } = context.texts;
  const left = recipients.length - MAX_RECIPIENTS;
  return sectionOf(t('thread.recipients {n}', { n: recipients.length }), [
    ...recipients.slice(0, MAX_RECIPIENTS).map((recipient) => recipientRow(context, recipient)),
    ...(left > 0 ? [paragraphOf(html`${t('thread.moreRecipients {n}', { n: left })}`)] : []),
  ]);
};

const recipientRow = ({ texts: { t } }: CardContext, { address, addressed, status }: RecipientState) => {
  const word = t(`status.${status}`);
  return rowOf({
    icon: status,
    iconWord: word,
    above: addressed ? word : `${word} · ${t('thread.unaddressed')}`,
    text: html`${address}`,
  });
};
