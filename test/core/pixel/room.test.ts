import fc from 'fast-check';
import { batchFrom, batchText } from '../../../src/core/pixel/batch';
import { entryOf, type Loads, loadAt, loadsFrom, merged } from '../../../src/core/pixel/loads';
import { type Inbox, isSpent, MOST_KEPT, sizeOf, withRoom } from '../../../src/core/pixel/room';
import { memoryOpenInbox } from '../../tools/memory-opens';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20);
const idOf = (n: number): string => `id${n.toString(36).padStart(10, '0')}`;
const userOf = (n: number): string => `user${String(n).padStart(4, '0')}`;
const size = (inbox: Inbox): number => sizeOf(Object.entries(inbox));
const isOptOuts = (key: string): boolean => key.endsWith('.out');

/** The entries of the lists of opt-outs, or those of all the batches. */
const entriesOf = (inbox: Inbox, optOuts = false): readonly string[] =>
  Object.entries(inbox).flatMap(([key, text]) => (isOptOuts(key) === optOuts ? text.split(';').slice(1) : []));
const newest = (entry: string): number => loadsFrom(entry)?.times.slice(-1)[0] ?? 0;

const ageInDays = fc.oneof(fc.nat(3), fc.nat(90), fc.integer({ min: 380, max: 900 }));
/** A text of a user: how many pixels, between what ages, how often each was loaded. */
const stretch = fc.record({
  user: fc.nat(60),
  pixels: fc.integer({ min: 50, max: 300 }),
  ages: fc.tuple(ageInDays, ageInDays),
  loads: fc.integer({ min: 1, max: 4 }),
  isOut: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});

type Stretch = Parameters<Parameters<typeof stretch.map>[0]>[0];

const filledWith = (stretches: readonly Stretch[]): Inbox => {
  const inbox: Record<string, string> = {};
  stretches.forEach(({ user, pixels, ages: [from, to], loads, isOut }, index) => {
    const all = Array.from({ length: pixels }, (_, i): Loads => {
      const age = (from + ((to - from) * i) / pixels) * DAY;
      const at = (load: number) => NOW - age + load * 60_000;
      const first = loadAt(idOf(index * 1000 + i), isOut ? 'optOut' : 'gmail', at(0));
      return Array.from({ length: loads - 1 }, (_, n) => loadAt(first.id, first.mark, at(n + 1))).reduce(merged, first);
    });
    if (isOut) inbox[`opens.${userOf(index)}.out`] = all.map((one) => `;${entryOf(one)}`).join('');
    else inbox[`opens.${userOf(user)}.${index}`] = batchText({ name: `b${index}`, inPlaceOf: [], loads: all });
  });
  return inbox;
};

const inboxes = fc.array(stretch, { minLength: 60, maxLength: 120, size: 'max' }).map(filledWith);

