import { type Batch, batchFrom, batchText, MAX_BATCH } from '../core/pixel/batch';
import { entryOf, folded, isKnown, type Loads, loadAt, loadsSince } from '../core/pixel/loads';
import type { EpochMs } from '../core/threads/model';
import { SECOND } from './ledger';
import type { OpenStore, Ports } from './ports';

/** What was noted of the user's pixels, by the id of the token. */
export type Opens = ReadonlyMap<string, readonly Loads[]>;
export const NO_OPENS: Opens = new Map();

/** Some 110 KB, more than 3,000 pixels: above that, what is needed least is given up. */
const MOST_BATCHES = 13;

/** The sender's last looks stand in a batch of their own, which is written whenever they look; once full it is one like others. */
const VIEWS = 'views';
/** A look that is this near to the one before says nothing new. */
const ONE_LOOK = 60 * SECOND;

/** What is kept of the time since then. */
export const readOpens = (store: OpenStore, since: EpochMs = 0): Opens =>
  byPixel(
    batchesIn(store)
      .flatMap(({ loads }) => recentOf(loads, since))
      .filter(({ mark }) => isKnown(mark)),
  );

/** The looks that explain the oldest loads are a moment older. */
const recentOf = (all: readonly Loads[], since: EpochMs): readonly Loads[] =>
  all.flatMap((loads) => loadsSince(loads, loads.mark === 'view' ? since - EXPLAINS : since) ?? []);
const EXPLAINS = 600 * SECOND;

const byPixel = (all: readonly Loads[]): Opens => {
  const opens = new Map<string, Loads[]>();
  for (const loads of folded(all)) {
    const known = opens.get(loads.id);
    if (known) known.push(loads);
    else opens.set(loads.id, [loads]);
  }
  return opens;
};

/** Without those in whose place another one stands. */
const batchesIn = (store: OpenStore): readonly Batch[] => {
  const all = [...store.read()].map(([name, text]) => ({ ...batchFrom(text), name }));
  const replaced = replacedBy(all);
  return all.filter(({ name }) => !replaced.has(name));
};

const replacedBy = (batches: readonly Batch[]): ReadonlySet<string> =>
  new Set(batches.flatMap(({ inPlaceOf }) => inPlaceOf));

/**
 * Puts batches together where there are many. What stands in the place of others is written before they are removed:
 * an execution that ends in between loses nothing and doubles nothing. `isNeeded` tells whether a pixel's loads may
 * still decide a status; those of others are given up first. What is older than `since` goes.
 */
export const tidyOpens = (store: OpenStore, isNeeded: (id: string) => boolean, since: EpochMs): void => {
  const all = [...store.read()].map(([name, text]) => ({ ...batchFrom(text), name }));
  const replaced = replacedBy(all);
  for (const { name } of all) if (replaced.has(name)) store.remove(name);
  const current = all.filter(({ name }) => !replaced.has(name)).flatMap((batch) => withoutOld(store, batch, since));
  const batches = current.filter(({ name }) => name !== VIEWS);
  if (batches.length <= MOST_BATCHES) return;
  const chosen = toMerge(batches);
  const [first] = chosen;
  if (!first) return;
  const merged = folded(chosen.flatMap(({ loads }) => loads));
  const inPlaceOf = chosen.map(({ name }) => name);
  const elsewhere = loadedIn(batches, chosen);
  const batch = fitting({ name: `${first.name}m`, inPlaceOf, loads: merged }, isNeeded, elsewhere);
  put(store, batch);
  for (const name of inPlaceOf) store.remove(name);
  if (batches.length - chosen.length + 1 > MOST_BATCHES) tidyOpens(store, isNeeded, since);
};

/** Takes what is too old out of a batch that is kept. -> the batch, if anything is left of it. */
const withoutOld = (store: OpenStore, batch: Batch, since: EpochMs): readonly Batch[] => {
  const loads = recentOf(batch.loads, since);
  if (batch.loads.every((one, i) => one === loads[i])) return [batch];
  const left = { ...batch, loads };
  if (loads.length > 0) put(store, left);
  else store.remove(batch.name);
  return loads.length > 0 ? [left] : [];
};

/** The smallest ones that fit into one; else the two oldest of those in which enough may be given up. */
const toMerge = (batches: readonly Batch[]): readonly Batch[] => {
  const bySize = batches.map((batch) => ({ batch, size: batchText(batch).length })).sort((a, b) => a.size - b.size);
  let room = MAX_BATCH;
  const small = bySize.filter(({ size, batch }) => {
    room -= size + batch.name.length + 1;
    return room >= 0;
  });
  if (small.length > 1) return small.map(({ batch }) => batch);
  const oldestFirst = [...batches].sort((a, b) => newestIn(a) - newestIn(b));
  const staying = oldestFirst.map((batch) => sizeOf(looksToKeep(batch.loads, loadedIn(batches, [batch]))));
  for (const [i, one] of oldestFirst.entries()) {
    const other = oldestFirst.find((_, k) => k > i && (staying[i] ?? 0) + (staying[k] ?? 0) < MAX_BATCH / 2);
    if (other) return [one, other];
  }
  return oldestFirst.slice(0, 2);
};

