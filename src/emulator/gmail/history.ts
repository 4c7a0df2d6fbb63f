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

const createHistory = (store: MailStore): History => {
  const journal = createJournal();
  let seen: Map<string, Seen> | undefined;
  /** Where the history stood at the first look. */
  let first = 0;

  const look = (): void => {
    if (!seen) {
      const messages = store.newestFirst();
      seen = new Map(messages.map((message) => [message.id, seenOf(message)]));
      first = historyIdAt(messages[0]?.internalDate ?? 0);
      journal.begin(first);
    } else findChanges(store, seen, journal.record);
  };

  return {
    current: () => {
      look();
      return journal.last();
    },
    ofMessage: (message) => {
      if (seen && seen.get(message.id)?.labelIds !== message.labelIds) look();
      return journal.ofMessage(message.id) ?? historyIdAt(message.internalDate);
    },
    since: (start) => {
      look();
      const changes = journal.changes();
      return [
        ...(start < first ? cameBetween(store, start, first, changes) : []),
        ...changes.filter(({ id }) => id > start),
      ];
    },
  };
};

type Record = (type: HistoryType, message: Change['message'], labelIds: Iterable<string>) => void;

/** What was found to have changed, each change with a number of its own. */
const createJournal = () => {
  const changes: Change[] = [];
  const latest = new Map<string, number>();
  let last = 0;
  const record: Record = (type, { id, threadId }, labelIds) => {
    last++;
    latest.set(id, last);
    changes.push({ id: last, type, message: { id, threadId }, labelIds: [...labelIds] });
  };
  return {
    begin: (start: number) => {
      last = start;
    },
    record,
    last: () => last,
    ofMessage: (id: string) => latest.get(id),
    changes: (): readonly Change[] => changes,
  };
};

/** A message as it was at the last look. A store gives a message another set when its labels change. */
type Seen = Pick<StoredMessage, 'id' | 'threadId' | 'labelIds'>;

const seenOf = ({ id, threadId, labelIds }: StoredMessage): Seen => ({ id, threadId, labelIds });

const findChanges = (store: MailStore, seen: Map<string, Seen>, record: Record): void => {
  for (const message of seen.values()) {
    if (store.get(message.id)) continue;
    record('messageDeleted', message, message.labelIds);
    seen.delete(message.id);
  }
  for (const message of [...store.newestFirst()].reverse()) {
    const before = seen.get(message.id);
    if (before?.labelIds === message.labelIds) continue;
    seen.set(message.id, seenOf(message));
    if (before) recordLabels(before, message, record);
    else record('messageAdded', message, message.labelIds);
  }
};

const recordLabels = (before: Seen, after: Seen, record: Record): void => {
  const added = [...after.labelIds].filter((label) => !before.labelIds.has(label));
  const removed = [...before.labelIds].filter((label) => !after.labelIds.has(label));
  if (added.length > 0) record('labelAdded', after, added);
  if (removed.length > 0) record('labelRemoved', after, removed);
};

/** The messages that were there at the first look and came after a point of the history. */
const cameBetween = (store: MailStore, start: number, first: number, changes: readonly Change[]): readonly Change[] => {
  const recorded = new Set(changes.filter(({ type }) => type === 'messageAdded').map(({ message }) => message.id));
  return store
    .newestFirst()
    .map(({ id, threadId, labelIds, internalDate }): Change => {
      return {
        id: historyIdAt(internalDate),
        type: 'messageAdded',
        message: { id, threadId },
        labelIds: [...labelIds],
      };
    })
    .filter(({ id, message }) => id > start && id <= first && !recorded.has(message.id))
    .reverse();
};
