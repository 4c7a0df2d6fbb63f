import { type Case, encodedWord } from './case';

const original = '<offer.42@mail.example.com>';

const winmail = (messageClass: string): string =>
  Buffer.from(`\x78\x9f\x3e\x22\x01\x00\x01\x08\x80\x07${messageClass}\0\x92\x04`, 'latin1').toString('base64');

export const outlook2003 = (messageClass: string, more = `In-Reply-To: ${original}\n`): string => `Return-Path: <>
From: Taro Yamada <taro@example.co.jp>
Subject: Read: Offer 42
${more}MIME-Version: 1.0
Content-Type: application/ms-tnef; name="winmail.dat"
Content-Transfer-Encoding: base64

${winmail(messageClass)}
`;

export const strayReceipts: readonly Case[] = [
  {
    says: 'a receipt of Outlook 2003 is nothing but a winmail.dat of the class of receipts',
    raw: outlook2003('IPM.Microsoft Mail.Read Receipt'),
    is: { kind: 'receipt', refersTo: [original], receipt: { type: 'displayed' } },
  },
  {
    says: 'a winmail.dat can say that the mail was not read',
    raw: outlook2003('REPORT.IPM.Note.IPNNRN'),
    is: { kind: 'receipt', receipt: { type: 'deleted' } },
  },
];

export const receiptsInWords: readonly Case[] = [
  {
    says: 'a receipt of a phone in words alone says so by subject and first sentence',
    raw: `From: taro@example.co.jp
Subject: Read: Offer 42
Content-Type: text/plain

This is a return receipt for the mail that you sent to taro@example.co.jp. It says
nothing of whether the mail was understood.
`,
    is: { kind: 'receipt', receipt: { type: 'displayed' }, refersTo: [] },
  },
  {
    says: 'a Japanese receipt in words alone says so by subject and first sentence',
    raw: `From: taro@example.co.jp
Subject: ${encodedWord('開封済み: 御見積書の件')}
In-Reply-To: ${original}
Content-Type: text/plain; charset=utf-8

メッセージは 2026/03/04 10:12 に開封されました。
`,
    is: { kind: 'receipt', receipt: { type: 'displayed' }, refersTo: [original] },
  },
  {
    says: 'a receipt in words alone can say that the mail was deleted unread',
    raw: `From: taro@example.co.jp
Subject: Not read: Offer 42
Content-Type: text/plain

Your message

To: taro@example.co.jp
Subject: Offer 42

was deleted without being read on Wednesday.
`,
    is: { kind: 'receipt', receipt: { type: 'deleted' } },
  },
];
