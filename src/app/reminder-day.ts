import { addBusinessDays } from '../core/dates/business-days';
import { addDays, isBefore, type PlainDate, plainDate } from '../core/dates/plain-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import { DAY } from './ledger';
import { DUE_DAYS } from './settings';
import type { Wish } from './views';

/** Days. What is kept of sent mail goes back a year. */
const FURTHEST = 365;

/**
 * The day of a reminder: some business days from today on, or the one that was picked, ms. -> what is wrong with it
 * A date picker tells midnight in UTC of its day; any other moment is one of the user's.
 */
export const reminderDay = (
  { today, dayOf, closures }: FollowUpRules,
  days: string | undefined,
  at: number | undefined,
): PlainDate | Wish => {
  const n = Number(days);
  if (Number.isInteger(n) && n >= DUE_DAYS.least && n <= DUE_DAYS.most) return addBusinessDays(today, n, closures);
  const picked = at === undefined ? undefined : at % DAY === 0 ? plainDate(at / DAY) : dayOf(at);
  const isPossible = picked && isBefore(today, picked) && !isBefore(addDays(today, FURTHEST), picked);
  return isPossible ? picked : 'otherDay';
};
