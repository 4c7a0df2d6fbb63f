import { mailbox } from '../core/address';
import type { Unwilling } from '../core/expectation';
import { messageKey } from '../core/threads/message-key';
import type { OptOutStore } from './ports';
import type { Settings } from './settings';

/** Characters: Google keeps 9 KB in a value. Some 700 people. */
const MOST = 8_500;

/** A key for whoever reads at an address: what is kept of them is no address. */
const keyOf = (address: string): string => messageKey(mailbox(address.toLowerCase())).slice(1);

const keysIn = (store: OptOutStore): readonly string[] => (store.read() ?? '').split(' ').filter(Boolean);

/** Whoever wants no pixel. The first form of the settings held their addresses. One call. */
export const readOptedOut = (store: OptOutStore, settings: Pick<Settings, 'optedOut'>): Unwilling => {
  const keys = new Set([...settings.optedOut.map(keyOf), ...keysIn(store)]);
  return { includes: (address) => keys.has(keyOf(address)) };
};

/** Remembers that these want no pixel. One call, and one more where that is new. */
export const rememberOptedOut = (store: OptOutStore, addresses: readonly string[]): void => {
  const known = keysIn(store);
  const fresh = [...new Set(addresses.map(keyOf))].filter((key) => !known.includes(key));
  if (fresh.length === 0) return;
  const keys = [...known, ...fresh];
  while (keys.join(' ').length > MOST) keys.shift();
  store.write(keys.join(' '));
};
