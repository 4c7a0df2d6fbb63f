import { addedMessage } from './added';
import { createStore } from './create-store';
import { ownAddresses } from './own-address';
import type { MailStore } from './store';

export type MailboxOwner = {
  /** The user's address. */
  readonly user: string;
  readonly aliases?: readonly string[];
};

/** An empty mailbox that lives in memory. */
export const createMemoryStore = ({ user, aliases }: MailboxOwner): MailStore =>
  createStore(addedMessage(ownAddresses(user, aliases))).store;