describe('an inbox that is too full', () => {
  test('has room afterwards, loses the oldest and not more than it has to, and keeps the rest as it is', () => {
    let full = 0;
    const check = (inbox: Inbox) => {
      const room = withRoom(inbox);
      const after = { ...inbox, ...room };
      if (Object.keys(room).length > 0) full += 1;
      else expect(size(inbox)).toBeLessThan(MOST_KEPT);
      expect(size(after)).toBeLessThan(MOST_KEPT);
      expect(Object.keys(after)).toEqual(Object.keys(inbox));
      for (const optOuts of [false, true]) {
        const kept = entriesOf(after, optOuts);
        const isKept = new Set(kept);
        const lost = entriesOf(inbox, optOuts).filter((entry) => !isKept.has(entry));
        expect(entriesOf(inbox, optOuts).filter((entry) => isKept.has(entry))).toEqual(kept);
        const oldestKept = kept.reduce((oldest, entry) => Math.min(oldest, newest(entry)), Number.POSITIVE_INFINITY);
        const newestLost = lost.reduce((latest, entry) => Math.max(latest, newest(entry)), 0);
        expect(newestLost).toBeLessThanOrEqual(oldestKept);
        const group = Object.entries(after).filter(([key]) => isOptOuts(key) === optOuts);
        if (lost.length > 0) expect(sizeOf(group)).toBeGreaterThan(optOuts ? 80_000 : 300_000);
      }
      for (const [key, text] of Object.entries(after)) {
        if (text !== '' && !isOptOuts(key)) expect(batchFrom(text).name).toBe(batchFrom(inbox[key] ?? '').name);
      }
    };
    fc.assert(fc.property(inboxes, check), { numRuns: 12, endOnFailure: true });
    expect(full).toBeGreaterThan(3);
  });

  test('loses what is damaged before anything else, and old lists of opt-outs that know no times', () => {
    const inbox: Record<string, string> = {
      'opens.damaged1.0': 'x;y;z',
      'opens.damaged2.b1': 'nothing',
      'opens.damaged3.0': ';',
    };
    for (let user = 0; user < 50; user += 1)
      inbox[`opens.${userOf(user)}.out`] = Array.from({ length: 150 }, (_, i) => idOf(i)).join(';');
    for (let user = 0; user < 60; user += 1)
      inbox[`opens.${userOf(user)}.0`] = batchText({
        name: `n${user}`,
        inPlaceOf: [],
        loads: Array.from({ length: 300 }, (_, i) => loadAt(idOf(i), 'gmail', NOW - i)),
      });
    const after = { ...inbox, ...withRoom(inbox) };
    expect([1, 2, 3].map((n) => after[`opens.damaged${n}.${n === 2 ? 'b1' : '0'}`])).toEqual(['', '', '']);
    expect(size(after)).toBeLessThan(MOST_KEPT);
  });

  test('where there is room nothing changes, whatever lies there', () => {
    expect(withRoom({})).toEqual({});
    expect(withRoom({ 'opens.a.0': '', 'opens.b.0': 'x;y', 'opens.c.out': 'id' })).toEqual({});
  });

  test('opt-outs are not lost for loads, nor loads for opt-outs', () => {
    const optOuts = filledWith(
      Array.from({ length: 10 }, (_, user) => ({
        user,
        pixels: 100,
        ages: [300, 200] as [number, number],
        loads: 1,
        isOut: true,
      })),
    );
    const loads = filledWith(
      Array.from({ length: 60 }, (_, user) => ({
        user,
        pixels: 250,
        ages: [2, 1] as [number, number],
        loads: 2,
        isOut: false,
      })),
    );
    const changed = withRoom({ ...optOuts, ...loads });
    expect(Object.keys(changed).length).toBeGreaterThan(0);
    expect(Object.keys(changed).filter(isOptOuts)).toEqual([]);
  });
});

test('what is older than 400 days is needed no more, and what cannot be dated is kept', () => {
  const text = (...days: readonly number[]) =>
    batchText({ name: 'b', inPlaceOf: [], loads: days.map((day) => loadAt(idOf(day), 'gmail', NOW - day * DAY)) });
  const spent = ['', text(401), text(401, 900)].map((one) => isSpent(one, NOW));
  const needed = [text(399), text(900, 399), text(), 'damaged', 'x;y', `${idOf(1)};${idOf(2)}`];
  expect(spent).toEqual([true, true, true]);
  expect(needed.map((one) => isSpent(one, NOW))).toEqual(needed.map(() => false));
});

test('however users come and go, a load that was just left is there, and the store is never too full', () => {
  /** Heavy senders whose mail goes on being loaded; some collect, most have left. */
  const visit = fc.record({
    user: fc.nat(9),
    pixels: fc.integer({ min: 400, max: 1200 }),
    days: fc.nat(60),
    collects: fc.nat(19),
  });
  let most = 0;
  const check = (visits: readonly Parameters<Parameters<typeof visit.map>[0]>[0][]) => {
    const kept = new Map<string, string>();
    let at = NOW;
    const inbox = memoryOpenInbox(kept, () => at);
    let pixel = 0;
    for (const { user, pixels, days, collects } of visits) {
      at += days * DAY;
      for (let i = 0; i < pixels; i += 1) {
        at += 1000;
        inbox.add(userOf(user), loadAt(idOf(pixel++), 'gmail', at));
      }
      const total = sizeOf([...kept]);
      most = Math.max(most, total);
      expect(total).toBeLessThan(MOST_KEPT);
      for (const [key, text] of kept) expect(key.length + text.length).toBeLessThan(9 * 1024);
      const own = [...kept].filter(([key]) => key.startsWith(`opens.${userOf(user)}.`)).map(([, text]) => text);
      expect(own.join().includes(idOf(pixel - 1))).toBe(true);
      if (collects === 0) inbox.collect(userOf(user), () => {});
    }
  };
  fc.assert(fc.property(fc.array(visit, { minLength: 25, maxLength: 40, size: 'max' }), check), {
    numRuns: 4,
    endOnFailure: true,
  });
  expect(most).toBeGreaterThan(330_000);
});
