import type { SeatAction } from '../../api';
import { Refused } from '../http/failure';
import { dealingsWith, messageIn } from './mailbox';
import type { SeatState } from './seats';

/** What a recipient, or their server, does with a mail. */
export const act = (seat: SeatState, id: string, action: SeatAction): void => {
  const message = messageIn(seat, id);
  const dealings = dealingsWith(seat, message);
  if (action.action === 'opened') {
    seat.store.setLabels(
      id,
      [...message.labelIds].filter((label) => label !== 'UNREAD'),
    );
    if (!dealings.done.includes('opened')) dealings.done.push('opened');
    return;
  }
  throw new Refused(404, 'noSuchPage');
};
