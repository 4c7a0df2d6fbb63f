import { randomUUID } from 'node:crypto';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Person } from '../../api';
import { fieldsOf, nobody, peopleIn } from '../gmail/reading';
import type { SeatState } from './seats';

/** A mail that somebody, or a server, is about to answer. */
export type Answered = {
  readonly seat: SeatState;
  readonly message: StoredMessage;
  readonly field: (name: string) => string;
  readonly subject: string;
  /** Who sent it. */
  readonly sender: Person;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

export const answeredIn = (seat: SeatState, message: StoredMessage, now: number): Answered => {
  const field = fieldsOf(seat, message);
  const sender = peopleIn(field('From'))[0] ?? nobody;
  return { seat, message, field, now, sender, subject: field('Subject') };
};

/** What every mail of a recipient's side has: when it was made, what it refers to (RFC 5322 section 3.6.4), its id. */
export const answerFields = ({ seat, message, field, now }: Answered) => ({
  date: new Date(now),
  messageId: `<${randomUUID()}@${domainOf(seat.person.address)}>`,
  ...(message.messageId === undefined
    ? {}
    : { inReplyTo: message.messageId, references: `${field('References')} ${message.messageId}`.trim() }),
});

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** A moment as the recipient's mail program writes it. */
export const spelled = ({ seat }: Answered, at: number, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(seat.person.language === 'ja' ? 'ja-JP' : 'en-US', {
    ...format,
    timeZone: seat.timeZone,
  }).format(at);
