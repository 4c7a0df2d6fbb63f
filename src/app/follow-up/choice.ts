import { addBusinessDays, businessDayFrom } from '../../core/dates/business-days';
import { addDays, isBefore, type PlainDate, plainDate } from '../../core/dates/plain-date';
import type { FollowUpRules } from '../../core/threads/follow-up';
import type { EpochMs } from '../../core/threads/model';
import { DAY } from '../ledger';
import { FOLLOW_UP_KINDS } from '../settings';
import type { FollowUpChoice } from './letter';

/** Days. What is kept of sent mail goes back a year. */
const FURTHEST = 364;

/** Whether a day is that one or a later one, but not out of all proportion. */
export const isWithinAYear = (first: PlainDate, day: PlainDate): boolean =>
  !isBefore(day, first) && !isBefore(addDays(first, FURTHEST), day);

type Calendar = Pick<FollowUpRules, 'today' | 'dayOf' | 'closures'>;

/** What the card proposes: a week of working days. */
export const proposedDeadline = ({ today, closures }: Calendar): PlainDate => addBusinessDays(today, 5, closures);

/**
 * The day that was picked, ms: a date picker tells midnight in UTC of its day; any other moment is one of the user's.
 * -> `undefined` where none was
 */
export const pickedDay = ({ dayOf }: Pick<Calendar, 'dayOf'>, at: EpochMs | undefined): PlainDate | undefined => {
  if (at === undefined) return undefined;
  return at % DAY === 0 ? plainDate(at / DAY) : dayOf(at);
};

/**
 * What is chosen, in the inputs that came. A deadline on a day off is the next business day: nobody answers before.
 * -> `undefined` for a deadline that has passed, or is more than a year away.
 */
export const followUpChoice = (
  rules: Calendar,
  text: string | undefined,
  picked: EpochMs | undefined,
): FollowUpChoice | undefined => {
  const kind = FOLLOW_UP_KINDS.find((one) => one === text) ?? 'gentle';
  const day = pickedDay(rules, picked) ?? proposedDeadline(rules);
  if (isWithinAYear(rules.today, day)) return { kind, deadline: businessDayFrom(day, rules.closures) };
  return kind === 'deadline' ? undefined : { kind, deadline: proposedDeadline(rules) };
};
