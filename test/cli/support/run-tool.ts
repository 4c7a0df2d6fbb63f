import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a built Node tool to its end, in Japan; `columns`: how wide the terminal is. */
export const runTool = (name: string, args: readonly string[], columns = ''): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'build', `${name}.mjs`), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Tokyo', COLUMNS: columns, DEBUG: undefined },
  });
  return { status, stdout, stderr };
};

/** The command line of a built tool, for a shell. */
export const toolPath = (name: string): string => path.join(ROOT, 'build', `${name}.mjs`);

/** The lines of an output, without the end of the last. */
export const linesOf = (output: string): string[] => output.replace(/\n$/, '').split('\n');

/** A folder for the time of a test file; `write` gives the path of a file in it. */
export const createScratch = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-test-'));
  return {
    folder,
    write: (name: string, content: string | Buffer): string => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
};
