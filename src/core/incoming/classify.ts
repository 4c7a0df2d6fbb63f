import { addressesIn } from '../address';
import type { Mail, MessageId } from '../mime/mail';
import { announcementReason, findAutoReply } from './auto-reply/auto-reply';
import { findBounce } from './bounce/bounce';
import { calendarMethod, isCalendarAnswer } from './calendar-answer';
import type { Incoming } from './incoming';
import { findReceipt } from './receipt/receipt';
import { attachedMessageId, eachOnce, headerReferences } from './refers-to';

/**
 * What an incoming message is: the first kind that matches, in the order of `IncomingKind`.
 * A mail that is known without its content (Gmail's answer without bodies) is `needsContent` where it is a receipt or
 * looks like a delivery report; everything else is decided by headers, structure and opening alone.
 */
export const classify = (mail: Mail): Incoming | 'needsContent' => {
  const from = senderOf(mail);
  const references = headerReferences(mail);
  const common = (reason: string, ...ids: readonly (MessageId | undefined)[]) => ({
    from,
    reason,
    refersTo: eachOnce(ids),
  });

  const receipt = findReceipt(mail);
  if (receipt === 'needsContent') return receipt;
  if (receipt) {
    const ids = [receipt.receipt.originalMessageId, ...references, attachedMessageId(mail)];
    return { kind: 'receipt', receipt: receipt.receipt, ...common(receipt.reason, ...ids) };
  }

  const bounce = findBounce(mail);
  if (bounce === 'needsContent') return bounce;
  if (bounce) {
    const ids = [bounce.bounce.originalMessageId, ...references];
    return { kind: 'bounce', bounce: bounce.bounce, ...common(bounce.reason, ...ids) };
  }

  const autoReply = findAutoReply(mail);
  if (autoReply) {
    const ids = [...references, attachedMessageId(mail)];
    return { kind: 'autoReply', decidedBy: autoReply.decidedBy, ...common(autoReply.reason, ...ids) };
  }

  const method = calendarMethod(mail);
  if (isCalendarAnswer(method))
    return { kind: 'calendarReply', ...common(`text/calendar; method=${method}`, ...references) };
  const announcement = announcementReason(mail);
  return announcement === undefined
    ? { kind: 'human', ...common('nothing says otherwise', ...references) }
    : { kind: 'human', automatic: true, ...common(announcement, ...references) };
};

/** QUIRK: a From can hold a name alone. */
const senderOf = ({ headers }: Mail): string | undefined =>
  ['from', 'reply-to', 'sender', 'return-path'].flatMap((name) => addressesIn(headers, name))[0]?.address;
