import type { EpochMs } from '../threads/model';
import type { Verdict } from './user-agent';

/** What is noted about a pixel: that it was loaded, by whom; that its recipient opted out; that the sender looked at the mail. */
export type Mark = Verdict | 'optOut' | 'view';

/** What was noted about one pixel under one mark. */
export type Loads = {
  /** The token's id. */
  readonly id: string;
  readonly mark: Mark;
  /** Ascending, whole seconds, not empty. Of very many, the first ones and the last ones. */
  readonly times: readonly EpochMs[];
  /** How many there were. */
  readonly count: number;
};

/** One load, one opt-out, one look. */
export const loadAt = (id: string, mark: Mark, at: EpochMs): Loads => ({
  id,
  mark,
  times: [Math.floor(at / 1000) * 1000],
  count: 1,
});

/**
 * A mail program may ask for an image several times in a breath. Breaths begin at fixed moments: so it does not matter
 * in which order loads are put together.
 */
export const ONE_BREATH = 5_000;

const breathOf = (at: EpochMs): number => Math.floor(at / ONE_BREATH);
/** A person's load may stand among many of the sender's own: only what comes later tells which is which. */
const MOST_TIMES = 31;

/** Puts what was noted in two places together. */
export const merged = (a: Loads, b: Loads): Loads => {
  const times: EpochMs[] = [];
  for (const at of [...a.times, ...b.times].sort((x, y) => x - y)) {
    const last = times[times.length - 1];
    if (last === undefined || breathOf(at) !== breathOf(last)) times.push(at);
  }
  const half = Math.floor(MOST_TIMES / 2);
  const kept = times.length > MOST_TIMES ? [...times.slice(0, half), ...times.slice(half - MOST_TIMES)] : times;
  return { id: a.id, mark: a.mark, times: kept, count: a.count + b.count };
};

/** Between which moments times were left out because there are so many. -> `undefined` where none were. */
export const gapIn = ({ times, count }: Loads): readonly [from: EpochMs, to: EpochMs] | undefined => {
  const half = Math.floor(MOST_TIMES / 2);
  const [from, to] = [times[half - 1], times[half]];
  const isThinned = times.length === MOST_TIMES && count > MOST_TIMES;
  return isThinned && from !== undefined && to !== undefined ? [from, to] : undefined;
};

/** One entry for each pixel and mark. */
export const folded = (all: Iterable<Loads>): readonly Loads[] => {
  const byKey = new Map<string, Loads>();
  for (const loads of all) {
    const key = loads.id + loads.mark;
    const known = byKey.get(key);
    byKey.set(key, known ? merged(known, loads) : loads);
  }
  return [...byKey.values()];
};

/** What is left of loads without what came before a time. -> `undefined` for nothing. An opt-out stays. */
export const loadsSince = (loads: Loads, since: EpochMs): Loads | undefined => {
  if (loads.mark === 'optOut' || (loads.times[0] ?? 0) >= since) return loads;
  const times = loads.times.filter((at) => at >= since);
  if (times.length === 0) return undefined;
  return { ...loads, times, count: Math.max(times.length, loads.count - (loads.times.length - times.length)) };
};

const LETTERS: Readonly<Record<Mark, string>> = {
  gmail: 'g',
  likely: 'l',
  prefetch: 'p',
  unconfirmed: 'u',
  scanner: 's',
  optOut: 'o',
  view: 'v',
};
const MARKS = new Map(Object.entries(LETTERS).map(([mark, letter]) => [letter, mark]));

/** How the entry of a pixel and mark begins. */
export const entryStart = ({ id, mark }: Pick<Loads, 'id' | 'mark'>): string => id + (LETTERS[mark] ?? mark);

/*  entry = id letter time *( "." time ) [ "*" count ]
    Times are seconds in base 36: the first since the epoch, each other since the one before it. */

/** Some 20 to 40 characters, without ";" and ",". */
export const entryOf = (loads: Loads): string => {
  const seconds = loads.times.map((at) => Math.floor(at / 1000));
  const times = seconds.map((at, i) => (at - (seconds[i - 1] ?? 0)).toString(36)).join('.');
  return `${entryStart(loads)}${times}${loads.count === seconds.length ? '' : `*${loads.count}`}`;
};

const ENTRY = /^([\w-]{12})([a-z])([0-9a-z]{1,7}(?:\.[0-9a-z]{1,7}){0,30})(?:\*(\d{1,9}))?$/;

/** -> `undefined` for what is damaged. */
export const loadsFrom = (entry: string): Loads | undefined => {
  const [, id, letter = '', encoded = '', count] = ENTRY.exec(entry) ?? [];
  const mark = MARKS.get(letter) ?? letter;
  if (id === undefined || !isMark(mark)) return undefined;
  let at = 0;
  const times = encoded.split('.').map((part) => {
    at += Number.parseInt(part, 36);
    return at * 1000;
  });
  return { id, mark, times, count: count === undefined ? times.length : Number(count) };
};

/** A single letter is the mark of a later version of Kidoku: it is kept with its times, and decides nothing. */
const isMark = (mark: string): mark is Mark => isKnown(mark) || mark.length === 1;

/** Whether this version knows what the mark means. */
export const isKnown = (mark: string): boolean => mark in LETTERS;
