import type { EpochMs } from '../../core/threads/model';
import { DAY } from '../ledger';
import type { News } from './news';
import type { ToldStore } from './ports';

/** Keys of events, by the day on which the event was (days since the epoch). */
type Days = Readonly<Record<string, readonly string[]>>;

/** A mail that was about to be sent, written down before it was. */
export type Attempt = {
  readonly at: EpochMs;
  readonly subject: string;
  readonly days: Days;
  /** The day of a digest. */
  readonly digest?: string | undefined;
};

/** What the user has been told. */
export type Told = {
  readonly days: Days;
  readonly attempt: Attempt | undefined;
  /** The day of the last digest, `2026-11-20` where the user is. */
  readonly digested: string | undefined;
  /** What happened before is not known any more: nobody is told of it. */
  readonly since: EpochMs;
};

/** What is older is no news. */
export const NEWS_WINDOW = 7 * DAY;
/** A value holds 9 KB. */
const MOST_TEXT = 8_500;

/** What cannot be read is nothing: then nothing that came before is told, rather than twice. */
export const readTold = (store: ToldStore, now: EpochMs): Told => {
  const text = store.read();
  if (text === undefined) return { ...NOTHING, since: 0 };
  try {
    const { days = {}, attempt, digested, since = 0 }: Told = JSON.parse(text);
    return { days, attempt, digested, since };
  } catch {
    return { ...NOTHING, since: now };
  }
};

const NOTHING = { days: {}, attempt: undefined, digested: undefined };

export const writeTold = (store: ToldStore, told: Told, now: EpochMs): void =>
  store.write(fitting({ ...told, days: recent(told.days, now) }));

/** An event stays remembered for a day longer than it is news. */
const recent = (days: Days, now: EpochMs): Days =>
  Object.fromEntries(Object.entries(days).filter(([day]) => (Number(day) + 2) * DAY > now - NEWS_WINDOW));

const fitting = (told: Told): string => {
  const text = JSON.stringify(told);
  const [oldest] = Object.keys(told.days);
  if (text.length <= MOST_TEXT || oldest === undefined) return text;
  const { [oldest]: _, ...days } = told.days;
  return fitting({ ...told, days, since: Math.max(told.since, (Number(oldest) + 1) * DAY) });
};

export const isTold = ({ days, since }: Told, { key, at }: News): boolean =>
  at < since || Object.values(days).some((keys) => keys.includes(key));

export const daysOf = (news: readonly News[]): Days => {
  const days: Record<string, string[]> = {};
  for (const { key, at } of news) {
    const day = String(Math.floor(at / DAY));
    days[day] = [...(days[day] ?? []), key];
  }
  return days;
};

/** The attempt is over: it was sent. */
export const succeeded = ({ attempt, ...told }: Told): Told => {
  const days: Record<string, readonly string[]> = { ...told.days };
  for (const [day, keys] of Object.entries(attempt?.days ?? {})) days[day] = [...(days[day] ?? []), ...keys];
  return { ...told, days, digested: attempt?.digest ?? told.digested, attempt: undefined };
};
