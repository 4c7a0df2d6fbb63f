import type { MailStore, StoredMessage } from '../mailbox/store';

export type Draft = { readonly id: string; readonly message: StoredMessage };

/** A draft keeps its id while every change gives it another message. */
export type Drafts = {
  /** Newest first. */
  readonly list: () => readonly Draft[];
  readonly get: (id: string) => Draft | undefined;
  readonly idOf: (message: StoredMessage) => string;
  /** From now on the draft has this message. */
  readonly replace: (id: string, message: StoredMessage) => void;
};

const known = new WeakMap<MailStore, Drafts>();

/** Outlives an execution. */
export const draftsOf = (store: MailStore): Drafts => {
  const drafts = known.get(store) ?? createDrafts(store);
  known.set(store, drafts);
  return drafts;
};

const createDrafts = (store: MailStore): Drafts => {
  const idByMessage = new Map<string, string>();
  const messageById = new Map<string, string>();
  const idOf = ({ id }: StoredMessage): string => idByMessage.get(id) ?? firstId(id);
  const list = () =>
    store
      .newestFirst()
      .filter(({ labelIds }) => labelIds.has('DRAFT'))
      .map((message) => ({ id: idOf(message), message }));
  return {
    list,
    idOf,
    get: (id) => {
      const message = store.get(messageById.get(id) ?? firstMessage(id) ?? '');
      return message?.labelIds.has('DRAFT') && idOf(message) === id ? { id, message } : undefined;
    },
    replace: (id, message) => {
      idByMessage.set(message.id, id);
      messageById.set(id, message.id);
    },
  };
};

/** Gmail's draft ids are an `r` and a number. */
const firstId = (messageId: string): string => `r${BigInt(`0x${messageId}`)}`;

const firstMessage = (draftId: string): string | undefined =>
  /^r\d{1,20}$/.test(draftId) ? BigInt(draftId.slice(1)).toString(16).padStart(16, '0') : undefined;
