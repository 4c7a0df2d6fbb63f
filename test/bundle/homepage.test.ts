import type { Emulator } from '../../src/emulator/options';
import { choicesOf, clickOn, entriesOf, textsOf } from '../cards/seen';
import { addOn, DAY, deliver, eventOf, HOUR, hoursBefore, manySent, threadIdOf } from './support/add-on';
import { came, cameApart, type Letter, sent } from './support/letters';
import { bounce, receipt } from './support/reports';

const quotation = sent(
  '2026-11-18 10:00',
  `
To: 田中太郎 <taro@example.co.jp>
Subject: お見積りの件 <b>&amp;
Message-ID: <quotation@kidoku.example>

ご検討のうえ、お返事をいただけますでしょうか。`,
  { thread: 'quotation' },
);

const seen: Letter = came(
  '2026-11-18 12:34',
  receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' }),
  {
    thread: 'a receipt of its own',
  },
);

/** Presses what says so on a card, in the same language and place. */
const press = (emulator: Emulator, card: unknown, text: string, more: { readonly threadId?: string } = {}): unknown => {
  const click = clickOn(card, text);
  if (typeof click !== 'object' || click === null || !('function' in click))
    throw new Error(`${text} calls no function`);
  const { function: name, parameters } = click as { function: string; parameters: Record<string, string> };
  return emulator.call(name, eventOf(parameters, more));
};

const read = (emulator: Emulator, filter = 'all'): readonly string[] =>
  entriesOf(emulator.call('showHomepage', eventOf({ filter, page: '0' })));

test('a sent mail, a receipt in a thread of its own: the homepage says opened, with the reason', () => {
  const card = addOn([quotation, seen]).call('onHomepage', eventOf());
  expect(textsOf(card)).toContain('1 通が返信待ち');
  expect(entriesOf(card).join('\n')).toContain(
    '開封済み · 1 日前\ntaro@example.co.jp\nお見積りの件 <b>&amp;\ntaro@… の開封確認 11/18 12:34',
  );
});

test('English for who reads English', () => {
  const card = addOn([quotation, seen]).call('onHomepage', eventOf({}, { locale: 'en-GB' }));
  expect(textsOf(card)).toContain('1 waiting for a reply');
  expect(entriesOf(card).join('\n')).toContain('Opened');
});

test('a mailbox without sent mail says what to do', () => {
  const card = addOn([]).call('onHomepage', eventOf());
  expect(textsOf(card).join('\n')).toContain('送信したメールはまだありません');
});

test('pressing an entry shows the thread with its evidence, and the list again', () => {
  const emulator = addOn([quotation, seen]);
  const card = emulator.call('onHomepage', eventOf());
  const thread = press(emulator, card, 'お見積りの件');
  const texts = textsOf(thread).join('\n');
  expect(texts).toContain('メールが表示されました。');
  expect(clickOn(thread, 'Gmail で開く')).toBe(
    `https://mail.google.com/mail/?authuser=hanako%40kidoku.example#all/${threadIdOf('quotation')}`,
  );
  expect(textsOf(press(emulator, thread, '一覧へ'))).toContain('1 通が返信待ち');
});

test('what comes later is there at the next refresh, and the strongest signal stands', () => {
  const emulator = addOn([quotation]);
  const card = emulator.call('onHomepage', eventOf());
  expect(read(emulator).join()).toContain('返信なし');
  deliver(emulator, [{ ...seen, at: '2026-11-20 09:00' }]);
  emulator.clock.advance(60_000);
  expect(entriesOf(press(emulator, card, '更新')).join()).toContain('開封済み');
  deliver(emulator, [
    came('2026-11-20 09:05', bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' }), {
      thread: 'b',
    }),
  ]);
  emulator.clock.advance(HOUR);
  expect(entriesOf(press(emulator, card, '更新')).join()).toContain('開封済み');
});

test('each filter shows its threads, and the menu says how many there are', () => {
  const emulator = addOn([
    quotation,
    seen,
    ...manySent(3),
    came(hoursBefore(1), bounce({ of: 'person0@example.co.jp', original: 'offer-0@kidoku.example' }), { thread: 'b' }),
  ]);
  const card = emulator.call('onHomepage', eventOf());
  expect(choicesOf(card)).toEqual([
    'フォローアップ時期（0）',
    '返信待ち（4）',
    '返信なし（2）',
    '開封済み（1）',
    '返信あり（0）',
    '不達（1）',
    '✓ すべて（4）',
  ]);
  expect(read(emulator, 'bounced').join()).toContain('person0@example.co.jp');
  expect(read(emulator, 'bounced').join()).not.toContain('person1@example.co.jp');
  expect(read(emulator, 'opened').join()).toContain('taro@example.co.jp');
});

