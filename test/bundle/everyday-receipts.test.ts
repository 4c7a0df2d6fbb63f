import { came, cameApart, type Letter, sent } from './support/letters';
import { followUp, quotation } from './support/quotation';
import { bounce, receipt } from './support/reports';
import { inWords, statusLines } from './support/status-lines';

/** None of these mails asked for a receipt: Gmail may not keep the request in the Sent copy. */
const receipts: readonly (readonly [name: string, letters: readonly Letter[], says: readonly string[]])[] = [
  [
    'a receipt from somebody who was not addressed is shown and changes nothing',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'eve@example.com', original: 'quotation@kidoku.example' })),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal | eve@example.com, not addressed, noSignal: (receipt)'],
  ],
  [
    'a receipt for an earlier message does not open the follow-up',
    [
      quotation,
      followUp,
      came('2026-11-09 11:00', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'a receipt that names a message nobody sent changes nothing',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'taro@example.co.jp', original: 'forged@kidoku.example' })),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'QUIRK: "read:" in lower case can be Exchange\'s way to say not read',
    [
      quotation,
      cameApart(
        '2026-11-02 11:00',
        receipt({
          from: 'taro@example.co.jp',
          original: 'quotation@kidoku.example',
          subject: 'read: お見積りの件',
          disposition: 'deleted',
        }),
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp deleted: receipt'],
  ],
  [
    'a receipt that a gateway wrapped as multipart/mixed is a receipt',
    [
      quotation,
      cameApart(
        '2026-11-02 11:00',
        receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example', type: 'multipart/mixed' }),
      ),
    ],
    ['opened, awaiting | taro@example.co.jp opened: receipt'],
  ],
  [
    'the letter case of an address does not matter',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'TARO@EXAMPLE.CO.JP', original: 'quotation@kidoku.example' })),
    ],
    ['opened, awaiting | taro@example.co.jp opened: receipt'],
  ],
  [
    'a bounce after a receipt of the same recipient is shown, and takes nothing away',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
      cameApart('2026-11-02 12:00', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    ['opened, awaiting | taro@example.co.jp opened: receipt, bounce'],
  ],
  [
    'a bounce belongs to the message that it names, not to a later follow-up',
    [
      quotation,
      cameApart('2026-11-02 10:01', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
      followUp,
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'a recipient in Bcc can open a message',
    [
      sent(
        '2026-11-02 10:00',
        `
To: taro@example.co.jp
Bcc: jiro@example.co.jp
Subject: お見積りの件
Message-ID: <quotation@kidoku.example>

ご確認ください。`,
      ),
      cameApart('2026-11-02 11:00', receipt({ from: 'jiro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    ['opened, awaiting | taro@example.co.jp noSignal | jiro@example.co.jp opened: receipt'],
  ],
];

describe.each([
  ['with Takeout headers', true],
  ['without Takeout headers', false],
])('receipts and bounces %s', (_, takeout) => {
  test.each(receipts)('%s', async (_name, letters, says) => {
    const lines = await statusLines(letters, { takeout });
    expect(lines.map(inWords)).toEqual(says);
  });
});
