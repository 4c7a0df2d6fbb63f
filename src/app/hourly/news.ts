import { messageKey } from '../../core/threads/message-key';
import type { EpochMs, Evidence } from '../../core/threads/model';
import { rowOf } from '../rows';
import type { Synced } from '../sync';
import type { ThreadRow } from '../views';

/** What the user can be told of. */
export type NewsKind = 'bounce' | 'reply' | 'open';
export const NEWS_KINDS: readonly NewsKind[] = ['bounce', 'reply', 'open'];

/** One event that the user has not been told of, as far as it is known here. Strings come from mail. */
export type News = {
  /** The same for the same event, however often it is found. */
  readonly key: string;
  readonly kind: NewsKind;
  readonly at: EpochMs;
  readonly row: ThreadRow;
  /** Addresses; empty where one of several opened it, nobody knows who. */
  readonly who: readonly string[];
  readonly evidence: Pick<Evidence, 'kind' | 'detail'>;
};

/** What happened since then, newest first. */
export const newsIn = ({ ledger, opens }: Synced, since: EpochMs): readonly News[] => {
  const all = new Map<string, News>();
  for (const record of ledger?.book.threads() ?? []) {
    const { row, state } = rowOf(record, opens);
    for (const { address, evidence } of state.recipients) for (const one of evidence) add(all, row, address, one);
    for (const one of state.opens) add(all, row, '', one);
  }
  return [...all.values()].filter(({ at }) => at >= since).sort((a, b) => b.at - a.at);
};

/** The first open of a recipient is an event, later ones are none; a bounce may name several. */
const add = (all: Map<string, News>, row: ThreadRow, address: string, evidence: Evidence): void => {
  const kind = evidence.counts ? kindOf(evidence) : undefined;
  if (!kind || (kind === 'open' && row.status === 'replied')) return;
  const event = kind === 'open' ? `${row.id} ${address}` : (evidence.id ?? '');
  const key = messageKey(`${kind} ${event}`).slice(-KEY);
  const known = all.get(key);
  const first = known && known.at <= evidence.at ? known.evidence : evidence;
  const who = [...new Set([...(known?.who ?? []), ...(address ? [address] : [])])];
  all.set(key, { key, kind, at: Math.min(known?.at ?? evidence.at, evidence.at), row, who, evidence: first });
};

/** Some 41 bits: of a thousand events two share a key once in some four million times. */
const KEY = 8;

const kindOf = ({ kind, detail }: Evidence): NewsKind | undefined => {
  if (kind === 'reply' || kind === 'calendarReply') return 'reply';
  if (kind === 'open' || (kind === 'receipt' && detail === 'displayed')) return 'open';
  return kind === 'bounce' ? 'bounce' : undefined;
};
