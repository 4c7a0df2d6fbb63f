import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { SeatList, SeatMessage, SeatRow } from '../../api';
import { Refused } from '../failure';
import { fieldsOf, nobody, peopleIn, snippetOf } from '../gmail/reading';
import type { Dealings, SeatState } from './seats';

export const listSeat = (seat: SeatState): SeatList => ({
  rows: seat.store.newestFirst().map((message) => rowOf(seat, message)),
});

export const readSeatMessage = (seat: SeatState, id: string): SeatMessage => {
  const message = messageIn(seat, id);
  const field = fieldsOf(seat, message);
  const { receipt, done } = dealingsWith(seat, message);
  return {
    ...rowOf(seat, message),
    ...{ to: peopleIn(field('To')), cc: peopleIn(field('Cc')), receipt, done: [...done] },
  };
};

export const messageIn = ({ store }: Pick<SeatState, 'store'>, id: string): StoredMessage => {
  const message = store.get(id);
  if (!message) throw new Refused(404, 'noSuchMessage');
  return message;
};

/** What was done with a message so far. Only a program that asks whether to send a receipt sees the request. */
export const dealingsWith = (seat: SeatState, message: StoredMessage): Dealings => {
  const known = seat.dealings.get(message.id);
  if (known) return known;
  const isAsked = seat.person.program === 'asks' && fieldsOf(seat, message)('Disposition-Notification-To') !== '';
  const dealings: Dealings = { receipt: isAsked ? 'asked' : 'notAsked', done: [] };
  seat.dealings.set(message.id, dealings);
  return dealings;
};

const rowOf = (seat: SeatState, message: StoredMessage): SeatRow => {
  const field = fieldsOf(seat, message);
  return {
    id: message.id,
    from: peopleIn(field('From'))[0] ?? nobody,
    subject: field('Subject'),
    snippet: snippetOf(seat, message),
    at: message.internalDate,
    unread: message.labelIds.has('UNREAD'),
  };
};
