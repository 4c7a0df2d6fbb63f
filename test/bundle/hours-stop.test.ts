import { oauthScopes } from '../../appsscript.json';
import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { addOn, deliver, eventOf, HOUR, manySent, threadIdOf } from './support/add-on';
import { callsOf, FAULTS, tried } from './support/faults';
import { anHour, choose, labelNames, subjectsToOneself } from './support/hourly';
import { came } from './support/letters';

const STOPPED = '自動処理が止まっ';

const world = (more: Parameters<typeof addOn>[1] = {}): Emulator => {
  const emulator = addOn(manySent(3), more);
  choose(emulator, { labels: 'on' });
  anHour(emulator);
  return emulator;
};

const home = (emulator: Emulator, event: object = eventOf()) => textOf(emulator.call('onHomepage', event));

const costOf = (emulator: Emulator): number => {
  emulator.resetCalls();
  home(emulator);
  const { mail, state } = emulator.calls();
  return mail + state;
};

test('a trigger that was deleted is made again by the homepage some hours later, once, and nothing is said', () => {
  const emulator = world();
  emulator.removeTriggers();
  home(emulator);
  expect(anHour(emulator)).toEqual([]);
  emulator.clock.advance(4 * HOUR);
  expect(home(emulator)).not.toContain(STOPPED);
  home(emulator);
  expect(anHour(emulator)).toEqual(['onHourly']);
});

test('the card beside an open message sees to it as well', () => {
  const emulator = world();
  emulator.removeTriggers();
  emulator.clock.advance(5 * HOUR);
  emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('sent 1') }));
  expect(anHour(emulator)).toEqual(['onHourly']);
});

test('two homepages at once make one trigger, and one that is there is left alone', () => {
  const emulator = world();
  emulator.clock.advance(5 * HOUR);
  home(emulator);
  expect(emulator.userProperties.get('hourlyRan')).toContain('look');
  expect(emulator.runDueTriggers()).toEqual(['onHourly']);
  emulator.removeTriggers();
  emulator.clock.advance(5 * HOUR);
  emulator.fail('Lock.tryLock', { returns: false });
  expect(home(emulator)).not.toContain(STOPPED);
  expect(anHour(emulator)).toEqual([]);
  emulator.heal();
  home(emulator);
  home(emulator);
  expect(anHour(emulator)).toEqual(['onHourly']);
});

test('a trigger that is there and never runs, as after another deployment, is made anew at the second look', () => {
  const emulator = world();
  emulator.clock.advance(5 * HOUR);
  home(emulator);
  emulator.clock.advance(HOUR);
  home(emulator);
  expect(emulator.userProperties.get('hourlyRan')).toContain('look');
  emulator.clock.advance(5 * HOUR);
  home(emulator);
  // The one before would run at once.
  expect(emulator.runDueTriggers()).toEqual([]);
  expect(anHour(emulator)).toEqual(['onHourly']);
  expect(labelNames(emulator)).toHaveLength(4);
});

test('where it cannot be made the card says so, every time, until it is; other failures are told otherwise', () => {
  const emulator = world({ grantedScopes: oauthScopes });
  emulator.removeTriggers();
  emulator.clock.advance(5 * HOUR);
  emulator.fail('ScriptApp.getProjectTriggers', { error: 'Specified permissions are not sufficient to call it' });
  expect(home(emulator)).toContain('自動で動作する許可がありません');
  expect(costOf(emulator)).toBeLessThanOrEqual(6);
  emulator.heal();
  emulator.fail('ScriptApp.getProjectTriggers', { error: 'Service unavailable: try again' });
  expect(home(emulator)).toContain('再開できませんでした');
  expect(textOf(emulator.call('onHomepage', eventOf({}, { locale: 'en' })))).toContain('could not be started again');
  emulator.heal();
  expect(home(emulator)).not.toContain(STOPPED);
  expect(anHour(emulator)).toEqual(['onHourly']);
});

test('to save while an hourly run is at work is no trouble: it does the rest; only what cannot begin is told', () => {
  const emulator = world();
  emulator.fail('Lock.tryLock', { returns: false });
  expect(textOf(choose(emulator, { days: '5' }))).not.toContain('自動処理の準備');
  expect(textOf(choose(emulator, { labels: undefined }))).not.toContain('自動処理の準備');
  emulator.heal();
  expect(anHour(emulator)).toEqual(['onHourly']);
  expect([labelNames(emulator), anHour(emulator)]).toEqual([[], []]);
  emulator.fail('Lock.tryLock', { returns: false });
  expect(textOf(choose(emulator, { labels: 'on' }))).toContain('自動処理の準備ができませんでした');
});

test('with nothing switched on, nothing is looked after; a warm homepage costs two calls with everything on', () => {
  const off = addOn(manySent(3));
  off.call('onHourly');
  home(off);
  off.clock.advance(9 * HOUR);
  expect(costOf(off)).toBe(2);
  expect(off.userProperties.has('hourlyRan')).toBe(false);
  const on = world();
  choose(on, { labels: 'on', bounce: 'on', digest: 'on' });
  for (let hours = 0; hours < 3; hours += 1) anHour(on);
  home(on);
  expect(costOf(on)).toBe(2);
});

test.each(Object.entries(FAULTS))(
  'a call that %s as it is made again: an hour after the next homepage it runs',
  (_, fault) => {
    const stopped = () => {
      const emulator = world();
      emulator.removeTriggers();
      emulator.clock.advance(5 * HOUR);
      return emulator;
    };
    const first = stopped();
    for (const [method, after] of callsOf(first, () => home(first))) {
      const emulator = stopped();
      emulator.fail(method, { ...fault, after, times: 1 });
      tried(() => home(emulator));
      emulator.heal();
      emulator.clock.advance(5 * HOUR);
      home(emulator);
      expect([method, after, anHour(emulator)]).toEqual([method, after, ['onHourly']]);
    }
  },
);

const at = (timeZone: string, locale: string, platform = 'WEB') => {
  const event = eventOf({}, { locale });
  return { ...event, commonEventObject: { ...event.commonEventObject, timeZone: { id: timeZone }, platform } };
};

test('who moves to another time zone, or changes Gmail to another language, gets the digest there, without saving', async () => {
  const emulator = addOn(manySent(3));
  choose(emulator, { digest: 'on', digestHour: '8' });
  anHour(emulator);
  emulator.clock.set(Date.parse('2026-11-21T07:30:00+01:00'));
  const writes = () => emulator.calls().methods['Properties.setProperty'] ?? 0;
  home(emulator, at('Europe/Berlin', 'en'));
  anHour(emulator);
  emulator.resetCalls();
  home(emulator, at('Europe/Berlin', 'en'));
  home(emulator, at('Asia/Tokyo', 'ja', 'IOS'));
  expect(writes()).toBe(0);
  deliver(emulator, [
    came(
      '2026-11-21 18:00',
      'From: person1@example.co.jp\nSubject: Re: Offer 1\nIn-Reply-To: <offer-1@kidoku.example>\n\nYes.',
      {
        thread: 'sent 1',
      },
    ),
  ]);
  for (let hours = 0; hours < 23; hours += 1) anHour(emulator);
  expect(await subjectsToOneself(emulator)).toEqual([]);
  anHour(emulator);
  expect(new Date(emulator.clock.now()).toISOString()).toBe('2026-11-22T07:30:00.000Z');
  expect(await subjectsToOneself(emulator)).toEqual(['Kidoku digest: Replied 1']);
});
