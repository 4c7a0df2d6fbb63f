import { type PlainDate, parseIsoDate, plainDate } from './plain-date';

/** Writes a time (ms since the epoch) in some time zone, by a pattern of Java's SimpleDateFormat. */
export type FormatDate = (at: number, pattern: string) => string;

const DAY = 24 * 3600 * 1000;

/**
 * Tells on which day a moment (ms since the epoch) lies where `format` writes times. Core knows no time zones, and to
 * ask for each of a thousand moments takes long: a day of UTC that begins and ends with the same offset is asked once.
 */
export const localDates = (format: FormatDate): ((at: number) => PlainDate) => {
  const known = new Map<number, number | undefined>();
  const offsetAt = (day: number): number | undefined => {
    if (!known.has(day)) known.set(day, offsetFrom(format(day * DAY, 'Z')));
    return known.get(day);
  };
  return (at) => {
    const day = Math.floor(at / DAY);
    const offset = offsetAt(day);
    if (offset !== undefined && offset === offsetAt(day + 1)) return plainDate(Math.floor((at + offset) / DAY));
    // What cannot be read is UTC: a day too early or too late at worst.
    return parseIsoDate(format(at, 'yyyy-MM-dd')) ?? plainDate(day);
  };
};

/** RFC 822 time zone, `+0900`. -> ms */
const offsetFrom = (text: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  return minutes === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
