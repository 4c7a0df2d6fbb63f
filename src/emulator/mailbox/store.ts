/** A message as Gmail keeps it. Content is read on demand. */
export type StoredMessage = {
  /** 16 hexadecimal digits, as Gmail's. */
  readonly id: string;
  readonly threadId: string;
  /** Milliseconds since the epoch: when Gmail accepted the message. */
  readonly internalDate: number;
  /** Gmail API label ids: `SENT`, `DRAFT`, `INBOX`, `SPAM`, `TRASH`, `CHAT`, `UNREAD`, `STARRED`, `IMPORTANT`, `CATEGORY_…`, `Label_n`. */
  readonly labelIds: ReadonlySet<string>;
  /** Length of the raw message in bytes. */
  readonly size: number;
  /** The message as it came: without an mbox separator and without the fields that Takeout adds (X-GM-THRID, X-Gmail-Labels). */
  readonly raw: () => Buffer;
  /** The header section alone, up to the blank line and with it: all that most readers need, and cheap. */
  readonly head: () => Buffer;
  /** `<…@…>`, as Message-ID says it. */
  readonly messageId: string | undefined;
};

export type NewMessage = {
  readonly raw: Buffer | string;
  /** Ids, or names of user labels. Where none are given: `SENT` when it is From the user, else `INBOX`. */
  readonly labels?: readonly string[];
  readonly threadId?: string;
  /** Milliseconds since the epoch; worked out from the headers where it is not given. */
  readonly internalDate?: number;
};

/** A Gmail mailbox: the messages, their threads and labels. */
export type MailStore = {
  readonly size: number;
  readonly get: (id: string) => StoredMessage | undefined;
  /** Oldest first; empty where there is no such thread. */
  readonly thread: (threadId: string) => readonly StoredMessage[];
  /** The messages that carry this Message-ID (`<…@…>`): more than one where copies differ. */
  readonly withMessageId: (messageId: string) => readonly StoredMessage[];
  /** All messages by internalDate, newest first. */
  readonly newestFirst: () => readonly StoredMessage[];
  /** User labels, id to name (`a/b` for nested ones). */
  readonly userLabels: () => ReadonlyMap<string, string>;
  readonly createLabel: (name: string) => string;
  readonly renameLabel: (id: string, name: string) => void;
  readonly deleteLabel: (id: string) => void;
  readonly add: (message: NewMessage) => StoredMessage;
  readonly remove: (id: string) => void;
  /** Replaces the labels of a message. */
  readonly setLabels: (id: string, labelIds: Iterable<string>) => void;
};
