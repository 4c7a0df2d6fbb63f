const fields = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
/** No zone has changed its offset within a quarter of an hour since 1970. */
const slot = 15 * 60_000;
const slotsKept = 10_000;

export type TimeZone = {
  readonly name: string;
  /** How far local time is ahead of UTC at that moment, in milliseconds. */
  readonly offsetAt: (ms: number) => number;
  /** The moment at which clocks there show what UTC clocks show at `ms`. */
  readonly momentOf: (ms: number) => number;
};

const known = new Map<string, TimeZone>();

/** A time zone of the IANA database. Throws a RangeError on a name that is none. */
export const timeZoneOf = (name: string): TimeZone => {
  const zone = known.get(name) ?? createTimeZone(name);
  known.set(name, zone);
  return zone;
};

/** A zone that is always as far ahead of UTC, `GMT+09:00`. */
export const fixedTimeZone = (minutes: number): TimeZone => {
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const offset = minutes * 60_000;
  const name = `GMT${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return { name: minutes === 0 ? 'GMT' : name, offsetAt: () => offset, momentOf: (ms) => ms - offset };
};

const createTimeZone = (name: string): TimeZone => {
  const format = new Intl.DateTimeFormat('en-US', { ...fields, timeZone: name, hourCycle: 'h23', era: 'short' });
  const offsets = new Map<number, number>();

  const offsetAt = (ms: number): number => {
    if (Number.isNaN(ms)) return 0;
    const key = Math.floor(ms / slot);
    const cached = offsets.get(key);
    if (cached !== undefined) return cached;
    if (offsets.size >= slotsKept) offsets.clear();
    const offset = shownAt(format, key * slot) - key * slot;
    offsets.set(key, offset);
    return offset;
  };
  const momentOf = (ms: number): number => {
    const guess = ms - offsetAt(ms);
    return ms - offsetAt(guess);
  };
  return { name, offsetAt, momentOf };
};

/** What clocks of that zone show, read as if it were UTC. */
const shownAt = (format: Intl.DateTimeFormat, ms: number): number => {
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const field = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const year = parts.get('era') === 'BC' ? 1 - field('year') : field('year');
  const shown = new Date(0);
  shown.setUTCFullYear(year, field('month') - 1, field('day'));
  shown.setUTCHours(field('hour'), field('minute'), field('second'));
  return shown.getTime();
};
