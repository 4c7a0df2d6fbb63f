import type { SendOutcome } from '../app/send';
import { type SendParameters, sendWithReceipt, showDrafts, showHomepage } from './actions';
import type { CardContext } from './context';
import { DRAFTS_IN_GMAIL, draftCard, problemWords } from './draft';
import { type Told, toldCard } from './told';
import { momentOf } from './when';
import { buttonOf, linkOf } from './widgets';

type OutcomeOf<Kind extends SendOutcome['kind']> = Extract<SendOutcome, { readonly kind: Kind }>;

const SENT_IN_GMAIL = 'https://mail.google.com/mail/#sent';

/** What became of a draft that was to be sent; the draft itself again where it changed. */
export const sendingCard = (
  context: CardContext,
  outcome: SendOutcome,
  asked: SendParameters,
): GoogleAppsScript.Card_Service.Card => {
  if (outcome.kind === 'changed') return draftCard(context, outcome.draft, { isChanged: true });
  return toldCard(context, toldOf(context, outcome, asked));
};

const toldOf = (
  context: CardContext,
  outcome: Exclude<SendOutcome, { kind: 'changed' }>,
  asked: SendParameters,
): Told => {
  switch (outcome.kind) {
    case 'sent':
      return sentWords(context, outcome);
    case 'refused':
    case 'notSent':
    case 'refusedByGmail':
      return notSentWords(context, outcome, asked);
    default:
      return openWords(context, outcome, asked);
  }
};

const sentWords = ({ texts: { t } }: CardContext, { threadId, receipt, before }: OutcomeOf<'sent'>): Told => ({
  title: t('send.sentTitle'),
  icon: receipt === 'dropped' ? 'notice' : 'sent',
  what: t('event.details {statement} {standing}', {
    statement: t(before ? 'send.sentBefore' : 'send.sent'),
    standing: t(`send.${receipt}`),
  }),
  advice: t('send.closeWindow'),
  buttons: [
    threadId ? linkOf(t('action.openInGmail'), inGmail(threadId)) : linkOf(t('action.openSent'), SENT_IN_GMAIL),
    buttonOf(t('action.list'), showHomepage()),
  ],
});

const notSentWords = (
  context: CardContext,
  outcome: OutcomeOf<'refused' | 'notSent' | 'refusedByGmail'>,
  asked: SendParameters,
): Told => {
  const { t } = context.texts;
  const buttons = [
    linkOf(t('action.openDrafts'), DRAFTS_IN_GMAIL),
    buttonOf(t('action.tryAgain'), sendWithReceipt(asked)),
  ];
  const told = { title: t('send.notSentTitle'), icon: 'bounced' as const, buttons };
  if (outcome.kind === 'refused') {
    return { ...told, what: t('draft.problem'), advice: problemWords(context, outcome.problem) };
  }
  const { problem } = outcome;
  if (outcome.kind === 'notSent') {
    const below = problem === 'unknown' ? { below: t('error.reference {code}', { code: outcome.reference }) } : {};
    return { ...told, what: t('send.notSent'), advice: t(`error.${problem}Advice`), ...below };
  }
  const { reason } = outcome;
  const advice = problem === 'unknown' ? t('send.refusedAdvice') : t(`error.${problem}Advice`);
  return {
    ...told,
    what: t('send.refused'),
    advice,
    ...(reason ? { below: t('send.reason {reason}', { reason }) } : {}),
  };
};

const openWords = (
  context: CardContext,
  outcome: OutcomeOf<'unclear' | 'twin' | 'lost' | 'gone' | 'busy'>,
  asked: SendParameters,
): Told => {
  const { t } = context.texts;
  const again = buttonOf(t('action.lookAgain'), sendWithReceipt(asked));
  const inSent = linkOf(t('action.openSent'), SENT_IN_GMAIL);
  if (outcome.kind === 'twin' || outcome.kind === 'lost') {
    const isTwin = outcome.kind === 'twin';
    const what = isTwin ? t('send.twin {at}', { at: momentOf(context, outcome.at) }) : t('send.lost');
    const sent = isTwin && outcome.threadId ? linkOf(t('action.openInGmail'), inGmail(outcome.threadId)) : inSent;
    const buttons = [sent, linkOf(t('action.openDrafts'), DRAFTS_IN_GMAIL)];
    return { title: t('send.twinTitle'), icon: 'notice', what, advice: t('send.twinAdvice'), buttons };
  }
  if (outcome.kind === 'gone') {
    const what = t(outcome.tried ? 'send.goneTried' : 'send.gone');
    const next = outcome.tried ? again : buttonOf(t('action.drafts'), showDrafts({ to: '', again: 'yes' }));
    return { title: t('send.goneTitle'), icon: 'notice', what, advice: t('send.goneAdvice'), buttons: [inSent, next] };
  }
  const isBusy = outcome.kind === 'busy';
  return {
    title: t(isBusy ? 'send.notSentTitle' : 'send.unclearTitle'),
    icon: 'awaiting',
    what: t(`send.${outcome.kind}`),
    advice: t(`send.${outcome.kind}Advice`),
    buttons: isBusy ? [again] : [again, inSent],
  };
};

const inGmail = (threadId: string): string => `https://mail.google.com/mail/#all/${encodeURIComponent(threadId)}`;
