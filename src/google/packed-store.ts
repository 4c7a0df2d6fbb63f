import type { LedgerStore } from '../app/ports';
import { currentProperties, writableProperties } from './user-properties';

/** A value may have 9 KB. */
const CHUNK = 8_500;

const GZIP = 'application/x-gzip';

/** A text in the user's own properties: gzip, base64, in chunks. One call to read, one to write. */
export const packedStore = (head: string, mostChunks: number): LedgerStore & { readonly clear: () => void } => {
  const chunkName = (index: number): string => `${head}.${index}`;

  /** The head says how many chunks there are and of what length: a write that stopped half-way does not fit it. */
  const toChunks = (packed: string): Record<string, string> => {
    const count = Math.ceil(packed.length / CHUNK);
    const chunks: Record<string, string> = { [head]: `${count} ${packed.length} ${checksum(packed)}` };
    for (let i = 0; i < count; i += 1) chunks[chunkName(i)] = packed.slice(i * CHUNK, (i + 1) * CHUNK);
    return chunks;
  };
  const unpack = (stored: Readonly<Record<string, string>>, known: string): string | undefined => {
    const [count, length, sum] = known.split(' ');
    const packed = Array.from(
      { length: Math.min(Number(count) || 0, mostChunks) },
      (_, i) => stored[chunkName(i)] ?? '',
    ).join('');
    return packed.length === Number(length) && checksum(packed) === sum ? unzipped(packed) : undefined;
  };

  return {
    read: () => {
      const stored = currentProperties();
      const known = stored[head];
      return known === undefined ? undefined : (unpack(stored, known) ?? { damaged: true });
    },
    write: (text) => {
      const packed = zipped(text);
      if (packed.length > mostChunks * CHUNK) return false;
      writableProperties().setProperties(toChunks(packed));
      return true;
    },
    clear: () => {
      const names = [head, ...Array.from({ length: mostChunks }, (_, i) => chunkName(i))];
      const stored = currentProperties();
      // The head goes last: what is left without it would be there for ever.
      for (const name of names.reverse()) if (stored[name] !== undefined) writableProperties().deleteProperty(name);
    },
  };
};

const zipped = (text: string): string =>
  Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text, 'application/json')).getBytes());

const unzipped = (packed: string): string | undefined => {
  try {
    return Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), GZIP)).getDataAsString();
  } catch {
    return undefined;
  }
};

const checksum = (text: string): string =>
  Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text)).slice(0, 12);
