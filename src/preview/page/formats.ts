// Dates and numbers as Gmail writes them.
import type { Language } from '../api';

export type Formats = {
  /** In a list: the time for today, the day for this year, else the date. */
  readonly inList: (at: number, now: number) => string;
  /** Above a message: date, time, and how long ago that was. */
  readonly aboveMessage: (at: number, now: number) => string;
  /** Day, weekday and time: the preview's clock. */
  readonly clock: (at: number) => string;
  /** The same with the year. */
  readonly full: (at: number) => string;
  readonly time: (at: number) => string;
  readonly number: (n: number) => string;
  readonly bytes: (n: number) => string;
};

const MINUTE = 60_000;
const UNITS = [
  { unit: 'day', ms: 24 * 60 * MINUTE },
  { unit: 'hour', ms: 60 * MINUTE },
  { unit: 'minute', ms: MINUTE },
] as const;

/** Gmail says how long ago a message came for two weeks. */
const AGE_SHOWN = 14 * 24 * 60 * MINUTE;

const MEGABYTE = 1024 * 1024;

export const createFormats = (language: Language, timeZone: string): Formats => {
  const locale = language === 'ja' ? 'ja-JP' : 'en-US';
  const { time, dayOfYear, date, year, clock, full } = datesIn(locale, timeZone);
  const age = agesIn(locale);
  const number = new Intl.NumberFormat(locale);
  const isSameYear = (a: number, b: number) => year(a) === year(b);
  return {
    inList: (at, now) => {
      if (date(at) === date(now)) return time(at);
      return isSameYear(at, now) ? dayOfYear(at) : date(at);
    },
    aboveMessage: (at, now) => {
      const written = isSameYear(at, now) ? clock(at) : full(at);
      return now >= at && now - at < AGE_SHOWN ? `${written} (${age(now - at)})` : written;
    },
    ...{ clock, full, time },
    number: (n) => number.format(n),
    bytes: (n) =>
      n < MEGABYTE
        ? `${number.format(Math.max(1, Math.round(n / 1024)))} KB`
        : `${number.format(Math.round((10 * n) / MEGABYTE) / 10)} MB`,
  };
};

const datesIn = (locale: string, timeZone: string) => {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (at: number) => formatter.format(at);
  };
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const day = { month: 'short', day: 'numeric' } as const;
  return {
    time: format(time),
    dayOfYear: format(day),
    date: format({ year: locale === 'ja-JP' ? 'numeric' : '2-digit', month: 'numeric', day: 'numeric' }),
    year: format({ year: 'numeric' }),
    clock: format({ ...day, weekday: 'short', ...time }),
    full: format({ year: 'numeric', ...day, weekday: 'short', ...time }),
  };
};

/** "3 hours ago". */
const agesIn = (locale: string) => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return (ms: number): string => {
    const { unit, ms: length } = UNITS.find(({ ms: one }) => ms >= one) ?? { unit: 'minute', ms: MINUTE };
    return relative.format(-Math.floor(ms / length), unit);
  };
};
