import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { opensIn } from '../tools/kept-opens';
import { deliver, eventOf, NOW } from './support/add-on';
import { momentOf } from './support/letters';
import { imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';
import { BROKEN, obey, unlimit } from './support/policy';

const SENT = '2026-11-18 10:00';
const OFF = { everyone: { pixel: 'off' } };
const OFF_FOR_ME = { rules: [{ users: ['hanako@kidoku.example'], pixel: 'off' }] };
const NOT_TO_GERMANY = { rules: [{ recipients: ['*.de'], pixel: 'off' }] };

/** A mail with a pixel, sent to these. It was inserted while they were others, or nothing was forbidden. */
const oneSent = (to: string[] = ['taro@example.co.jp']) => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-18 09:55');
  deliver(emulator, [sentHtml(SENT, imageOf(token), { to })]);
  emulator.clock.set(momentOf('2026-11-18 11:00'));
  homepage(emulator, '2026-11-18 11:00');
  return { emulator, token };
};

const homepage = (emulator: Emulator, at = NOW): string => {
  emulator.clock.set(momentOf(at));
  return textOf(emulator.call('onHomepage', eventOf()));
};
const inbox = ({ scriptProperties }: Emulator) =>
  [...scriptProperties.keys()].filter((key) => /^opens\..*\.\d+$/.test(key));
const optOut = (emulator: Emulator, token: string) =>
  emulator.call('doPost', { parameter: { o: token }, parameters: { o: [token] }, queryString: '', contentLength: 44 });

describe('a load of a pixel', () => {
  test.each<[string, object | string]>([
    ['that nobody may use', OFF],
    ...BROKEN.map((text): [string, string] => [`under the policy ${text}`, text]),
  ])('%s is not noted at all, and costs no call more', (_, policy) => {
    const { emulator, token } = oneSent();
    emulator.resetCalls();
    load(emulator, token, '2026-11-18 11:30');
    const { state } = emulator.calls();
    homepage(emulator, '2026-11-18 11:40');
    obey(emulator, policy);
    emulator.resetCalls();
    load(emulator, token, '2026-11-18 12:00');
    expect(emulator.calls().state).toBe(state - 1);
    expect(inbox(emulator)).toEqual([]);
  });

  test('of a user who may use none is thrown away by them once, and not noted any more', () => {
    const { emulator, token } = oneSent();
    obey(emulator, OFF_FOR_ME);
    load(emulator, token, '2026-11-19 12:00');
    expect(inbox(emulator)).toHaveLength(1);
    expect(homepage(emulator)).toContain('開封済み 0');
    load(emulator, token, '2026-11-20 12:00');
    expect(inbox(emulator)).toEqual([]);
    expect(opensIn(emulator.userProperties).size).toBe(0);
  });

  test('is noted again once the policy is another one', () => {
    const { emulator, token } = oneSent();
    obey(emulator, OFF_FOR_ME);
    load(emulator, token, '2026-11-19 12:00');
    homepage(emulator);
    obey(emulator, NOT_TO_GERMANY);
    load(emulator, token, '2026-11-20 12:00');
    expect(homepage(emulator, '2026-11-20 13:00')).toContain('開封済み 1');
  });

  test('of a mail that went to somebody for whom it is forbidden is not kept, whoever it was inserted for', () => {
    const { emulator, token } = oneSent(['taro@example.co.jp', 'jonas@werkstatt.de']);
    obey(emulator, NOT_TO_GERMANY);
    load(emulator, token, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(opensIn(emulator.userProperties).size).toBe(0);
    unlimit(emulator);
    expect(homepage(emulator)).toContain('開封済み 0');
  });

  test('of a mail to others is kept under the same policy', () => {
    const { emulator, token } = oneSent();
    obey(emulator, NOT_TO_GERMANY);
    load(emulator, token, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test('that is known already stays readable', () => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 12:00');
    homepage(emulator);
    for (const policy of [OFF, OFF_FOR_ME, '{']) {
      obey(emulator, policy);
      expect(homepage(emulator)).toContain('開封済み 1');
    }
  });

  test('stays in the inbox while the policy cannot be read for a moment', () => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 12:00');
    obey(emulator, OFF_FOR_ME);
    emulator.fail('Properties.getProperty', { error: 'Service unavailable: try again' });
    homepage(emulator);
    expect([inbox(emulator).length, opensIn(emulator.userProperties).size]).toEqual([1, 0]);
    emulator.heal();
    expect(homepage(emulator)).toContain('開封済み 0');
  });
});

test('an opt-out is noted under every policy', () => {
  for (const policy of [OFF, OFF_FOR_ME, '{']) {
    const { emulator, token } = oneSent();
    obey(emulator, policy);
    optOut(emulator, token);
    homepage(emulator);
    unlimit(emulator);
    load(emulator, token, '2026-11-20 12:00');
    expect(homepage(emulator, '2026-11-20 13:00')).toContain('開封済み 0');
    expect(emulator.userProperties.get('optedOut') ?? '').not.toBe('');
  }
});

describe('opens are kept', () => {
  const opened = () => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-18 12:00');
    homepage(emulator, '2026-11-18 13:00');
    return emulator;
  };

  test('for as many days as the policy allows, however many the user wants', () => {
    const emulator = opened();
    obey(emulator, { everyone: { keepOpensDays: 3 }, rules: [{ users: ['*'], keepOpensDays: 30 }] });
    expect(homepage(emulator, '2026-11-21 11:00')).toContain('開封済み 1');
    expect(homepage(emulator, '2026-11-21 13:00')).toContain('開封済み 0');
    emulator.call('onHourly');
    expect(opensIn(emulator.userProperties).size).toBe(0);
  });

  test('for as many days as the user wants where those are fewer', () => {
    const emulator = opened();
    emulator.userProperties.set(
      'settings',
      JSON.stringify({ ...JSON.parse(emulator.userProperties.get('settings') ?? '{}'), keptDays: 30 }),
    );
    obey(emulator, { everyone: { keepOpensDays: 300 } });
    expect(homepage(emulator, '2026-12-19 09:00')).toContain('開封済み 0');
  });
});

test('a homepage with nothing new costs at most six calls for whoever uses pixels under a policy', () => {
  const { emulator } = oneSent();
  for (let run = 0; run < 5; run += 1) emulator.call('onHourly');
  obey(emulator, { everyone: { keepOpensDays: 30 }, ...NOT_TO_GERMANY });
  emulator.resetCalls();
  homepage(emulator, '2026-11-18 12:00');
  const { mail, state, other } = emulator.calls();
  expect(mail + state).toBeLessThanOrEqual(6);
  // Who asks, and the file of texts: nobody is asked for the address of the account.
  expect(other).toBe(3);
});
