import { mailbox, type OwnAddresses } from './address';
import { isNobody } from './nobody';

/**
 * What can come back from an address. `possible`: a read receipt, if their mail program and they agree;
 * `noReceipt`: never one; `nobody`: no particular person reads there; `optedOut`: they want no pixel;
 * `excluded`: the user wants none for them.
 */
export type Expectation = 'own' | 'optedOut' | 'excluded' | 'nobody' | 'noReceipt' | 'possible';

/** Addresses that are to get no pixel. */
export type Unwilling = { readonly includes: (address: string) => boolean };
const NOBODY: Unwilling = { includes: () => false };

/** What to expect from an address, lower case. `optedOut` holds those whose owners want no pixel, `excluded` those for whom the user wants none. */
export const expectationOf = (
  address: string,
  own: OwnAddresses,
  optedOut: Unwilling,
  excluded = NOBODY,
): Expectation => {
  if (own.includes(address)) return 'own';
  if (excluded.includes(address)) return 'excluded';
  if (optedOut.includes(address)) return 'optedOut';
  if (isNobody(address)) return 'nobody';
  return NO_RECEIPTS.test(mailbox(address)) ? 'noReceipt' : 'possible';
};

/** Gmail's personal accounts can neither ask for receipts nor send them: https://support.google.com/a/answer/1385059 */
const NO_RECEIPTS = /@gmail\.com$/;
