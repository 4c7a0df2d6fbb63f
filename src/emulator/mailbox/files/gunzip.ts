import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { MailboxError } from '../error';
import { openFile, type ReadableFile, reasonOf } from './readable-file';

/**
 * Unpacks a gzip file into a temporary one, so that its messages can be read on demand. The temporary file has no name
 * any more when this returns; it is gone when the process ends.
 */
export const gunzip = async (
  path: string,
  onRead: (bytes: number) => void,
  onWarning: (warning: string) => void,
): Promise<ReadableFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
  const unpacked = join(folder, 'mbox');
  try {
    const damage = await unpack(path, unpacked, onRead);
    const file = openFile(path, unpacked);
    if (damage !== undefined && file.size === 0) {
      file.close();
      throw new MailboxError(`${path} cannot be unpacked: ${damage}.`);
    }
    if (damage !== undefined) onWarning(`${path} cannot be unpacked to its end: ${damage}. What came before was read.`);
    return file;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** -> what is wrong with the file, `undefined` where all of it could be unpacked. What comes before the damage is kept. */
const unpack = async (path: string, to: string, onRead: (bytes: number) => void): Promise<string | undefined> => {
  const output = await open(to, 'w');
  const source = createReadStream(path, { highWaterMark: CHUNK });
  source.on('data', (chunk) => onRead(chunk.length));
  try {
    await pipeline(source, createGunzip({ chunkSize: CHUNK }), async (unpacked) => {
      for await (const chunk of unpacked) await output.write(chunk);
    });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    await output.close();
  }
};

const CHUNK = 1_048_576;
