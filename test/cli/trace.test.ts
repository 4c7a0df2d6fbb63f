import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addOn, eventOf, manySent } from '../bundle/support/add-on';
import { ROOT } from '../tools/apps-script';

const trace = (log: string) =>
  spawnSync(process.execPath, [path.join(ROOT, 'build/trace.mjs')], { input: log, encoding: 'utf8' });

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