/** The pixels of which other batches hold loads. */
const loadedIn = (batches: readonly Batch[], without: readonly Batch[]): ReadonlySet<string> => {
  const others = batches.filter((batch) => !without.includes(batch)).flatMap(({ loads }) => loads);
  return new Set(others.filter(({ mark }) => mark !== 'view').map(({ id }) => id));
};

/** Without the sender's looks, loads that are kept elsewhere would pass for a reader's. */
const looksToKeep = (loads: readonly Loads[], elsewhere: ReadonlySet<string>): readonly Loads[] =>
  loads.filter(({ id, mark }) => mark === 'view' && elsewhere.has(id));

const sizeOf = (loads: readonly Loads[]): number => loads.reduce((size, one) => size + entryOf(one).length + 1, 0);

const latestOf = ({ times }: Loads): EpochMs => times[times.length - 1] ?? 0;

const newestIn = ({ loads }: Batch): EpochMs => loads.reduce((newest, one) => Math.max(newest, latestOf(one)), 0);

/**
 * As much of a batch as one value can hold: what must stay, then what is needed, then what is newest. A pixel is kept or
 * given up as a whole. `elsewhere`: the pixels of which other batches hold loads.
 */
const fitting = (batch: Batch, isNeeded: (id: string) => boolean, elsewhere: ReadonlySet<string>): Batch => {
  const rank = ([first, ...others]: readonly Loads[]): number => {
    if (!first) return 0;
    return looksToKeep([first, ...others], elsewhere).length > 0 ? 2 : Number(isNeeded(first.id));
  };
  const newest = (loads: readonly Loads[]): EpochMs => Math.max(...loads.map(latestOf));
  const pixels = [...byPixel(batch.loads).values()].sort((a, b) => rank(b) - rank(a) || newest(b) - newest(a));
  let room = MAX_BATCH - batchText({ ...batch, loads: [] }).length;
  const loads = pixels.filter((one) => {
    room -= sizeOf(one);
    return room >= 0;
  });
  return { ...batch, loads: loads.flat() };
};

/**
 * Notes that the sender has mail with these pixels before their eyes. Without the user's lock, which another execution
 * may hold, the look is left as a batch of its own. Two calls, none of them to write soon after another look, and those of the lock.
 */
export const keepViews = (
  { opens: store, lock, clock }: Pick<Ports, 'opens' | 'lock' | 'clock'>,
  pixels: readonly string[],
): void => {
  const now = clock.now();
  const looks = pixels.map((id) => loadAt(id, 'view', now));
  const isKept = lock.during(() => {
    const batches = batchesIn(store);
    const seen = byPixel(batches.flatMap(({ loads }) => loads));
    const fresh = looks.filter(({ id }) => !isSeen(seen.get(id), now));
    if (fresh.length > 0) addLooks(store, batches.find(({ name }) => name === VIEWS)?.loads ?? [], fresh, now);
  });
  if (!isKept) put(store, { name: nameAt(looks, now), inPlaceOf: [], loads: looks });
};

/** Where there is no more room, what was there goes into a batch of its own first. */
const addLooks = (store: OpenStore, views: readonly Loads[], looks: readonly Loads[], now: EpochMs): void => {
  const all: Batch = { name: VIEWS, inPlaceOf: [], loads: folded([...views, ...looks]) };
  const name = nameAt(looks, now);
  if (batchText({ ...all, name }).length <= MAX_BATCH) {
    put(store, all);
    return;
  }
  put(store, { ...all, name, loads: views });
  put(store, { ...all, loads: looks });
};

/** No two looks at the same pixel are noted in one millisecond. */
const nameAt = ([first]: readonly Loads[], at: EpochMs): string => `${VIEWS}.${first?.id}.${at.toString(36)}`;

const isSeen = (loads: readonly Loads[] = [], now: EpochMs): boolean =>
  loads.some((one) => one.mark === 'view' && Math.abs(now - latestOf(one)) < ONE_LOOK);

const put = (store: OpenStore, batch: Batch): void => store.put(new Map([[batch.name, batchText(batch)]]));

/** Notes that nothing more is told of these pixels, since a moment. One call. */
export const keepOptOuts = (store: OpenStore, ids: readonly string[], at: EpochMs): void =>
  put(store, { name: `out.${ids[0]}`, inPlaceOf: [], loads: ids.map((id) => loadAt(id, 'optOut', at)) });
