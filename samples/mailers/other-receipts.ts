import type { Entity, Mail } from '../writer/mail';
import { writeHeader } from '../writer/write-mail';
import { notification, type ReceiptForm, report } from './receipt';

const plain = (content: string): Entity => ({ type: 'text/plain', charset: 'utf-8', encoding: '8bit', content });

const originalHeader = (sent: Mail): Entity => ({ type: 'text/rfc822-headers', content: writeHeader(sent).trimEnd() });

/** Thunderbird: asked its user, names the mail twice, attaches the header. */
export const thunderbird: ReceiptForm = {
  subject: (original) => `Return Receipt (displayed) - ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  body: ({ sent, reader }) =>
    report(
      plain(
        `A receipt for the mail you wrote to ${reader.address}.\nIt was shown on a screen; nobody promises that it was understood.`,
      ),
      [
        ['Reporting-UA', `${reader.address.split('@')[1]}; Mozilla Thunderbird 140.4.0`],
        ['Final-Recipient', `rfc822;${reader.address}`],
        ['Original-Message-ID', sent.messageId],
        ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
      ],
      originalHeader(sent),
    ),
};

/** The same program in Japanese. */
export const thunderbirdJapanese: ReceiptForm = {
  ...thunderbird,
  subject: (original) => `開封確認 (表示) - ${original}`,
};

/** Roundcube names the parts of its receipts. */
export const roundcube: ReceiptForm = {
  subject: (original) => `Return Receipt (read): ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  fields: [['User-Agent', 'Roundcube Webmail/1.6.11']],
  body: ({ sent, reader, at }) => ({
    type: 'multipart/report; report-type=disposition-notification',
    content: [
      plain(`Read receipt\n\nTo: ${reader.address}\nSubject: ${sent.subject}\nDate: ${sent.at}\nOpened: ${at}`),
      notification(
        [
          ['Reporting-UA', 'Roundcube Webmail/1.6.11'],
          ['Original-Recipient', `rfc822;${reader.address}`],
          ['Final-Recipient', `rfc822;${reader.address}`],
          ['Original-Message-ID', sent.messageId],
          ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
        ],
        'MDNPart2.txt',
      ),
    ],
  }),
};

/** QUIRK: KMail puts a display name into Final-Recipient. */
export const kmail: ReceiptForm = {
  subject: (original) => `Message Disposition Notification: ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  fields: [['User-Agent', 'KMail/6.5.2 (24.12)']],
  body: ({ sent, reader, at }) =>
    report(
      plain(
        `Die Nachricht vom ${sent.at} an ${reader.name} mit dem Betreff „${sent.subject}“ wurde am ${at} angezeigt.`,
      ),
      [
        ['Reporting-UA', 'KMail 6.5.2'],
        ['Final-Recipient', `rfc822;${reader.name} <${reader.address}>`],
        ['Original-Message-ID', sent.messageId],
        ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
      ],
      originalHeader(sent),
    ),
};

/** QUIRK: FairEmail writes neither Final-Recipient nor Original-Message-ID. */
export const fairEmail: ReceiptForm = {
  subject: (original) => `Read receipt: ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  fields: [['X-FairEmail-ID', '7c3a90d1']],
  body: ({ sent, reader }) => ({
    type: 'multipart/report; report-type=disposition-notification',
    content: [
      plain(
        `This receipt says that the mail was displayed. It does not say that it was read or understood.\n\n${sent.subject}`,
      ),
      notification(
        [
          ['Reporting-UA', 'eu.faircode.email; 1.2290'],
          ['Original-Recipient', `rfc822;${reader.address}`],
          ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
        ],
        'MDNPart2.txt',
      ),
    ],
  }),
};

/** A receipt from an Apple device, in the short form of RFC 8098. */
export const apple: ReceiptForm = {
  subject: (original) => `Read: ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  fields: [['X-Mailer', 'iPhone Mail (23B85)']],
  body: ({ sent, reader }) =>
    report(plain(`Your message was displayed on an iPhone.\n`), [
      ['Final-Recipient', `rfc822; ${reader.address}`],
      ['Original-Message-ID', sent.messageId],
      ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
    ]),
};

/** Gmail for work, whose administrator allows receipts. */
export const gmail: ReceiptForm = {
  subject: (original) => `Read: ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'gmail',
  body: ({ sent, reader, at }) =>
    report(plain(`Your message "${sent.subject}" was opened by ${reader.address} at ${at}.`), [
      ['Reporting-UA', 'mail.google.com; Gmail'],
      ['Final-Recipient', `rfc822;${reader.address}`],
      ['Original-Message-ID', sent.messageId],
      ['Disposition', 'manual-action/MDN-sent-manually; displayed'],
    ]),
};

/** QUIRK: a gateway on the way wrapped the report anew, as an ordinary multipart. */
export const rewrapped: ReceiptForm = {
  ...thunderbird,
  body: (about) => ({ ...thunderbird.body(about), type: 'multipart/mixed' }),
};

/** The reader said no: a receipt that says nothing about reading. */
export const denied: ReceiptForm = {
  subject: (original) => `Return Receipt (denied) - ${original}`,
  refersBy: 'In-Reply-To',
  messageId: 'uuid',
  body: ({ sent, reader }) =>
    report(plain('The recipient does not wish to tell whether the mail was read.'), [
      ['Final-Recipient', `rfc822;${reader.address}`],
      ['Original-Message-ID', sent.messageId],
      ['Disposition', 'manual-action/MDN-sent-manually; denied'],
    ]),
};
