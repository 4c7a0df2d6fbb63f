import type { Digest } from './digest';
import { createIds } from './ids';
import { createUserLabels, type UserLabels } from './labels/user-labels';
import type { MailStore, NewMessage, StoredMessage } from './store';
import { createThreads } from './threads';

/** A message on its way into a store. */
export type Entry = Pick<StoredMessage, 'internalDate' | 'labelIds' | 'size' | 'raw' | 'head' | 'messageId'> &
  Pick<Digest, 'references' | 'subject'> & {
    readonly id: string | undefined;
    /** Where it is not given, the message begins a thread. */
    readonly threadId: string | undefined;
  };

/** A store, and the ways in for those who fill it. */
export type OpenStore = {
  readonly store: MailStore;
  readonly labels: UserLabels;
  readonly insert: (entry: Entry) => StoredMessage;
};

type Kept = StoredMessage & { labelIds: ReadonlySet<string> } & Pick<Entry, 'references' | 'subject'>;

/** `read` turns an added message into an entry; everything else is the same for every kind of mailbox. */
export const createStore = (read: (message: NewMessage, labels: UserLabels) => Entry): OpenStore => {
  const messages = new Map<string, Kept>();
  const byThread = new Map<string, Kept[]>();
  const labels = createUserLabels();
  const threads = createThreads<Kept>();
  const ids = createIds((id) => messages.has(id));
  let ordered: readonly Kept[] | undefined;

  const kept = (id: string): Kept => {
    const message = messages.get(id);
    if (!message) throw new Error(`There is no message ${id} in this mailbox.`);
    return message;
  };
  const insert = (entry: Entry): StoredMessage => {
    const id = ids.take(entry.id);
    const message = { ...entry, id, threadId: entry.threadId ?? id };
    messages.set(id, message);
    put(byThread, message);
    threads.register(message);
    ordered = undefined;
    return message;
  };
  const remove = (id: string): void => {
    const message = messages.get(id);
    if (!message) return;
    messages.delete(id);
    threads.forget(message);
    const rest = (byThread.get(message.threadId) ?? []).filter((other) => other !== message);
    if (rest.length > 0) byThread.set(message.threadId, rest);
    else byThread.delete(message.threadId);
    ordered = undefined;
  };
  const deleteLabel = (id: string): void => {
    labels.delete(id);
    for (const message of messages.values()) {
      if (message.labelIds.has(id)) message.labelIds = new Set([...message.labelIds].filter((other) => other !== id));
    }
  };

  const store: MailStore = {
    get size() {
      return messages.size;
    },
    get: (id) => messages.get(id),
    thread: (threadId) => [...(byThread.get(threadId) ?? [])],
    newestFirst: () => {
      ordered ??= [...messages.values()].reverse().sort((one, other) => oldestFirst(other, one));
      return ordered;
    },
    withMessageId: (messageId) => threads.withMessageId(messageId),
    userLabels: () => labels.names,
    createLabel: (name) => labels.idOf(name),
    deleteLabel,
    add: (message) => {
      const entry = read(message, labels);
      return insert({ ...entry, threadId: entry.threadId ?? threads.threadFor(entry) });
    },
    remove,
    setLabels: (id, labelIds) => {
      kept(id).labelIds = new Set(labelIds);
    },
  };
  return { store, labels, insert };
};

const oldestFirst = (one: StoredMessage, other: StoredMessage): number => one.internalDate - other.internalDate;

/** Keeps the thread in order; nearly always the message is its newest. */
const put = (threads: Map<string, Kept[]>, message: Kept): void => {
  const thread = threads.get(message.threadId);
  if (!thread) {
    threads.set(message.threadId, [message]);
    return;
  }
  const isNewest = oldestFirst(thread.at(-1) ?? message, message) <= 0;
  thread.push(message);
  if (!isNewest) thread.sort(oldestFirst);
};
