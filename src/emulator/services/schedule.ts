import { timeZoneOf } from '../realm/time-zone';

/** When a time-driven trigger runs. Hours and days are those of `timeZone`. */
export type Schedule = {
  /** The only run, milliseconds since the epoch. */
  readonly at?: number;
  readonly every?: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  readonly n?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** 0 is Sunday. */
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly timeZone: string;
};

const length = { minutes: 60_000, hours: 60 * 60_000, days: 24 * 60 * 60_000 };

/** The first run after `last`, milliseconds since the epoch; `undefined` where there is none. */
export const nextRun = (schedule: Schedule, last: number, hasRun: boolean): number | undefined => {
  const { at, every = 'days', n = 1 } = schedule;
  if (at !== undefined) return hasRun ? undefined : at;
  if (every === 'minutes' || every === 'hours') return last + n * length[every];
  const zone = timeZoneOf(schedule.timeZone);
  const day = new Date(last + zone.offsetAt(last));
  day.setUTCHours(schedule.hour ?? 0, schedule.minute ?? 0, 0, 0);
  // Without an hour Google takes any; here it is midnight. The first run is the next that fits, later ones are n apart.
  for (let tries = 0; tries < 800; tries += 1) {
    const moment = zone.momentOf(day.getTime());
    if (moment > last && fits(schedule, day) && (!hasRun || moment - last > leastGap(every, n))) return moment;
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return undefined;
};

const fits = ({ every, weekDay, monthDay }: Schedule, day: Date): boolean => {
  if (every === 'weeks') return day.getUTCDay() === (weekDay ?? 1);
  return every === 'months' ? day.getUTCDate() === (monthDay ?? 1) : true;
};

/** Half a day less than the full interval: a day of 23 hours must not skip a run. */
const leastGap = (every: 'days' | 'weeks' | 'months', n: number): number =>
  ({ days: n, weeks: n * 7, months: 1 })[every] * length.days - length.days / 2;
