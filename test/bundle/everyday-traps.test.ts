import { came, cameApart, draft, type Letter, sent } from './support/letters';
import { bounce, receipt } from './support/reports';
import { inWords, statusLines } from './support/status-lines';

const quotation = sent(
  '2026-11-02 10:00',
  `
To: Taro Tanaka <Taro@Example.co.jp>
Subject: お見積りの件
Message-ID: <quotation@kidoku.example>

見積書をお送りします。お返事をいただけますでしょうか。`,
);

const followUp = sent(
  '2026-11-09 10:00',
  `
To: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <follow-up@kidoku.example>
In-Reply-To: <quotation@kidoku.example>
References: <quotation@kidoku.example>

その後いかがでしょうか。`,
);

const reply = (of: { from: string; subject?: string; header?: string; text?: string }): string => `
From: ${of.from}
Subject: ${of.subject ?? 'Re: お見積りの件'}
Message-ID: <reply-${of.from}@example.co.jp>
In-Reply-To: <quotation@kidoku.example>
References: <quotation@kidoku.example>${of.header === undefined ? '' : `\n${of.header}`}

${of.text ?? '来週お返事します。'}`;

const receipts: readonly (readonly [name: string, letters: readonly Letter[], says: readonly string[]])[] = [
  [
    'a receipt from somebody who was not addressed changes nothing',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'eve@example.com', original: 'quotation@kidoku.example' })),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
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
    ['opened, awaiting | taro@example.co.jp opened: receipt, (bounce)'],
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

const replies: typeof receipts = [
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
    'a copy of my own mail that comes back from a mailing list is no reply',
    [
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
    ],
    ['noResponse, settled | team@lists.example.com noSignal'],
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

const listed: typeof receipts = [
  [
    'mail to myself alone is not listed',
    [
      sent(
        '2026-11-02 10:00',
        '\nTo: hanako@kidoku.example\nCc: H.SATO@kidoku.example\nSubject: memo\nMessage-ID: <memo@kidoku.example>\n\n牛乳',
      ),
    ],
    [],
  ],
  [
    'a draft is not listed',
    [
      draft(
        '2026-11-02 10:00',
        '\nTo: taro@example.co.jp\nSubject: plan\nMessage-ID: <plan@kidoku.example>\n\nDear Taro',
      ),
    ],
    [],
  ],
  [
    'a chat is not listed',
    [
      sent(
        '2026-11-02 10:00',
        '\nTo: taro@example.co.jp\nSubject: Chat\nMessage-ID: <chat@kidoku.example>\n\n5分遅れます',
        { labels: ['Chat'] },
      ),
    ],
    [],
  ],
  [
    'mail to a no-reply address awaits nothing',
    [
      sent(
        '2026-11-02 10:00',
        '\nTo: no-reply@example.com\nSubject: form\nMessage-ID: <form@kidoku.example>\n\nPlease find the form attached.',
      ),
    ],
    ['noResponse, settled | no-reply@example.com noSignal'],
  ],
  [
    'a thank-you that asks something awaits an answer',
    [
      quotation,
      came('2026-11-02 12:00', reply({ from: 'taro@example.co.jp' })),
      sent(
        '2026-11-02 13:00',
        reply({
          from: 'hanako@kidoku.example',
          header: 'To: taro@example.co.jp',
          text: 'ありがとうございます。何日になりますか？',
        }),
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
  [
    'a thank-you that nobody wrote before awaits an answer like any mail',
    [
      sent(
        '2026-11-02 10:00',
        '\nTo: taro@example.co.jp\nSubject: Thanks\nMessage-ID: <thanks@kidoku.example>\n\nThank you!',
      ),
    ],
    ['noResponse, awaiting | taro@example.co.jp noSignal'],
  ],
];

describe.each([
  ['with Takeout headers', true],
  ['without Takeout headers', false],
])('traps %s', (_, takeout) => {
  test.each([...receipts, ...replies, ...listed])('%s', async (_name, letters, says) => {
    const lines = await statusLines(letters, { takeout });
    expect(lines.map(inWords)).toEqual(says);
  });

  test('every address of mine is mine, however it is written', async () => {
    const toTaro = (from: string, id: string) =>
      sent(
        '2026-11-02 10:00',
        `\nFrom: ${from}\nTo: taro@example.co.jp\nSubject: ${id}\nMessage-ID: <${id}@kidoku.example>\n\nAny news?`,
        {
          thread: id,
        },
      );
    const lines = await statusLines(
      [
        toTaro('HANAKO@KIDOKU.EXAMPLE', 'one'),
        toTaro('Sales <Sales@kidoku.example>', 'two'),
        toTaro('info@example.com', 'three'),
      ],
      { takeout, me: ['hanako@kidoku.example', 'sales@kidoku.example', 'info@example.com'] },
    );
    expect(lines.map(({ subject }) => subject).sort()).toEqual(['one', 'three', 'two']);
  });
});
