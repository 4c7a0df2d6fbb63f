import type { MessageKey } from './message-key';
import { messageKey } from './message-key';
import type { Received } from './model';
import { bareSubject, foldedSubject, hasReplyPrefix } from './subject';

/** What is kept of a received message: what joining and evidence need, and nothing that is needed no more. Plain JSON. */
export type Kept = Omit<Received, 'messageId' | 'from' | 'subject' | 'originalSubject' | 'refersTo'> & {
  readonly messageId?: Received['messageId'];
  readonly from?: Received['from'];
  /** What a weak join compares; there only where one is possible. Of a bounce: the returned message's. */
  readonly subject?: string;
  /** Best first. */
  readonly refersTo?: readonly MessageKey[];
};

/** A message deep in a discussion names hundreds; the nearest ones, and the first of all, are enough. */
const MAX_NAMED = 20;

/** A person's answer: what product.md calls a reply. */
export const isPersons = ({ kind }: Pick<Received, 'kind'>): boolean => kind === 'human' || kind === 'calendarReply';

/**
 * What to keep of a received message. -> `undefined` for one that can say nothing about a sent message:
 * a person's mail that names no other, has no reply prefix and begins a thread (a first mail, a newsletter).
 */
export const keep = (received: Received): Kept | undefined => {
  const { id, threadId, messageId, at, from, receipt, bounced, backOn, bulk, spam } = received;
  if (received.kind === 'human' && beginsThread(received)) return undefined;
  // What a program announced is an answer no more than an out-of-office reply is.
  const automatic = received.automatic && isPersons(received);
  const subject = comparedSubject(received);
  return {
    id,
    threadId,
    at,
    kind: automatic ? 'autoReply' : received.kind,
    ...(messageId ? { messageId } : {}),
    ...(from ? { from } : {}),
    ...(subject ? { subject } : {}),
    ...(received.refersTo.length > 0 ? { refersTo: nearest(received.refersTo).map(messageKey) } : {}),
    ...(receipt ? { receipt } : {}),
    ...(bounced ? { bounced } : {}),
    ...(backOn ? { backOn } : {}),
    ...(automatic ? { automatic } : {}),
    ...(bulk ? { bulk } : {}),
    ...(spam ? { spam } : {}),
  };
};

/** Gmail names a thread after the message that began it. */
const beginsThread = ({ id, threadId, refersTo, subject }: Received): boolean =>
  id === threadId && refersTo.length === 0 && !hasReplyPrefix(subject);

const nearest = <T>(named: readonly T[]): readonly T[] =>
  named.length <= MAX_NAMED ? named : [...named.slice(0, MAX_NAMED - 1), ...named.slice(-1)];

const comparedSubject = ({ kind, subject, originalSubject = '', automatic }: Received): string | undefined => {
  if (kind === 'bounce') return bareSubject(originalSubject);
  if (automatic || (kind === 'human' && !hasReplyPrefix(subject))) return undefined;
  return kind === 'human' ? bareSubject(subject) : foldedSubject(subject);
};
