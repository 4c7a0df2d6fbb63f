import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A folder that is removed after the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Writes a file, and the folders above it. -> its path */
export const write = (file: string, content: string | Buffer): string => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

const SEPARATOR = 'From somebody@example.com Thu Mar  5 10:00:00 2026\n';

/** mboxrd quotes every line of ">"s and "From "; mboxo only those without ">". */
export const mbox = (mails: readonly string[], quoting: 'mboxo' | 'mboxrd' = 'mboxrd', separator = SEPARATOR): string =>
  mails
    .map((raw) => `${separator}${raw.replace(quoting === 'mboxrd' ? /^(?=>*From )/gm : /^(?=From )/gm, '>')}\n`)
    .join('');

export const gzipped = (mails: readonly string[]): Buffer => gzipSync(mbox(mails));
