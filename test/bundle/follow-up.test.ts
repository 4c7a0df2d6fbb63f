import { buttons, cardOf, textOf } from '../tools/cards';
import { addOn, eventOf, threadIdOf } from './support/add-on';
import { draftsIn, sentIn } from './support/drafts';
import { draftIn, followUp, openedDraft, threadCardOf } from './support/follow-ups';
import { inputsOf, submit } from './support/forms';
import { came, type Letter, sent } from './support/letters';
import { quotation, reply, toTwo } from './support/quotation';
import { bounce } from './support/reports';

test('opens a draft in the conversation, to who has not answered, and sends nothing', async () => {
  const emulator = addOn([quotation]);
  const response = followUp(emulator, quotation);
  const draft = await draftIn(emulator);
  expect(openedDraft(response)?.draftMessageId).toBe(draft.id);
  expect(sentIn(emulator)).toHaveLength(1);
  expect(draft).toMatchObject({
    to: ['田中太郎 taro@example.co.jp'],
    cc: [],
    subject: 'Re: お見積りの件',
    inReplyTo: '<quotation@kidoku.example>',
    references: '<quotation@kidoku.example>',
    threadId: threadIdOf(quotation.thread),
  });
  expect(draft.from?.text).toBe('"佐藤花子" <hanako@kidoku.example>');
  expect(draft.text.split('\n')[0]).toBe('田中太郎様');
  expect(draft.text).toContain('11月2日に、件名「お見積りの件」にてメールをお送りいたしました');
  expect(draft.html).toContain('田中太郎様<br>');
  expect(draft.text).not.toMatch(/[{}]/);
  expect(draft.text).toMatch(/お願いいたします。\n\n佐藤花子\n\n2026年11月2日/);
});

test('the three texts are chosen on the card, the deadline by its day whatever the time zone', async () => {
  const deadline = String(Date.UTC(2026, 10, 27));
  const textOfDraft = async (text: string) => {
    const emulator = addOn([quotation]);
    followUp(emulator, quotation, { text, deadline });
    return (await draftIn(emulator)).text;
  };
  expect(await textOfDraft('gentle')).toContain('その後いかがでしょうか');
  expect(await textOfDraft('deadline')).toContain('11月27日（金）までにご返信をいただけますと');
  expect(await textOfDraft('last')).toContain('こちらからのご連絡は、ひとまず今回までとさせていただきます');
});

test('the card proposes the fifth business day, and takes neither a day that has passed nor one in years', () => {
  const emulator = addOn([quotation]);
  const { deadline } = inputsOf(threadCardOf(emulator, quotation));
  // The 23rd is a holiday.
  expect(new Date(Number(deadline)).toISOString()).toBe('2026-11-30T00:00:00.000Z');
  for (const day of [Date.UTC(2026, 10, 19), Date.UTC(2029, 10, 19)]) {
    const card = cardOf(followUp(emulator, quotation, { text: 'deadline', deadline: String(day) }));
    expect(textOf(card)).toContain('今日から 1 年以内の日');
    expect(draftsIn(emulator)).toEqual([]);
  }
  expect(
    openedDraft(followUp(emulator, quotation, { text: 'deadline', deadline: String(Date.UTC(2026, 10, 20)) })),
  ).toBeDefined();
});

test.each([
  ['a holiday', [2026, 10, 23], '11月24日（火）まで', 'by Tuesday, 24 November?'],
  ['a Saturday', [2026, 10, 28], '11月30日（月）まで', 'by Monday, 30 November?'],
  ['year end', [2026, 11, 31], '1月4日（月）まで', 'by Monday, 4 January?'],
  ['a substitute for a holiday', [2027, 2, 22], '3月23日（火）まで', 'by Tuesday, 23 March?'],
] as const)('a deadline on %s becomes the next business day, with its weekday', async (_, [y, m, d], ja, en) => {
  for (const [letter, words] of [
    [quotation, ja],
    [english, en],
  ] as const) {
    const emulator = addOn([letter]);
    followUp(emulator, letter, { text: 'deadline', deadline: String(Date.UTC(y, m, d)) });
    expect((await draftIn(emulator)).text).toContain(words);
  }
});

const english = sent(
  '2026-11-02 10:00',
  `
To: "Weber, Jonas" <jonas@werkstatt.example>
Subject: Re: Pallet heights
Message-ID: <pallets@kidoku.example>

Could you send me the heights of your pallets?`,
  { thread: 'pallets' },
);

test('an English mail is followed up in English, whatever the user reads, and signed by its sender', async () => {
  const emulator = addOn([english]);
  followUp(emulator, english);
  const { text, subject } = await draftIn(emulator);
  expect(text).toMatch(/^Hello Jonas Weber,\n\nI wrote to you on 2 November about “Pallet heights”/);
  expect(text).toMatch(/\n\nKind regards,\n佐藤花子\n\nOn Mon, 2 Nov 2026/);
  expect(subject).toBe('Re: Pallet heights');
});

test('who has answered and who was not reached gets none; Cc and Bcc stay what they are', async () => {
  const many = sent(
    '2026-11-02 10:00',
    `
To: taro@example.co.jp, jiro@example.co.jp, no-reply@example.co.jp
Cc: 鈴木 <suzuki@example.co.jp>, hanako@kidoku.example
Bcc: secret@example.co.jp
Subject: お見積りの件
Message-ID: <quotation@kidoku.example>
References: <earlier@example.co.jp>

ご検討をお願いいたします。`,
  );
  const emulator = addOn([many, came('2026-11-02 11:00', reply({ from: 'taro@example.co.jp' }))]);
  followUp(emulator, many);
  const draft = await draftIn(emulator);
  expect([draft.to, draft.cc, draft.bcc]).toEqual([
    ['jiro@example.co.jp'],
    ['鈴木 suzuki@example.co.jp'],
    ['secret@example.co.jp'],
  ]);
  expect(draft.text).toMatch(/^ご担当者様\n/);
  expect(draft.text).not.toContain('鈴木');
  expect(draft.references).toEqual(['<earlier@example.co.jp>', '<quotation@kidoku.example>']);
  expect(draft.text).not.toContain('secret');
});

