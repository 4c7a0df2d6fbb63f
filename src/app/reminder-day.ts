import { addBusinessDays } from '../core/dates/business-days';
import { addDays, isBefore, type PlainDate } from '../core/dates/plain-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import { pickedDay } from './follow-up/choice';
import { DUE_DAYS } from './settings';
import type { Wish } from './views';

/** Days. What is kept of sent mail goes back a year. */
const FURTHEST = 365;

/** The day of a reminder: some business days from today on, or the one that was picked, ms. -> what is wrong with it */
export const reminderDay = (
  { today, dayOf, closures }: FollowUpRules,
  days: string | undefined,
  at: number | undefined,
): PlainDate | Wish => {
  const n = Number(days);
  if (Number.isInteger(n) && n >= DUE_DAYS.least && n <= DUE_DAYS.most) return addBusinessDays(today, n, closures);
  const picked = pickedDay({ dayOf }, at);
  const isPossible = picked && isBefore(today, picked) && !isBefore(addDays(today, FURTHEST), picked);
  return isPossible ? picked : 'otherDay';
};
