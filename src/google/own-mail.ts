import type { WasMailed } from '../app/hourly/ports';
import type { OwnMail } from '../app/ports';
import { gmailMailbox } from './gmail-mailbox';
import { users } from './gmail-service';

/** By GmailApp, which needs no scope that reading does not: MailApp would need script.send_mail. */
export const ownMail: OwnMail = (address, { subject, text, html, file }) => {
  GmailApp.sendEmail(address, subject, text, {
    ...(html === undefined ? {} : { htmlBody: html, name: 'Kidoku' }),
    ...(file === undefined ? {} : { attachments: [Utilities.newBlob(file.text, file.type, file.name)] }),
  });
};

/** Few mails go from a person to themselves within some hours. One call, and one for each of them. */
const MOST_READ = 20;

/** Whether it is in the mailbox, wherever the user has put it since. */
export const wasMailed: WasMailed = (address, subject, since) => {
  const q = `in:anywhere from:me to:${address} after:${Math.floor(since / 1000)}`;
  const found = users().messages.list('me', { q, maxResults: MOST_READ, includeSpamTrash: true }).messages ?? [];
  return found.some(({ id = '' }) => folded(gmailMailbox().head(id)?.mail.headers.text('Subject')) === folded(subject));
};

/** QUIRK: GmailApp writes question marks for emoji that it does not know. */
const folded = (subject = ''): string => subject.replace(/[^\p{L}\p{N}]+/gu, '');
