import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addOn, eventOf, manySent } from '../bundle/support/add-on';
import { ROOT } from '../tools/apps-script';

const trace = (log: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, 'build/trace.mjs'), ...args], { input: log, encoding: 'utf8' });

test('the stack of a failure in the log tells its places in the sources', () => {
  const emulator = addOn(manySent(1));
  emulator.fail('GmailApp.getAliases', { error: 'Something new went wrong' });
  emulator.call('onHomepage', eventOf());
  const log = emulator
    .logs()
    .map(({ text }) => text)
    .join('\n');
  expect(log).toMatch(/ \(Code:\d+:\d+\)/);
  const { stdout } = trace(log);
  const places = [...stdout.matchAll(/(src\/[\w/-]+\.ts):(\d+):(\d+)/g)];
  expect(places.map(([, file]) => file)).toEqual(expect.arrayContaining(['src/google/identity.ts', 'src/guard.ts']));
  const [, file = '', line] = places[0] ?? [];
  const called = readFileSync(path.join(ROOT, file), 'utf8').split('\n')[Number(line) - 1];
  expect(called).toContain('getAliases');
});

test('what is no place in the bundle stays as it is', () => {
  const log = 'unknown 0ABC123\n    at somewhere (Other:1:1)\n    at (Code:999999:1)\n';
  expect(trace(log).stdout).toBe(log);
});

test('a log that comes through a pipe, and not at once, is waited for', async () => {
  const child = spawn(process.execPath, [path.join(ROOT, 'build/trace.mjs')]);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const ended = once(child, 'close');
  // Longer than the tool takes to look for input.
  setTimeout(() => child.stdin.end('at somewhere (Other:1:1)\n'), 700);
  expect([await ended, said.join('')]).toEqual([[0, null], 'at somewhere (Other:1:1)\n']);
});

test('a log that cannot be read is named, with the reason', () => {
  const { status, stderr } = trace('', 'no-such.log');
  expect([status, stderr]).toEqual([1, 'trace: no-such.log: there is no such file\n']);
});
