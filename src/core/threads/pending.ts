import type { Place } from './joining';
import { isPersons, type Kept } from './kept';

/** Whether a sent message that is read later may claim it. */
export const isPending = (place: Place | undefined): boolean => !place || place.standing === 'open';

/** Notes what a message leaves behind when it is given up: whom it is from had written before the latest sent one. */
export const settle = (kept: Kept, { thread, standing }: Place): void => {
  if (standing !== 'bears' && isPersons(kept)) thread.theyWrote = true;
};

/**
 * What can be given up: what came before `receivedBefore`, and of the others all but the `keep` most useful ones.
 * A mailbox is read from the newest mail backwards, and most answers come soon: of two alike the older is more
 * likely to find the message that it belongs to in what is read next.
 */
export const leastUseful = (
  pending: readonly Kept[],
  { receivedBefore = Number.NEGATIVE_INFINITY, keep = Number.POSITIVE_INFINITY },
): readonly Kept[] => {
  const old = pending.filter(({ at }) => at < receivedBefore);
  const others = pending.filter(({ at }) => at >= receivedBefore);
  if (others.length <= keep) return old;
  return [...old, ...others.sort(mostUsefulFirst).slice(keep)];
};

const mostUsefulFirst = (a: Kept, b: Kept): number => claim(a) - claim(b) || a.at - b.at || (a.id < b.id ? -1 : 1);

/** How likely it is that a sent message claims it: reports first, last what only Gmail's thread could join. */
const claim = ({ kind, refersTo, subject }: Kept): number => {
  if (kind === 'receipt' || kind === 'bounce' || kind === 'calendarReply') return 0;
  if (refersTo) return 1;
  return subject ? 2 : 3;
};
