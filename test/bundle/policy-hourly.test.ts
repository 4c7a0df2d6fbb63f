import type { Emulator } from '../../src/emulator/options';
import { addOn, deliver, manySent } from './support/add-on';
import { callsOf } from './support/faults';
import { anHour, choose, labelNames, labelsOn, runOnce, subjectsToOneself } from './support/hourly';
import { came } from './support/letters';
import { obey, unlimit } from './support/policy';
import { bounce } from './support/reports';

const ALL = { labels: 'on', bounce: 'on', digest: 'on', digestHour: '10' };
const returned = (n: number, at: string) =>
  came(at, bounce({ of: `person${n}@example.co.jp`, original: `offer-${n}@kidoku.example` }), {
    thread: `bounce ${n}`,
  });

/** Four offers; everything that runs by itself is on, and has run once. */
const world = (typed: Readonly<Record<string, string>> = ALL): Emulator => {
  const emulator = addOn(manySent(4));
  choose(emulator, typed);
  anHour(emulator);
  return emulator;
};

const NOT = (...names: readonly string[]) => ({ everyone: Object.fromEntries(names.map((name) => [name, false])) });

test('labels that the policy forbids are removed within the hour, and come back once they are allowed', () => {
  const emulator = world();
  expect(labelsOn(emulator, 'sent 0')).toHaveLength(1);
  obey(emulator, NOT('labels'));
  expect(anHour(emulator)).toEqual(['onHourly']);
  expect(labelNames(emulator)).toEqual([]);
  expect(anHour(emulator)).toEqual(['onHourly']);
  unlimit(emulator);
  anHour(emulator);
  expect(labelsOn(emulator, 'sent 0')).toHaveLength(1);
});

test('where nothing that is on is allowed, the trigger goes, too', () => {
  const emulator = world();
  obey(emulator, NOT('labels', 'notices', 'digest'));
  anHour(emulator);
  expect(labelNames(emulator)).toEqual([]);
  expect(anHour(emulator)).toEqual([]);
});

test('a rule for these users, or for some recipients, is as good: labels are on a whole mailbox', () => {
  for (const rule of [{ users: ['*@kidoku.example'] }, { recipients: ['*.de'] }]) {
    const emulator = world({ labels: 'on' });
    obey(emulator, { rules: [{ ...rule, labels: false }] });
    anHour(emulator);
    expect(labelNames(emulator)).toEqual([]);
  }
  const other = world({ labels: 'on' });
  obey(other, { rules: [{ users: ['*@sales.kidoku.example'], labels: false }] });
  anHour(other);
  expect(labelNames(other)).toHaveLength(4);
});

test.each([
  ['notices', ['Kidoku のまとめ']],
  ['digest', ['不達：']],
])('no mail is sent that the policy forbids: %s', async (name, expected) => {
  const emulator = world();
  obey(emulator, NOT(name));
  deliver(emulator, [returned(1, '2026-11-20 10:20')]);
  for (let hours = 0; hours < 26; hours += 1) anHour(emulator);
  const subjects = await subjectsToOneself(emulator);
  expect(subjects).toHaveLength(1);
  expect(subjects.map((subject) => expected.some((start) => subject?.startsWith(start)))).toEqual([true]);
});

test('what is forbidden cannot be switched on: saving it makes neither labels nor a trigger', () => {
  const emulator = addOn(manySent(4));
  const before = JSON.stringify({ version: 3, labels: true });
  emulator.userProperties.set('settings', before);
  obey(emulator, NOT('labels', 'notices', 'digest'));
  choose(emulator, ALL);
  expect(anHour(emulator)).toEqual([]);
  runOnce(emulator);
  expect(labelNames(emulator)).toEqual([]);
});

test('a policy that cannot be read takes nothing away that is there, and tells what is known', async () => {
  const emulator = world();
  obey(emulator, '{');
  deliver(emulator, [returned(1, '2026-11-20 10:20')]);
  anHour(emulator);
  expect(labelsOn(emulator, 'sent 1')).toEqual(['Kidoku/不達']);
  expect(await subjectsToOneself(emulator)).toHaveLength(1);
});

test('whichever call fails, no mail is sent that is forbidden, and an hour later the labels are gone', async () => {
  const ready = () => {
    const emulator = world();
    obey(emulator, NOT('labels', 'notices', 'digest'));
    deliver(emulator, [returned(1, '2026-11-20 10:20')]);
    return emulator;
  };
  const first = ready();
  const reading = callsOf(first, () => runOnce(first)).filter(([method]) => method.startsWith('Properties.get'));
  expect(reading.length).toBeGreaterThan(2);
  for (const [method, nth] of reading) {
    const emulator = ready();
    emulator.fail(method, { error: 'Service unavailable: try again', after: nth, times: 1 });
    runOnce(emulator);
    emulator.heal();
    runOnce(emulator);
    expect([await subjectsToOneself(emulator), labelNames(emulator)]).toEqual([[], []]);
  }
});

test('a run in which nothing is on reads no policy, any other reads it once', () => {
  const costs = (typed: Readonly<Record<string, string>>, policy: object | undefined) => {
    const emulator = world(typed);
    runOnce(emulator);
    if (policy) obey(emulator, policy);
    emulator.resetCalls();
    runOnce(emulator);
    return emulator.calls().state;
  };
  expect(costs({}, NOT('labels')) - costs({}, undefined)).toBe(0);
  expect(costs({ labels: 'on' }, NOT('digest')) - costs({ labels: 'on' }, undefined)).toBe(0);
});
