import { isNobody } from '../nobody';
import type { AwaitingReason, ThreadRecord, ThreadStatus } from './model';

/** Why an answer is or is not expected; only `noAnswerYet` awaits one. */
export const awaitingReason = (status: ThreadStatus, { latest, theyWrote }: ThreadRecord): AwaitingReason => {
  if (status === 'replied') return 'replied';
  if (latest.nature === 'calendarAnswer') return 'calendarAnswer';
  if (latest.nature === 'courtesy' && theyWrote) return 'courtesy';
  return latest.recipients.every(isNobody) ? 'noReplyAddresses' : 'noAnswerYet';
};
