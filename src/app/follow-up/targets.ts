import { isNobody } from '../../core/nobody';
import type { RecipientState } from '../../core/threads/model';
import type { ThreadView } from '../views';

/** Whom a follow-up goes to: who was addressed, has not answered and did get the mail. */
export const followUpTargets = (recipients: readonly RecipientState[]): readonly string[] =>
  recipients
    .filter(({ address, addressed, status }) => addressed && !isSettled(status) && !isNobody(address))
    .map(({ address }) => address);

const isSettled = (status: RecipientState['status']): boolean => status === 'replied' || status === 'bounced';

/** Whom the card offers to write to. Nobody where no answer is expected, unless one of several has answered. */
export const offeredTargets = ({ row, recipients }: Pick<ThreadView, 'row' | 'recipients'>): readonly string[] => {
  const hasAnswered = recipients.some(({ addressed, status }) => addressed && status === 'replied');
  return row.awaiting || hasAnswered ? followUpTargets(recipients) : [];
};
