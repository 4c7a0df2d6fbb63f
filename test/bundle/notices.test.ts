import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { addOn, DAY, deliver, eventOf, HOUR, manySent } from './support/add-on';
import { callsOf, FAULTS } from './support/faults';
import { anHour, choose, mailsToOneself, runOnce, subjectsToOneself } from './support/hourly';
import { came, type Letter } from './support/letters';
import { imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';
import { bounce, receipt } from './support/reports';

const answer = (n: number, at: string): Letter =>
  came(
    at,
    `From: person${n}@example.co.jp\nSubject: Re: Offer ${n}\nMessage-ID: <re-${n}@example.co.jp>\nIn-Reply-To: <offer-${n}@kidoku.example>\n\nYes.`,
    { thread: `sent ${n}` },
  );
const returned = (n: number, at: string): Letter =>
  came(at, bounce({ of: `person${n}@example.co.jp`, original: `offer-${n}@kidoku.example` }), {
    thread: `bounce ${n}`,
  });
const read = (n: number, at: string): Letter =>
  came(at, receipt({ from: `person${n}@example.co.jp`, original: `offer-${n}@kidoku.example` }), {
    thread: `receipt ${n} ${at}`,
  });

const ALL = { bounce: 'on', reply: 'on', open: 'on' };

/** Nine offers, of which the first was answered before anything was switched on. */
const world = (typed: Readonly<Record<string, string>>, more: Parameters<typeof addOn>[1] = {}): Emulator => {
  const emulator = addOn([...manySent(9), answer(0, '2026-11-20 08:30')], more);
  emulator.call('onHourly');
  choose(emulator, typed);
  return emulator;
};

test('a bounce is told within the hour, once, in one mail to oneself that a phone can show', async () => {
  const emulator = world({ bounce: 'on' });
  deliver(emulator, [returned(1, '2026-11-20 09:20'), answer(2, '2026-11-20 09:21')]);
  anHour(emulator);
  for (let hours = 0; hours < 30; hours += 1) anHour(emulator);
  const [mail, ...others] = await mailsToOneself(emulator);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('不達：person1@example.co.jp「Offer 1」');
  expect(mail?.from?.text).toBe('"Kidoku" <hanako@kidoku.example>');
  expect([mail?.to].flat().map((field) => field?.text)).toEqual(['hanako@kidoku.example']);
  expect(mail?.text?.split('\n')[0]).toBe('不達：person1@example.co.jp「Offer 1」');
  expect(mail?.text).toContain('アドレスが存在しません');
  expect(mail?.text).toContain('11/20 09:20');
  expect(mail?.text).toContain('https://mail.google.com/mail/?authuser=hanako%40kidoku.example#all/');
  expect(mail?.html).toContain('<div lang="ja"><p><b>不達：person1@example.co.jp「Offer 1」</b>');
  expect(mail?.html).not.toContain('person2');
});

test('several events are one mail, which counts them; only what is wished is told, in the chosen language', async () => {
  const emulator = world({ ...ALL, language: 'en' });
  deliver(emulator, [
    returned(1, '2026-11-20 09:20'),
    answer(2, '2026-11-20 09:21'),
    answer(3, '2026-11-20 09:22'),
    read(4, '2026-11-20 09:23'),
  ]);
  anHour(emulator);
  deliver(emulator, [read(5, '2026-11-20 10:20')]);
  anHour(emulator);
  const [first, second, ...others] = await mailsToOneself(emulator);
  expect(others).toEqual([]);
  expect(first?.subject).toBe('Kidoku: Bounced 1 · Replied 2 · Opened 1');
  expect(first?.text?.split('\n')[0]).toBe('Bounced: person1@example.co.jp, “Offer 1”');
  expect(first?.text).toContain('Replied: person3@example.co.jp, “Offer 3”');
  expect(first?.text).not.toContain('person0');
  expect(second?.subject).toBe('Opened: person5@example.co.jp, “Offer 5”');
});

test('only the first open of a recipient is told, by receipt or by image', async () => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-20 07:00');
  deliver(emulator, [sentHtml('2026-11-20 07:10', imageOf(token))]);
  choose(emulator, { open: 'on' });
  load(emulator, token, '2026-11-20 08:00');
  anHour(emulator);
  load(emulator, token, emulator.clock.now() + HOUR);
  deliver(emulator, [
    came('2026-11-20 10:30', receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' }), {
      thread: 'r',
    }),
  ]);
  for (let hours = 0; hours < 4; hours += 1) anHour(emulator);
  expect(await subjectsToOneself(emulator)).toEqual(['開封済み：taro@example.co.jp「お見積りの件」']);
});

