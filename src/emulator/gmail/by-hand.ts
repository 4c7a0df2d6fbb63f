import type { MailStore, StoredMessage } from '../mailbox/store';
import type { Runtime } from '../runtime';
import { newBlob } from '../services/blob';
import { type Account, openAccount } from './account';

type Person = {
  /** The user's address. */
  readonly user: string;
  readonly aliases?: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly timeZone: string;
};

/** The mailbox as its user has it in Gmail itself, beside any script: nothing is counted, and everything is allowed. */
export const accountByHand = (
  store: MailStore,
  { user, aliases = [], now, timeZone }: Person,
  onSend: (message: StoredMessage) => void,
): Account => {
  const runtime: Runtime = {
    call: () => undefined,
    apart: () => {},
    sent: () => {},
    requireScope: () => {},
    ...{ now, user, aliases, timeZone, newBlob },
  };
  return openAccount(store, runtime, onSend);
};
