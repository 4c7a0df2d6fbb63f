import { type MessageKey, messageKey } from './message-key';
import type { EpochMs, SentMessage } from './model';
import { bareSubject } from './subject';

/** What joining needs to know of a sent message. */
export type Sent = {
  readonly key: MessageKey;
  readonly threadId: string;
  readonly at: EpochMs;
  readonly recipients: readonly string[];
  /** Without prefixes. */
  readonly subject: string;
  readonly pixels?: SentMessage['pixels'];
  readonly quotedPixels?: SentMessage['quotedPixels'];
  /** Set where it has no Message-ID in Sent: what came back may name it by one that was given to it on its way. */
  readonly nameless?: true | undefined;
};

/** The user's part of a thread. Changes as sent messages are added, in any order. */
export type SentThread = {
  readonly threadId: string;
  latest: SentMessage;
  /** Every sent message of the thread, the latest included. */
  readonly all: Map<MessageKey, Sent>;
  /** What the sent messages answer: others' messages, or own ones. */
  readonly answers: Set<MessageKey>;
  /** Whether a person is known to have written before some sent message, though that mail is no longer kept. */
  theyWrote: boolean;
};

/** QUIRK: mail sent through some programs has no Message-ID; nothing can name it then. */
export const sentKey = ({ messageId, id }: Pick<SentMessage, 'messageId' | 'id'>): MessageKey =>
  messageKey(messageId ?? `gmail:${id}`);

const sentOf = (message: SentMessage): Sent => ({
  key: sentKey(message),
  threadId: message.threadId,
  at: message.at,
  recipients: message.recipients,
  subject: bareSubject(message.subject),
  ...pixelsOf(message),
  ...(message.messageId ? {} : { nameless: true }),
});

/** What is kept of a sent message's pixels. */
export const pixelsOf = ({ pixels, quotedPixels }: Pick<Sent, 'pixels' | 'quotedPixels'>) => ({
  ...(pixels?.length ? { pixels } : {}),
  ...(quotedPixels?.length ? { quotedPixels } : {}),
});

/** A thread that holds one sent message. */
export const threadOf = (message: SentMessage): SentThread => {
  const { inReplyTo, ...latest } = message;
  const sent = sentOf(message);
  return {
    threadId: message.threadId,
    latest,
    all: new Map([[sent.key, sent]]),
    answers: new Set(inReplyTo ? [messageKey(inReplyTo)] : []),
    theyWrote: false,
  };
};

/** Adds a sent message to its thread. The latest is decided by time, then by key: the same in whatever order they come. */
export const addToThread = (thread: SentThread, message: SentMessage): void => {
  const { inReplyTo, ...added } = message;
  if (inReplyTo) thread.answers.add(messageKey(inReplyTo));
  const sent = sentOf(message);
  const copy = thread.all.get(sent.key);
  if (!copy || copy.at <= sent.at) thread.all.set(sent.key, sent);
  if (isLater(added, thread.latest)) thread.latest = added;
};

const isLater = (a: SentMessage, b: SentMessage): boolean => (a.at !== b.at ? a.at > b.at : rank(a) > rank(b));

const rank = (message: SentMessage): string => `${sentKey(message)} ${message.id}`;
