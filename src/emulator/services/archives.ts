import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { type Blob, contentOf, newBlob } from './blob';
import { typeOf } from './content-types';

/** Utilities.gzip: without a name, that of the blob with `.gz` after it. */
export const gzip = (source: unknown, name: string | undefined): Blob => {
  const { bytes, name: original } = contentOf(source);
  return newBlob(gzipSync(bytes), 'application/x-gzip', name ?? `${original ?? 'archive'}.gz`);
};

/** Utilities.ungzip: only takes what calls itself gzip. */
export const ungzip = (source: unknown): Blob => {
  const { bytes, type, name } = contentOf(source);
  if (type !== 'application/x-gzip' && type !== 'application/gzip') throw new Error('Invalid argument: blob');
  try {
    return newBlob(gunzipSync(bytes), null, name?.replace(/\.gz$/, '') ?? null);
  } catch (cause) {
    throw new Error('Could not decompress gzip.', { cause });
  }
};

export const zip = (sources: readonly unknown[], name: string | undefined): Blob => {
  const files: Record<string, Uint8Array> = {};
  for (const source of sources) {
    const { bytes, name: file } = contentOf(source);
    if (file === null || files[file]) throw new Error(`Duplicate filename: ${file}`);
    files[file] = bytes;
  }
  return newBlob(Buffer.from(zipSync(files)), 'application/zip', name ?? 'archive.zip');
};

export const unzip = (source: unknown): Blob[] => {
  try {
    const files = Object.entries(unzipSync(contentOf(source).bytes));
    return files.map(([name, bytes]) => newBlob(Buffer.from(bytes), typeOf(name), name));
  } catch (cause) {
    throw new Error('Invalid argument: blob', { cause });
  }
};