test('a bounced recipient is left out', async () => {
  const emulator = addOn([
    toTwo,
    came('2026-11-02 10:05', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
  ]);
  followUp(emulator, toTwo);
  expect((await draftIn(emulator)).to).toEqual(['jiro@example.co.jp']);
});

test('where nobody is left, the card offers none', () => {
  const bounced = came('2026-11-02 10:05', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' }));
  const answered = came('2026-11-02 15:00', reply({ from: 'taro@example.co.jp' }));
  for (const evidence of [bounced, answered]) {
    expect(buttons(threadCardOf(addOn([quotation, evidence]), quotation))).not.toContain('下書きを作成');
  }
  expect(buttons(threadCardOf(addOn([quotation]), quotation))).toContain('下書きを作成');
});

test('an answer or a bounce that came after the card was shown is seen before the draft is made', () => {
  for (const [evidence, words] of [
    [came('2026-11-20 09:30', reply({ from: 'taro@example.co.jp' })), 'すでに返信があったか'],
    [
      came('2026-11-20 09:30', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' })),
      '届かなかった方だけ',
    ],
  ] as const) {
    const emulator = addOn([quotation]);
    const card = threadCardOf(emulator, quotation);
    emulator.clock.advance(3_600_000);
    const { raw, thread } = evidence;
    emulator.mailbox.add({
      raw,
      labels: ['INBOX'],
      threadId: threadIdOf(thread),
      internalDate: emulator.clock.now() - 60_000,
    });
    const shown = cardOf(submit(emulator, card, '下書きを作成'));
    expect(textOf(shown)).toContain(words);
    expect(draftsIn(emulator)).toEqual([]);
  }
});

test('the card beside an open message offers it too', () => {
  const emulator = addOn([quotation]);
  const card = emulator.call('onMessage', eventOf({}, { threadId: threadIdOf(quotation.thread) }));
  expect(openedDraft(submit(emulator, card, '下書きを作成'))).toBeDefined();
});

test('a mail that was sent from an alias is followed up from it', async () => {
  const alias: Letter = {
    ...quotation,
    raw: quotation.raw.replace(/^From: .*(?:\n .*)*$/m, 'From: Sales <sales@kidoku.example>'),
  };
  const emulator = addOn([alias], { aliases: ['sales@kidoku.example'] });
  followUp(emulator, alias);
  expect((await draftIn(emulator)).from?.text).toBe('"Sales" <sales@kidoku.example>');
});

test("the user's own text is used, with nothing of it or of the mail as markup", async () => {
  const odd = sent(
    '2026-11-02 10:00',
    `
To: "<b>x</b> {subject}" <taro@example.co.jp>
Subject: 見積 <script>alert(1)</script> {name} & $& \u202e
Message-ID: <odd@kidoku.example>

ご検討をお願いいたします。`,
  );
  const emulator = addOn([odd]);
  const settings = emulator.call('onUniversalSettings', eventOf());
  submit(emulator, settings, '保存', { 'gentle.ja': '{ name }\n「｛subject｝」<i>&amp;</i> {date}' });
  followUp(emulator, odd);
  const { text, html, subject } = await draftIn(emulator);
  expect(text).toContain(
    '<b>x</b> {subject} 様\n「見積 <script>alert(1)</script> {name} & $&」<i>&amp;</i> 11月2日\n\n',
  );
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {name} &amp; $&amp;');
  expect(html).toContain('&lt;i&gt;&amp;amp;&lt;/i&gt;');
  expect(html).not.toMatch(/<(?:b|i|script)>/);
  expect(subject).toBe('Re: 見積 <script>alert(1)</script> {name} & $&');
});

test('line ends that a name or a subject hides begin no field of their own', async () => {
  const odd = sent(
    '2026-11-02 10:00',
    `
To: =?UTF-8?Q?Taro=0D=0ABcc:_eve=40evil.example=0D=0AX:?= <taro@example.co.jp>
Subject: =?UTF-8?Q?Offer=0D=0ABcc:_eve=40evil.example?=
Message-ID: <odd@kidoku.example>
References: <a@b.example>

Could you have a look?`,
  );
  const emulator = addOn([odd]);
  followUp(emulator, odd);
  const draft = await draftIn(emulator);
  expect([draft.to, draft.bcc, draft.subject]).toEqual([
    [expect.stringContaining('taro@example.co.jp')],
    [],
    'Re: Offer Bcc: eve@evil.example',
  ]);
});

test('very long subjects and very many recipients make a proper mail', async () => {
  const people = Array.from(
    { length: 120 },
    (_, i) => `"担当 ${i}" <person.number${i}@long-domain-name.example.co.jp>`,
  );
  const many = sent(
    '2026-11-02 10:00',
    `
To: ${people.join(',\n ')}
Subject: ${'とても長い件名'.repeat(40)}
Message-ID: <many@kidoku.example>

ご検討をお願いいたします。`,
  );
  const emulator = addOn([many]);
  followUp(emulator, many);
  const draft = await draftIn(emulator);
  expect(draft.to).toHaveLength(120);
  expect(draft.to[119]).toBe('担当 119 person.number119@long-domain-name.example.co.jp');
  expect(draft.subject).toBe(`Re: ${'とても長い件名'.repeat(40)}`);
  const lines = draftsIn(emulator)[0]?.raw().toString().split('\r\n') ?? [];
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998);
});
