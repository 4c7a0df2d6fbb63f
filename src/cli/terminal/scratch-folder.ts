import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for files that nobody needs once the command has ended, however it ends. */
export const scratchFolder = (name: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), `kidoku-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  return folder;
};
