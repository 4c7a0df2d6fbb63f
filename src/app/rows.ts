import type {
  Evidence,
  EvidenceKind,
  RecipientState,
  ThreadRecord,
  ThreadState,
  ThreadStatus,
} from '../core/threads/model';
import { threadState } from '../core/threads/state';
import type { DecidingEvidence, ThreadRow } from './views';

const DECIDES: Readonly<Record<ThreadStatus, readonly EvidenceKind[]>> = {
  replied: ['reply', 'calendarReply'],
  opened: ['receipt', 'open'],
  bounced: ['bounce'],
  noResponse: [],
};

/** One sent thread for the list, and the state it was made from. */
export const rowOf = (record: ThreadRecord): { readonly row: ThreadRow; readonly state: ThreadState } => {
  const state = threadState(record);
  const { latest } = record;
  const row: ThreadRow = {
    threadId: record.threadId,
    id: latest.id,
    subject: latest.subject,
    sentAt: latest.at,
    status: state.status,
    awaiting: state.awaiting,
    awaitingReason: state.awaitingReason,
    recipients: state.recipients.map(({ address }) => address),
    signal: signalOf(state),
    because: decidingEvidence(state),
  };
  return { row, state };
};

/** The first piece of evidence that made the thread's status. */
const decidingEvidence = (state: ThreadState): DecidingEvidence | undefined => {
  const decides = ({ counts, kind, detail }: Evidence) =>
    counts && DECIDES[state.status].includes(kind) && (kind !== 'receipt' || detail === 'displayed');
  const all = state.recipients.flatMap(({ address, evidence }: RecipientState) =>
    evidence.filter(decides).map((one) => ({ ...one, from: address })),
  );
  return [...all].sort((a, b) => a.at - b.at)[0];
};

const signalOf = (state: ThreadState): ThreadRow['signal'] => {
  if (state.status !== 'noResponse') return undefined;
  const statuses = state.recipients.map(({ status }) => status);
  return (['autoReplied', 'deleted'] as const).find((signal) => statuses.includes(signal));
};
