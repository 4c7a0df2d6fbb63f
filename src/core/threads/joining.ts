import type { Kept } from './kept';
import type { MessageKey } from './message-key';
import type { JoinedBy } from './model';
import { type Sent, type SentThread, sentKey } from './sent-thread';
import { weakJoin } from './weak';

/** Where a received message belongs, among the sent messages that are known now. */
export type Place = {
  readonly thread: SentThread;
  readonly joinedBy: JoinedBy;
  /**
   * `bears`: it says something about the latest sent message. `spent`: only about an earlier one, for ever.
   * `open`: only about an earlier one, unless a sent message that is read later claims it.
   */
  readonly standing: 'bears' | 'spent' | 'open';
  /** How many of the Message-IDs that it names can still matter. */
  readonly named: number;
};

/** Finds where received messages belong. */
export type Joiner = {
  readonly placeOf: (received: Kept) => Place | undefined;
  readonly isSent: (key: MessageKey) => boolean;
};

type Threads = ReadonlyMap<string, SentThread>;

/** Named Message-IDs come first, then Gmail's thread, then subject, recipient and time. */
export const joiner = (threads: Threads): Joiner => {
  const byKey = sentByKey(threads.values());
  const weakly = weakJoin(() => byKey.values());
  const placeOf = (received: Kept): Place | undefined => {
    const { refersTo = [], threadId, at } = received;
    for (const [rank, key] of refersTo.entries()) {
      const sent = byKey.get(key);
      if (sent) return placeAt(received, sent, threads, { joinedBy: 'messageId', named: rank + 1 });
    }
    // A report about a message that the user never sent, or that is not read yet, is about no other.
    if (refersTo.length > 0 && isReport(received)) return undefined;
    const thread = threads.get(threadId);
    const standing = thread && at > thread.latest.at ? 'bears' : 'open';
    if (thread) return { thread, standing, joinedBy: 'thread', named: refersTo.length };
    const sent = weakly(received);
    return sent && placeAt(received, sent, threads, { joinedBy: 'weak', named: refersTo.length });
  };
  return { placeOf, isSent: (key) => byKey.has(key) };
};

const isReport = ({ kind }: Kept): boolean => kind === 'receipt' || kind === 'bounce';

const placeAt = (
  received: Kept,
  sent: Sent,
  threads: Threads,
  how: Pick<Place, 'joinedBy' | 'named'>,
): Place | undefined => {
  const thread = threads.get(sent.threadId);
  if (!thread) return undefined;
  const namesBest = how.joinedBy === 'messageId' && how.named === 1;
  return { thread, standing: bears(received, sent, thread) ? 'bears' : namesBest ? 'spent' : 'open', ...how };
};

/**
 * A report is about one message; an answer is about the conversation as it stood then.
 * What names the latest message comes after it, whatever its clock says.
 */
const bears = (received: Kept, sent: Sent, { latest }: SentThread): boolean =>
  sent.key === sentKey(latest) || (!isReport(received) && received.at > latest.at);

const sentByKey = (threads: Iterable<SentThread>): ReadonlyMap<MessageKey, Sent> => {
  const byKey = new Map<MessageKey, Sent>();
  for (const thread of threads) {
    for (const [key, sent] of thread.all) {
      const known = byKey.get(key);
      // QUIRK: an import may hold a message twice, in two threads. One of them is it, however they were read.
      if (!known || isLaterCopy(sent, known)) byKey.set(key, sent);
    }
  }
  return byKey;
};

const isLaterCopy = (a: Sent, b: Sent): boolean => (a.at !== b.at ? a.at > b.at : a.threadId > b.threadId);