test('what stands in mail is never markup, and a long subject is cut', async () => {
  const emulator = addOn([
    came('2026-11-20 08:00', 'From: a@example.com\nSubject: x\n\nx', { thread: 'x' }),
    {
      ...(manySent(1)[0] as Letter),
      raw: (manySent(1)[0] as Letter).raw.replace('Subject: Offer 0', `Subject: <img src=x> ${'long '.repeat(40)}`),
    },
  ]);
  choose(emulator, { reply: 'on' });
  deliver(emulator, [answer(0, '2026-11-20 09:30')]);
  anHour(emulator);
  const [mail] = await mailsToOneself(emulator);
  expect(mail?.html).toContain('&lt;img src=x&gt; long');
  expect(mail?.html).not.toContain('<img');
  expect(mail?.subject?.length).toBeLessThan(120);
});

test('the digest comes once a day at its hour where the user is, with what no notice has told; none without news', async () => {
  const emulator = world({ bounce: 'on', digest: 'on', digestHour: '8' });
  deliver(emulator, [returned(1, '2026-11-20 09:20'), answer(2, '2026-11-20 09:21'), read(3, '2026-11-20 09:22')]);
  anHour(emulator);
  expect(await subjectsToOneself(emulator)).toEqual(['不達：person1@example.co.jp「Offer 1」']);
  const sentAt: number[] = [];
  for (let hours = 0; hours < 70; hours += 1) {
    const before = (await subjectsToOneself(emulator)).length;
    anHour(emulator);
    if ((await subjectsToOneself(emulator)).length > before) sentAt.push(emulator.clock.now());
  }
  const [, digest, ...others] = await mailsToOneself(emulator);
  expect(others).toEqual([]);
  expect(digest?.subject).toBe('Kidoku のまとめ：返信あり 1 件、開封済み 1 件');
  expect(digest?.text).toContain('返信待ちのメールは 7 通です。');
  expect(digest?.text).not.toContain('person1');
  expect(sentAt.map((at) => new Date(at).toISOString())).toEqual(['2026-11-20T23:00:00.000Z']);
});

test('a digest that was switched on after its hour begins the next day; an hour that was missed is made up for', async () => {
  const emulator = world({ digest: 'on', digestHour: '23' });
  deliver(emulator, [answer(1, '2026-11-20 12:00')]);
  emulator.clock.advance(15.5 * HOUR);
  emulator.call('onHourly');
  expect(await subjectsToOneself(emulator)).toEqual(['Kidoku のまとめ：返信あり 1 件']);
  const late = world({ digest: 'on', digestHour: '8' });
  deliver(late, [answer(1, '2026-11-20 09:10')]);
  for (let hours = 0; hours < 14; hours += 1) anHour(late);
  expect(await subjectsToOneself(late)).toEqual([]);
});

test('mail to oneself appears in no list', () => {
  const emulator = world({ ...ALL, digest: 'on' });
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  for (let hours = 0; hours < 30; hours += 1) anHour(emulator);
  const list = textOf(emulator.call('onHomepage', eventOf({ filter: 'all' })));
  expect(list).toContain('Offer 2');
  expect(list).not.toContain('hanako@');
  expect(list).not.toMatch(/返信あり：|まとめ：/);
});

test('who saves other settings misses nothing and hears nothing twice; who switches off and on again hears nothing old', async () => {
  const emulator = world(ALL);
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  choose(emulator, { days: '5' });
  anHour(emulator);
  choose(emulator, { reply: undefined });
  emulator.clock.advance(HOUR);
  deliver(emulator, [answer(3, '2026-11-20 10:30')]);
  anHour(emulator);
  choose(emulator, { reply: 'on' });
  anHour(emulator);
  expect(await subjectsToOneself(emulator)).toEqual(['返信あり：person2@example.co.jp「Offer 2」']);
});

test('a lost ledger tells nothing a second time', async () => {
  const emulator = world(ALL);
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  anHour(emulator);
  emulator.userProperties.set('ledger', 'damaged');
  for (let hours = 0; hours < 3; hours += 1) anHour(emulator);
  expect(await subjectsToOneself(emulator)).toHaveLength(1);
});

test('two triggers at once tell it once', async () => {
  const lock = { held: false };
  const nested: unknown[] = [];
  const emulator: Emulator = world(ALL, {
    userLock: {
      acquire: () => {
        const isFree = !lock.held;
        lock.held = true;
        return isFree;
      },
      release: () => {
        lock.held = false;
      },
    },
    onSend: () => nested.push(emulator.call('onHourly')),
  });
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  anHour(emulator);
  expect(nested).toHaveLength(1);
  anHour(emulator);
  expect(await subjectsToOneself(emulator)).toHaveLength(1);
});

