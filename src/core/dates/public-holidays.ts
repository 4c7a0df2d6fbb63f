import { addDays, type PlainDate, weekdayOf } from './plain-date';

/** Days of the month, month by month, that are holidays of their own: 国民の祝日に関する法律, article 2, as it stands since 2022. */
const FIXED: readonly (readonly number[])[] = [[1], [11, 23], [], [29], [3, 4, 5], [], [], [11], [], [], [3, 23], []];

/** Which Monday of the month is one, by month: 成人の日, 海の日, 敬老の日, スポーツの日. */
const MONDAYS: Readonly<Record<number, number>> = { 1: 2, 7: 3, 9: 3, 10: 2 };

/** Whether a day is a public holiday of Japan: one of its own, a substitute for one on a Sunday, or a day between two. */
export const isPublicHoliday = (date: PlainDate): boolean =>
  isHoliday(date) || isSubstitute(date) || (isHoliday(addDays(date, -1)) && isHoliday(addDays(date, 1)));

const isHoliday = (date: PlainDate): boolean => {
  const { year, month, day } = date;
  if (FIXED[month - 1]?.includes(day)) return true;
  if (weekdayOf(date) === 1 && Math.ceil(day / 7) === MONDAYS[month]) return true;
  return (month === 3 && day === equinox(year, 20.8431)) || (month === 9 && day === equinox(year, 23.2488));
};

/** Article 3: the next day that is no holiday itself. */
const isSubstitute = (date: PlainDate): boolean => {
  for (let day = addDays(date, -1); isHoliday(day); day = addDays(day, -1)) if (weekdayOf(day) === 0) return true;
  return false;
};

/** The day of an equinox in Japan, 1980 to 2099. */
const equinox = (year: number, in1980: number): number =>
  Math.floor(in1980 + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
