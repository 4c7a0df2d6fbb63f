import type { OwnMail } from '../app/ports';

/** By GmailApp, which needs no scope that reading does not: MailApp would need script.send_mail. */
export const ownMail: OwnMail = (address, { subject, text, file }) => {
  const attachment = Utilities.newBlob(file.text, file.type, file.name);
  GmailApp.sendEmail(address, subject, text, { attachments: [attachment] });
};