test('a used up quota of mail delays what is to be told, and loses nothing', async () => {
  const emulator = world(ALL);
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  emulator.fail('GmailApp.sendEmail', { error: 'Service invoked too many times for one day: email.' });
  anHour(emulator);
  expect(emulator.userProperties.get('told')).not.toContain('attempt');
  anHour(emulator);
  emulator.heal();
  anHour(emulator);
  anHour(emulator);
  expect(await subjectsToOneself(emulator)).toEqual(['返信あり：person2@example.co.jp「Offer 2」']);
});

test('a notice whose answer was lost is found again though Gmail wrote something else for an emoji', async () => {
  const party = manySent(9).map((letter, i) =>
    i === 2 ? { ...letter, raw: letter.raw.replace('Offer 2', '=?UTF-8?B?8J+OiSBPZmZlciAy?=') } : letter,
  );
  const emulator = addOn(party);
  choose(emulator, ALL);
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  emulator.fail('GmailApp.sendEmail', { error: 'Service timed out', takesEffect: true, times: 1 });
  anHour(emulator);
  const [mail] = await mailsToOneself(emulator);
  expect(mail?.subject).toBe('返信あり：person2@example.co.jp「🎉 Offer 2」');
  const [stored] = emulator.mailbox.newestFirst();
  if (!stored) throw new Error('Nothing was sent');
  const subject = Buffer.from('返信あり：person2@example.co.jp「?? Offer 2」').toString('base64');
  const raw = stored
    .raw()
    .toString('latin1')
    .replace(/^Subject:.*(?:\r?\n[ \t].*)*/m, `Subject: =?UTF-8?B?${subject}?=`);
  emulator.mailbox.remove(stored.id);
  emulator.mailbox.add({
    raw,
    labels: ['SENT', 'INBOX'],
    threadId: stored.threadId,
    internalDate: stored.internalDate,
  });
  for (let hours = 0; hours < 3; hours += 1) anHour(emulator);
  expect(await mailsToOneself(emulator)).toHaveLength(1);
});

test('labels that fail keep neither notices nor the digest from coming', async () => {
  const emulator = world({ ...ALL, labels: 'on' });
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  emulator.fail('Gmail.Users.Labels.list', { error: 'Something odd about "Offer 2"' });
  anHour(emulator);
  expect(await subjectsToOneself(emulator)).toHaveLength(1);
  expect(JSON.stringify(emulator.logs())).toContain('labels: unknown');
  expect(JSON.stringify(emulator.logs())).not.toContain('Offer 2');
});

describe.each(Object.entries(FAULTS))('a call that %s', (_, fault) => {
  test('whichever it is, each event is told once, and none is lost', async () => {
    const ready = () => {
      const emulator = world({ ...ALL, open: 'on', digest: 'on', digestHour: '10' });
      deliver(emulator, [answer(2, '2026-11-20 09:21'), returned(1, '2026-11-20 09:20')]);
      choose(emulator, { reply: undefined });
      emulator.clock.advance(HOUR);
      return emulator;
    };
    const first = ready();
    const calls = callsOf(first, () => first.call('onHourly'));
    expect(calls.map(([method]) => method)).toContain('GmailApp.sendEmail');
    for (const [method, after] of calls) {
      const emulator = ready();
      emulator.fail(method, { ...fault, after, times: 1 });
      runOnce(emulator);
      emulator.heal();
      for (let hours = 0; hours < 3; hours += 1) anHour(emulator);
      // What could not be read in the digest's hour comes with the next one.
      emulator.clock.advance(22 * HOUR);
      anHour(emulator);
      const told = (await mailsToOneself(emulator)).map(({ text = '' }) => text).join('\n');
      const times = (words: string) => told.split(words).length - 1;
      expect([method, after, times('不達：person1'), times('返信あり：person2')]).toEqual([method, after, 1, 1]);
    }
  });
});

test('what is remembered stays small and is forgotten after a week', () => {
  const emulator = world(ALL);
  deliver(emulator, [answer(2, '2026-11-20 09:21')]);
  anHour(emulator);
  expect(emulator.userProperties.get('told')).toContain('"days":{"20777":[');
  emulator.clock.advance(10 * DAY);
  deliver(emulator, [answer(3, '2026-11-30 10:30')]);
  anHour(emulator);
  expect(Object.keys(JSON.parse(emulator.userProperties.get('told') ?? '{}').days)).toHaveLength(1);
  expect(emulator.userProperties.get('told')).not.toContain('20777');
});