test('whoever waits longest stands first among the waiting, the newest first among all', () => {
  const emulator = addOn(manySent(3));
  emulator.call('onHomepage', eventOf());
  const order = (filter: string) =>
    read(emulator, filter)
      .map((entry) => /person\d/.exec(entry)?.[0])
      .filter(Boolean);
  expect(order('waiting')).toEqual(['person0', 'person1', 'person2']);
  expect(order('all')).toEqual(['person2', 'person1', 'person0']);
});

test('twenty threads a page; the pages hold each thread once', () => {
  const emulator = addOn(manySent(45));
  let card = emulator.call('onHomepage', eventOf());
  for (let run = 0; run < 5; run += 1) emulator.call('onHourly');
  const people = new Set<string>();
  card = emulator.call('showHomepage', eventOf({ filter: 'all', page: '0' }));
  for (let page = 0; page < 3; page += 1) {
    const names = entriesOf(card).flatMap((entry) => /person\d+/.exec(entry)?.[0] ?? []);
    expect(names.length).toBe(page < 2 ? 20 : 5);
    for (const name of names) people.add(name);
    if (page < 2) card = press(emulator, card, '次へ');
  }
  expect(people.size).toBe(45);
});

test('the open message shows its thread; on a phone it is the way into the list', () => {
  const emulator = addOn([quotation, seen]);
  const threadId = threadIdOf('quotation');
  const card = emulator.call('onMessage', eventOf({}, { threadId }));
  expect(textsOf(card).join('\n')).toContain('開封済み');
  const list = press(emulator, card, '一覧へ', { threadId });
  expect(textsOf(list)).toContain('1 通が返信待ち');
  expect(JSON.stringify(list)).toContain('pushCard');
});

test('an open message in a conversation without mail of mine says so, and is not read', () => {
  const emulator = addOn([
    quotation,
    came('2026-11-19 10:00', 'From: shop@example.com\nSubject: News\n\nNews.', { thread: 'news' }),
  ]);
  emulator.call('onHomepage', eventOf());
  emulator.resetCalls();
  const card = emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('news') }));
  expect(textsOf(card).join('\n')).toContain('送信したメールはありません');
  expect(emulator.calls().methods['Gmail.Users.Messages.get']).toBeUndefined();
});

test('a conversation older than what has been read is read when it is opened', () => {
  const old: Letter = { ...quotation, at: '2025-09-01 10:00' };
  const emulator = addOn([old, ...manySent(30)]);
  for (let run = 0; run < 6; run += 1) emulator.call('onHourly');
  expect(read(emulator).join()).not.toContain('お見積り');
  const card = emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('quotation') }));
  expect(textsOf(card).join('\n')).toContain('お見積りの件');
});

test('every function that the manifest or a card names exists', () => {
  const emulator = addOn([quotation, seen]);
  const names = [...JSON.stringify(emulator.call('onHomepage', eventOf())).matchAll(/"function":"(\w+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(new Set(names).size).toBeGreaterThan(2);
  for (const name of [...names, 'onHomepage', 'onMessage', 'onUniversalList', 'onHourly', 'keepReading', 'openThread'])
    expect([name, emulator.has(name)]).toEqual([name, true]);
});

test('a week later the same mail is a week older', () => {
  const emulator = addOn([quotation]);
  emulator.call('onHomepage', eventOf());
  emulator.clock.advance(7 * DAY);
  expect(entriesOf(emulator.call('onHomepage', eventOf())).join()).toContain('8 日前');
});

test('beside a receipt or a bounce that Gmail shows by itself stands the mail that it is about', () => {
  const bounced = cameApart(
    '2026-11-18 10:05',
    bounce({ of: 'taro@example.co.jp', original: 'quotation@kidoku.example' }),
  );
  const emulator = addOn([quotation, bounced]);
  emulator.call('onHomepage', eventOf());
  const beside = (thread: string) =>
    textsOf(emulator.call('onMessage', eventOf({}, { threadId: threadIdOf(thread) }))).join('\n');
  expect(beside(bounced.thread)).toContain('お見積りの件');
  expect(beside(bounced.thread)).toContain('いま開いているメールは、この送信メールに対するものです。');
  expect(beside(bounced.thread)).toContain('不達');
  expect(beside('quotation')).toContain('不達');
  expect(beside('quotation')).not.toContain('いま開いているメール');
});
