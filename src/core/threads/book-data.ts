import type { Place } from './joining';
import type { Kept } from './kept';
import type { MessageKey } from './message-key';
import type { EpochMs, SentMessage } from './model';
import type { Joining } from './records';
import { pixelsOf, type Sent, type SentThread, sentKey, threadOf } from './sent-thread';
import { bareSubject } from './subject';

/** The book as plain JSON. What can be worked out from the rest is left out. */
export type BookData = { readonly threads: readonly StoredThread[]; readonly received: readonly Kept[] };

export type StoredThread = {
  readonly threadId: string;
  readonly latest: StoredLatest;
  readonly earlier?: readonly StoredEarlier[];
  readonly answers?: readonly MessageKey[];
  readonly theyWrote?: true;
};

type StoredLatest = Pick<SentMessage, 'id' | 'at' | 'subject' | 'recipients'> & {
  readonly messageId?: SentMessage['messageId'];
  readonly nature?: SentMessage['nature'];
  readonly blind?: number;
  readonly asksReceipt?: true;
  readonly pixels?: readonly string[];
  readonly quotedPixels?: readonly string[];
};

/** Recipients and subject only where they are not those of the latest message. */
type StoredEarlier = {
  readonly key: MessageKey;
  readonly at: EpochMs;
  readonly recipients?: readonly string[];
  readonly subject?: string;
  readonly pixels?: readonly string[];
  readonly quotedPixels?: readonly string[];
  readonly nameless?: true;
};

/** What is stored: the same in whatever order it came, and what is alike close together, for compression. */
export const dataOf = (
  threads: Iterable<SentThread>,
  received: Iterable<Kept>,
  { places, isSent }: Joining,
): BookData => ({
  threads: [...threads].map((thread) => storedThread(thread, isSent)).sort(byThread),
  received: [...received].map((kept) => trimmed(kept, places.get(kept))).sort(byThread),
});

/** Without the Message-IDs that come after the one it is joined by, and without a subject where no weak join can follow. */
const trimmed = (kept: Kept, place: Place | undefined): Kept => {
  if (!place || place.joinedBy === 'weak') return kept;
  const { subject: _subject, refersTo, ...rest } = kept;
  return { ...rest, ...(refersTo ? { refersTo: refersTo.slice(0, place.named) } : {}) };
};

type Ordered = { readonly threadId: string; readonly id?: string };

const byThread = (a: Ordered, b: Ordered): number =>
  a.threadId !== b.threadId ? (a.threadId < b.threadId ? -1 : 1) : (a.id ?? '') < (b.id ?? '') ? -1 : 1;

const storedThread = (thread: SentThread, isSent: Joining['isSent']): StoredThread => {
  const { threadId, latest, theyWrote } = thread;
  const latestKey = sentKey(latest);
  const earlier = [...thread.all.values()].filter(({ key }) => key !== latestKey);
  const answers = theyWrote ? [] : [...thread.answers].filter((key) => !isSent(key));
  return {
    threadId,
    latest: storedLatest(latest),
    ...(earlier.length > 0 ? { earlier: earlier.sort(oldestFirst).map((sent) => storedEarlier(sent, latest)) } : {}),
    ...(answers.length > 0 ? { answers: answers.sort() } : {}),
    ...(theyWrote ? { theyWrote } : {}),
  };
};

const oldestFirst = (a: Sent, b: Sent): number => a.at - b.at || (a.key < b.key ? -1 : 1);

const storedLatest = (latest: SentMessage): StoredLatest => ({
  id: latest.id,
  ...(latest.messageId ? { messageId: latest.messageId } : {}),
  at: latest.at,
  subject: latest.subject,
  recipients: latest.recipients,
  ...(latest.blind ? { blind: latest.blind } : {}),
  ...(latest.nature !== 'plain' ? { nature: latest.nature } : {}),
  ...(latest.asksReceipt ? { asksReceipt: true } : {}),
  ...pixelsOf(latest),
});

const storedEarlier = (
  { key, at, recipients, subject, nameless, ...sent }: Sent,
  latest: SentMessage,
): StoredEarlier => ({
  key,
  at,
  ...(recipients.join() !== latest.recipients.join() ? { recipients } : {}),
  ...(subject !== bareSubject(latest.subject) ? { subject } : {}),
  ...pixelsOf(sent),
  ...(nameless ? { nameless } : {}),
});

/** The thread that was stored. */
export const threadFrom = (stored: StoredThread): SentThread => {
  const { threadId, latest, earlier = [], answers = [], theyWrote = false } = stored;
  const thread = threadOf({ messageId: undefined, nature: 'plain', ...latest, threadId });
  const defaults = { threadId, recipients: latest.recipients, subject: bareSubject(latest.subject) };
  for (const sent of earlier) thread.all.set(sent.key, { ...defaults, ...sent });
  for (const key of answers) thread.answers.add(key);
  thread.theyWrote = theyWrote;
  return thread;
};
