// Dates and numbers as Gmail writes them.
import type { Language } from '../api';

export type Formats = {
  /** In a list: the time for today, the day for this year, else the date. */
  readonly inList: (at: number, now: number) => string;
  /** Above a message: date, time, and how long ago that was. */
  readonly aboveMessage: (at: number, now: number) => string;
  /** The preview's clock. */
  readonly clock: (at: number) => string;
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

const localeOf = (language: Language): string => (language === 'ja' ? 'ja-JP' : 'en-US');

export const createFormats = (language: Language, timeZone: string): Formats => {
  const locale = localeOf(language);
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (at: number) => formatter.format(at);
  };
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const dayOfYear = format({ month: 'short', day: 'numeric' });
  const date = format({ year: language === 'ja' ? 'numeric' : '2-digit', month: 'numeric', day: 'numeric' });
  const year = format({ year: 'numeric' });
  const long = format({ month: 'short', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const longOfYear = format({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const age = (ms: number): string => {
    const { unit, ms: length } = UNITS.find(({ ms: one }) => ms >= one) ?? { unit: 'minute', ms: MINUTE };
    return relative.format(-Math.floor(ms / length), unit);
  };
  const sameDay = (a: number, b: number) => date(a) === date(b);
  const number = new Intl.NumberFormat(locale);
  return {
    inList: (at, now) => (sameDay(at, now) ? time(at) : year(at) === year(now) ? dayOfYear(at) : date(at)),
    aboveMessage: (at, now) => {
      const written = year(at) === year(now) ? long(at) : longOfYear(at);
      return now >= at && now - at < AGE_SHOWN ? `${written} (${age(now - at)})` : written;
    },
    clock: long,
    time,
    number: (n) => number.format(n),
    bytes: (n) =>
      n < 1024 * 1024
        ? `${number.format(Math.max(1, Math.round(n / 1024)))} KB`
        : `${number.format(Math.round(n / 104_857.6) / 10)} MB`,
  };
};
