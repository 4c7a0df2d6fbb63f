import type { DraftProblem, DraftView } from '../app/drafts';
import type { Ceiling } from '../core/policy/ceiling';
import { sendWithReceipt, showDraft } from './actions';
import type { CardContext } from './context';
import { type Html, html, lines, shortened } from './escape';
import { subjectOf } from './people';
import { policyWords, refusalWords } from './policy';
import type { IconName } from './status-icon';
import { buttonOf, buttonsOf, linkOf, paragraphOf, rowOf, sectionOf } from './widgets';

const MAX_SUBJECT = 100;
/** A panel's width of addresses, file names and recipients; the rest is counted. */
const MAX_LISTED = 30;
const MAX_NAME = 80;

export const DRAFTS_IN_GMAIL = 'https://mail.google.com/mail/#drafts';

/** One draft before it is sent: what it is, where receipts go, who sends none, and what to do first. */
export const draftCard = (
  context: CardContext,
  draft: DraftView,
  { isChanged = false } = {},
): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const header = CardService.newCardHeader()
    .setTitle(subjectOf(context, draft.subject, MAX_SUBJECT))
    .setSubtitle(t('draft.notSent'));
  const card = CardService.newCardBuilder().setHeader(header);
  if (isChanged) card.addSection(sectionOf(undefined, [noticeRow(t('notice.label'), t('draft.changed'))]));
  card.addSection(contentSection(context, draft));
  // Without a sender there is nowhere to send receipts to, and a section needs a widget.
  if (draft.receiptTo) card.addSection(receiptSection(context, draft));
  return card.addSection(lastSection(context, draft)).build();
};

const contentSection = (context: CardContext, draft: DraftView) => {
  const { t } = context.texts;
  const files = draft.attachments.map(({ name, bytes }) => `${shortened(name, MAX_NAME)} (${sizeOf(bytes)})`);
  return sectionOf(undefined, [
    ...(draft.from ? [fieldRow('own', t('draft.from'), html`${draft.from}`)] : []),
    ...(['to', 'cc', 'bcc'] as const).flatMap((field) =>
      draft[field].length > 0 ? [listRow(context, 'possible', t(`compose.field.${field}`), draft[field])] : [],
    ),
    ...(files.length > 0 ? [listRow(context, 'draft', t('draft.attachments {n}', { n: files.length }), files)] : []),
    fieldRow('draft', t('draft.text'), html`${draft.opening || t('draft.noText')}`),
  ]);
};

const receiptSection = ({ texts: { t } }: CardContext, { receiptTo, asksAlready, silent }: DraftView) => {
  const rows = silent.slice(0, MAX_LISTED).map(({ address, why }) =>
    rowOf({
      icon: why,
      iconWord: t('draft.silent'),
      above: t('draft.silent'),
      text: html`${address}`,
      below: t(`expectation.${why}`),
    }),
  );
  return sectionOf(t('compose.receipt'), [
    fieldRow('receipt', t('draft.receiptTo'), html`${receiptTo}`),
    ...(asksAlready ? [paragraphOf(html`${t('draft.asksAlready')}`)] : []),
    ...rows,
  ]);
};

const lastSection = (context: CardContext, { id, revision, problem, needsLine }: DraftView) => {
  const { t } = context.texts;
  if (problem) {
    return sectionOf(undefined, [
      noticeRow(t('draft.problem'), problemWords(context, problem)),
      buttonsOf([
        linkOf(t('action.openDrafts'), DRAFTS_IN_GMAIL),
        buttonOf(t('action.lookAgain'), showDraft({ draft: id, again: 'yes' })),
      ]),
    ]);
  }
  return sectionOf(undefined, [
    ...(needsLine ? [noticeRow(t('compose.disclosure'), lineWords(context, needsLine))] : []),
    noticeRow(t('draft.closeFirst'), t('draft.close')),
    buttonsOf([buttonOf(t('action.sendNow'), sendWithReceipt({ draft: id, revision }))]),
  ]);
};

const lineWords = (context: CardContext, ceiling: Ceiling): string =>
  policyWords(context, ceiling, 'disclosure', context.texts.t('policy.lineInDraft'));

/** Why a draft cannot be sent, and what to do about it. */
export const problemWords = (context: CardContext, problem: DraftProblem): string => {
  const { t } = context.texts;
  if (problem.kind === 'receiptsOff' || problem.kind === 'receiptsInternal') return refusalWords(context, problem);
  if (problem.kind === 'noDisclosure') return lineWords(context, problem.ceiling);
  if (problem.kind === 'invalidRecipients') {
    return t('draft.invalidRecipients {named}', { named: problem.named.slice(0, MAX_LISTED).join(', ') });
  }
  if (problem.kind === 'tooLarge') {
    return t('draft.tooLarge {size} {limit}', { size: sizeOf(problem.bytes), limit: sizeOf(problem.limit) });
  }
  return t(`draft.${problem.kind}`);
};

const noticeRow = (label: string, text: string) =>
  rowOf({ icon: 'notice', iconWord: label, above: label, text: html`${text}` });

const fieldRow = (icon: IconName, label: string, text: Html) => rowOf({ icon, iconWord: label, above: label, text });

const listRow = ({ texts: { t } }: CardContext, icon: IconName, label: string, all: readonly string[]) => {
  const left = all.length - MAX_LISTED;
  const shown = all.slice(0, left > 0 ? MAX_LISTED - 1 : MAX_LISTED);
  const last = all[MAX_LISTED - 1] ?? '';
  const tail = left > 0 ? [html`${t('draft.addresses {shown} {n}', { shown: last, n: left })}`] : [];
  return fieldRow(icon, label, lines([...shown.map((one) => html`${one}`), ...tail]));
};

/** 1 KB is 1024 bytes, as Gmail counts. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
