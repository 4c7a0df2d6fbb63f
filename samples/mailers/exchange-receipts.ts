import type { Charset, Entity, Person } from '../writer/mail';
import { type ReceiptForm, report } from './receipt';

/** Exchange names the mail in In-Reply-To alone: its receipts have no Original-Message-ID. */
const exchange = (
  prefix: string,
  disposition: 'displayed' | 'deleted',
  charset: Charset,
  says: (subject: string, at: string) => string,
): ReceiptForm => ({
  subject: (original) => `${prefix}${original}`,
  charset,
  refersBy: 'In-Reply-To',
  messageId: 'outlook',
  fields: [
    ['X-MS-Has-Attach', ''],
    ['X-MS-TNEF-Correlator', ''],
    ['X-MS-Exchange-Generated-Message-Source', 'Mailbox Rules Agent'],
  ],
  body: ({ sent, reader, at }) =>
    report(bothForms(says(sent.subject, at), charset), [
      ['Final-recipient', `RFC822; ${reader.address}`],
      ['Disposition', `automatic-action/MDN-sent-automatically; ${disposition}`],
      ['X-MSExch-Correlation-Key', 'b1V7sQn2AkmcK0tPq4yXzg=='],
      ['X-Display-Name', asciiName(reader)],
    ]),
});

const bothForms = (text: string, charset: Charset): Entity => ({
  type: 'multipart/alternative',
  content: [
    { type: 'text/plain', charset, encoding: 'quoted-printable', content: text },
    { type: 'text/html', charset, encoding: 'quoted-printable', content: `<p>${text.replace(/\n/g, '<br>')}</p>` },
  ],
});

const asciiName = ({ address }: Person): string => address.split('@')[0] ?? '';

export const outlookJapanese = exchange(
  '開封済み: ',
  'displayed',
  'iso-2022-jp',
  (subject, at) => `お送りいただいたメッセージ\n\n  件名: ${subject}\n\nは ${at} (UTC+09:00) に開かれました。`,
);

export const outlookGerman = exchange(
  'Gelesen: ',
  'displayed',
  'iso-8859-1',
  (subject, at) => `Ihre Nachricht\n\n  Betreff: ${subject}\n\nwurde am ${at} geöffnet.`,
);

export const outlookEnglish = exchange(
  'Read: ',
  'displayed',
  'utf-8',
  (subject, at) => `The message you sent\n\n  Subject: ${subject}\n\nwas opened on ${at}.`,
);

/** QUIRK: the lower-case prefix is Exchange's for "not read". */
export const outlookNotRead = exchange(
  'read: ',
  'deleted',
  'utf-8',
  (subject, at) => `The message you sent\n\n  Subject: ${subject}\n\nwas deleted on ${at} and had not been opened.`,
);

export const outlookJapaneseNotRead = exchange(
  '未開封: ',
  'deleted',
  'iso-2022-jp',
  (subject, at) => `お送りいただいたメッセージ\n\n  件名: ${subject}\n\nは ${at} に、開かれないまま削除されました。`,
);
