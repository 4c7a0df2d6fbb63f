import { type BookData, dataOf, threadFrom } from './book-data';
import { type Kept, keep } from './kept';
import type { EpochMs, Received, SentMessage, ThreadRecord } from './model';
import { settle, spent, superfluous } from './pending';
import { type Joining, joinAll } from './records';
import { addToThread, type Sent, type SentThread, threadOf } from './sent-thread';

export type { BookData } from './book-data';

/**
 * The sent threads and what came back. Messages may be added in any order and more than once: what it says
 * depends only on which were added. The first question after an addition joins everything anew
 * (below a second for 100,000 messages), so add many, then ask.
 */
export type Book = {
  /** A mail that went to the user alone is not kept: it has no status. */
  readonly addSent: (sent: SentMessage) => void;
  /** A person's first mail and a newsletter are not kept: they answer nothing. */
  readonly addReceived: (received: Received) => void;
  readonly thread: (threadId: string) => ThreadRecord | undefined;
  /** By the time of the latest sent message, newest first. */
  readonly threads: () => readonly ThreadRecord[];
  /** The sent messages in which a pixel stands: its own one, and those that quote it or were made from it. */
  readonly messagesWithPixel: (id: string) => readonly Pick<Sent, 'recipients' | 'pixels'>[];
  /** The threads that a conversation in Gmail is about: itself, and those to which bounces, receipts and answers in it belong. Newest first. */
  readonly threadsAbout: (threadId: string) => readonly ThreadRecord[];
  /** Gives up a thread and all that belongs to it. */
  readonly forget: (threadId: string) => void;
  /**
   * Gives up pending messages, those that a sent message which is not read yet may claim:
   * what came before `receivedBefore`, and of the others all but the `keep` most useful ones.
   */
  readonly prunePending: (limits: { readonly receivedBefore?: EpochMs; readonly keep?: number }) => void;
  /** All of it as plain JSON. What can never bear on a status again is dropped. */
  readonly data: () => BookData;
};

/** A new book, or the one that was stored. */
export const createBook = (stored: BookData = { threads: [], received: [] }): Book => {
  const threads = new Map<string, SentThread>(stored.threads.map((thread) => [thread.threadId, threadFrom(thread)]));
  const received = new Map<string, Kept>(stored.received.map((kept) => [kept.id, kept]));
  let joining: Joining | undefined;
  const joined = (): Joining => {
    joining = joining ?? joinAll(threads, received.values());
    return joining;
  };
  const giveUp = (kept: Kept): void => {
    const place = joined().places.get(kept);
    if (place) settle(kept, place);
    received.delete(kept.id);
  };
  return {
    addSent: (sent) => {
      if (sent.recipients.length === 0) return;
      const thread = threads.get(sent.threadId);
      if (thread) addToThread(thread, sent);
      else threads.set(sent.threadId, threadOf(sent));
      joining = undefined;
    },
    addReceived: (message) => {
      const kept = keep(message);
      if (kept) received.set(kept.id, kept);
      if (kept) joining = undefined;
    },
    thread: (threadId) => joined().records.get(threadId),
    threads: () => [...joined().records.values()].sort(newestFirst),
    messagesWithPixel: (id) => joined().uses.get(id) ?? [],
    threadsAbout: (threadId) => {
      const isIn = (place: { readonly threadId: string }) => place.threadId === threadId;
      return [...joined().records.values()]
        .filter((record) => isIn(record) || record.received.some(isIn))
        .sort(newestFirst);
    },
    forget: (threadId) => {
      const { members, records, homeOf } = joined();
      for (const kept of members.get(threadId) ?? []) received.delete(kept.id);
      records.delete(threadId);
      for (const [id, thread] of threads) if (homeOf(thread).threadId === threadId) threads.delete(id);
    },
    prunePending: (limits) => superfluous(received.values(), joined(), limits).forEach(giveUp),
    data: () => {
      spent(received.values(), joined()).forEach(giveUp);
      return dataOf(threads.values(), received.values(), joined());
    },
  };
};

const newestFirst = (a: ThreadRecord, b: ThreadRecord): number =>
  b.latest.at - a.latest.at || (a.threadId < b.threadId ? 1 : -1);
