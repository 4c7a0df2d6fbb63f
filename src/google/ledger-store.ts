import type { LedgerStore } from '../app/ports';
import { packedStore } from './packed-store';

/** The store holds 500 KB, of which opens, settings and labels need a part. */
const MAX_CHUNKS = 36;

/** The ledger in the user's own properties. */
export const propertiesLedgerStore = (): LedgerStore => packedStore('ledger', MAX_CHUNKS);
