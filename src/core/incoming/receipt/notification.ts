import { parseHeaderBlocks } from '../../mime/headers';
import type { Headers, Mail, Part } from '../../mime/mail';
import { messageIdFrom } from '../../mime/message-id';
import type { Receipt } from '../incoming';
import { mailboxOf } from '../mailbox-field';
import { isAttachedMessage, ownParts } from '../parts';
import { parseDisposition } from './disposition';

const NOTIFICATION = /^message\/(?:global-)?disposition-notification$/;

/** A report is some lines long; text after that is not looked at. */
const MAX_REPORT_LENGTH = 50_000;

/** Whether the part is the machine-readable one of a receipt, RFC 8098 section 3.1 (RFC 6533 for its global form). */
export const isNotification = (part: Part): boolean => NOTIFICATION.test(part.type);

/** What a receipt's machine-readable part says. Where there is none that can be read, its type is `unknown`. */
export const readNotification = (mail: Mail): Receipt => {
  const get = fieldReader(mail);
  const { type, mode, sending } = parseDisposition(get('disposition') ?? (isRejection(mail) ? REJECTED : ''));
  return {
    type,
    mode,
    sending,
    finalRecipient: mailboxOf(get('final-recipient')),
    originalRecipient: mailboxOf(get('original-recipient')),
    originalMessageId: messageIdFrom(get('original-message-id')),
  };
};

/** What a Sieve rejection reports, RFC 5429 section 2.2. QUIRK: Dovecot's has left the report empty. */
const REJECTED = 'automatic-action/MDN-sent-automatically; deleted';

const isRejection = (mail: Mail): boolean => /\(reject(?:ed)?\)/i.test(mail.headers.get('auto-submitted') ?? '');

/** Reads a field from wherever mailers put the report: the part's content, its own header (seznam.cz), or any other text. */
const fieldReader = (mail: Mail): ((name: string) => string | undefined) => {
  const parts = ownParts(mail).filter((part) => !isAttachedMessage(part));
  const notifications = parts.filter(isNotification);
  const sections = sectionsOf(notifications);
  const found = sections.some(isReport) ? sections : sectionsOf(parts).filter(isReport);
  return (name) => found.map((headers) => headers.get(name)).find((value) => value !== undefined);
};

const sectionsOf = (parts: readonly Part[]): readonly Headers[] =>
  parts.flatMap((part) => [
    ...parseHeaderBlocks((part.text() ?? '').slice(0, MAX_REPORT_LENGTH), () => undefined),
    part.headers,
  ]);

const isReport = (headers: Headers): boolean => headers.get('disposition') !== undefined;
