import type { Mail } from '../../mime/mail';
import { isPersonsSubject } from '../answers';
import type { DispositionType, Receipt } from '../incoming';
import { isContentKnown, ownParts } from '../parts';
import { freeTextDisposition } from './free-text';
import { isNotification, readNotification } from './notification';
import { isLoneWinmail, winmailDisposition } from './winmail';

export type ReceiptFound = { readonly receipt: Receipt; readonly reason: string };

/** The receipt that a mail is, RFC 8098 or one of its strays; `needsContent` where it is one and only the content says which. */
export const findReceipt = (mail: Mail): ReceiptFound | 'needsContent' | undefined => {
  const form = formOf(mail);
  if (form !== undefined)
    return isContentKnown(mail) ? { receipt: readNotification(mail), reason: form } : 'needsContent';
  if (isLoneWinmail(mail)) {
    if (!isContentKnown(mail)) return 'needsContent';
    const type = winmailDisposition(mail);
    if (type !== undefined) return { receipt: inWords(type), reason: 'receipt in winmail.dat' };
  }
  const type = freeTextDisposition(mail);
  return type === undefined
    ? undefined
    : { receipt: inWords(type), reason: 'receipt in words: subject and first sentence' };
};

/** How the structure says that this is a receipt. The subject never does: Exchange's "read:" can mean not read. */
const formOf = (mail: Mail): string | undefined => {
  if (mail.parameters['report-type']?.toLowerCase() === 'disposition-notification')
    return 'report-type=disposition-notification';
  // A person may attach what they got. Their mailer's prefix tells; no receipt that is not labelled as a report has one.
  if (isPersonsSubject(mail.headers.text('subject') ?? '')) return undefined;
  const part = ownParts(mail).find(isNotification);
  return part && `${part.type} part`;
};

const inWords = (type: DispositionType): Receipt => ({
  type,
  mode: undefined,
  sending: undefined,
  finalRecipient: undefined,
  originalRecipient: undefined,
  originalMessageId: undefined,
});
