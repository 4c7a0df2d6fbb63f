import { type PlainDate, parseIsoDate, plainDate } from './plain-date';

/** Writes a time (ms since the epoch) in some time zone, by a pattern of Java's SimpleDateFormat. */
export type FormatDate = (at: number, pattern: string) => string;

const DAY = 24 * 3600 * 1000;

/** No zone moves its clocks twice within it. */
const WEEK = 7 * DAY;

/**
 * Tells on which day a moment (ms since the epoch) lies where `format` writes times. Core knows no time zones, and to
 * ask for each of a thousand moments takes long: a week that begins and ends with the same offset is asked about once.
 */
export const localDates = (format: FormatDate): ((at: number) => PlainDate) => {
  const known = new Map<number, number | undefined>();
  const offsetAt = (week: number): number | undefined => {
    if (!known.has(week)) known.set(week, offsetFrom(format(week * WEEK, 'Z')));
    return known.get(week);
  };
  return (at) => {
    const week = Math.floor(at / WEEK);
    const offset = offsetAt(week);
    if (offset !== undefined && offset === offsetAt(week + 1)) return plainDate(Math.floor((at + offset) / DAY));
    // What cannot be read is UTC: a day too early or too late at worst.
    return parseIsoDate(format(at, 'yyyy-MM-dd')) ?? plainDate(Math.floor(at / DAY));
  };
};

/** RFC 822 time zone, `+0900`. -> ms */
const offsetFrom = (text: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  return minutes === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
