import type { Mail } from '../core/mime/mail';
import type { EpochMs } from '../core/threads/model';

/** A message as Gmail tells of it without its content. */
export type MessageHead = {
  readonly id: string;
  readonly threadId: string;
  /** Gmail's internalDate. */
  readonly at: EpochMs;
  readonly labelIds: readonly string[];
  /** Headers and part structure; `text()` of every part is `undefined`, `opening` is Gmail's snippet. */
  readonly mail: Mail;
};

/** The user's mailbox. Every method is one service call. */
export type Mailbox = {
  /** Ids of the messages that Gmail received from `after` up to (not including) `before`, epoch seconds; newest first, at most 500. */
  readonly list: (range: { readonly after: number; readonly before?: number; readonly pageToken?: string }) => {
    readonly ids: readonly string[];
    readonly nextPageToken: string | undefined;
  };
  /** Ids of all messages in the threads in which the user last sent something, newest thread first. Two calls. */
  readonly newestSentThreads: (
    threads: number,
  ) => readonly { readonly threadId: string; readonly ids: readonly string[] }[];
  /** One message's headers and structure. `undefined` where it is gone. */
  readonly head: (id: string) => MessageHead | undefined;
  /** One message whole. `undefined` where it is gone. */
  readonly whole: (id: string) => Mail | undefined;
};

/** Text kept in the user's own properties, compressed; `undefined` where there is none or it is damaged. */
export type LedgerStore = {
  readonly read: () => string | undefined;
  /** Throws where the text is too large for the store. */
  readonly write: (text: string) => void;
};

export type Lock = {
  /** Runs the work while no other execution of this user does. -> `false` where the lock is not free. */
  readonly during: (work: () => void) => boolean;
};

export type Clock = { readonly now: () => EpochMs };
