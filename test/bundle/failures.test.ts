import { entriesOf, textsOf } from '../cards/seen';
import { addOn, DAY, deliver, eventOf, HOUR, manySent } from './support/add-on';
import { came, type Letter } from './support/letters';
import { receipt } from './support/reports';

const READ = 'Gmail.Users.Messages.get';
const QUOTA = 'Service invoked too many times for one day: gmail.';

const says = (card: unknown): string => textsOf(card).join('\n');

/** As many newsletters over the 30 days before a moment. */
const newsletters = (count: number, until: number): readonly Letter[] =>
  Array.from({ length: count }, (_, i) => ({
    ...came('2026-11-20 10:00', `From: shop${i}@example.com\nSubject: News ${i}\n\nNews.`, { thread: `news ${i}` }),
    at: new Date(until - (i * 30 * DAY) / count + 9 * HOUR).toISOString().slice(0, 16).replace('T', ' '),
  }));

/** The list as it is stored, after everything has been read. */
const readThrough = (emulator: ReturnType<typeof addOn>): void => {
  for (let run = 0; run < 10; run += 1) emulator.call('onHourly');
};

test('a quota that ends in the middle of the first look shows what was read, and the rest comes later', () => {
  const emulator = addOn(manySent(30));
  emulator.fail(READ, { error: QUOTA, after: 10 });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('1 日の上限に達しました');
  expect(entriesOf(card).filter((entry) => entry.includes('person')).length).toBeGreaterThan(5);
  emulator.heal();
  readThrough(emulator);
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('30 通が返信待ち');
});

test('a quota that ends when a known list is opened shows the list and says that it may be old', () => {
  const emulator = addOn(manySent(5));
  readThrough(emulator);
  emulator.fail('Gmail.Users.Messages.list', { error: QUOTA });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('5 通が返信待ち');
  expect(says(card)).toContain('1 日の上限に達しました');
});

test('Gmail that does not answer loses nothing', () => {
  const emulator = addOn(manySent(5));
  readThrough(emulator);
  deliver(emulator, [
    came('2026-11-20 09:01', receipt({ from: 'person4@example.co.jp', original: 'offer-4@kidoku.example' })),
  ]);
  emulator.clock.advance(HOUR);
  emulator.fail(READ, { error: 'Service unavailable: Gmail', times: 1 });
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('Gmail から応答がありませんでした');
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('開封済み');
});

test('one message that Gmail never gives does not keep the others from being read', () => {
  const emulator = addOn(manySent(12));
  const [, , third] = emulator.mailbox.newestFirst();
  const { get } = emulator.mailbox;
  const broken = { ...emulator.mailbox, get: (id: string) => (id === third?.id ? fails() : get(id)) };
  const fails = (): never => {
    throw new Error('Internal error encountered.');
  };
  const other = addOn([], { mailbox: broken });
  readThrough(other);
  expect(says(other.call('onHomepage', eventOf()))).toContain('11 通が返信待ち');
});

test('a message that Gmail gives at the third try is not lost', () => {
  const emulator = addOn(manySent(12));
  emulator.fail(READ, { error: 'Internal error encountered.', after: 3, times: 2 });
  readThrough(emulator);
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('12 通が返信待ち');
});

test.each(['Service unavailable: Gmail', QUOTA])('however often Gmail says "%s", nothing is lost', (error) => {
  const emulator = addOn(manySent(5));
  readThrough(emulator);
  deliver(emulator, [
    ...manySent(7).slice(5),
    came('2026-11-20 09:01', receipt({ from: 'person4@example.co.jp', original: 'offer-4@kidoku.example' })),
  ]);
  emulator.clock.advance(HOUR);
  emulator.fail(READ, { error });
  for (let look = 0; look < 9; look += 1) emulator.call('onHomepage', eventOf());
  emulator.heal();
  readThrough(emulator);
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('7 通が返信待ち');
  expect(says(card)).toContain('開封済み 1');
});

test('a message that Gmail did not give for a day is read when it gives it', () => {
  const emulator = addOn(manySent(12));
  const [, , third] = emulator.mailbox.newestFirst();
  let isBroken = true;
  const get = (id: string) => {
    if (isBroken && id === third?.id) throw new Error('Internal error encountered.');
    return emulator.mailbox.get(id);
  };
  const other = addOn([], { mailbox: { ...emulator.mailbox, get } });
  readThrough(other);
  isBroken = false;
  other.clock.advance(25 * HOUR);
  other.call('onHourly');
  expect(says(other.call('onHomepage', eventOf()))).toContain('12 通が返信待ち');
});

test('a long pause is caught up in pieces, and what was known is not forgotten for it', () => {
  const emulator = addOn(manySent(20), { latency: 300 });
  readThrough(emulator);
  const before = says(emulator.call('showHomepage', eventOf({ filter: 'all', page: '0' })));
  emulator.clock.advance(30 * DAY);
  deliver(emulator, newsletters(300, emulator.clock.now()));
  const first = emulator.call('onHomepage', eventOf());
  expect(says(first)).toContain('ここ数日のメールを読み込んでいる途中です');
  expect(says(first)).toContain('20 通が返信待ち');
  for (let run = 0; run < 20; run += 1) emulator.call('onHomepage', eventOf());
  emulator.resetCalls();
  expect(says(emulator.call('onHomepage', eventOf()))).not.toContain('読み込んでいる途中');
  expect(emulator.calls().methods[READ]).toBeUndefined();
  expect(before).toContain('20 通が返信待ち');
});

