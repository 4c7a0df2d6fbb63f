import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { formToken } from '../../src/core/pixel/token';
import type { Emulator } from '../../src/emulator/options';
import { emulate, scriptOf } from '../tools/apps-script';
import { momentOf } from './support/letters';
import { AGENTS, answerOf, insertPixel, withWebApp } from './support/pixels';

const QUERIES = 100_000;
const BLOCK = 5_000;
const NOW = momentOf('2026-11-20 09:00');

/** The web app's function, called for one event after the other: to load the bundle for each would take minutes. */
const manyAtOnce = (): {
  emulator: Emulator;
  answers: (events: readonly unknown[]) => readonly string[];
  token: string;
} => {
  const made = withWebApp();
  const token = insertPixel(made, '2026-11-20 08:55');
  const emulator = emulate({
    folder: scriptOf(`
      import { doGet } from './web';
      export const answers = (events) => [...new Set(events.map((event) => doGet(event).getContent()))];
    `),
    now: NOW,
    frozen: true,
    quotas: 'off',
  });
  for (const [key, value] of made.scriptProperties) emulator.scriptProperties.set(key, value);
  const answers = (events: readonly unknown[]) =>
    emulator.call('answers', events, { userAgent: AGENTS.gmail }) as readonly string[];
  return { emulator, answers, token };
};

const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number): readonly T[] =>
  fc.sample(arbitrary, { numRuns: BLOCK, seed });
const blocks = (total: number): readonly number[] => Array.from({ length: total / BLOCK }, (_, i) => i);

const BASE64URL = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** What no token can be. */
const malformed = (token: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.nat(41).map((length) => token.slice(0, length)),
    fc.string({ unit: fc.constantFrom(...BASE64URL), minLength: 43, maxLength: 2_000 }),
    fc.nat(40).map((at) => `${token.slice(0, at)}${'+/=%\n é'.charAt(at % 7)}${token.slice(at + 1)}`),
    // A version or a time that cannot be.
    fc.string({ unit: fc.constantFrom(...BASE64URL), minLength: 40, maxLength: 40 }).map((rest) => `z_${rest}`),
  );

const eventFor = (text: unknown): unknown => ({ parameter: { t: text }, parameters: { t: [text] } });

/** Tokens of a good form, with a MAC that is not theirs. */
const forged = (): string =>
  formToken(
    {
      userKey: randomBytes(6).toString('base64url'),
      id: randomBytes(9).toString('base64url'),
      at: NOW - Math.floor(Math.random() * 86_400_000),
    },
    () => randomBytes(10).toString('base64url'),
  );

test('what fails by its form costs no service call, raises nothing and is answered like everything else', () => {
  const { emulator, answers, token } = manyAtOnce();
  const before = new Map(emulator.scriptProperties);
  emulator.resetCalls();
  const odd = [undefined, null, 'text', 7, [], {}, { parameter: null }, { parameter: [] }, { parameter: { t: 7 } }];
  expect(answers([...odd, { parameter: { t: { length: 42 } } }, { parameter: { c: '1', sid: '2' } }])).toEqual(['']);
  for (const block of blocks(QUERIES * 0.6)) {
    expect(answers(sample(malformed(token), block).map(eventFor))).toEqual(['']);
  }
  expect(emulator.calls()).toMatchObject({ mail: 0, state: 0, other: 0 });
  expect(emulator.scriptProperties).toEqual(before);
}, 120_000);

test('what is forged costs the reading of the secret alone', () => {
  const { emulator, answers, token } = manyAtOnce();
  const before = new Map(emulator.scriptProperties);
  emulator.resetCalls();
  for (const block of blocks(QUERIES * 0.3)) {
    const tampered = (at: number) =>
      `${token.slice(0, at)}${token.charAt(at) === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
    const events = Array.from({ length: BLOCK }, (_, i) =>
      eventFor(i % 10 === 0 ? tampered(2 + ((block + i / 10) % 39)) : forged()),
    );
    expect(answers(events)).toEqual(['']);
  }
  const { methods } = emulator.calls();
  expect(Object.keys(methods).sort()).toEqual(['Cache.get', 'Properties.getProperty']);
  expect(emulator.scriptProperties).toEqual(before);
}, 120_000);

test('what is replayed folds into one entry', () => {
  const { emulator, answers, token } = manyAtOnce();
  for (const _ of blocks(QUERIES * 0.1))
    expect(answers(Array.from({ length: BLOCK }, () => eventFor(token)))).toEqual(['']);
  const left = [...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.'));
  expect(left).toHaveLength(1);
  expect(left[0]?.[1]).toMatch(/^[^;]+;[^;]+\*10000$/);
}, 120_000);

test('a good, a forged and an impossible token cannot be told apart', () => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-20 08:55');
  const answer = (t: string | undefined) => {
    const given = emulator.call('doGet', { parameter: t === undefined ? {} : { t } }) as Record<string, () => unknown>;
    return [answerOf(given), String(given.getMimeType?.()), given.getFileName?.()];
  };
  expect(answer(forged())).toEqual(answer(token));
  expect(answer('nonsense')).toEqual(answer(token));
  expect(answer(undefined)).toEqual(answer(token));
});
