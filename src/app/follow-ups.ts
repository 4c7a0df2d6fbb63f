import { type FormatDate, localDates } from '../core/dates/local-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import type { EpochMs } from '../core/threads/model';
import { type Choices, parseChoices } from './choices';
import type { Ports } from './ports';
import { parseSettings } from './settings';

/** What decides when a thread is due, for a user at a moment: `format` writes times in their time zone. */
export const followUpRules = (
  { beside }: Pick<Ports, 'beside'>,
  now: EpochMs,
  format: FormatDate,
  choices: Choices = parseChoices(beside.choices()),
): FollowUpRules => {
  const { days, ...closures } = parseSettings(beside.settings()).followUp;
  const dayOf = localDates(format);
  return { today: dayOf(now), dayOf, days, closures, choiceOf: (messageId) => choices.get(messageId) };
};
