import { isPersons, type Kept } from './kept';
import { type MessageKey, messageKey } from './message-key';
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
   * `copy`: it is a sent message itself, which a list or a forwarding brought back.
   */
  readonly standing: 'bears' | 'spent' | 'open' | 'copy';
  /** How many of the Message-IDs that it names can still matter. */
  readonly named: number;
};

/** Finds where received messages belong. */
export type Joiner = {
  readonly placeOf: (received: Kept) => Place | undefined;
  readonly isSent: (key: MessageKey) => boolean;
  /** The thread in which a thread is listed: another where its latest message is a copy of one there. */
  readonly homeOf: (thread: SentThread) => SentThread;
};

/** Whether a person is known by it to have written before the latest sent message. */
export const showsTheyWrote = (received: Kept, standing: Place['standing']): boolean =>
  (standing === 'spent' || standing === 'open') && isPersons(received);

type Threads = ReadonlyMap<string, SentThread>;

/** Named Message-IDs come first, then Gmail's thread, then subject, recipient and time. */
export const joiner = (threads: Threads): Joiner => {
  const byKey = sentByKey(threads.values());
  const homes = homesOf(threads, byKey);
  const homeOf = (thread: SentThread): SentThread => homes.get(thread) ?? thread;
  const placeAt = placing((threadId) => homes.get(threads.get(threadId)));
  const weakly = weakJoin(() => byKey.values());
  const placeOf = (received: Kept): Place | undefined => {
    const { messageId, refersTo = [], threadId, at } = received;
    const copied = messageId && byKey.get(messageKey(messageId));
    const home = homes.get(threads.get(copied ? copied.threadId : threadId));
    if (copied && home) return { thread: home, standing: 'copy', joinedBy: 'messageId', named: 0 };
    for (const [rank, key] of refersTo.entries()) {
      const sent = byKey.get(key);
      if (sent) return placeAt(received, sent, { joinedBy: 'messageId', named: rank + 1 });
    }
    const named = refersTo.length;
    // A report about a message that the user never sent, or that is not read yet, is about no other in its thread.
    if (home && !(named > 0 && isReport(received)))
      return { thread: home, standing: at > home.latest.at ? 'bears' : 'open', joinedBy: 'thread', named };
    const sent = weakly(received);
    return sent && placeAt(received, sent, { joinedBy: 'weak', named });
  };
  return { placeOf, isSent: (key) => byKey.has(key), homeOf };
};

const isReport = ({ kind }: Kept): boolean => kind === 'receipt' || kind === 'bounce';

const placing =
  (homeOf: (threadId: string) => SentThread | undefined) =>
  (received: Kept, sent: Sent, how: Pick<Place, 'joinedBy' | 'named'>): Place | undefined => {
    const thread = homeOf(sent.threadId);
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
      // QUIRK: a mailbox may hold a message twice: in Sent, and as it came back from a list, in another thread.
      if (!known || isEarlierCopy(sent, known)) byKey.set(key, sent);
    }
  }
  return byKey;
};

const isEarlierCopy = (a: Sent, b: Sent): boolean => (a.at !== b.at ? a.at < b.at : a.threadId < b.threadId);

type Homes = Map<SentThread | undefined, SentThread>;

const homesOf = (threads: Threads, byKey: ReadonlyMap<MessageKey, Sent>): Homes => {
  const next = ({ latest }: SentThread) => threads.get(byKey.get(sentKey(latest))?.threadId ?? '');
  const homes: Homes = new Map();
  for (const thread of threads.values()) {
    const passed = new Set<SentThread>();
    let home: SentThread | undefined = thread;
    for (let to = next(thread); home && to !== home; to = home && next(home)) {
      passed.add(home);
      // Threads whose latest messages are in each other are listed each for itself.
      home = to && passed.has(to) ? undefined : to;
    }
    homes.set(thread, home ?? thread);
  }
  return homes;
};
