import { came, draft, type Letter, sent } from './support/letters';
import { quotation, reply } from './support/quotation';
import { inWords, statusLines } from './support/status-lines';

const closing = (text: string): readonly Letter[] => [
  quotation,
  came('2026-11-02 12:00', reply({ from: 'taro@example.co.jp' })),
  sent('2026-11-02 13:00', reply({ from: 'hanako@kidoku.example', header: 'To: taro@example.co.jp', text })),
];

/** Something that was sent to the user, so that the mailbox is not empty. */
const newsletter = came(
  '2026-11-01 09:00',
  '\nFrom: news@example.com\nSubject: News\nMessage-ID: <news@example.com>\n\nNothing new.',
);

const closings: readonly (readonly [name: string, letters: readonly Letter[], says: readonly string[]])[] = [
  '承知しました。',
  'かしこまりました。引き続きよろしくお願いいたします。',
  'Thank you very much!\n\nBest regards\nHanako',
  'ありがとうございます。\n\n2026年11月2日(月) 12:00 <taro@example.co.jp>:\n> 来週お返事します。ほかにご質問はありますか？',
].map((text) => [
  `after an answer, "${text.split('\n')[0]}" asks for nothing`,
  closing(text),
  ['noResponse, settled | taro@example.co.jp noSignal'],
]);

const listed: typeof closings = [
  [
    'my own answer to an invitation asks for nothing',
    [
      sent(
        '2026-11-02 10:00',
        `
To: taro@example.co.jp
Subject: 承諾: 打ち合わせ
Message-ID: <accepted@kidoku.example>
Content-Type: text/calendar; charset=UTF-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR`,
      ),
    ],
    ['noResponse, settled | taro@example.co.jp noSignal'],
  ],
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
      newsletter,
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
      newsletter,
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
])('what is listed, and what awaits an answer, %s', (_, takeout) => {
  test.each([...closings, ...listed])('%s', async (_name, letters, says) => {
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
