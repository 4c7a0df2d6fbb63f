import type { Mail, MessageId } from '../core/mime/mail';
import type { Loads } from '../core/pixel/loads';
import type { EpochMs } from '../core/threads/model';

/** A message as Gmail tells of it without its content. */
export type MessageHead = {
  readonly id: string;
  readonly threadId: string;
  /** Gmail's internalDate. */
  readonly at: EpochMs;
  /** Gmail API label ids: `SENT`, `DRAFT`, `CHAT`, `TRASH`, … */
  readonly labelIds: readonly string[];
  /** Bytes, as Gmail estimates them. */
  readonly size: number;
  /** Headers and part structure; `text()` of every part is `undefined`, `opening` is Gmail's snippet. */
  readonly mail: Mail;
};

/** A stretch of time, epoch seconds. The ends may or may not belong to it: the reader tolerates both. */
export type Range = { readonly after: number; readonly before?: number };

/** The user's mailbox. Methods are single service calls unless they say otherwise; they throw what Gmail throws. */
export type Mailbox = {
  /** Ids of the messages that Gmail received in the range, drafts and chats left out, at most 500 a page. */
  readonly list: (
    range: Range,
    pageToken?: string,
  ) => { readonly ids: readonly string[]; readonly nextPageToken: string | undefined };
  /** Message ids of the threads in which the user sent something last, newest first. Two calls. */
  readonly newestSentThreads: (threads: number) => readonly (readonly string[])[];
  /** The messages of one thread, without drafts: who they are from, and their time. Two calls; empty where there is no such thread. */
  readonly thread: (
    threadId: string,
  ) => readonly { readonly id: string; readonly from: string; readonly at: EpochMs }[];
  /** One message's headers and structure. `undefined` where it is gone. */
  readonly head: (id: string) => MessageHead | undefined;
  /** One message whole. `undefined` where it is gone. */
  readonly whole: (id: string) => Mail | undefined;
  /** The HTML that one message shows, its parts together. `undefined` where it is gone. */
  readonly html: (id: string) => string | undefined;
};

/** Who the user is. */
export type Identity = {
  /** One call. */
  readonly address: () => string;
  /** One call. */
  readonly aliases: () => readonly string[];
};

/** One text kept in the user's own account between executions. */
export type LedgerStore = {
  /** `damaged` where something is stored that cannot be read. */
  readonly read: () => string | undefined | { readonly damaged: true };
  /** -> false where the text is too large to be kept; nothing is changed then. */
  readonly write: (text: string) => boolean;
};

/** The user's settings as one text. */
export type SettingsStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** What the user chose for single messages, as one text. */
export type ChoiceStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** Keys of those who opted out of pixels, as one text. */
export type OptOutStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** The organisation's policy as one text; `undefined` where there is none. One call, made once an execution. */
export type PolicySource = { readonly read: () => string | undefined };

/** Keeps two executions of the same user from working at the same time. */
export type Lock = {
  /** Runs the work if the lock is free within a moment, or within `patience` ms. -> whether it ran. */
  readonly during: (work: () => void, patience?: number) => boolean;
};

/** What pixels are made of. */
export type PixelMaker = {
  /** The web app's address; `undefined` where the administrator has configured none. */
  readonly base: () => string | undefined;
  /** 72 random bits, 12 characters of base64url. */
  readonly randomId: () => string;
  /** The key in tokens of whoever has this address, 8 characters of base64url. */
  readonly userKey: (address: string) => string;
  /** The MAC of a text, 14 characters of base64url. */
  readonly mac: (text: string) => string;
};

/** Signs pixel tokens with the script's secret, which the first use makes. */
export type Signer = {
  /** The MAC of a text, 14 characters of base64url. Throws where the secret has to be made and the script is busy. */
  readonly mac: (text: string) => string;
  /** Whether that is the MAC of the text. Costs the reading of the secret alone: at most two calls. */
  readonly isGenuine: (text: string, mac: string) => boolean;
  /** The key in tokens of whoever has this address, 8 characters of base64url. It never changes. */
  readonly userKey: (address: string) => string;
  /** Whether there is a secret. Throws where there is one that cannot be read. One call. */
  readonly hasSecret: () => boolean;
  /**
   * Makes another secret, at once. What was signed with the one before is genuine for 180 days more.
   * -> false where that was done 20 times within this time: nothing is changed then.
   */
  readonly rotate: () => boolean;
  /** Makes another secret and gives up all that was ever signed. */
  readonly forget: () => void;
};

/**
 * Where the web app leaves, for each user, what it notes of their pixels. All executions share it. It is bounded: where it
 * is full, what was noted longest ago goes first, whosesoever it is.
 */
