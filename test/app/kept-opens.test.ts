import { keepViews, type Opens, readOpens, tidyOpens } from '../../src/app/kept-opens';
import type { OpenStore } from '../../src/app/ports';
import { batchText } from '../../src/core/pixel/batch';
import { type Loads, loadAt } from '../../src/core/pixel/loads';
import { memoryOpenStore } from '../tools/memory-opens';

const NOW = Date.UTC(2026, 10, 20, 9);
const DAY = 86_400_000;
const idOf = (n: number): string => `id${String(n).padStart(10, '0')}`;
const load = (n: number, at = NOW): Loads => loadAt(idOf(n), 'gmail', at);

const storeOf = (batches: readonly (readonly Loads[])[]) => {
  const kept = new Map<string, string>();
  const store = memoryOpenStore(kept);
  for (const [i, loads] of batches.entries()) {
    store.put(new Map([[`b${i}`, batchText({ name: `b${i}`, inPlaceOf: [], loads })]]));
  }
  return { store, kept };
};
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
const nobody = () => false;
const SINCE = NOW - 400 * DAY;
const sizeOf = (kept: ReadonlyMap<string, string>): number => [...kept].join().length;

test('small batches are put together, and their loads with them', () => {
  const { store, kept } = storeOf(range(0, 20).map((n) => [load(n % 5, NOW + n * 60_000)]));
  tidyOpens(store, nobody, SINCE);
  expect(kept.size).toBe(1);
  expect([...readOpens(store).values()].flat().map(({ count }) => count)).toEqual([4, 4, 4, 4, 4]);
});

test('a year of opens stays within its bound: what is needed no more goes first, then the oldest', () => {
  const { store, kept } = storeOf([]);
  const needed = (id: string) => Number(id.slice(2)) % 50 === 0;
  for (let batch = 0; batch < 60; batch += 1) {
    const at = NOW - (60 - batch) * 6 * DAY;
    const loads = range(batch * 250, (batch + 1) * 250).map((n) => load(n, at));
    store.put(new Map([[`b${batch}`, batchText({ name: `b${batch}`, inPlaceOf: [], loads })]]));
    tidyOpens(store, needed, SINCE);
    expect(sizeOf(kept)).toBeLessThan(125_000);
  }
  const opens = readOpens(store);
  expect(range(0, 15_000).filter((n) => n % 50 === 0 && !opens.has(idOf(n)))).toEqual([]);
  expect(range(14_000, 15_000).filter((n) => !opens.has(idOf(n)))).toEqual([]);
  expect(opens.has(idOf(1))).toBe(false);
});

test('what is older than the retention is not shown, and goes at the next tidying; an opt-out stays', () => {
  const optOut = loadAt(idOf(3), 'optOut', NOW - 300 * DAY);
  const { store, kept } = storeOf([
    [load(1, NOW - 31 * DAY), optOut],
    [load(2, NOW - 31 * DAY)],
    [load(2, NOW - 29 * DAY)],
  ]);
  const since = NOW - 30 * DAY;
  const shown = [...readOpens(store, since)].map(([id, loads]) => [id, loads.map(({ count }) => count)]);
  expect(shown).toEqual([
    [idOf(3), [1]],
    [idOf(2), [1]],
  ]);
  expect(readOpens(store).has(idOf(1))).toBe(true);
  tidyOpens(store, nobody, since);
  expect([...kept.keys()]).toEqual(['b0', 'b2']);
  expect(readOpens(store)).toEqual(readOpens(store, since));
});

test('of loads that were put together, those that are too old go', () => {
  const { store } = storeOf([[load(1, NOW - 31 * DAY)], [load(1, NOW - DAY)]]);
  const [loads] = readOpens(store, NOW - 30 * DAY).get(idOf(1)) ?? [];
  expect(loads).toMatchObject({ times: [NOW - DAY], count: 1 });
});

test('what is older than the retention goes when batches are put together', () => {
  const { store } = storeOf([
    [load(1, NOW - 401 * DAY), load(2, NOW - 399 * DAY)],
    ...range(3, 20).map((n) => [load(n)]),
  ]);
  tidyOpens(store, nobody, SINCE);
  expect(readOpens(store).has(idOf(1))).toBe(false);
  expect(readOpens(store).has(idOf(2))).toBe(true);
});

/** The sender looks at mail with that pixel; `isFree`: nobody else holds the user's lock. -> what is kept then. */
const look = (store: OpenStore, n: number | readonly number[], at: number, isFree = true): Opens => {
  const during = (work: () => void): boolean => {
    if (isFree) work();
    return isFree;
  };
  keepViews({ opens: store, lock: { during }, clock: { now: () => at } }, [n].flat().map(idOf));
  return readOpens(store);
};
const looksAt = (opens: Opens, n: number): number | undefined =>
  opens.get(idOf(n))?.find(({ mark }) => mark === 'view')?.count;

test('a look is kept once a minute, beside the loads', () => {
  const { store, kept } = storeOf([[load(1)]]);
  look(store, 1, NOW);
  const before = new Map(kept);
  look(store, 1, NOW + 30_000);
  expect(kept).toEqual(before);
  const opens = look(store, 1, NOW + 90_000);
  expect(opens.get(idOf(1))?.map(({ mark, count }) => [mark, count])).toEqual([
    ['gmail', 1],
    ['view', 2],
  ]);
});

test('no look is given up while loads of its pixel are kept, however many there are', () => {
  const { store, kept } = storeOf([]);
  for (let group = 0; group < 100; group += 1) {
    const at = NOW + group * 3_600_000;
    const pixels = range(group * 50, (group + 1) * 50);
    const loads = pixels.map((n) => load(n, at));
    store.put(new Map([[`b${group}`, batchText({ name: `b${group}`, inPlaceOf: [], loads })]]));
    look(store, pixels, at + 1_000);
    tidyOpens(store, (id) => Number(id.slice(2)) % 3 === 0, SINCE);
  }
  tidyOpens(store, nobody, SINCE);
  expect(Math.max(...[...kept.values()].map((text) => text.length))).toBeLessThanOrEqual(8_500);
  expect(sizeOf(kept)).toBeLessThan(140_000);
  const loaded = [...readOpens(store)].filter(([, all]) => all.some(({ mark }) => mark === 'gmail'));
  expect(loaded.length).toBeGreaterThan(1_000);
  expect(loaded.filter(([, all]) => !all.some(({ mark }) => mark === 'view'))).toEqual([]);
});

test('a look is kept while another execution holds the lock, and put together with the others later', () => {
  const { store, kept } = storeOf(range(0, 20).map((n) => [load(n)]));
  look(store, 1, NOW);
  expect(looksAt(look(store, 1, NOW + 120_000, false), 1)).toBe(2);
  tidyOpens(store, nobody, SINCE);
  expect(kept.size).toBe(2);
  expect(looksAt(readOpens(store), 1)).toBe(2);
});
