import fc from 'fast-check';
import { type Choices, parseChoices, pruned, serializeChoices, withChoice } from '../../src/app/choices';
import { plainDate } from '../../src/core/dates/plain-date';
import type { Choice } from '../../src/core/threads/follow-up';

const day = plainDate(20_788);
const idOf = (n: number): string => n.toString(16).padStart(16, '1');

const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.constant({ done: true } as const),
  fc.integer({ min: 1, max: 40_000 }).map((n) => ({ remindOn: plainDate(n) })),
  fc.constant({ remindOn: day, done: true } as const),
);
const anyChoices: fc.Arbitrary<Choices> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 1e9 }).map(idOf), anyChoice), { selector: ([id]) => id })
  .map((entries) => new Map(entries));

test('what was stored is read as it was, in the order in which it was chosen', () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      expect([...parseChoices(serializeChoices(choices))]).toEqual([...choices]);
    }),
  );
});

test.each([
  undefined,
  '',
  'nonsense',
  'null',
  '[]',
  '{"messages":7}',
  '{"messages":[null,1,"","a b","a 2026-02-30","ü"]}',
])('%s holds nothing', (text) => {
  expect(parseChoices(text).size).toBe(0);
});

test('one odd entry takes nothing else with it', () => {
  expect([...parseChoices('{"version":1,"messages":[{"id":1},"a1 2026-12-01","b2 never","c3"]}').keys()]).toEqual([
    'a1',
    'c3',
  ]);
});

test('what is chosen anew takes the place of what was chosen, and stands last', () => {
  const first = withChoice(withChoice(new Map(), 'a', { done: true }), 'b', { remindOn: day });
  expect([...withChoice(first, 'a', { remindOn: day })]).toEqual([
    ['b', { remindOn: day }],
    ['a', { remindOn: day }],
  ]);
  expect([...withChoice(first, 'a', undefined).keys()]).toEqual(['b']);
});

const done = (count: number): Choices => new Map(Array.from({ length: count }, (_, n) => [idOf(n), { done: true }]));

test('what belongs to no message that is known any more is forgotten', () => {
  expect([
    ...pruned(
      done(3),
      (id) => id !== idOf(1),
      () => false,
    ).keys(),
  ]).toEqual([idOf(0), idOf(2)]);
});

test('a value never exceeds what can be stored: what has ended goes first, then the oldest', () => {
  const kept = pruned(
    done(1000),
    () => true,
    (id) => id === idOf(999),
  );
  expect(serializeChoices(kept).length).toBeLessThanOrEqual(8500);
  expect(kept.size).toBeGreaterThan(400);
  expect([kept.has(idOf(999)), kept.has(idOf(998)), kept.has(idOf(0))]).toEqual([false, true, false]);
});
