import type { MessageKey } from './message-key';
import { messageKey } from './message-key';
import type { Received } from './model';
import { bareSubject, foldedSubject, hasReplyPrefix } from './subject';

/** What is kept of a received message: what joining and evidence need, and nothing that is needed no more. Plain JSON. */
export type Kept = Omit<Received, 'messageId' | 'from' | 'subject' | 'refersTo'> & {
  readonly messageId?: Received['messageId'];
  readonly from?: Received['from'];
  /** What a weak join compares; there only where one is possible. */
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
  const { id, threadId, messageId, at, kind, from, receipt, bounced } = received;
  if (kind === 'human' && beginsThread(received)) return undefined;
  const subject = comparedSubject(received);
  return {
    id,
    threadId,
    at,
    kind,
    ...(messageId ? { messageId } : {}),
    ...(from ? { from } : {}),
    ...(subject ? { subject } : {}),
    ...(received.refersTo.length > 0 ? { refersTo: nearest(received.refersTo).map(messageKey) } : {}),
    ...(receipt ? { receipt } : {}),
    ...(bounced ? { bounced } : {}),
  };
};

/** Gmail names a thread after the message that began it. */
const beginsThread = ({ id, threadId, refersTo, subject }: Received): boolean =>
  id === threadId && refersTo.length === 0 && !hasReplyPrefix(subject);

const nearest = <T>(named: readonly T[]): readonly T[] =>
  named.length <= MAX_NAMED ? named : [...named.slice(0, MAX_NAMED - 1), ...named.slice(-1)];

/** An automatic reply may be joined weakly whatever it names; everything else only where it names nothing. */
const comparedSubject = ({ kind, subject, refersTo }: Received): string | undefined => {
  if (kind === 'autoReply') return foldedSubject(subject);
  if (kind === 'bounce' || refersTo.length > 0) return undefined;
  if (kind !== 'human') return foldedSubject(subject);
  return hasReplyPrefix(subject) ? bareSubject(subject) : undefined;
};
