import { parse } from 'csv-parse/sync';
import { simpleParser } from 'mailparser';
import type { Emulator } from '../../src/emulator/options';
import { cardOf, press, textOf } from '../tools/cards';
import { addOn, deliver, eventOf, manySent } from './support/add-on';
import { sentIn } from './support/drafts';
import { callsOf, FAULTS, tried } from './support/faults';
import { came, sent } from './support/letters';
import { reply, toTwo } from './support/quotation';
import { receipt } from './support/reports';

const exported = (emulator: Emulator, locale = 'ja') => {
  const event = eventOf({}, { locale });
  return cardOf(
    press(
      emulator,
      emulator.call('onUniversalSettings', event),
      locale === 'ja' ? 'CSV で書き出す' : 'Export as CSV',
      event,
    ),
  );
};

/** The files that the user got, as they were attached. */
const mailed = async (emulator: Emulator) => {
  const mails = await Promise.all(sentIn(emulator).map((message) => simpleParser(message.raw())));
  return mails.filter(({ attachments }) => attachments.length > 0);
};

const letters = [
  toTwo,
  came('2026-11-02 12:00', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' }), {
    thread: 'r',
  }),
  came('2026-11-02 15:00', reply({ from: 'jiro@example.co.jp' })),
  sent(
    '2026-11-03 10:00',
    `
To: =cmd@example.com
Subject: =HYPERLINK("http://evil.example";"x"), "quoted"
Message-ID: <formula@kidoku.example>

Could you have a look?`,
    { thread: 'formula' },
  ),
];

test('one line a recipient, in the language and time zone of the user, safe from formulas, to the user alone', async () => {
  const emulator = addOn(letters);
  emulator.call('onHomepage', eventOf());
  const card = exported(emulator);
  expect(textOf(card)).toContain('受信トレイにお送りしました');
  expect(textOf(card)).toContain('アポストロフィ');
  const [mail, ...others] = await mailed(emulator);
  expect(others).toEqual([]);
  expect([mail?.to].flat().map((field) => field?.text)).toEqual(['hanako@kidoku.example']);
  expect([mail?.cc, mail?.bcc]).toEqual([undefined, undefined]);
  const [file] = mail?.attachments ?? [];
  expect(file).toMatchObject({ filename: 'kidoku-2026-11-20.csv', contentType: 'text/csv' });
  expect([...(file?.content.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  const text = file?.content.toString() ?? '';
  expect(text.replace(/"[^"]*"/g, '').replace(/\r\n/g, '')).not.toContain('\n');
  expect(parse(text, { bom: true })).toEqual([
    ['送信', '件名', '宛先', '宛先の状態', '状態', '返信待ち', '経過', 'Gmail で開く'],
    [
      '2026-11-03 10:00',
      `'=HYPERLINK("http://evil.example";"x"), "quoted"`,
      "'=cmd@example.com",
      '反応なし',
      '返信なし',
      'はい。まだ返信がありません',
      '',
      expect.stringMatching(/^https:\/\/mail\.google\.com\/mail\/\?authuser=hanako/),
    ],
    [
      '2026-11-02 10:00',
      'お見積りの件',
      'taro@example.co.jp',
      '開封済み',
      '返信あり',
      'いいえ。返信がありました',
      '2026-11-02 12:00 開封確認 メールが表示されました。確かさ：高い。',
      expect.any(String),
    ],
    [
      '2026-11-02 10:00',
      'お見積りの件',
      'jiro@example.co.jp',
      '返信あり',
      '返信あり',
      'いいえ。返信がありました',
      '2026-11-02 15:00 返信 確かさ：確実。',
      expect.any(String),
    ],
  ]);
});

test('in English, with what came since the card was opened', async () => {
  const emulator = addOn(letters.slice(0, 1));
  emulator.call('onHomepage', eventOf());
  emulator.clock.advance(3_600_000);
  deliver(emulator, [came('2026-11-20 09:30', reply({ from: 'jiro@example.co.jp' }))]);
  exported(emulator, 'en');
  const [mail] = await mailed(emulator);
  const rows: string[][] = parse(mail?.attachments[0]?.content.toString() ?? '', { bom: true });
  expect(rows[0]?.slice(0, 4)).toEqual(['Sent', 'Subject', 'Recipient', 'Status of the recipient']);
  expect(rows.find(([, , who]) => who === 'jiro@example.co.jp')?.slice(3, 5)).toEqual(['Replied', 'Replied']);
});

test('the mail to oneself appears in no list', () => {
  const emulator = addOn(letters);
  exported(emulator);
  emulator.clock.advance(60_000);
  expect(textOf(emulator.call('onHomepage', eventOf({ filter: 'all' })))).not.toContain('Kidoku：');
});

test('says where older mail has not been read yet, and where there is nothing', async () => {
  const partial = addOn(manySent(300), { latency: 200 });
  partial.call('onHomepage', eventOf());
  expect(textOf(exported(partial))).toMatch(/以降のものだけが含まれています/);
  const [mail] = await mailed(partial);
  expect(mail?.text).toContain('以降のものだけが含まれています');
  const empty = addOn([]);
  expect(textOf(exported(empty))).toContain('書き出せるものがまだありません');
  expect(sentIn(empty)).toEqual([]);
});

test.each(Object.entries(FAULTS))('a call that %s: what the card says is so', async (_, fault) => {
  const first = addOn(letters);
  first.call('onHomepage', eventOf());
  for (const [method, after] of callsOf(first, () => first.call('startExport', eventOf()))) {
    const emulator = addOn(letters);
    emulator.call('onHomepage', eventOf());
    emulator.fail(method, { ...fault, after, times: 1 });
    const response = tried(() => emulator.call('startExport', eventOf()));
    const files = (await mailed(emulator)).length;
    expect([method, after, files <= 1]).toEqual([method, after, true]);
    if (!response) continue;
    const text = textOf(cardOf(response));
    if (text.includes('お送りしました')) expect(files).toBe(1);
    else if (!text.includes('送信できたかどうかわかりません'))
      expect([method, after, files]).toEqual([method, after, 0]);
    expect(text).toContain('次にすること');
  }
});
