import type { Mail } from '../../mime/mail';
import { messageIdsIn } from '../../mime/message-id';
import type { DispositionType } from '../incoming';
import { ownParts } from '../parts';

/** Where message classes stand in winmail.dat: among the first attributes (MS-OXTNEF section 2.1). */
const MAX_LENGTH = 20_000;

/*  Message classes of reports: MS-OXOMSG section 2.2.2.1 and, before Exchange 2000, those of Microsoft Mail. */
const READ = /IPM\.Microsoft Mail\.Read Receipt|REPORT\.IPM\.[\w.]{1,60}\.IPNRN/i;
const NOT_READ = /IPM\.Microsoft Mail\.(?:Non-?Read|Not Read)|REPORT\.IPM\.[\w.]{1,60}\.IPNNRN/i;

/**
 * Whether the mail is nothing but a winmail.dat that answers another mail.
 * QUIRK: Outlook 2003 sends its read receipts so, without any other part.
 */
export const isLoneWinmail = (mail: Mail): boolean =>
  ownParts(mail).every((part) => part.type === 'application/ms-tnef' || part.type.startsWith('multipart/')) &&
  ownParts(mail).some((part) => part.type === 'application/ms-tnef') &&
  messageIdsIn(mail.headers.get('in-reply-to')).length > 0;

/** What a lone winmail.dat says as a receipt. `undefined` where it is none. */
export const winmailDisposition = (mail: Mail): DispositionType | undefined => {
  const text = ownParts(mail)
    .filter((part) => part.type === 'application/ms-tnef')
    .map((part) => (part.text() ?? '').slice(0, MAX_LENGTH).replace(/\0/g, ''))
    .join('');
  if (NOT_READ.test(text)) return 'deleted';
  return READ.test(text) ? 'displayed' : undefined;
};
