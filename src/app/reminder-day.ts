import { addBusinessDays } from '../core/dates/business-days';
import { addDays, type PlainDate } from '../core/dates/plain-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import { isWithinAYear, pickedDay } from './follow-up/choice';
import { DUE_DAYS, isWithin } from './settings';
import type { Wish } from './views';

/** The day of a reminder: some business days from today on, or the one that was picked, ms. -> what is wrong with it */
export const reminderDay = (
  rules: FollowUpRules,
  days: string | undefined,
  at: number | undefined,
): PlainDate | Wish => {
  const n = Number(days);
  if (isWithin(n, DUE_DAYS)) return addBusinessDays(rules.today, n, rules.closures);
  const picked = pickedDay(rules, at);
  return picked && isWithinAYear(addDays(rules.today, 1), picked) ? picked : 'otherDay';
};
