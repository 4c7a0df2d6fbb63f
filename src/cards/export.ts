import type { ExportedThread, ExportOutcome, ExportView } from '../app/export';
import { csvOf } from '../core/csv';
import type { EpochMs, Evidence } from '../core/threads/model';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { detailWords, kindWords } from './evidence';
import { gmailAddress } from './gmail-address';
import { toldCard } from './told';
import { dayOf } from './when';
import { buttonOf } from './widgets';

/** The mail to oneself with everything that is known as a file: one line for each recipient. */
export const exportLetter = (context: CardContext, view: ExportView) => {
  const { t } = context.texts;
  return {
    subject: t('export.mailSubject'),
    text: [t('export.how'), ...partialWords(context, view)].join('\n\n'),
    file: {
      name: `kidoku-${context.formatDate(context.now, 'yyyy-MM-dd')}.csv`,
      type: 'text/csv',
      text: csvOf([headings(context), ...view.threads.flatMap((thread) => linesOf(context, view.account, thread))]),
    },
  };
};

const headings = ({ texts: { t } }: CardContext): readonly string[] => [
  t('event.sent'),
  t('export.subject'),
  t('export.recipient'),
  t('export.recipientStatus'),
  t('thread.status'),
  t('awaiting.label'),
  t('thread.timeline'),
  t('action.openInGmail'),
];

const linesOf = (context: CardContext, account: string, { row, recipients, opens }: ExportedThread) => {
  const { t } = context.texts;
  const shared = opens.map((one) =>
    t('list.named {name} {text}', { name: t('thread.oneOfThem'), text: eventWords(context, one, row.sentAt) }),
  );
  return recipients.map(({ address, addressed, status, evidence }) => [
    momentOf(context, row.sentAt),
    row.subject,
    address,
    addressed ? t(`status.${status}`) : `${t(`status.${status}`)} · ${t('thread.unaddressed')}`,
    t(`status.${row.status}`),
    t(`awaiting.${row.awaitingReason}`),
    [...evidence.map((one) => eventWords(context, one, row.sentAt)), ...shared].join('\n'),
    gmailAddress(account, row.threadId),
  ]);
};

const eventWords = (context: CardContext, evidence: Evidence, sentAt: EpochMs): string =>
  `${momentOf(context, evidence.at)} ${kindWords(context, evidence)} ${detailWords(context, evidence, sentAt)}`.trim();

const momentOf = ({ formatDate }: CardContext, at: EpochMs): string => formatDate(at, 'yyyy-MM-dd HH:mm');

const partialWords = (context: CardContext, { readBackTo }: ExportView): readonly string[] =>
  readBackTo === undefined ? [] : [context.texts.t('export.partial {day}', { day: dayOf(context, readBackTo) })];

/** What became of it. */
export const exportCard = (context: CardContext, outcome: ExportOutcome, view: ExportView) => {
  const { t } = context.texts;
  const { kind } = outcome;
  const [partial] = kind === 'sent' ? partialWords(context, view) : [];
  return toldCard(context, {
    title: t(kind === 'sent' ? 'export.sentTitle' : 'export.notSentTitle'),
    icon: kind === 'sent' ? 'sent' : 'notice',
    what: t(`export.${kind}`),
    ...(partial ? { below: partial } : {}),
    advice: adviceFor(context, outcome),
    buttons: [buttonOf(t('action.list'), showHomepage())],
  });
};

const adviceFor = ({ texts: { t } }: CardContext, outcome: ExportOutcome): string => {
  if (outcome.kind === 'failed') return t(`error.${outcome.problem}Advice`);
  return t(outcome.kind === 'sent' ? 'export.how' : `export.${outcome.kind}Advice`);
};
