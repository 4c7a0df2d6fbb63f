import { createHmac } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import { formToken } from '../../src/core/pixel/token';
import { ROOT } from '../tools/apps-script';
import { countKept, countWaiting, opensIn } from '../tools/kept-opens';
import type { LoadingTask } from '../tools/loading-worker';
import { newSharedScript, sharedScript } from '../tools/shared-script';
import { addOn, eventOf } from './support/add-on';
import { AGENTS, BASE, insertPixel } from './support/pixels';

const THREADS = 30;
const LOADS = 2_000;
const PIXELS = 600;
/** Loads of each thread that find the lock taken for longer than they can wait. */
const BUSY = 2;

const worker = path.join(ROOT, 'build', `loading-worker.${process.pid}.cjs`);
beforeAll(() => {
  mkdirSync(path.dirname(worker), { recursive: true });
  esbuild.buildSync({
    entryPoints: [path.join(ROOT, 'test/tools/loading-worker.ts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(worker, { force: true }));

type Report = { readonly most: number; readonly warnings: readonly string[] };

const run = (workerData: LoadingTask): Promise<Report> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

/** Tokens of one user, as the compose card would make them. */
const manyTokens = (secret: string, userKey: string, at: number): readonly string[] =>
  Array.from({ length: PIXELS }, (_, i) =>
    formToken({ userKey, id: `id${String(i).padStart(10, '0')}`, at }, (signed) =>
      createHmac('sha256', secret).update(signed).digest().subarray(0, 10).toString('base64url'),
    ),
  );

test('thirty executions at once, while the user collects: 2,000 loads, none lost, none doubled', async () => {
  const memory = newSharedScript();
  const { scriptProperties, scriptLock } = sharedScript(memory);
  const now = Date.now();
  scriptProperties.write([['pixel.base', BASE]], { deleteAllOthers: false, most: 500_000 });
  const sender = addOn([], { now, scriptProperties, scriptLock, quotas: 'off' });
  insertPixel(sender, new Date(now + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));
  const { userKey } = JSON.parse(sender.userProperties.get('settings') ?? '{}');
  const { current } = JSON.parse(scriptProperties.get('pixel.secret') ?? '{}');
  const tokens = manyTokens(current, userKey, now - 60_000);

  const threads = Promise.all(
    Array.from({ length: THREADS }, (_, thread) => {
      const mine = Array.from({ length: LOADS }, (_, i) => i).filter((i) => i % THREADS === thread);
      const task = mine.map((i) => tokens[(i * 7) % PIXELS] ?? '');
      return run({ memory, folder: path.join(ROOT, 'dist'), tokens: task, userAgent: AGENTS.gmail, busy: BUSY });
    }),
  );
  let isRunning = true;
  const ended = () => {
    isRunning = false;
  };
  threads.then(ended, ended);
  let largest = 0;
  while (isRunning) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const kept = scriptProperties.entries();
    for (const [key, text] of kept) expect(key.length + text.length).toBeLessThanOrEqual(9 * 1024);
    largest = Math.max(largest, JSON.stringify(kept).length);
    sender.call('onHomepage', eventOf());
  }
  const reports = await threads;

  expect(reports.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(Math.max(...reports.map(({ most }) => most))).toBeLessThanOrEqual(6);
  expect(largest).toBeLessThan(500 * 1024);
  expect(countKept(sender.userProperties) + countWaiting(scriptProperties.entries())).toBe(LOADS);
  for (let look = 0; look < 5; look += 1) sender.call('onHomepage', eventOf());
  expect(countWaiting(scriptProperties.entries())).toBe(0);
  expect(countKept(sender.userProperties)).toBe(LOADS);
  expect(opensIn(sender.userProperties).size).toBe(PIXELS);
  const stored = [...sender.userProperties].filter(([key]) => key.startsWith('opens.'));
  for (const [key, text] of stored) expect(key.length + text.length).toBeLessThanOrEqual(9 * 1024);
  expect(stored.join().length).toBeLessThan(120_000);
}, 120_000);
