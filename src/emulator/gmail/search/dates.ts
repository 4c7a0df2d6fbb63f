/** Dates stand for midnight "in the PST timezone": https://developers.google.com/workspace/gmail/api/guides/filtering */
const PST_HOURS_BEHIND = 8;
const SECOND = 1000;
const HOUR = 3600 * SECOND;

/**
 * The moment that `after:` and `before:` name, in milliseconds: `2026/03/04`, `2026-3-4`, `3/4/2026` or epoch seconds.
 * -> `undefined` for anything else (a time of day, for one): Gmail then finds nothing.
 */
export const readMoment = (value: string): number | undefined => {
  if (/^\d{5,}$/.test(value)) return Number(value) * SECOND;
  const yearFirst = /^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/.exec(value);
  if (yearFirst) return midnight(yearFirst[1], yearFirst[2], yearFirst[3] ?? '1');
  const yearLast = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value);
  if (yearLast) return midnight(yearLast[3], yearLast[1], yearLast[2]);
  return /^\d{4}$/.test(value) ? midnight(value, '1', '1') : undefined;
};

const midnight = (year = '', month = '', day = ''): number | undefined => {
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), PST_HOURS_BEHIND);
  return new Date(moment - PST_HOURS_BEHIND * HOUR).getUTCDate() === Number(day) ? moment : undefined;
};

/** The moment that `newer_than:` and `older_than:` name: so many hours, days, months or years before now. */
export const readAge = (value: string, now: number): number | undefined => {
  const [, count, unit] = /^(\d{1,6})([hdmy])$/i.exec(value) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const moment = new Date(now);
  if (unit === 'h' || unit === 'H') return now - Number(count) * HOUR;
  if (unit === 'd' || unit === 'D') return now - Number(count) * 24 * HOUR;
  const months = Number(count) * (unit === 'y' || unit === 'Y' ? 12 : 1);
  const day = moment.getUTCDate();
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  const daysInMonth = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  return moment.setUTCDate(Math.min(day, daysInMonth));
};

/** `10M`, `500k`, `1234` in bytes. */
export const readSize = (value: string): number | undefined => {
  const [, count, unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(value) ?? [];
  return count === undefined ? undefined : Number(count) * 1024 ** ' kmg'.indexOf(unit.toLowerCase() || ' ');
};
