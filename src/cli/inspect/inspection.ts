import { classify } from '../../core/incoming/classify';
import type { Bounce, Incoming, IncomingKind, Receipt } from '../../core/incoming/incoming';
import type { Mail } from '../../core/mime/mail';
import { messageIdFrom } from '../../core/mime/message-id';

/** One line of `inspect --json`. What the mail does not say is `null`. */
export type Inspection = {
  readonly file: string;
  readonly kind: IncomingKind;
  readonly from: string | null;
  readonly subject: string | null;
  readonly date: string | null;
  readonly messageId: string | null;
  readonly refersTo: readonly string[];
  readonly receipt: ReceiptLine | null;
  readonly bounce: BounceLine | null;
  readonly autoReply: { readonly decidedBy: 'header' | 'subject' | 'text' } | null;
  readonly reason: string;
};

type ReceiptLine = {
  readonly type: Receipt['type'];
  readonly mode: string | null;
  readonly sending: string | null;
  readonly finalRecipient: string | null;
  readonly originalMessageId: string | null;
};

type BounceLine = {
  readonly recipients: readonly { readonly address: string; readonly action: string; readonly status: string | null }[];
  readonly originalMessageId: string | null;
};

/** What a raw mail is, and what it says. A file that is no mail is inspected as an empty one. */
export const inspectMail = (file: string, mail: Mail): Inspection => {
  const incoming = classified(mail);
  const isMail = mail.headers.fields.length > 0;
  return {
    file,
    kind: incoming.kind,
    from: incoming.from ?? null,
    subject: mail.headers.text('subject') ?? null,
    date: isoTime(mail.headers.get('date')),
    messageId: messageIdFrom(mail.headers.get('message-id')) ?? null,
    refersTo: incoming.refersTo,
    receipt: incoming.kind === 'receipt' ? receiptLine(incoming.receipt) : null,
    bounce: incoming.kind === 'bounce' ? bounceLine(incoming.bounce) : null,
    autoReply: incoming.kind === 'autoReply' ? { decidedBy: incoming.decidedBy } : null,
    reason: isMail ? incoming.reason : 'no mail: it has no header',
  };
};

const classified = (mail: Mail): Incoming => {
  const incoming = classify(mail);
  if (incoming === 'needsContent') throw new Error('The content of a raw mail was not read.');
  return incoming;
};

const isoTime = (date: string | undefined): string | null => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const receiptLine = ({ type, mode, sending, finalRecipient, originalMessageId }: Receipt): ReceiptLine => ({
  type,
  mode: mode ?? null,
  sending: sending ?? null,
  finalRecipient: finalRecipient ?? null,
  originalMessageId: originalMessageId ?? null,
});

const bounceLine = ({ recipients, originalMessageId }: Bounce): BounceLine => ({
  recipients: recipients.map(({ address, action, status }) => ({ address, action, status: status ?? null })),
  originalMessageId: originalMessageId ?? null,
});
