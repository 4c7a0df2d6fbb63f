import { came, cameApart, draft, type Letter, sent } from './support/letters';
import { answer, followUp, quotation, toTwo } from './support/quotation';
import { bounce, calendarAnswer, receipt } from './support/reports';
import { inWords, statusLines } from './support/status-lines';

const cases: readonly (readonly [name: string, letters: readonly Letter[], says: string])[] = [
  ['A: sent, nothing came', [quotation], 'noResponse, awaiting | taro@example.co.jp noSignal'],
  ['B: sent, the recipient answered', [quotation, answer], 'replied, settled | taro@example.co.jp replied: reply'],
  [
    'C: they answered, then I wrote "thanks"',
    [
      quotation,
      answer,
      sent(
        '2026-11-02 16:00',
        `
To: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <thanks@kidoku.example>
In-Reply-To: <answer@example.co.jp>
References: <quotation@kidoku.example> <answer@example.co.jp>

ありがとうございます。よろしくお願いいたします。`,
      ),
    ],
    'noResponse, settled | taro@example.co.jp noSignal',
  ],
  [
    'D: sent, it bounced',
    [
      quotation,
      cameApart('2026-11-02 10:01', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    'bounced, awaiting | taro@example.co.jp bounced: bounce',
  ],
  [
    'E: only an out-of-office came',
    [
      quotation,
      cameApart(
        '2026-11-02 10:01',
        `
From: taro@example.co.jp
Subject: 不在通知: お見積りの件
Message-ID: <away@example.co.jp>
In-Reply-To: <quotation@kidoku.example>
Auto-Submitted: auto-replied

来週の月曜日まで休みをいただいております。`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp autoReplied: autoReply',
  ],
  [
    'F: only a read receipt came, in a conversation of its own',
    [
      quotation,
      cameApart('2026-11-02 11:00', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    'opened, awaiting | taro@example.co.jp opened: receipt',
  ],
  [
    'F: only a read receipt came, in the conversation itself',
    [
      quotation,
      came('2026-11-02 11:00', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    'opened, awaiting | taro@example.co.jp opened: receipt',
  ],
  [
    'G: they answered, and I have an unsent draft',
    [
      quotation,
      answer,
      draft(
        '2026-11-02 17:00',
        `
To: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <begun@kidoku.example>
In-Reply-To: <answer@example.co.jp>

田中様、さっそく`,
      ),
    ],
    'replied, settled | taro@example.co.jp replied: reply',
  ],
  [
    'H: I sent it from an alias, nothing came',
    [
      sent(
        '2026-11-02 10:00',
        `
From: Hanako <h.sato@kidoku.example>
To: taro@example.co.jp
Subject: Samples
Message-ID: <samples@kidoku.example>

Did the samples arrive?`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal',
  ],
  [
    'H: I sent it from a plus address, nothing came',
    [
      sent(
        '2026-11-02 10:00',
        `
From: Hanako <hanako+fair@kidoku.example>
To: taro@example.co.jp
Cc: hanako+archive@kidoku.example
Subject: Samples
Message-ID: <samples@kidoku.example>

Did the samples arrive?`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal',
  ],
  [
    'I: I am hanako@, mihanako@ answered',
    [
      sent(
        '2026-11-02 10:00',
        `
To: mihanako@kidoku.example
Subject: Stock count
Message-ID: <stock@kidoku.example>

How many boxes are left?`,
      ),
      came(
        '2026-11-02 11:00',
        `
From: mihanako@kidoku.example
Subject: Re: Stock count
Message-ID: <boxes@kidoku.example>
In-Reply-To: <stock@kidoku.example>

Forty-two.`,
      ),
    ],
    'replied, settled | mihanako@kidoku.example replied: reply',
  ],
  [
    'J: to the client and me, nothing came',
    [
      sent(
        '2026-11-02 10:00',
        `
To: taro@example.co.jp, 佐藤花子 <hanako@kidoku.example>
Subject: 図面の送付
Message-ID: <drawing@kidoku.example>

図面をご確認ください。`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal',
  ],
  [
    'K: nothing came, and I have a draft follow-up',
    [
      quotation,
      draft(
        '2026-11-09 10:00',
        `
To: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <begun@kidoku.example>
In-Reply-To: <quotation@kidoku.example>

先日の件`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal',
  ],
  [
    'M: silent for 200 days',
    [
      sent(
        '2026-05-04 10:00',
        `
To: taro@example.co.jp
Subject: Forecast
Message-ID: <forecast@kidoku.example>

What do you expect for the year?`,
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal',
  ],
  [
    'N: two recipients, one bounced, one opened',
    [
      toTwo,
      cameApart('2026-11-02 10:01', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
      cameApart('2026-11-02 11:00', receipt({ from: 'jiro@example.co.jp', original: 'quotation@kidoku.example' })),
    ],
    'opened, awaiting | taro@example.co.jp bounced: bounce | jiro@example.co.jp opened: receipt',
  ],
  [
    'O: the answer came in a new thread and refers to mine',
    [
      quotation,
      cameApart(
        '2026-11-03 09:00',
        `
From: taro@example.co.jp
Subject: 発注書
Message-ID: <order@example.co.jp>
References: <quotation@kidoku.example>

発注書をお送りします。`,
      ),
    ],
    'replied, settled | taro@example.co.jp replied: reply',
  ],
  [
    'P: a colleague who was not addressed answered in the thread',
    [
      quotation,
      came(
        '2026-11-03 09:00',
        `
From: 山田 <yamada@example.co.jp>
Cc: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <deputy@example.co.jp>
In-Reply-To: <quotation@kidoku.example>

田中の代わりに山田がお返事いたします。`,
      ),
    ],
    'replied, settled | taro@example.co.jp noSignal | yamada@example.co.jp, not addressed, replied: reply',
  ],
  [
    'Q: a receipt "deleted without being displayed"',
    [
      quotation,
      cameApart(
        '2026-11-02 11:00',
        receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example', disposition: 'deleted' }),
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp deleted: receipt',
  ],
  [
    'R: delivery delayed',
    [
      quotation,
      cameApart(
        '2026-11-02 14:00',
        bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example', action: 'delayed', status: '4.4.1' }),
      ),
    ],
    'noResponse, awaiting | taro@example.co.jp noSignal: (bounce)',
  ],
  [
    'S: invitation sent, accepted by calendar answer',
    [
      quotation,
      cameApart(
        '2026-11-02 12:00',
        calendarAnswer({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' }),
      ),
    ],
    'replied, settled | taro@example.co.jp replied: calendarReply',
  ],
];

describe.each([
  ['with Takeout headers', true],
  ['without Takeout headers', false],
])('everyday cases %s', (_, takeout) => {
  test.each(cases)('%s', async (_name, letters, says) => {
    const lines = await statusLines(letters, { takeout });
    expect(lines.map(inWords)).toEqual([says]);
  });

  test('L: nothing came, I followed up, nothing came: the second mail counts', async () => {
    const lines = await statusLines([quotation, followUp], { takeout });
    expect(lines.map(inWords)).toEqual(['noResponse, awaiting | taro@example.co.jp noSignal']);
    expect(lines[0]).toMatchObject({
      messageId: '<follow-up@kidoku.example>',
      sentAt: '2026-11-09T01:00:00.000Z',
    });
  });
});
