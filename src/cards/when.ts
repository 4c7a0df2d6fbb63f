import type { PlainDate } from '../core/dates/plain-date';
import type { EpochMs } from '../core/threads/model';
import type { CardContext } from './context';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago: "3 days ago". A time that has not come yet is "just now". */
export const ageOf = ({ texts: { t }, now }: CardContext, at: EpochMs): string => {
  const elapsed = now - at;
  if (elapsed < MINUTE) return t('age.now');
  if (elapsed < HOUR) return t('age.minutes {n}', { n: Math.floor(elapsed / MINUTE) });
  if (elapsed < DAY) return t('age.hours {n}', { n: Math.floor(elapsed / HOUR) });
  return t('age.days {n}', { n: Math.floor(elapsed / DAY) });
};

/** How long after it was sent: "3 hours after sending". */
export const afterSending = ({ texts: { t } }: CardContext, sentAt: EpochMs, at: EpochMs): string => {
  const elapsed = Math.max(0, at - sentAt);
  if (elapsed < MINUTE) return t('after.seconds {n}', { n: Math.floor(elapsed / 1000) });
  if (elapsed < HOUR) return t('after.minutes {n}', { n: Math.floor(elapsed / MINUTE) });
  if (elapsed < DAY) return t('after.hours {n}', { n: Math.floor(elapsed / HOUR) });
  return t('after.days {n}', { n: Math.floor(elapsed / DAY) });
};

/** Day and time: "4 Mar, 10:12"; with the year where it is another one. */
export const momentOf = (context: CardContext, at: EpochMs): string => {
  const { t } = context.texts;
  return context.formatDate(at, t(isThisYear(context, at) ? 'pattern.moment' : 'pattern.momentOfYear'));
};

/** The day alone: "4 Mar". */
export const dayOf = (context: CardContext, at: EpochMs): string => {
  const { t } = context.texts;
  return context.formatDate(at, t(isThisYear(context, at) ? 'pattern.day' : 'pattern.dayOfYear'));
};

/** A day of the calendar, as `dayOf` writes one. */
export const plainDayOf = ({ texts: { t }, formatDay, formatDate, now }: CardContext, day: PlainDate): string =>
  formatDay(day, t(String(day.year) === formatDate(now, 'yyyy') ? 'pattern.day' : 'pattern.dayOfYear'));

const isThisYear = ({ formatDate, now }: CardContext, at: EpochMs): boolean =>
  formatDate(at, 'yyyy') === formatDate(now, 'yyyy');