export type OpenInbox = {
  /** Leaves what was noted. A busy script loses nothing. At most three calls, unless one of them fails. Throws where it could not be left. */
  readonly add: (userKey: string, loads: Loads) => void;
  /** Takes no loads in for the user until the policy, which this one is, is another one. One call. */
  readonly close: (userKey: string, policy: string) => void;
  /** Takes nothing in for these pixels any more. -> false where the script is busy. */
  readonly stop: (userKey: string, ids: readonly string[]) => boolean;
  /** Whether something may lie there for the user; it does not any more once it was collected. One call. */
  readonly isWaiting: (userKey: string) => boolean;
  /**
   * Hands over the batches (core/pixel/batch.ts) that lie there, and removes them once `keep` has come back.
   * What is not removed is handed over again, under the same name. Some of what users who left did not collect for
   * 400 days is removed on the way. -> whether nothing lies there any more; false where the script is busy.
   */
  readonly collect: (userKey: string, keep: (batches: readonly string[]) => void) => boolean;
};

/** Batches of what was noted of the user's pixels, in the user's own account. Each method is one call. */
export type OpenStore = {
  /** By name. */
  readonly read: () => ReadonlyMap<string, string>;
  /** Puts texts in the place of what has their names. Throws where there is no room. */
  readonly put: (texts: ReadonlyMap<string, string>) => void;
  readonly remove: (name: string) => void;
};

/** Remembers for some hours, as long as Google's cache keeps it, what has been done. */
export type Once = {
  /** Puts another text in the place of the key's, `undefined` at first. Where `change` gives none, the text stays. Two calls. */
  readonly change: (key: string, change: (text: string | undefined) => string | undefined) => void;
};

export type Clock = { readonly now: () => EpochMs };

/** A draft as Gmail tells of it without its content. */
export type DraftHead = {
  readonly id: string;
  /** Another one after every change. */
  readonly revision: string;
  readonly threadId: string;
  /** When it was last changed. */
  readonly at: EpochMs;
  /** Bytes, as Gmail estimates them. */
  readonly size: number;
  readonly mail: Mail;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
};

/** A draft whole: `raw` is a binary string. */
export type WholeDraft = Pick<DraftHead, 'id' | 'revision' | 'threadId' | 'mail'> & { readonly raw: string };

/** The user's drafts, and sending them. Methods are single service calls unless they say otherwise; they throw what Gmail throws. */
export type Drafts = {
  /** Ids of the drafts changed last, newest first; of those to one of these addresses where there are some. */
  readonly newest: (count: number, to?: readonly string[]) => readonly string[];
  /** `undefined` where it is gone: deleted, or sent. */
  readonly head: (id: string) => DraftHead | undefined;
  readonly whole: (id: string) => WholeDraft | undefined;
  /** The largest message that can be sent with another content, bytes. */
  readonly limit: number;
  /** Sends a draft with `raw` in the place of its content: Gmail removes the draft. -> Gmail's id of the sent message. */
  readonly send: (draft: Pick<DraftHead, 'id' | 'threadId'>, raw: string) => string;
  /** What Gmail gave as its reason where an error of `send` says that it did not send; `undefined` for one that leaves it open. */
  readonly refusal: (error: unknown) => string | undefined;
  /** Ids of the messages sent last, newest first, drafts that became messages a moment ago included. */
  readonly newestSent: (count: number) => readonly string[];
};

/** What is remembered of drafts that are being sent, or made, as one text. */
export type AttemptStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** A mail to oneself. */
export type Letter = {
  readonly subject: string;
  readonly text: string;
  /** The same, for those who show HTML. */
  readonly html?: string;
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
};

/** Sends the user a mail, from and to their own address. One call. Throws what Gmail throws. */
export type OwnMail = (address: string, letter: Letter) => void;

/** What the last setup check found, as one text. */
export type CheckStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** What Kidoku keeps in the user's own store and cache, everything of it. Each method is one call. */
export type Traces = { readonly clearCache: () => void; readonly clearProperties: () => void };

export type Person = {
  readonly address: string;
  /** As people read it; empty where it is not known. */
  readonly name: string;
};

/** A reply that is not sent yet. */
export type ReplyLetter = {
  readonly threadId: string;
  /** One of the user's addresses. Without it, Gmail takes the usual one. */
  readonly from: Person | undefined;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly inReplyTo: MessageId | undefined;
  readonly references: readonly MessageId[];
  readonly text: string;
  readonly html: string;
};

/** Drafts of replies. */
export type ReplyDrafts = {
  /** Leaves a draft in the thread. One call. -> the draft's id. Throws what Gmail throws. */
  readonly create: (letter: ReplyLetter) => string;
  /** Puts the letter in the place of what a draft says. One call. Throws what Gmail throws. */
  readonly update: (id: string, letter: ReplyLetter) => void;
  /** Ids of the drafts in a conversation, newest first. One call. Throws what Gmail throws. */
  readonly inThread: (threadId: string) => readonly string[];
  /** The status with which Gmail refused, where an error says that nothing was done; else `undefined`. */
  readonly refusal: (error: unknown) => number | undefined;
};

/** What the use cases need from outside. */
export type Ports = {
  readonly mailbox: Mailbox;
  readonly identity: Identity;
  readonly policy: PolicySource;
  readonly store: LedgerStore;
  readonly settings: SettingsStore;
  readonly choices: ChoiceStore;
  readonly optOuts: OptOutStore;
  readonly inbox: OpenInbox;
  readonly opens: OpenStore;
  readonly lock: Lock;
  readonly clock: Clock;
};
