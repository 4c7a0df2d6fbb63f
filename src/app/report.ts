import type { EpochMs, RecipientState, ThreadRecord } from '../core/threads/model';
import { DAY, newLedger } from './ledger';
import type { Ports } from './ports';
import { readBack } from './reading';
import { rowOf } from './rows';

/** One sent thread as the command line prints it. Times are ISO 8601 in UTC. */
export type StatusLine = {
  readonly threadId: string;
  readonly messageId: string | null;
  readonly subject: string;
  readonly sentAt: string;
  readonly status: string;
  readonly awaiting: boolean;
  readonly awaitingReason: string;
  readonly recipients: readonly object[];
};

/** Mail before the period tells who wrote first in its threads. */
const CONTEXT = 30 * DAY;

const ALL_OF_IT = { deadline: Number.POSITIVE_INFINITY, backUntil: Number.POSITIVE_INFINITY, stretches: 1 };

/** Reads the whole period in one go and keeps nothing. -> the sent threads, newest first. Throws what Gmail throws. */
export const report = (
  ports: Pick<Ports, 'mailbox' | 'identity' | 'clock'>,
  sinceDays: number,
): readonly StatusLine[] => {
  const now = ports.clock.now();
  const own = { address: ports.identity.address(), aliases: ports.identity.aliases(), checkedAt: now };
  const horizon = sinceDays * DAY + CONTEXT;
  const ledger = newLedger(now, own, { horizon, stretch: Number.POSITIVE_INFINITY });
  readBack(ledger, ports, ALL_OF_IT);
  return ledger.book
    .threads()
    .filter(({ latest }) => latest.at >= now - sinceDays * DAY)
    .map(lineOf);
};

const lineOf = (record: ThreadRecord): StatusLine => {
  const { row, state } = rowOf(record);
  return {
    threadId: row.threadId,
    messageId: record.latest.messageId ?? null,
    subject: row.subject,
    sentAt: iso(row.sentAt),
    status: row.status,
    awaiting: row.awaiting,
    awaitingReason: row.awaitingReason,
    recipients: state.recipients.map(recipientOf),
  };
};

const recipientOf = ({ address, addressed, status, evidence }: RecipientState) => ({
  address,
  ...(addressed ? {} : { addressed }),
  status,
  evidence: evidence.map(({ kind, at, messageId, confidence, counts, detail }) => ({
    kind,
    at: iso(at),
    messageId: messageId ?? null,
    confidence,
    counts,
    detail,
  })),
});

const iso = (at: EpochMs): string => new Date(at).toISOString();
