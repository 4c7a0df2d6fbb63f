import { dayNumber, isoDate } from '../../core/dates/plain-date';
import type { FollowUpRules } from '../../core/threads/follow-up';
import { messageKey } from '../../core/threads/message-key';
import type { EpochMs, Evidence } from '../../core/threads/model';
import { DAY } from '../ledger';
import { rowOf } from '../rows';
import type { Synced } from '../sync';
import type { ThreadRow } from '../views';

/** What the user can be told of. */
export type NewsKind = 'bounce' | 'reply' | 'open';
export const NEWS_KINDS: readonly NewsKind[] = ['bounce', 'reply', 'open'];

/** One thing that the user has not been told of, as far as it is known here. Strings come from mail. */
export type News = {
  /** The same for the same event, however often it is found. */
  readonly key: string;
  readonly at: EpochMs;
  readonly row: ThreadRow;
  /** Addresses; empty where one of several opened it, nobody knows who. */
  readonly who: readonly string[];
} & (
  | { readonly kind: NewsKind; readonly evidence: Pick<Evidence, 'kind' | 'detail'> }
  /** It is time to ask again: the row says why. */
  | { readonly kind: 'due' }
);
type Event = Extract<News, { readonly kind: NewsKind }>;

/** What happened since then, newest first. */
export const newsIn = ({ ledger, opens }: Synced, since: EpochMs): readonly News[] => {
  const all = new Map<string, Event>();
  for (const record of ledger?.book.threads() ?? []) {
    const { row, state } = rowOf(record, opens);
    for (const { address, evidence } of state.recipients) for (const one of evidence) add(all, row, address, one);
    for (const one of state.opens) add(all, row, '', one);
  }
  return [...all.values()].filter(({ at }) => at >= since).sort((a, b) => b.at - a.at);
};

/** The first open of a recipient is an event, later ones are none; a bounce may name several. */
const add = (all: Map<string, Event>, row: ThreadRow, address: string, evidence: Evidence): void => {
  const kind = evidence.counts ? kindOf(evidence) : undefined;
  if (!kind || (kind === 'open' && row.status === 'replied')) return;
  const event = kind === 'open' ? `${row.id} ${address}` : (evidence.id ?? '');
  const key = keyOf(kind, event);
  const known = all.get(key);
  const first = known && known.at <= evidence.at ? known.evidence : evidence;
  const who = [...new Set([...(known?.who ?? []), ...(address ? [address] : [])])];
  all.set(key, { key, kind, at: Math.min(known?.at ?? evidence.at, evidence.at), row, who, evidence: first });
};

/**
 * What is due, at midnight UTC of the day since when. A day that only comes of a setting makes no other news of it; another
 * return, or another reminder, does.
 */
export const dueIn = ({ ledger, opens }: Synced, rules: FollowUpRules): readonly News[] =>
  (ledger?.book.threads() ?? []).flatMap((record) => {
    const { row } = rowOf(record, opens, rules);
    const { followUp } = row;
    if (followUp?.kind !== 'due') return [];
    const { since, reason } = followUp;
    const key = keyOf('due', `${row.id} ${reason.kind === 'days' ? '' : isoDate(since)}`);
    return [{ key, kind: 'due', at: dayNumber(since) * DAY, row, who: row.recipients }];
  });

const keyOf = (kind: News['kind'], event: string): string => messageKey(`${kind} ${event}`).slice(-KEY);

/** Some 41 bits: of a thousand events two share a key once in some four million times. */
const KEY = 8;

const kindOf = ({ kind, detail }: Evidence): NewsKind | undefined => {
  if (kind === 'reply' || kind === 'calendarReply') return 'reply';
  if (kind === 'open' || (kind === 'receipt' && detail === 'displayed')) return 'open';
  return kind === 'bounce' ? 'bounce' : undefined;
};
