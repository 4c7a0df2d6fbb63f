import type { Emulator, Failing } from '../../src/emulator/options';
import { countKept, countWaiting } from '../tools/kept-opens';
import { deliver, eventOf, NOW } from './support/add-on';
import { momentOf } from './support/letters';
import { answerOf, imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';

const SENT = '2026-11-19 10:00';

const oneSent = () => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-19 09:55');
  deliver(emulator, [sentHtml(SENT, imageOf(token))]);
  return { emulator, token };
};

const look = (emulator: Emulator): void => {
  emulator.clock.set(momentOf(NOW));
  emulator.call('onHomepage', eventOf());
};

/** Every service call of some work, `Properties.getProperty 2` for the second of its kind. */
const callsOf = (emulator: Emulator, work: () => void): readonly (readonly [method: string, nth: number])[] => {
  emulator.resetCalls();
  work();
  const { methods } = emulator.calls();
  return Object.entries(methods).flatMap(([method, times]) =>
    Array.from({ length: times }, (_, i) => [method, i + 1] as const),
  );
};

/** Work that Google may end. */
const tried = (work: () => unknown): void => {
  try {
    work();
  } catch {
    // What becomes of it is looked at afterwards.
  }
};

const total = ({ userProperties, scriptProperties }: Emulator): number =>
  countKept(userProperties) + countWaiting(scriptProperties);

const FAILS: Failing = { error: 'Service unavailable', times: 1 };
const ANSWER_LOST: Failing = { error: 'Service timed out', times: 1, takesEffect: true };
const ENDED: Failing = { ends: true, times: 1, takesEffect: true };

const withCache = (emulator: Emulator, isWarm: boolean): void => {
  emulator.clock.set(momentOf(isWarm ? '2026-11-19 10:05' : '2026-11-19 18:00'));
};

describe.each([
  ['with the secret in the cache', true],
  ['without it', false],
])('a load, %s', (_, isWarm) => {
  const at = isWarm ? '2026-11-19 10:10' : '2026-11-19 20:00';
  const calls = () => {
    const { emulator, token } = oneSent();
    withCache(emulator, isWarm);
    return callsOf(emulator, () => load(emulator, token, at));
  };

  test('costs at most six calls', () => {
    expect(calls().length).toBeLessThanOrEqual(6);
    expect(calls().length).toBeGreaterThan(4);
  });

  test.each([
    ['fails', FAILS],
    ['takes effect, and its answer is lost', ANSWER_LOST],
  ])('is noted once and answered, whichever call %s', (_how, failing) => {
    for (const [method, after] of calls()) {
      const { emulator, token } = oneSent();
      emulator.fail(method, { ...failing, after });
      expect(answerOf(load(emulator, token, at))).toBe('');
      emulator.heal();
      expect([method, after, total(emulator)]).toEqual([method, after, 1]);
      load(emulator, token, momentOf(at) + 60_000);
      look(emulator);
      expect([method, after, countKept(emulator.userProperties)]).toEqual([method, after, 2]);
    }
  });

  test('whose execution is ended is noted once or not at all, and nothing else is lost', () => {
    for (const [method, after] of calls()) {
      const { emulator, token } = oneSent();
      load(emulator, token, momentOf(at) - 60_000);
      emulator.fail(method, { ...ENDED, after });
      tried(() => load(emulator, token, at));
      emulator.heal();
      const noted = total(emulator);
      expect([method, [1, 2].includes(noted)]).toEqual([method, true]);
      if (method.startsWith('Properties.set')) expect(noted).toBe(2);
      look(emulator);
      expect(countKept(emulator.userProperties)).toBe(noted);
    }
  });
});

test('a store that refuses everything keeps nobody waiting for an answer', () => {
  const { emulator, token } = oneSent();
  emulator.fail('Properties.setProperties', { error: 'Service unavailable' });
  expect(answerOf(load(emulator, token, '2026-11-19 12:00'))).toBe('');
  expect(JSON.stringify(emulator.logs())).not.toContain(token);
});

