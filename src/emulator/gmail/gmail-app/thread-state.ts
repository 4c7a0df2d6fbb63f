import { itself } from '../define';
import { changeLabels, type LabelChange } from '../labels';
import { call, type Session, type Snapshot, snapshotOf } from './session';

export type ThreadState = {
  readonly session: Session;
  readonly id: string;
  /** Its messages as they were when it was read. */
  loaded: readonly Snapshot[] | undefined;
  messages: readonly object[] | undefined;
};

/** What the thread tells of itself, read at the first question. */
export const snapshots = (thread: ThreadState): readonly Snapshot[] => {
  if (!thread.loaded) call(thread.session, 'GmailThread.(fields)', 'metadata', 1, () => {});
  thread.loaded ??= read(thread);
  return thread.loaded;
};

const read = ({ session, id }: ThreadState): readonly Snapshot[] => session.account.store.thread(id).map(snapshotOf);

/** The thread as it is now; what it read before is forgotten. */
export const reload = (thread: ThreadState): void => {
  thread.loaded = read(thread);
};

/** The thread's messages, to be read one by one unless they were read in a batch. */
export const messagesOf = (thread: ThreadState, method: string): readonly object[] => {
  if (!thread.messages) {
    const { session } = thread;
    call(session, method, 'content', 1, () => {});
    thread.messages = session.account.store.thread(thread.id).map((message) => session.message(message));
  }
  return thread.messages;
};

/** Reads all messages of the threads in one call. */
export const readInBatch = (session: Session, method: string, batch: readonly ThreadState[]): readonly object[][] => {
  const found = batch.map((thread) => session.account.store.thread(thread.id));
  call(session, method, 'content', Math.max(1, found.flat().length), () => {});
  return found.map((stored, index) => {
    const read = stored.map((message) => session.message(message, snapshotOf(message)));
    const thread = batch[index];
    if (thread) thread.messages = read;
    return read;
  });
};

/** Changes labels of every message of the threads, in one call. */
export const changeThreads = (session: Session, method: string, batch: readonly ThreadState[], change: LabelChange) => {
  call(session, method, 'modify', 1, () => {
    for (const thread of batch) {
      for (const { id } of session.account.store.thread(thread.id)) changeLabels(session.account.store, id, change);
      reload(thread);
    }
  });
  return itself;
};
