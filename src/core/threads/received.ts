import { domainOf } from '../address';
import { isoDate } from '../dates/plain-date';
import { returnDate } from '../incoming/auto-reply/return-date';
import { writtenOn } from '../incoming/auto-reply/written-on';
import type { Bounce, Incoming } from '../incoming/incoming';
import type { Mail } from '../mime/mail';
import { messageIdFrom } from '../mime/message-id';
import { ownText } from '../mime/own-text';
import type { EpochMs, Received } from './model';
import { originalSubject } from './original-subject';

/** What a message that is not from the user may say about a sent one. `place` is Gmail's. */
export const readReceived = (
  incoming: Incoming,
  mail: Mail,
  place: Pick<Received, 'id' | 'threadId' | 'at'> & { readonly labelIds?: readonly string[] },
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
  ...(incoming.kind === 'bounce' ? bounceOf(incoming.bounce, mail) : {}),
  ...(incoming.kind === 'autoReply' ? absenceIn(mail, place.at) : {}),
  ...(incoming.automatic ? { automatic: true } : {}),
  ...(incoming.kind === 'human' && isBulk(mail) ? { bulk: true } : {}),
  ...(place.labelIds?.includes('SPAM') ? { spam: true } : {}),
});

/**
 * Original-Recipient is the address that the mail was sent to; Final-Recipient may be what it was forwarded to.
 * The sender stands in for one who is named under another address of the same domain, not for a stranger.
 */
const readersOf = ({ receipt, from }: Extract<Incoming, { kind: 'receipt' }>): readonly string[] => {
  const { originalRecipient, finalRecipient } = receipt;
  const named = [originalRecipient, finalRecipient].flatMap((address) => (address ? [address.toLowerCase()] : []));
  const isNamed = from && (named.length === 0 || named.some((address) => domainOf(address) === domainOf(from)));
  return [...new Set(isNamed ? [...named, from.toLowerCase()] : named)];
};

/** No mail goes to more people: what a report names beyond it is made up. */
const MOST_BOUNCED = 1000;

const bounceOf = (bounce: Bounce, mail: Mail): Pick<Received, 'bounced' | 'originalSubject'> => {
  const subject = bounce.originalSubject ?? originalSubject(mail);
  return { bounced: bounce.recipients.slice(0, MOST_BOUNCED), ...(subject ? { originalSubject: subject } : {}) };
};

/** Where the content was not read, nothing is known. */
const absenceIn = (mail: Mail, at: EpochMs): Pick<Received, 'backOn'> => {
  const date = returnDate(ownText(mail), writtenOn(mail.headers, at));
  return date ? { backOn: isoDate(date) } : {};
};

/** RFC 2919, RFC 2369 section 3.4. Receipts, bounces and responders say `Precedence: bulk` too, of one mail to one person. */
const isBulk = ({ headers }: Mail): boolean =>
  ['List-Id', 'List-Post'].some((name) => headers.get(name)) ||
  /^\s*(?:list|bulk|junk)\b/i.test(headers.get('Precedence') ?? '');