/** What lies in the inbox: a shard, what a busy lock left on its own, and an opt-out of another mail. */
const waiting = () => {
  const { emulator, token } = oneSent();
  const other = insertPixel(emulator, '2026-11-19 09:58', ['jiro@example.co.jp']);
  look(emulator);
  load(emulator, token, '2026-11-20 10:00');
  emulator.fail('Lock.tryLock', { returns: false });
  load(emulator, token, '2026-11-20 10:01');
  load(emulator, token, '2026-11-20 10:02');
  emulator.heal();
  emulator.call('doPost', { parameter: { o: other } });
  return { emulator, token };
};
const WAITING = 4;

/** A user's properties after 13 looks at the list with a load before each, and the script's with one more. */
let prepared: { readonly user: ReadonlyMap<string, string>; readonly script: ReadonlyMap<string, string> } | undefined;
const manyBatches = () => {
  if (prepared) return prepared;
  const { emulator, token } = oneSent();
  for (let i = 0; i < 13; i += 1) {
    look(emulator);
    load(emulator, token, momentOf('2026-11-20 10:00') + i * 60_000);
  }
  look(emulator);
  load(emulator, token, '2026-11-20 11:00');
  prepared = { user: new Map(emulator.userProperties), script: new Map(emulator.scriptProperties) };
  return prepared;
};

describe('collecting', () => {
  const calls = (): readonly (readonly [string, number])[] => {
    const { emulator } = waiting();
    return callsOf(emulator, () => look(emulator));
  };

  test('keeps everything, and empties the inbox', () => {
    const { emulator } = waiting();
    expect(countWaiting(emulator.scriptProperties)).toBe(WAITING);
    look(emulator);
    expect(countWaiting(emulator.scriptProperties)).toBe(0);
    expect(countKept(emulator.userProperties)).toBe(WAITING);
  });

  test.each([
    ['fails', FAILS],
    ['takes effect, and its answer is lost', ANSWER_LOST],
    ['is the last before the execution is ended', ENDED],
  ])('loses and doubles nothing, whichever call %s', (_, failing) => {
    for (const [method, after] of calls()) {
      const { emulator, token } = waiting();
      emulator.fail(method, { ...failing, after });
      tried(() => look(emulator));
      emulator.heal();
      load(emulator, token, '2026-11-20 10:03');
      look(emulator);
      look(emulator);
      expect([method, after, countWaiting(emulator.scriptProperties)]).toEqual([method, after, 0]);
      expect([method, after, countKept(emulator.userProperties)]).toEqual([method, after, WAITING + 1]);
    }
  });

  test.each([
    ['fails', FAILS],
    ['takes effect, and its answer is lost', ANSWER_LOST],
    ['is the last before the execution is ended', ENDED],
  ])('loses and doubles nothing when many small batches are put together and a call %s', (_, failing) => {
    const many = () => {
      const { emulator } = oneSent();
      for (const [key, text] of manyBatches().user) emulator.userProperties.set(key, text);
      for (const [key, text] of manyBatches().script) emulator.scriptProperties.set(key, text);
      return emulator;
    };
    const first = many();
    const merging = callsOf(first, () => look(first));
    expect(merging.filter(([method]) => method === 'Properties.deleteProperty').length).toBeGreaterThan(10);
    for (const [method, after] of merging) {
      const emulator = many();
      emulator.fail(method, { ...failing, after });
      tried(() => look(emulator));
      emulator.heal();
      expect([method, after, [13, 14].includes(countKept(emulator.userProperties))]).toEqual([method, after, true]);
      look(emulator);
      look(emulator);
      expect([method, after, countKept(emulator.userProperties)]).toEqual([method, after, 14]);
    }
  });

  test('that finds the script busy shows what is known, and collects next time', () => {
    const { emulator } = waiting();
    emulator.fail('Lock.tryLock', { returns: false });
    look(emulator);
    expect(countWaiting(emulator.scriptProperties)).toBe(WAITING);
    emulator.heal();
    look(emulator);
    expect(countKept(emulator.userProperties)).toBe(WAITING);
  });
});
