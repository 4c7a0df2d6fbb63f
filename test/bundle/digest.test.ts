import type { Emulator } from '../../src/emulator/options';
import { addOn, DAY, deliver, HOUR } from './support/add-on';
import { answer, due, notice, press, question, thread } from './support/due';
import { callsOf, FAULTS } from './support/faults';
import { anHour, choose, mailsToOneself, runOnce, subjectsToOneself } from './support/hourly';
import type { Letter } from './support/letters';

/** Friday, 20 November 2026, 9:00; Monday is a holiday. The digest comes at eight. */
const world = (letters: readonly Letter[], typed: Readonly<Record<string, string>> = {}): Emulator => {
  const emulator = addOn(letters);
  emulator.call('onHourly');
  choose(emulator, { digest: 'on', digestHour: '8', ...typed });
  return emulator;
};

const days = (emulator: Emulator, count: number): void => {
  for (let hours = 0; hours < count * 24; hours += 1) anHour(emulator);
};

test('what became due since the last digest stands first in the next, once, with what is due in all', async () => {
  const emulator = world([
    question('2026-11-17 18:00', 'aki'),
    question('2026-11-10 10:00', 'bun'),
    question('2026-11-19 10:00', 'chie'),
    question('2026-11-17 10:00', 'dai'),
  ]);
  days(emulator, 4);
  deliver(emulator, [answer('2026-11-24 09:20', 'aki')]);
  days(emulator, 3);
  const [first, second, ...others] = await mailsToOneself(emulator);
  expect(others).toEqual([]);
  // Switched on at 9:00, the digest says what became due on that day, too; not what has been for a week.
  expect(first?.subject).toBe('Kidoku のまとめ：フォローアップ時期 2 件');
  expect(first?.text).not.toContain('bun');
  expect(first?.text).toContain('そのうち、フォローアップの時期を迎えているものは 3 通です。');
  expect(second?.subject).toBe('Kidoku のまとめ：フォローアップ時期 1 件、返信あり 1 件');
  expect(second?.text?.split('\n').slice(0, 2)).toEqual([
    'フォローアップ時期：chie@example.co.jp「chie への質問」',
    '3 営業日を過ぎても返信なし（目安：11/25）',
  ]);
  expect(second?.text?.indexOf('chie')).toBeLessThan(second?.text?.indexOf('aki') ?? 0);
  expect(second?.text).toContain('そのうち、フォローアップの時期を迎えているものは 3 通です。');
  expect(second?.html).toContain('<p><b>フォローアップ時期：chie@example.co.jp「chie への質問」</b>');
});

test('a reminder is told on its day, in English with its reason; nothing of what is done, away or answered', async () => {
  const names = ['aki', 'bun', 'chie', 'emi'];
  const emulator = world([...names.map((name) => question('2026-11-18 10:00', name))], { language: 'en' });
  const card = (name: string) => thread(emulator, name, 'en');
  press(emulator, card('aki'), '1', {}, 'en');
  press(emulator, card('bun'), 'Mark as done', {}, 'en');
  deliver(emulator, [
    notice('2026-11-20 09:01', 'chie', '11月30日まで出張のため不在にしております。'),
    answer('2026-11-20 09:02', 'emi'),
  ]);
  days(emulator, 5);
  const mails = await mailsToOneself(emulator);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Kidoku digest: Replied 1',
    'Kidoku digest: Time to follow up 1',
  ]);
  expect(mails[1]?.text).toMatch(/^Time to follow up: aki@example\.co\.jp, “aki への質問”\nYour reminder for 24 Nov\n/);
  expect(mails[1]?.text).toContain('It is time to follow up on 1 of them.');
});

test('nothing is told again when days are changed, or when done is undone; a new reminder is', async () => {
  const emulator = world([question('2026-11-17 10:00', 'aki')]);
  days(emulator, 1);
  choose(emulator, { days: '2' });
  press(emulator, thread(emulator, 'aki'), '対応済みにする');
  press(emulator, thread(emulator, 'aki'), '元に戻す');
  days(emulator, 3);
  expect(await subjectsToOneself(emulator)).toEqual(['Kidoku のまとめ：フォローアップ時期 1 件']);
  press(emulator, thread(emulator, 'aki'), '1 営業日後');
  days(emulator, 2);
  expect(await subjectsToOneself(emulator)).toHaveLength(2);
});

