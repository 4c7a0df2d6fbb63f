import type { LedgerStore } from '../app/ports';
import { currentProperties, writableProperties } from './user-properties';

/** A value may have 9 KB, and the whole store 500 KB, of which opens and settings need a part. */
const CHUNK = 8_500;
const MAX_CHUNKS = 42;

const HEAD = 'ledger';
const chunkName = (index: number): string => `ledger.${index}`;

const GZIP = 'application/x-gzip';

/** The ledger in the user's own properties: gzip, base64, in chunks. One call to read, one to write. */
export const propertiesLedgerStore = (): LedgerStore => ({
  read: () => {
    const stored = currentProperties();
    const head = stored[HEAD];
    return head === undefined ? undefined : (unpack(stored, head) ?? { damaged: true });
  },
  write: (text) => {
    const packed = pack(text);
    if (packed.length > MAX_CHUNKS * CHUNK) return false;
    writableProperties().setProperties(toChunks(packed));
    return true;
  },
});

const pack = (text: string): string => {
  const zipped = Utilities.gzip(Utilities.newBlob(text, 'application/json'));
  return Utilities.base64Encode(zipped.getBytes());
};

/** The head says how many chunks there are and of what length: a write that stopped half-way does not fit it. */
const toChunks = (packed: string): Record<string, string> => {
  const count = Math.ceil(packed.length / CHUNK);
  const chunks: Record<string, string> = { [HEAD]: `${count} ${packed.length} ${checksum(packed)}` };
  for (let i = 0; i < count; i += 1) chunks[chunkName(i)] = packed.slice(i * CHUNK, (i + 1) * CHUNK);
  return chunks;
};

const unpack = (stored: Readonly<Record<string, string>>, head: string): string | undefined => {
  const [count, length, sum] = head.split(' ');
  const packed = Array.from(
    { length: Math.min(Number(count) || 0, MAX_CHUNKS) },
    (_, i) => stored[chunkName(i)] ?? '',
  ).join('');
  if (packed.length !== Number(length) || checksum(packed) !== sum) return undefined;
  try {
    const zipped = Utilities.newBlob(Utilities.base64Decode(packed), GZIP);
    return Utilities.ungzip(zipped).getDataAsString();
  } catch {
    return undefined;
  }
};

const checksum = (text: string): string =>
  Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text)).slice(0, 12);
