import { type Contents, contentsOf } from '../../../emulator/gmail/contents';
import { recipientsOf } from '../../../emulator/gmail/outgoing/file';
import { createMemoryStore } from '../../../emulator/mailbox/memory';
import type { MailStore, StoredMessage } from '../../../emulator/mailbox/store';
import type { Seat, SeatAction, SeatMessage } from '../../api';
import { Refused } from '../failure';
import { delivered } from './delivery';
import { RECIPIENTS, type Recipient } from './people';

/** What became of a mail in a recipient's hands. */
export type Dealings = {
  receipt: SeatMessage['receipt'];
  readonly done: SeatAction['action'][];
};

/** A recipient with their own mailbox. */
export type SeatState = {
  readonly person: Recipient;
  readonly store: MailStore;
  readonly contents: Contents;
  /** By message id. */
  readonly dealings: Map<string, Dealings>;
  /** IANA id. */
  readonly timeZone: string;
};

export type Seats = {
  readonly list: () => readonly Seat[];
  /** Throws where there is none. */
  readonly get: (id: string) => SeatState;
  /** Hands a sent message to those of the recipients whom it names. */
  readonly deliver: (message: StoredMessage, at: number) => void;
  /** The addresses of the recipients whom a message names. */
  readonly reached: (message: StoredMessage) => readonly string[];
};

export const createSeats = (timeZone: string): Seats => {
  const seats = new Map(RECIPIENTS.map((person) => [person.id, emptySeat(person, timeZone)]));
  const named = (message: StoredMessage): readonly SeatState[] => {
    const addresses = new Set(recipientsOf(message.raw()).map(withoutTag));
    return [...seats.values()].filter(({ person }) => addresses.has(person.address));
  };
  return {
    list: () => [...seats.values()].map(asSeat),
    reached: (message) => named(message).map(({ person }) => person.address),
    deliver: (message, at) => {
      for (const { person, store } of named(message)) {
        store.add({
          raw: delivered(message.raw(), person.address, at),
          labels: ['INBOX', 'UNREAD'],
          internalDate: at,
        });
      }
    },
    get: (id) => {
      const seat = seats.get(id);
      if (!seat) throw new Refused(404, 'noSuchSeat');
      return seat;
    },
  };
};

const emptySeat = (person: Recipient, timeZone: string): SeatState => {
  const store = createMemoryStore({ user: person.address });
  return { person, store, contents: contentsOf(store), dealings: new Map(), timeZone };
};

const asSeat = ({ person: { language, ...seat }, store }: SeatState): Seat => ({
  ...seat,
  unread: store.newestFirst().filter(({ labelIds }) => labelIds.has('UNREAD')).length,
});

const withoutTag = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/, '@');
