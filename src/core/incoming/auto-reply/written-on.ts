import { dateOf, dayNumber, type PlainDate, plainDate } from '../../dates/plain-date';
import type { Headers } from '../../mime/mail';

const DAY = 24 * 3600 * 1000;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day on which a mail was written, where it was written: a Date field (RFC 5322 section 3.3) tells the writer's
 * calendar. Its clock may be wrong: then it is the day, in UTC, on which Gmail took the mail in, `at` ms.
 */
export const writtenOn = (headers: Headers, at: number): PlainDate => {
  const received = plainDate(Math.floor(at / DAY));
  const [, day, month = '', year] = /^[^\d]{0,9}(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(headers.get('date') ?? '') ?? [];
  const written = dateOf(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  return written && Math.abs(dayNumber(written) - dayNumber(received)) <= 1 ? written : received;
};
