import { mailbox, type OwnAddresses } from './address';
import { isNobody } from './nobody';

/**
 * What can come back from an address. `possible`: a read receipt, if their mail program and they agree;
 * `noReceipt`: never one; `nobody`: no particular person reads there; `optedOut`: they want no pixel.
 */
export type Expectation = 'own' | 'optedOut' | 'nobody' | 'noReceipt' | 'possible';

/** Addresses whose owners want no pixel. */
export type OptedOut = { readonly includes: (address: string) => boolean };

/** What to expect from an address, lower case. */
export const expectationOf = (address: string, own: OwnAddresses, optedOut: OptedOut): Expectation => {
  if (own.includes(address)) return 'own';
  if (optedOut.includes(address)) return 'optedOut';
  if (isNobody(address)) return 'nobody';
  return NO_RECEIPTS.test(mailbox(address)) ? 'noReceipt' : 'possible';
};

/** Gmail's personal accounts can neither ask for receipts nor send them: https://support.google.com/a/answer/1385059 */
const NO_RECEIPTS = /@gmail\.com$/;
