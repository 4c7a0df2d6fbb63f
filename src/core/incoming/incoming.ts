import type { MessageId } from '../mime/mail';

/** What a receipt says happened, RFC 8098 section 3.2.6. Only `displayed` means opened. */
export type DispositionType = 'displayed' | 'deleted' | 'dispatched' | 'processed' | 'denied' | 'failed' | 'unknown';

/** A read receipt, RFC 8098. */
export type Receipt = {
  readonly type: DispositionType;
  /** `manual-action` or `automatic-action`. */
  readonly mode: string | undefined;
  /** `MDN-sent-manually` or `MDN-sent-automatically`. */
  readonly sending: string | undefined;
  /** Lower case, no display name. */
  readonly finalRecipient: string | undefined;
  readonly originalRecipient: string | undefined;
  readonly originalMessageId: MessageId | undefined;
};

/** RFC 3464 section 2.3.3. Only `failed` means not delivered. */
export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export type BouncedRecipient = {
  /** Final-Recipient or what the text names; lower case. */
  readonly address: string;
  /** Original-Recipient, where it differs. */
  readonly originalAddress: string | undefined;
  readonly action: DeliveryAction;
  /** RFC 3463, `5.1.1`. */
  readonly status: string | undefined;
};

/** A delivery report, RFC 3464 or one of the many that do not follow it. */
export type Bounce = {
  readonly recipients: readonly BouncedRecipient[];
  readonly originalMessageId: MessageId | undefined;
  /** The subject of the returned message, where it could be read. */
  readonly originalSubject?: string;
};

type Common = {
  /** Whom it is from: lower case, no display name. */
  readonly from: string | undefined;
  /** Message-IDs it may be joined by, best first: Original-Message-ID, In-Reply-To, References (newest first), the attached copy's. */
  readonly refersTo: readonly MessageId[];
  /** The rule that decided, for people: `report-type=disposition-notification`. */
  readonly reason: string;
  /** A program wrote it of its own accord: nobody's answer, though its kind is `human`. */
  readonly automatic?: true;
};

/** What an incoming message is. The first kind that matches, in this order. */
export type Incoming = Common &
  (
    | { readonly kind: 'receipt'; readonly receipt: Receipt }
    | { readonly kind: 'bounce'; readonly bounce: Bounce }
    | { readonly kind: 'autoReply'; readonly decidedBy: 'header' | 'subject' | 'text' }
    | { readonly kind: 'calendarReply' }
    | { readonly kind: 'human' }
  );

export type IncomingKind = Incoming['kind'];
