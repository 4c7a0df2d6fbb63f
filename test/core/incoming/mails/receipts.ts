import { type Case, encodedWord, report } from './case';

const mdn = 'disposition-notification';
const words = 'Content-Type: text/plain\n\nThe message was shown.';
const original = '<offer.42@mail.example.com>';

const fields = (disposition: string, more = ''): string =>
  `Content-Type: message/disposition-notification

Reporting-UA: reader.example.co.jp; Mailer 5.1
${more}Disposition: ${disposition}
`;

const displayed = 'manual-action/MDN-sent-manually; displayed';

export const receipts: readonly Case[] = [
  {
    says: 'a receipt of Thunderbird is displayed and names reader and original',
    raw: report(
      mdn,
      `From: Hanako Sato <hanako@example.co.jp>
Subject: Return Receipt (displayed) - Offer 42
References: ${original}`,
      words,
      fields(displayed, `Final-Recipient: rfc822;Hanako@Example.co.jp\nOriginal-Message-ID: ${original}\n`),
      `Content-Type: text/rfc822-headers\n\nMessage-ID: ${original}\nSubject: Offer 42`,
    ),
    is: {
      kind: 'receipt',
      from: 'hanako@example.co.jp',
      refersTo: [original],
      reason: 'report-type=disposition-notification',
      receipt: {
        type: 'displayed',
        mode: 'manual-action',
        sending: 'MDN-sent-manually',
        finalRecipient: 'hanako@example.co.jp',
        originalMessageId: original,
      },
    },
  },
  {
    says: 'a Japanese receipt of Exchange without Original-Message-ID is joined by In-Reply-To',
    raw: report(
      mdn,
      `From: ${encodedWord('山田 太郎')} <taro@example.co.jp>
Subject: ${encodedWord('開封済み: 御見積書の件')}
In-Reply-To: ${original}
X-MS-Exchange-Organization-SCL: -1
Thread-Topic: ${encodedWord('御見積書の件')}`,
      `Content-Type: text/plain; charset=utf-8

次の受信者はあなたのメッセージを開封しました。`,
      fields(
        'automatic-action/MDN-sent-automatically; displayed',
        'Final-recipient: RFC822; taro@example.co.jp\nX-MSExch-Correlation-Key: abcd==\n',
      ),
    ),
    is: {
      kind: 'receipt',
      refersTo: [original],
      receipt: { type: 'displayed', mode: 'automatic-action', finalRecipient: 'taro@example.co.jp' },
    },
  },
  {
    says: 'a receipt that Exchange heads "read:" in lower case can say that nobody read the mail',
    raw: report(
      mdn,
      `From: taro@example.co.jp\nSubject: read: Offer 42\nIn-Reply-To: ${original}`,
      words,
      fields('automatic-action/MDN-sent-automatically; deleted', 'Final-Recipient: RFC822; taro@example.co.jp\n'),
    ),
    is: { kind: 'receipt', receipt: { type: 'deleted' } },
  },
  {
    says: 'a Japanese receipt can say that the mail was deleted unread',
    raw: report(
      mdn,
      `From: taro@example.co.jp\nSubject: ${encodedWord('未開封: 御見積書の件')}\nIn-Reply-To: ${original}`,
      `Content-Type: text/plain; charset=utf-8\n\nメッセージは開封されずに削除されました。`,
      fields('manual-action/MDN-sent-automatically; deleted', 'Final-Recipient: rfc822; taro@example.co.jp\n'),
    ),
    is: { kind: 'receipt', receipt: { type: 'deleted', finalRecipient: 'taro@example.co.jp' } },
  },
  {
    says: 'a receipt of Gmail, which carries Auto-Submitted, is no automatic reply',
    raw: report(
      mdn,
      `From: Taro Yamada <taro@example.co.jp>
To: me@example.com
Subject: ${encodedWord('開封済み: 御見積書の件')}
Auto-Submitted: auto-replied
In-Reply-To: ${original}
References: <first.1@mail.example.com> ${original}`,
      `Content-Type: text/plain; charset=utf-8\n\nme@example.com からのメールが開封されました。`,
      fields(displayed, `Final-Recipient: rfc822;taro@example.co.jp\nOriginal-Message-ID: ${original}\n`),
    ),
    is: { kind: 'receipt', refersTo: [original, '<first.1@mail.example.com>'], receipt: { type: 'displayed' } },
  },
  {
    says: 'a receipt of Roundcube is read from its part with a file name',
    raw: report(
      mdn,
      `From: taro@example.co.jp\nSubject: Receipt (read): Offer 42\nIn-Reply-To: ${original}\nReferences: ${original}`,
      words,
      fields(displayed, `Final-Recipient: rfc822; taro@example.co.jp\nOriginal-Message-ID: ${original}\n`).replace(
        'disposition-notification',
        'disposition-notification; name=MDNPart2.txt',
      ),
    ),
    is: { kind: 'receipt', refersTo: [original], receipt: { type: 'displayed' } },
  },
  {
    says: 'a receipt of FairEmail names only an original recipient',
    raw: report(
      mdn,
      `From: Taro <taro@example.co.jp>\nSubject: Read: Offer 42\nIn-Reply-To: ${original}`,
      words,
      fields(displayed, 'Original-Recipient: rfc822;taro@example.co.jp\n'),
    ),
    is: {
      kind: 'receipt',
      receipt: { type: 'displayed', finalRecipient: undefined, originalRecipient: 'taro@example.co.jp' },
    },
  },
  {
    says: 'a receipt of KMail writes a display name before its recipient',
    raw: report(
      mdn,
      `From: taro@example.co.jp\nSubject: Message Disposition Notification`,
      words,
      fields(
        displayed,
        `Final-Recipient: rfc822; Taro Yamada <taro@example.co.jp>\nOriginal-Message-ID: ${original}\n`,
      ),
    ),
    is: { kind: 'receipt', refersTo: [original], receipt: { finalRecipient: 'taro@example.co.jp' } },
  },
  {
    says: 'a receipt without space and closing boundary is read all the same',
    raw: report(
      mdn,
      'From: taro@example.co.jp\nSubject: Read: Offer 42',
      words,
      fields('manual-action/MDN-sent-manually;displayed', `Original-Message-ID: ${original}\n`),
    ).replace('--=_report--', ''),
    is: { kind: 'receipt', receipt: { type: 'displayed', sending: 'MDN-sent-manually', originalMessageId: original } },
  },
  {
    says: 'a receipt whose fields stand in the header of its part is read there',
    raw: report(
      mdn,
      'From: taro@example.cz\nSubject: Read: Offer 42',
      words,
      `Content-Type: message/disposition-notification
Final-Recipient: rfc822;taro@example.cz
Original-Message-ID: ${original}
Disposition: ${displayed}
`,
    ),
    is: {
      kind: 'receipt',
      receipt: { type: 'displayed', finalRecipient: 'taro@example.cz', originalMessageId: original },
    },
  },
  {
    says: 'a receipt is read in its machine-readable part, whatever its words explain',
    raw: report(
      mdn,
      'From: taro@example.co.jp\nSubject: Not read: Offer 42',
      `Content-Type: text/plain\n\nAn answer would have been:\nDisposition: ${displayed}`,
      fields('manual-action/MDN-sent-manually; deleted'),
    ),
    is: { kind: 'receipt', receipt: { type: 'deleted' } },
  },
  {
    says: 'a receipt that a gateway wrapped as multipart/mixed is one by its part',
    raw: report(
      mdn,
      `From: taro@example.co.jp\nSubject: Read: Offer 42\nIn-Reply-To: ${original}`,
      words,
      fields(displayed),
    ).replace(`multipart/report; report-type=${mdn}`, 'multipart/mixed'),
    is: { kind: 'receipt', reason: 'message/disposition-notification part', receipt: { type: 'displayed' } },
  },
  {
    says: 'a rejection by Sieve whose report is empty says deleted, as RFC 5429 has it',
    raw: report(
      mdn,
      `From: postmaster@example.org
Subject: Automatically rejected mail
Auto-Submitted: auto-replied (rejected)
Return-Path: <>
In-Reply-To: ${original}`,
      'Content-Type: text/plain\n\nYour message was refused by the filter of its recipient.',
      'Content-Type: message/disposition-notification\n',
    ),
    is: { kind: 'receipt', refersTo: [original], receipt: { type: 'deleted' } },
  },
  {
    says: 'a rejection by Sieve says deleted',
    raw: report(
      mdn,
      `From: postmaster@example.org\nSubject: Automatically rejected mail\nIn-Reply-To: ${original}`,
      words,
      fields('automatic-action/MDN-sent-automatically; deleted', 'Final-Recipient: rfc822; taro@example.org\n'),
    ),
    is: { kind: 'receipt', receipt: { type: 'deleted', finalRecipient: 'taro@example.org' } },
  },
  {
    says: 'a receipt of an AS2 server says that a machine processed data',
    raw: report(
      mdn,
      'From: EDI-Partner\nSubject: MDN',
      words,
      fields('automatic-action/MDN-sent-automatically; processed', 'Original-Message-ID: order-7@AS2-EXAMPLE\n'),
    ),
    is: { kind: 'receipt', refersTo: ['<order-7@AS2-EXAMPLE>'], receipt: { type: 'processed' } },
  },
  {
    says: 'a display that ended in an error is none',
    raw: report(mdn, 'From: taro@example.co.jp', words, fields('manual-action/MDN-sent-manually; displayed/error')),
    is: { kind: 'receipt', receipt: { type: 'failed' } },
  },
  {
    says: 'a receipt without a report says nothing',
    raw: report(mdn, 'From: taro@example.co.jp\nSubject: Read: Offer 42', words),
    is: { kind: 'receipt', receipt: { type: 'unknown', originalMessageId: undefined } },
  },
  {
    says: 'a disposition in words of its own is unknown',
    raw: report(mdn, 'From: taro@example.co.jp', words, fields('manual-action/MDN-sent-manually; glanced-at')),
    is: { kind: 'receipt', receipt: { type: 'unknown' } },
  },
];
