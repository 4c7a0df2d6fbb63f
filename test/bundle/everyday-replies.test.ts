import { came, cameApart, type Letter, sent } from './support/letters';
import { quotation, reply } from './support/quotation';
import { inWords, statusLines } from './support/status-lines';

const replies: readonly (readonly [name: string, letters: readonly Letter[], says: readonly string[]])[] = [
  [
    "a subject that talks about automatic replies is a person's",
    [
      sent(
        '2026-11-02 10:00',
        `
To: taro@example.co.jp
Subject: 自動応答システムの文面について
Message-ID: <quotation@kidoku.example>

ご要望はございますか。`,
      ),
      came('2026-11-02 12:00', reply({ from: 'taro@example.co.jp', subject: 'Re: 自動応答システムの文面について' })),
    ],
    ['replied, settled | taro@example.co.jp replied: reply'],
  ],
  [
    'my own mail from an alias is no reply, but my latest mail',
    [
      quotation,
      sent(
        '2026-11-03 10:00',
        reply({ from: 'H.Sato@kidoku.example', header: 'To: taro@example.co.jp', text: 'いかがでしょうか。' }),
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'my own automatic reply is neither a reply nor a sent message',
    [
      quotation,
      sent(
        '2026-11-03 10:00',
        reply({
          from: 'hanako@kidoku.example',
          header: 'To: taro@example.co.jp\nAuto-Submitted: auto-replied',
          text: '本日は不在です。',
        }),
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    "a member's answer on a mailing list is a reply",
    [
      quotation,
      came(
        '2026-11-02 12:00',
        reply({ from: 'ken@example.com', header: 'List-Id: <team.lists.example.com>\nPrecedence: list' }),
      ),
    ],
    ['replied, settled | taro@example.co.jp noSignal | ken@example.com, not addressed, replied: reply'],
  ],
  [
    'an answer that Gmail took for spam is an answer',
    [quotation, came('2026-11-02 12:00', reply({ from: 'taro@example.co.jp' }), { labels: ['Spam'] })],
    ['replied, settled | taro@example.co.jp replied: reply'],
  ],
  [
    "a stranger's spam with my subject is none",
    [
      quotation,
      cameApart(
        '2026-11-02 12:00',
        `
From: offers@example.com
Subject: Re: お見積りの件
Message-ID: <spam@example.com>

お買い得です。`,
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'an answer whose clock is wrong comes after what it answers',
    [
      quotation,
      came('2026-11-02 12:00', reply({ from: 'taro@example.co.jp', header: 'Date: Thu, 01 Jan 2015 09:00:00 +0900' })),
    ],
    ['replied, settled | taro@example.co.jp replied: reply'],
  ],
];

describe.each([
  ['with Takeout headers', true],
  ['without Takeout headers', false],
])('replies %s', (_, takeout) => {
  test.each(replies)('%s', async (_name, letters, says) => {
    const lines = await statusLines(letters, { takeout });
    expect(lines.map(inWords)).toEqual(says);
  });
});

/** Only Gmail's labels tell the copy from a second sent mail: without them, what is From the user is in Sent. */
test('a copy of my own mail that comes back from a mailing list is no reply', async () => {
  const letters = [
    sent(
      '2026-11-02 10:00',
      `
To: team@lists.example.com
Subject: Umbrella
Message-ID: <umbrella@kidoku.example>

Whose umbrella is this?`,
    ),
    came(
      '2026-11-02 10:01',
      `
From: 佐藤花子 <hanako@kidoku.example>
To: team@lists.example.com
Subject: Umbrella
Message-ID: <umbrella@kidoku.example>
List-Id: <team.lists.example.com>
Precedence: list

Whose umbrella is this?`,
    ),
  ];
  const lines = await statusLines(letters, { takeout: true });
  expect(lines.map(inWords)).toEqual(['noResponse, settled | team@lists.example.com noSignal']);
});
