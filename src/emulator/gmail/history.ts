import type { MailStore, StoredMessage } from '../mailbox/store';

export type HistoryType = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';

/** One change of the mailbox. */
export type Change = {
  readonly id: number;
  readonly type: HistoryType;
  readonly message: { readonly id: string; readonly threadId: string };
  /** The labels that were changed; of a message that was added, those that it came with. */
  readonly labelIds: readonly string[];
};

/**
 * The mailbox's history, worked out by looking at what changed since the last look.
 * What was there at the first look came one message after the other, each at its own time.
 */
export type History = {
  readonly current: () => number;
  readonly ofMessage: (message: StoredMessage) => number;
  /** Changes after a point of the history, oldest first. */
  readonly since: (start: number) => readonly Change[];
};

const known = new WeakMap<MailStore, History>();

/** Outlives an execution. */
export const historyOf = (store: MailStore): History => {
  const history = known.get(store) ?? createHistory(store);
  known.set(store, history);
  return history;
};

/** The history id of a message that was there at the first look. It grows with the message's time. */
export const historyIdAt = (moment: number): number => Math.max(1, Math.floor(moment / 1000) - 1_000_000_000);

type Seen = { readonly threadId: string; readonly labelIds: ReadonlySet<string> };

const createHistory = (store: MailStore): History => {
  const changes: Change[] = [];
  const changed = new Map<string, number>();
  let seen: Map<string, Seen> | undefined;
  let first = 0;
  let last = 0;

  const record = (type: HistoryType, id: string, threadId: string, labelIds: Iterable<string>): void => {
    last++;
    changed.set(id, last);
    changes.push({ id: last, type, message: { id, threadId }, labelIds: [...labelIds] });
  };
  const look = (): void => {
    const messages = store.newestFirst();
    if (!seen) {
      seen = new Map(messages.map(({ id, threadId, labelIds }) => [id, { threadId, labelIds }]));
      first = historyIdAt(messages[0]?.internalDate ?? 0);
      last = first;
      return;
    }
    for (const [id, { threadId, labelIds }] of seen) {
      if (store.get(id)) continue;
      record('messageDeleted', id, threadId, labelIds);
      seen.delete(id);
    }
    for (const { id, threadId, labelIds } of [...messages].reverse()) {
      const before = seen.get(id);
      if (before?.labelIds === labelIds) continue;
      seen.set(id, { threadId, labelIds });
      if (!before) record('messageAdded', id, threadId, labelIds);
      else compare(before.labelIds, labelIds, (type, labels) => record(type, id, threadId, labels));
    }
  };
  const addedBefore = (start: number): readonly Change[] => {
    const recorded = new Set(changes.filter(({ type }) => type === 'messageAdded').map(({ message }) => message.id));
    return store
      .newestFirst()
      .filter(({ id, internalDate }) => isBetween(historyIdAt(internalDate), start, first) && !recorded.has(id))
      .map(({ id, threadId, labelIds, internalDate }): Change => {
        const at = historyIdAt(internalDate);
        return { id: at, type: 'messageAdded', message: { id, threadId }, labelIds: [...labelIds] };
      })
      .reverse();
  };

  return {
    current: () => {
      look();
      return last;
    },
    ofMessage: (message) => {
      if (seen && seen.get(message.id)?.labelIds !== message.labelIds) look();
      return changed.get(message.id) ?? historyIdAt(message.internalDate);
    },
    since: (start) => {
      look();
      return [...(start < first ? addedBefore(start) : []), ...changes.filter(({ id }) => id > start)];
    },
  };
};

const isBetween = (id: number, after: number, upTo: number): boolean => id > after && id <= upTo;

const compare = (
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  record: (type: HistoryType, labels: readonly string[]) => void,
): void => {
  const added = [...after].filter((label) => !before.has(label));
  const removed = [...before].filter((label) => !after.has(label));
  if (added.length > 0) record('labelAdded', added);
  if (removed.length > 0) record('labelRemoved', removed);
};
