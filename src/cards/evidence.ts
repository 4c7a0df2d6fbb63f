import type { DecidingEvidence } from '../app/views';
import type { OpenVerdict } from '../core/pixel/open';
import type { EpochMs, Evidence, EvidenceKind } from '../core/threads/model';
import { deliveryWords, isFailure } from './bounce-cause';
import type { CardContext } from './context';
import { afterSending, plainDayOf } from './when';

/** What kind of event it is, in a word or two. */
export const kindWords = ({ texts: { t } }: CardContext, { kind, detail }: Pick<Evidence, 'kind' | 'detail'>): string =>
  t(kind === 'bounce' && !isFailure(detail) ? 'event.delivery' : `event.${kind}`);

/** What an event says, whether it counts and how sure it is, in sentences. */
export const detailWords = (context: CardContext, evidence: Evidence, sentAt: EpochMs): string => {
  const { t } = context.texts;
  const standing = evidence.counts
    ? t('sure.of {level}', { level: t(`sure.${evidence.confidence}`) })
    : t('event.notCounted');
  return t('event.details {statement} {standing}', { statement: statementOf(context, evidence, sentAt), standing });
};

/** Why one can be as sure of a status as `confidence` says. */
export const whySure = ({ texts: { t } }: CardContext, { kind, confidence }: DecidingEvidence): string => {
  if (confidence === 'weak') return t('why.weak');
  if (kind === 'open') return t('why.open');
  if (confidence === 'certain') return t(kind === 'bounce' ? 'why.bounce' : 'why.reply');
  return t(`why.${confidence}`);
};

const statementOf = (context: CardContext, { kind, detail, at, backOn }: Evidence, sentAt: EpochMs): string => {
  const { t } = context.texts;
  const statements: Readonly<Record<EvidenceKind, () => string>> = {
    reply: () => '',
    calendarReply: () => '',
    receipt: () => t(isDisposition(detail) ? `receipt.${detail}` : 'receipt.unknown'),
    open: () => openWords(context, detail, afterSending(context, sentAt, at)),
    bounce: () => t('event.sentence {text}', { text: deliveryWords(context, detail) }),
    autoReply: () =>
      backOn ? t('autoReply.backOn {day}', { day: plainDayOf(context, backOn) }) : t('autoReply.detail'),
  };
  return statements[kind]();
};

const DISPOSITIONS = ['displayed', 'deleted', 'denied', 'failed', 'dispatched', 'processed'] as const;

const isDisposition = (detail: string): detail is (typeof DISPOSITIONS)[number] =>
  DISPOSITIONS.some((disposition) => disposition === detail);

const openWords = ({ texts: { t } }: CardContext, detail: string, after: string): string => {
  if (detail === 'beforeSend') return t('open.beforeSend');
  return t(`open.${AFTER_SENDING.find((verdict) => verdict === detail) ?? 'unconfirmed'} {after}`, { after });
};

const AFTER_SENDING = [
  'gmail',
  'likely',
  'prefetch',
  'unconfirmed',
  'scanner',
  'seconds',
  'ownView',
  'afterReply',
  'copied',
] as const satisfies readonly OpenVerdict[];
