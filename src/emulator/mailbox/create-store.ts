import type { Digest } from './digest';
import { createIds } from './ids';
import { createUserLabels, type UserLabels } from './labels/user-labels';
import { createShelf } from './shelf';
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
  const shelf = createShelf<Kept>();
  const threads = createThreads<Kept>();
  const labels = createUserLabels();
  const ids = createIds((id) => shelf.all.has(id));

  const insert = (entry: Entry): StoredMessage => {
    const id = ids.take(entry.id);
    const message = { ...entry, id, threadId: entry.threadId ?? id };
    shelf.put(message);
    threads.register(message);
    return message;
  };
  const store: MailStore = {
    get size() {
      return shelf.all.size;
    },
    get: (id) => shelf.all.get(id),
    thread: shelf.thread,
    newestFirst: shelf.newestFirst,
    withMessageId: threads.withMessageId,
    userLabels: () => labels.names,
    createLabel: labels.idOf,
    renameLabel: labels.rename,
    deleteLabel: (id) => {
      labels.delete(id);
      for (const message of shelf.all.values()) message.labelIds = without(message.labelIds, id);
    },
    add: (message) => {
      const entry = read(message, labels);
      return insert({ ...entry, threadId: entry.threadId ?? threads.threadFor(entry) });
    },
    remove: (id) => {
      const message = shelf.all.get(id);
      if (!message) return;
      shelf.take(message);
      threads.forget(message);
    },
    setLabels: (id, labelIds) => {
      const message = shelf.all.get(id);
      if (!message) throw new Error(`There is no message ${id} in this mailbox.`);
      message.labelIds = new Set(labelIds);
    },
  };
  return { store, labels, insert };
};

/** Many messages share one set: it is left as it is. */
const without = (labelIds: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  labelIds.has(id) ? new Set([...labelIds].filter((other) => other !== id)) : labelIds;
