/** A day of the calendar, without a time and without a time zone. `month` counts from 1. */
export type PlainDate = { readonly year: number; readonly month: number; readonly day: number };

const DAY = 24 * 3600 * 1000;

/** Days since 1 January 1970: what days are compared and counted by. */
export const dayNumber = ({ year, month, day }: PlainDate): number => Date.UTC(year, month - 1, day) / DAY;

export const plainDate = (dayNumber: number): PlainDate => {
  const date = new Date(dayNumber * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 0 is Sunday. */
export const weekdayOf = (date: PlainDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

export const addDays = (date: PlainDate, days: number): PlainDate => plainDate(dayNumber(date) + days);

/** Whether `a` comes before `b`. */
export const isBefore = (a: PlainDate, b: PlainDate): boolean => dayNumber(a) < dayNumber(b);

/** ISO 8601, `2026-12-03`. */
export const isoDate = ({ year, month, day }: PlainDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A day that exists. -> `undefined` for the 30th of February and what is out of all proportion. */
export const dateOf = (year: number, month: number, day: number): PlainDate | undefined => {
  if (year < 1970 || year > 9999) return undefined;
  const date = { year, month, day };
  return Number.isInteger(year + month + day) && isoDate(plainDate(dayNumber(date))) === isoDate(date)
    ? date
    : undefined;
};

/** Reads `2026-12-03`. -> `undefined` where that is no day. */
export const parseIsoDate = (text: string): PlainDate | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day === undefined ? undefined : dateOf(Number(year), Number(month), Number(day));
};
