import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MailboxError } from '../error';

/** A file that stays open and is read at any place. */
export type ReadableFile = {
  /** For messages to people. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Fewer bytes where the file ends before. */
  readonly read: (start: number, end: number) => Buffer;
  /** Reads into the buffer at `offset`. -> number of bytes read, 0 at the end of the file. */
  readonly readInto: (buffer: Buffer, offset: number, position: number) => number;
  readonly close: () => void;
};

/** Opens a file. `path` is what people are told; `real` is where the bytes are, when that is elsewhere. */
export const openFile = (path: string, real = path): ReadableFile => {
  const descriptor = openOrExplain(path, real);
  const { size, mtimeMs } = fstatSync(descriptor);
  const readInto = (buffer: Buffer, offset: number, position: number): number =>
    readSync(descriptor, buffer, offset, buffer.length - offset, position);
  return {
    path,
    size,
    modified: mtimeMs,
    readInto,
    read: (start, end) => {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < buffer.length) {
        const read = readInto(buffer, filled, start + filled);
        if (read === 0) break;
        filled += read;
      }
      return buffer.subarray(0, filled);
    },
    close: () => closeSync(descriptor),
  };
};

const openOrExplain = (path: string, real: string): number => {
  try {
    return openSync(real, 'r');
  } catch (cause) {
    throw new MailboxError(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
};

/** What the operating system says, in words. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENOSPC: 'there is no space left on the disk',
};
