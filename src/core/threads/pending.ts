import { type Place, showsTheyWrote } from './joining';
import type { Kept } from './kept';
import type { EpochMs } from './model';
import type { Joining } from './records';

/** What says something of an earlier sent message only, or nothing, for ever. */
export const spent = (received: Iterable<Kept>, { places }: Joining): readonly Kept[] =>
  [...received].filter((kept) => ['spent', 'copy'].includes(places.get(kept)?.standing ?? ''));

/** Notes what a message leaves behind when it is given up: that a person had written before the latest sent message. */
export const settle = (kept: Kept, { thread, standing }: Place): void => {
  if (showsTheyWrote(kept, standing)) thread.theyWrote = true;
};

/**
 * The pending messages that can be given up: what came before `receivedBefore`, and of the others all but the
 * `keep` most useful ones.
 */
export const superfluous = (
  received: Iterable<Kept>,
  { places }: Joining,
  { receivedBefore = Number.NEGATIVE_INFINITY, keep }: { readonly receivedBefore?: EpochMs; readonly keep?: number },
): readonly Kept[] => {
  const pending = [...received].filter((kept) => isPending(places.get(kept)));
  const old = pending.filter(({ at }) => at < receivedBefore);
  const others = pending.filter(({ at }) => at >= receivedBefore);
  return [...old, ...others.sort(mostUsefulFirst).slice(keep ?? others.length)];
};

/** Whether a sent message that is read later may claim it. */
const isPending = (place: Place | undefined): boolean => !place || place.standing === 'open';

/**
 * A mailbox is read from the newest mail backwards, and most answers come soon: of two alike, the older is more
 * likely to find the message that it belongs to in what is read next.
 */
const mostUsefulFirst = (a: Kept, b: Kept): number => claim(a) - claim(b) || a.at - b.at || (a.id < b.id ? -1 : 1);

/** How likely it is that a sent message claims it: reports first, last but lists' mail what only Gmail's thread could join. */
const claim = ({ kind, refersTo, subject, bulk }: Kept): number => {
  if (bulk) return 4;
  if (kind === 'receipt' || kind === 'bounce' || kind === 'calendarReply') return 0;
  if (refersTo) return 1;
  return subject ? 2 : 3;
};
