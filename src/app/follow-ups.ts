import { type FormatDate, localDates } from '../core/dates/local-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import type { EpochMs } from '../core/threads/model';
import type { Choices } from './choices';
import type { Settings } from './settings';

/** What decides when a thread is due, for a user at a moment: `format` writes times in their time zone. */
export const followUpRules = (
  { days, ...closures }: Settings['followUp'],
  choices: Choices,
  now: EpochMs,
  format: FormatDate,
): FollowUpRules => {
  const dayOf = localDates(format);
  return { today: dayOf(now), dayOf, days, closures, choiceOf: (messageId) => choices.get(messageId) };
};
