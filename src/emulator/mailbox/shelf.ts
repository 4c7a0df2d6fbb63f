import type { StoredMessage } from './store';

/** Messages by id, by thread and by date. */
export type Shelf<Message extends StoredMessage> = {
  readonly all: ReadonlyMap<string, Message>;
  /** Oldest first. */
  readonly thread: (threadId: string) => readonly Message[];
  readonly newestFirst: () => readonly Message[];
  readonly put: (message: Message) => void;
  readonly take: (message: Message) => void;
};

export const createShelf = <Message extends StoredMessage>(): Shelf<Message> => {
  const all = new Map<string, Message>();
  const threads = new Map<string, Message[]>();
  /** Worked out again when it is asked for after a change. */
  let ordered: readonly Message[] | undefined;
  return {
    all,
    // A copy: who goes through it may add to the thread meanwhile.
    thread: (threadId) => [...(threads.get(threadId) ?? [])],
    newestFirst: () => {
      ordered ??= [...all.values()].reverse().sort((one, other) => oldestFirst(other, one));
      return ordered;
    },
    put: (message) => {
      all.set(message.id, message);
      threads.set(message.threadId, withNewest(threads.get(message.threadId) ?? [], message));
      ordered = undefined;
    },
    take: (message) => {
      all.delete(message.id);
      const rest = (threads.get(message.threadId) ?? []).filter((other) => other !== message);
      if (rest.length > 0) threads.set(message.threadId, rest);
      else threads.delete(message.threadId);
      ordered = undefined;
    },
  };
};

const oldestFirst = (one: StoredMessage, other: StoredMessage): number => one.internalDate - other.internalDate;

/** Adds to a thread in place; nearly always the message is its newest, and a thread may have thousands. */
const withNewest = <Message extends StoredMessage>(thread: Message[], message: Message): Message[] => {
  const last = thread.at(-1);
  thread.push(message);
  return last && oldestFirst(last, message) > 0 ? thread.sort(oldestFirst) : thread;
};
