import type { DecidingEvidence, ThreadRow } from '../app/views';
import { deliveryWords } from './bounce-cause';
import type { CardContext } from './context';
import { shortAddress } from './people';
import { momentOf } from './when';

/** Why a thread has its status, in one short phrase: "Receipt from taro@…, 4 Mar, 10:12". */
export const reasonOf = (context: CardContext, row: ThreadRow): string => {
  const { t } = context.texts;
  const unawaited = unawaitedWords(context, row);
  if (row.because) return [evidenceWords(context, row.because), unawaited].filter(Boolean).join(' · ');
  if (row.signal) return t(`reason.${row.signal}`);
  return unawaited ?? t('reason.noSignal');
};

const unawaitedWords = ({ texts: { t } }: CardContext, { awaitingReason }: ThreadRow): string | undefined =>
  awaitingReason === 'noAnswerYet' || awaitingReason === 'replied' ? undefined : t(`unawaited.${awaitingReason}`);

const evidenceWords = (context: CardContext, because: DecidingEvidence): string => {
  const { t } = context.texts;
  const reason = decidedBy(context, because);
  return because.confidence === 'weak' ? t('reason.unsure {reason}', { reason }) : reason;
};

const decidedBy = (context: CardContext, { kind, from, at: time, detail }: DecidingEvidence): string => {
  const { t } = context.texts;
  const who = shortAddress(from);
  const at = momentOf(context, time);
  if (kind === 'bounce') return t('reason.bounce {why} {at}', { why: deliveryWords(context, detail), at });
  if (kind === 'open') return t('reason.open {at}', { at });
  return t(`reason.${kind} {who} {at}`, { who, at });
};
