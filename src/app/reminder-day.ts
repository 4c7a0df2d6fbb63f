import { addBusinessDays } from '../core/dates/business-days';
import { addDays, isBefore, type PlainDate } from '../core/dates/plain-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import { MAX_FOLLOW_UP_DAYS } from './settings';
import type { Wish } from './views';

/** Days. What is kept of sent mail goes back a year. */
const FURTHEST = 365;

/** The day of a reminder: some business days from today on, or the one that was picked. -> what is wrong with it */
export const reminderDay = (
  { today, closures }: FollowUpRules,
  days: string | undefined,
  picked: PlainDate | undefined,
): PlainDate | Wish => {
  const n = Number(days);
  if (Number.isInteger(n) && n >= 1 && n <= MAX_FOLLOW_UP_DAYS) return addBusinessDays(today, n, closures);
  const isPossible = picked && isBefore(today, picked) && !isBefore(addDays(today, FURTHEST), picked);
  return isPossible ? picked : 'otherDay';
};
