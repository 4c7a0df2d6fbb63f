import type { Incoming } from '../incoming/incoming';
import type { Mail } from '../mime/mail';
import { messageIdFrom } from '../mime/message-id';
import type { EpochMs, Received } from './model';

/** What a message that is not from the user may say about a sent one. `place` is Gmail's. */
export const readReceived = (
  incoming: Incoming,
  mail: Mail,
  place: { readonly id: string; readonly threadId: string; readonly at: EpochMs },
): Received => ({
  id: place.id,
  threadId: place.threadId,
  messageId: messageIdFrom(mail.headers.get('Message-ID')),
  at: place.at,
  kind: incoming.kind,
  from: incoming.from,
  subject: mail.headers.text('Subject') ?? '',
  refersTo: incoming.refersTo,
  ...(incoming.kind === 'receipt' ? { receipt: { type: incoming.receipt.type, readers: readersOf(incoming) } } : {}),
  ...(incoming.kind === 'bounce' ? { bounced: incoming.bounce.recipients } : {}),
});

/** Original-Recipient is the address that the mail was sent to; Final-Recipient may be what it was forwarded to. */
const readersOf = ({ receipt, from }: Extract<Incoming, { kind: 'receipt' }>): readonly string[] => {
  const named = [receipt.originalRecipient, receipt.finalRecipient, from];
  return [...new Set(named.flatMap((address) => (address ? [address.toLowerCase()] : [])))];
};
