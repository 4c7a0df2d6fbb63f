import { type FollowUpRules, followUpOf } from '../core/threads/follow-up';
import type {
  Evidence,
  EvidenceKind,
  RecipientState,
  ThreadRecord,
  ThreadState,
  ThreadStatus,
} from '../core/threads/model';
import { threadState } from '../core/threads/state';
import { NO_OPENS, type Opens } from './kept-opens';
import type { DecidingEvidence, ThreadRow } from './views';

const DECIDES: Readonly<Record<ThreadStatus, readonly EvidenceKind[]>> = {
  replied: ['reply', 'calendarReply'],
  opened: ['receipt', 'open'],
  bounced: ['bounce'],
  noResponse: [],
};

/** One sent thread for the list, and the state it was made from. Without rules nothing is said about asking again. */
export const rowOf = (
  record: ThreadRecord,
  opens: Opens = NO_OPENS,
  rules?: FollowUpRules,
): { readonly row: ThreadRow; readonly state: ThreadState } => {
  const state = threadState(record, (pixel) => opens.get(pixel) ?? []);
  const { latest } = record;
  const followUp = rules && followUpOf(latest, state, rules);
  const row: ThreadRow = {
    threadId: record.threadId,
    id: latest.id,
    subject: latest.subject,
    sentAt: latest.at,
    status: state.status,
    awaiting: state.awaiting,
    awaitingReason: state.awaitingReason,
    recipients: state.recipients.map(({ address }) => address),
    ...(latest.asksReceipt ? { asksReceipt: latest.asksReceipt } : {}),
    signal: signalOf(state),
    because: decidingEvidence(state),
    ...(followUp ? { followUp } : {}),
  };
  return { row, state };
};

/** The first piece of evidence that made the thread's status; what may be forged comes after all that hardly is. */
const decidingEvidence = (state: ThreadState): DecidingEvidence | undefined => {
  const decides = ({ counts, kind, detail }: Evidence) =>
    counts && DECIDES[state.status].includes(kind) && (kind !== 'receipt' || detail === 'displayed');
  const all = state.recipients.flatMap(({ address, evidence }: RecipientState) =>
    evidence.filter(decides).map((one) => ({ ...one, from: address })),
  );
  const shared = state.opens.filter(decides).map((one) => ({ ...one, from: '' }));
  const isWeak = ({ confidence }: Evidence) => Number(confidence === 'weak');
  return [...all, ...shared].sort((a, b) => isWeak(a) - isWeak(b) || a.at - b.at)[0];
};

const signalOf = ({ status, recipients }: ThreadState): ThreadRow['signal'] => {
  if (status !== 'noResponse') return undefined;
  const statuses = recipients.map((recipient) => recipient.status);
  const isDelay = ({ kind, detail }: Evidence) => kind === 'bounce' && detail.startsWith('delayed');
  const delayed = recipients.some(({ addressed, evidence }) => addressed && evidence.some(isDelay));
  const signal = (['autoReplied', 'deleted'] as const).find((one) => statuses.includes(one));
  return signal ?? (delayed ? 'delayed' : undefined);
};
