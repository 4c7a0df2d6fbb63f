import { type Joiner, joiner, type Place, showsTheyWrote } from './joining';
import type { Kept } from './kept';
import type { Joined, ThreadRecord } from './model';
import { type PixelUses, pixelsWith, pixelUses } from './pixels';
import type { SentThread } from './sent-thread';

/** What follows from the messages that were added to a book. */
export type Joining = {
  readonly records: Map<string, ThreadRecord>;
  readonly places: ReadonlyMap<Kept, Place>;
  /** All that belongs to a thread. */
  readonly members: ReadonlyMap<string, readonly Kept[]>;
  readonly uses: PixelUses;
} & Pick<Joiner, 'isSent' | 'homeOf'>;

/** Joins every received message to the thread where it belongs. */
export const joinAll = (threads: ReadonlyMap<string, SentThread>, received: Iterable<Kept>): Joining => {
  const { placeOf, isSent, homeOf } = joiner(threads);
  const places = new Map<Kept, Place>();
  const members = new Map<string, Kept[]>();
  for (const kept of received) {
    const place = placeOf(kept);
    if (!place) continue;
    places.set(kept, place);
    const others = members.get(place.thread.threadId);
    if (others) others.push(kept);
    else members.set(place.thread.threadId, [kept]);
  }
  const uses = pixelUses(threads.values());
  const record = (thread: SentThread): ThreadRecord => {
    const pixels = pixelsWith(thread.latest, uses);
    const known = recordOf(thread, members.get(thread.threadId) ?? [], places, isSent);
    return pixels.length > 0 ? { ...known, pixels } : known;
  };
  const listed = [...threads].filter(([, thread]) => homeOf(thread) === thread);
  const records = new Map(listed.map(([id, thread]) => [id, record(thread)]));
  return { records, places, members, uses, isSent, homeOf };
};

const recordOf = (
  thread: SentThread,
  members: readonly Kept[],
  places: ReadonlyMap<Kept, Place>,
  isSent: Joining['isSent'],
): ThreadRecord => {
  const received: Joined[] = [];
  let theyWrote = thread.theyWrote || [...thread.answers].some((key) => !isSent(key));
  for (const kept of members) {
    const place = places.get(kept);
    if (place?.standing === 'bears') received.push(joined(kept, place));
    else if (place && showsTheyWrote(kept, place.standing)) theyWrote = true;
  }
  return { threadId: thread.threadId, latest: thread.latest, theyWrote, received: received.sort(oldestFirst) };
};

const joined = (kept: Kept, { joinedBy }: Place): Joined => {
  const { subject: _subject, refersTo: _refersTo, ...rest } = kept;
  return { messageId: undefined, from: undefined, ...rest, joinedBy };
};

const oldestFirst = (a: Joined, b: Joined): number => a.at - b.at || (a.id < b.id ? -1 : 1);
