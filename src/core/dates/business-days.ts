import { addDays, type PlainDate, weekdayOf } from './plain-date';
import { isPublicHoliday } from './public-holidays';

/** The days on which Japanese offices are closed besides weekends and public holidays, where the user counts them. */
export type Closures = {
  /** 29 December to 3 January. */
  readonly yearEnd: boolean;
  /** 13 to 16 August. */
  readonly obon: boolean;
};

/** Whether offices work on a day: no weekend, no public holiday of Japan, no closure. */
export const isBusinessDay = (date: PlainDate, { yearEnd, obon }: Closures): boolean => {
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6) return false;
  return !(yearEnd && isYearEnd(date)) && !(obon && isObon(date)) && !isPublicHoliday(date);
};

/** The day itself where offices work on it, else the next one on which they do. */
export const businessDayFrom = (date: PlainDate, closures: Closures): PlainDate => {
  let day = date;
  while (!isBusinessDay(day, closures)) day = addDays(day, 1);
  return day;
};

/**
 * The n-th business day after a day, which itself does not count: three business days after a Friday, or after the
 * weekend that follows it, is the Wednesday.
 */
export const addBusinessDays = (date: PlainDate, n: number, closures: Closures): PlainDate => {
  let day = date;
  for (let count = 0; count < n; count += 1) day = businessDayFrom(addDays(day, 1), closures);
  return day;
};

const isYearEnd = ({ month, day }: PlainDate): boolean => (month === 12 && day >= 29) || (month === 1 && day <= 3);

const isObon = ({ month, day }: PlainDate): boolean => month === 8 && day >= 13 && day <= 16;
