// The preview as `npm start` runs it: a process of its own, on a free port of loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const START = path.resolve(__dirname, '../../../build/start.mjs');
/** The sample mailbox ends the day before. The same time every day, so that every run says the same. */
export const NOW = '2026-11-20T09:00:00+09:00';

/** The address, once the tests run. `stop` ends the server before the file ends. */
export type Address = (() => string) & { readonly stop: () => Promise<void> };

/** Starts one for a test file, and ends it with the file. */
export const usePreview = (...args: readonly string[]): Address => {
  let child: ChildProcess | undefined;
  let url = '';
  beforeAll(async () => {
    child = spawn(process.execPath, [START, '--port', '0', '--now', NOW, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    url = await addressOf(child);
  });
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  afterAll(stop);
  return Object.assign(() => url, { stop });
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const read = (piece: Buffer) => {
      said += piece;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => reject(new Error(`The preview ended with ${code}: ${said}`)));
  });
