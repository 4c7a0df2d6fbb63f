import { entriesOf, textsOf } from '../cards/seen';
import { addOn, deliver, eventOf, HOUR, manySent } from './support/add-on';
import { came } from './support/letters';
import { receipt } from './support/reports';

const READ = 'Gmail.Users.Messages.get';
const QUOTA = 'Service invoked too many times for one day: gmail.';

const says = (card: unknown): string => textsOf(card).join('\n');

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
  for (let run = 0; run < 12; run += 1) {
    emulator.fail(READ, { error: 'Internal error encountered.', after: 3, times: 1 });
    emulator.call('onHourly');
    emulator.heal();
  }
  expect(says(emulator.call('onHomepage', eventOf()))).toMatch(/1[12] 通が返信待ち/);
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
  const emulator = addOn(manySent(3));
  const [newest] = emulator.mailbox.newestFirst();
  emulator.fail(READ, {
    error: 'API call to gmail.users.messages.get failed with error: Requested entity was not found.',
    times: 1,
  });
  readThrough(emulator);
  expect(newest).toBeDefined();
  expect(says(emulator.call('onHomepage', eventOf()))).toMatch(/[23] 通が返信待ち/);
});

test('a card never outlasts the 30 seconds that Google gives it, and goes on where it stopped', () => {
  const emulator = addOn(manySent(700), { latency: 100 });
  for (let look = 0; look < 25; look += 1) {
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
