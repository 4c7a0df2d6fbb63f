import type { PlainDate } from '../dates/plain-date';
import type { BouncedRecipient, DispositionType, IncomingKind } from '../incoming/incoming';
import type { MessageId } from '../mime/mail';

/** Milliseconds since 1970-01-01T00:00Z, by Gmail's clock (internalDate). */
export type EpochMs = number;

/** A message that the user sent. */
export type SentMessage = {
  /** Gmail's message id. */
  readonly id: string;
  readonly threadId: string;
  readonly messageId: MessageId | undefined;
  readonly at: EpochMs;
  readonly subject: string;
  /** To, Cc and Bcc, lower case, each once, without the user's own addresses. Empty: the mail went to the user alone. */
  readonly recipients: readonly string[];
  /** How many of them, the last ones, got a blind copy; missing where nobody did. */
  readonly blind?: number;
  /** What it says of itself, apart from the conversation: nothing, a thank-you that asks nothing, or an own calendar answer. */
  readonly nature: 'plain' | 'courtesy' | 'calendarAnswer';
  /** What it answers. An answer to somebody else's message shows that they wrote, even where theirs was never read. */
  readonly inReplyTo?: MessageId | undefined;
  /** Set where it asks for a read receipt: Disposition-Notification-To, RFC 8098 section 2.1. */
  readonly asksReceipt?: true;
  /** The ids of its pixels' tokens, newest first: several count as one. */
  readonly pixels?: readonly string[];
  /** The ids of pixels of earlier mail that stand in what it quotes or passes on. */
  readonly quotedPixels?: readonly string[];
};

/** A message that may say something about a sent one; not from the user. */
export type Received = {
  /** Gmail's message id. */
  readonly id: string;
  readonly threadId: string;
  readonly messageId: MessageId | undefined;
  readonly at: EpochMs;
  readonly kind: IncomingKind;
  readonly from: string | undefined;
  readonly subject: string;
  /** Best first. */
  readonly refersTo: readonly MessageId[];
  /** A receipt's type and who may have read it, best first. */
  readonly receipt?: { readonly type: DispositionType; readonly readers: readonly string[] };
  readonly bounced?: readonly BouncedRecipient[];
  /** The subject of the message that a bounce returns. */
  readonly originalSubject?: string;
  /** The first day, ISO 8601, on which whoever sent an automatic reply is there again, where it names one. */
  readonly backOn?: string;
  /** Set where a program announced something: never an answer. */
  readonly automatic?: true;
  /** Set for what went to many: a mailing list's. */
  readonly bulk?: true;
  /** Gmail took it for spam: it may be forged. */
  readonly spam?: true;
};

/** How a received message was joined to a sent one, best first. */
export type JoinedBy = 'messageId' | 'thread' | 'weak';

/** A received message that bears on the latest sent message of a thread. */
export type Joined = Omit<Received, 'subject' | 'originalSubject' | 'refersTo'> & { readonly joinedBy: JoinedBy };

/** What is known of a thread in which the user sent something. */
export type ThreadRecord = {
  readonly threadId: string;
  readonly latest: SentMessage;
  /** Whether a person had written in the conversation before the latest sent message. */
  readonly theyWrote: boolean;
  /** What bears on the latest sent message, oldest first. Nothing that belongs to an earlier one. */
  readonly received: readonly Joined[];
  /** The pixels of the latest sent message, newest first. */
  readonly pixels?: readonly Pixel[];
};

export type Pixel = {
  readonly id: string;
  /** Since when, after the message was sent, the same pixel stands in another sent mail, too: nobody can tell whose it is then. */
  readonly copiedAt: EpochMs | undefined;
};

export type Confidence = 'certain' | 'strong' | 'moderate' | 'weak';
export type EvidenceKind = 'reply' | 'calendarReply' | 'receipt' | 'open' | 'bounce' | 'autoReply';
export type RecipientStatus = 'replied' | 'opened' | 'bounced' | 'autoReplied' | 'deleted' | 'noSignal';
export type ThreadStatus = 'replied' | 'bounced' | 'opened' | 'noResponse';

/** Why an answer is or is not expected. */
export type AwaitingReason = 'noAnswerYet' | 'replied' | 'courtesy' | 'noReplyAddresses' | 'calendarAnswer';

export type Evidence = {
  readonly kind: EvidenceKind;
  readonly at: EpochMs;
  /** Gmail's id of the message that is the evidence; `undefined` for an open. */
  readonly id: string | undefined;
  readonly messageId: MessageId | undefined;
  readonly confidence: Confidence;
  /** Whether it bears on the status. What does not is shown all the same. */
  readonly counts: boolean;
  /** A disposition type; a bounce's action and enhanced status (`failed 5.1.1`); a pixel verdict; empty for replies. */
  readonly detail: string;
  /** Of an automatic reply that names it: the first day on which its writer is there again. */
  readonly backOn?: PlainDate;
};

export type RecipientState = {
  readonly address: string;
  /** False for a person who answered without having been addressed. */
  readonly addressed: boolean;
  /** Set for whoever got a blind copy. */
  readonly blind?: true;
  readonly status: RecipientStatus;
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
};

/** What Kidoku says about a thread: the state of its latest sent message. */
export type ThreadState = {
  readonly status: ThreadStatus;
  readonly awaiting: boolean;
  readonly awaitingReason: AwaitingReason;
  /** Addressed recipients in the order of the mail, then the others. */
  readonly recipients: readonly RecipientState[];
  /** Opens of a mail that went to several: one of them, nobody knows who. Oldest first. */
  readonly opens: readonly Evidence[];
};