test('a first look that finds the list made by another execution shows that list', () => {
  const emulator = addOn(manySent(60));
  const other = addOn([], { mailbox: emulator.mailbox });
  readThrough(other);
  const stored = new Map(other.userProperties);
  emulator.userProperties.entries = () => {
    // From the second look on, what the other execution has stored is there.
    emulator.userProperties.entries = Map.prototype.entries;
    for (const [name, value] of stored) emulator.userProperties.set(name, value);
    return new Map<string, string>().entries();
  };
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('60 通が返信待ち');
});

test('what was read before an error that nobody foresaw is kept', () => {
  const emulator = addOn(manySent(12));
  emulator.fail(READ, { error: 'Something odd happened.', after: 8, times: 1 });
  emulator.call('onHomepage', eventOf());
  emulator.resetCalls();
  readThrough(emulator);
  expect(emulator.calls().methods[READ]).toBe(12 - 7);
});

test('aliases are asked for once a day', () => {
  const emulator = addOn(manySent(3));
  readThrough(emulator);
  emulator.resetCalls();
  for (let hour = 0; hour < 23; hour += 1) emulator.call('onHourly');
  expect(emulator.calls().methods['GmailApp.getAliases']).toBeUndefined();
  emulator.clock.advance(24 * HOUR);
  emulator.call('onHourly');
  expect(emulator.calls().methods['GmailApp.getAliases']).toBe(1);
});

test('a list that another execution is reading is shown as it stands', () => {
  const emulator = addOn(manySent(5));
  readThrough(emulator);
  deliver(emulator, manySent(6).slice(5));
  emulator.clock.advance(HOUR);
  emulator.fail('Lock.tryLock', { returns: false });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('別の画面でメールを読み込んでいます');
  expect(says(card)).toContain('5 通が返信待ち');
});

test.each([
  ['damaged', (stored: Map<string, string>) => stored.set('ledger.0', 'nonsense')],
  ['of another version', (stored: Map<string, string>) => stored.set('ledger', '')],
])('a ledger that is %s is made anew from the mailbox', (_, damage) => {
  const emulator = addOn(manySent(5));
  readThrough(emulator);
  damage(emulator.userProperties);
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('5 通が返信待ち');
  expect(says(card)).toContain('作り直しています');
});

test('permissions that were denied are named, with what to do', () => {
  const emulator = addOn(manySent(5), { grantedScopes: ['https://www.googleapis.com/auth/script.locale'] });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('許可が必要です');
  expect(says(emulator.call('onHomepage', eventOf({}, { locale: 'en' })))).toContain('A permission is missing');
});

test('an error that nobody foresaw becomes a card with a code, and no mail content is logged', () => {
  const emulator = addOn(manySent(5));
  emulator.fail('Properties.getProperties', { error: 'Subject "Offer 4" broke something' });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('問題が発生しました');
  expect(JSON.stringify(emulator.logs())).not.toContain('Offer 4');
  expect(emulator.logs().length).toBe(1);
});

test('a message that is deleted between the list and the read is passed over', () => {
  const { mailbox } = addOn(manySent(3));
  const [newest] = mailbox.newestFirst();
  const get = (id: string) => (id === newest?.id ? undefined : mailbox.get(id));
  const emulator = addOn([], { mailbox: { ...mailbox, get } });
  const card = emulator.call('onHomepage', eventOf());
  expect(says(card)).toContain('2 通が返信待ち');
  expect(says(card)).not.toContain('person2@example.co.jp');
});

test('a card never outlasts the 30 seconds that Google gives it, and goes on where it stopped', () => {
  const emulator = addOn(manySent(700), { latency: 400 });
  for (let look = 0; look < 60; look += 1) {
    const before = emulator.clock.now();
    emulator.call(look % 2 === 0 ? 'onHomepage' : 'keepReading', eventOf());
    expect(emulator.clock.now() - before).toBeLessThan(28_000);
  }
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('700 通が返信待ち');
});

test('daily quotas hold: a large mailbox is read over days, and nothing is lost', () => {
  const emulator = addOn(manySent(300), { latency: 40, quotas: 'consumer' });
  emulator.call('onHomepage', eventOf());
  readThrough(emulator);
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('300 通が返信待ち');
});

test('an hourly run that breaks on something unexpected fails, and tells no log what stands in mail', () => {
  const emulator = addOn(manySent(2));
  emulator.fail('Properties.getProperties', { error: 'Cannot read "秘密の件名" of taro@example.co.jp' });
  emulator.fail('Properties.getProperty', { error: 'Cannot read "秘密の件名" of taro@example.co.jp' });
  expect(() => emulator.call('onHourly')).toThrow(/^The hourly run failed: unknown [0-9A-Z]{7}$/);
  const logged = emulator.logs().map(({ text }) => text);
  expect(logged.at(-1)).toMatch(/^unknown [0-9A-Z]{7}\n\s+at /);
  expect(logged.join('\n')).not.toMatch(/秘密|taro@/);
});

test('without the data file a card says so in both languages, and nothing is lost', () => {
  const emulator = addOn(manySent(5));
  emulator.fail('HtmlService.createTemplateFromFile', { error: 'No HTML file named data was found.' });
  const card = says(emulator.call('onHomepage', eventOf()));
  expect(card).toContain('既読の文面を読み込めませんでした');
  expect(card).toContain('Kidoku could not read its texts');
  emulator.heal();
  expect(says(emulator.call('onHomepage', eventOf()))).toContain('5 通が返信待ち');
});

test('the data file is read once an execution', () => {
  const emulator = addOn(manySent(5));
  emulator.call('onHomepage', eventOf());
  expect(emulator.calls().methods['HtmlService.createTemplateFromFile']).toBe(1);
});
