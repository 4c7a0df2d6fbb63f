import type { Digest } from './digest';
import { createIds } from './ids';
import type { MailStore, NewMessage, StoredMessage } from './store';
import { createThreads } from './threads';
import { createUserLabels, type UserLabels } from './user-labels';

/** A message on its way into a store. */
export type Entry = Pick<StoredMessage, 'internalDate' | 'labelIds' | 'size' | 'raw' | 'head' | 'messageId'> &
  Pick<Digest, 'references' | 'subject'> & {
    readonly id: string | undefined;
    /** Where it is not given, the message joins a thread by Gmail's rule or begins one. */
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
  const byThread = new Map<string, readonly Kept[]>();
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
    const message = { ...entry, id, threadId: entry.threadId ?? threads.threadFor(entry) ?? id };
    messages.set(id, message);
    byThread.set(message.threadId, [...(byThread.get(message.threadId) ?? []), message].sort(oldestFirst));
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
    thread: (threadId) => byThread.get(threadId) ?? [],
    newestFirst: () => {
      ordered ??= [...messages.values()].reverse().sort((one, other) => oldestFirst(other, one));
      return ordered;
    },
    withMessageId: (messageId) => threads.withMessageId(messageId),
    userLabels: () => labels.names,
    createLabel: (name) => labels.idOf(name),
    deleteLabel,
    add: (message) => insert(read(message, labels)),
    remove,
    setLabels: (id, labelIds) => {
      kept(id).labelIds = new Set(labelIds);
    },
  };
  return { store, labels, insert };
};

const oldestFirst = (one: StoredMessage, other: StoredMessage): number => one.internalDate - other.internalDate;