test('many that become due at once leave room for what happened, and subjects are never markup', async () => {
  const names = Array.from({ length: 25 }, (_, i) => `p${i}`);
  const odd = question('2026-11-17 10:00', 'odd');
  const letters = [
    ...names.map((name) => question('2026-11-17 10:00', name)),
    {
      ...odd,
      at: '2026-11-17 10:30',
      raw: odd.raw.replace(/^Subject: .*$/m, 'Subject: <img src=x onerror=alert(1)> & "q"'),
    },
    question('2026-11-19 10:00', 'zoe'),
  ];
  const emulator = world(letters);
  deliver(emulator, [answer('2026-11-20 10:00', 'zoe')]);
  days(emulator, 1);
  const [mail] = await mailsToOneself(emulator);
  expect(mail?.subject).toBe('Kidoku のまとめ：フォローアップ時期 26 件、返信あり 1 件');
  expect(mail?.text).toContain('返信あり：zoe@example.co.jp');
  expect(mail?.text).toContain('他 16 件は');
  expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(mail?.html).not.toContain('<img');
});

test('where the user is decides on which day it is due', async () => {
  const emulator = world([question('2026-11-17 18:00', 'aki')]);
  const stored = JSON.parse(emulator.userProperties.get('settings') ?? '{}');
  // The same moment is still the 16th in Honolulu, where the digest comes at eight, too.
  const place = { locale: 'en', timeZone: 'Pacific/Honolulu' };
  emulator.userProperties.set('settings', JSON.stringify({ ...stored, language: 'auto', place }));
  emulator.clock.set(Date.parse('2026-11-20T08:05:00-10:00'));
  emulator.call('onHourly');
  expect(await subjectsToOneself(emulator)).toEqual(['Kidoku digest: Time to follow up 1']);
  expect((await mailsToOneself(emulator))[0]?.text).toContain('since 19 Nov');
});

test.each([
  ['there twice', '2026-10-24T20:00:00Z', ['2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z']],
  ['not there', '2027-03-27T20:00:00Z', ['2027-03-28T01:00:00.000Z', '2027-03-29T00:00:00.000Z']],
])('where the clock is changed and the hour is %s, there is one digest a day', async (_, start, expected) => {
  const now = Date.parse(start);
  const jst = (hours: number) => new Date(now + (hours + 9) * HOUR).toISOString().slice(0, 16).replace('T', ' ');
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const emulator = addOn(
    names.map((name) => question(jst(-5), name)),
    { now },
  );
  emulator.call('onHourly');
  choose(emulator, { digest: 'on', digestHour: '2' });
  const stored = JSON.parse(emulator.userProperties.get('settings') ?? '{}');
  const place = { locale: 'en', timeZone: 'Europe/Berlin' };
  emulator.userProperties.set('settings', JSON.stringify({ ...stored, place }));
  const sentAt: string[] = [];
  for (const [hours, name] of names.entries()) {
    deliver(emulator, [answer(jst(hours), name)]);
    const before = (await subjectsToOneself(emulator)).length;
    anHour(emulator);
    if ((await subjectsToOneself(emulator)).length > before) sentAt.push(new Date(emulator.clock.now()).toISOString());
  }
  expect(sentAt).toEqual(expected);
});

test.each(Object.entries(FAULTS))('a call that %s: what became due is told once, and not lost', async (_, fault) => {
  const ready = () => {
    const emulator = world([question('2026-11-18 10:00', 'aki')]);
    emulator.clock.set(Date.parse('2026-11-24T08:10:00+09:00'));
    expect(due(emulator)).toEqual(['aki']);
    return emulator;
  };
  const first = ready();
  for (const [method, after] of callsOf(first, () => first.call('onHourly'))) {
    const emulator = ready();
    emulator.fail(method, { ...fault, after, times: 1 });
    runOnce(emulator);
    emulator.heal();
    for (let hours = 0; hours < 3; hours += 1) anHour(emulator);
    emulator.clock.advance(DAY);
    anHour(emulator);
    expect([method, after, await subjectsToOneself(emulator)]).toEqual([
      method,
      after,
      ['Kidoku のまとめ：フォローアップ時期 1 件'],
    ]);
  }
});
