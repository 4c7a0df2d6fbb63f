import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { CARD_FUNCTIONS } from '../src/cards/actions';
import { emulate, ROOT } from './tools/apps-script';

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'dist/appsscript.json'), 'utf8'));

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, HOME: '/nonexistent' } });

test('clasp would push the bundle, its data and the manifest, and nothing else', () => {
  const { stdout } = run(path.join(ROOT, 'node_modules/.bin/clasp'), ['show-file-status', '--json']);
  expect([...JSON.parse(stdout).filesToPush].sort()).toEqual([
    'dist/Code.js',
    'dist/appsscript.json',
    'dist/data.html',
  ]);
});

test('pushing without a project says what to do, and pushes nothing', () => {
  const { status, stderr } = run(process.execPath, ['build/push.mjs']);
  expect(status).toBe(1);
  expect(stderr).toContain('Put it into .clasp.json as "scriptId"');
});

test('the bundle has less than 200 KB (docs/decisions/0006)', () => {
  expect(statSync(path.join(ROOT, 'dist/Code.js')).size).toBeLessThan(200_000);
});

test('nothing in the data file is markup, or a character that an HTML file may lose', () => {
  expect(readFileSync(path.join(ROOT, 'dist/data.html'), 'utf8')).not.toMatch(
    /[<>&]|[^\n\x20-\x7e\u00a1-\u1fff\u3000-\ud7ff]/,
  );
});

test('a load of a pixel does not need the data file', () => {
  const emulator = emulate();
  emulator.fail('HtmlService.createTemplateFromFile', { error: 'No HTML file named data was found.' });
  expect(() => emulator.call('doGet', { parameter: { t: 'AAAA' } })).not.toThrow();
});

test('no scope is wider than the work needs', () => {
  expect(manifest.oauthScopes).not.toContain('https://mail.google.com/');
  expect([...manifest.oauthScopes].sort()).toEqual([
    'https://www.googleapis.com/auth/gmail.addons.current.action.compose',
    'https://www.googleapis.com/auth/gmail.addons.current.message.metadata',
    'https://www.googleapis.com/auth/gmail.addons.execute',
    'https://www.googleapis.com/auth/gmail.modify',
    'https://www.googleapis.com/auth/script.locale',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/userinfo.email',
  ]);
});

test('the web app is open to whoever loads an image, and runs as whoever deployed it', () => {
  expect(manifest.webapp).toEqual({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' });
  const emulator = emulate();
  expect([emulator.has('doGet'), emulator.has('doPost')]).toEqual([true, true]);
});

test('README justifies every scope', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  for (const scope of manifest.oauthScopes) expect(readme).toContain(`\`${scope.split('/auth/')[1]}\``);
});

test('docs/scopes.md lists the scopes of the manifest, and no others', () => {
  const listed = readFileSync(path.join(ROOT, 'docs/scopes.md'), 'utf8').match(/(?<=^\| `)[\w.]+/gm);
  const asked: readonly string[] = manifest.oauthScopes;
  expect(listed?.sort()).toEqual(asked.map((scope) => scope.split('/auth/')[1]).sort());
});

test('every function that the manifest or a card names is one of the bundle', () => {
  const emulator = emulate();
  const named = [...JSON.stringify(manifest).matchAll(/"(?:runFunction|onTriggerFunction)":"(\w+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(named).toEqual([
    'onHomepage',
    'onUniversalList',
    'onUniversalSettings',
    'onUniversalSetupCheck',
    'onHomepage',
    'onMessage',
    'onCompose',
  ]);
  for (const name of [...named, ...CARD_FUNCTIONS, 'onHourly'])
    expect([name, emulator.has(name)]).toEqual([name, true]);
});

test('evaluating the bundle touches no service: it happens at every execution', () => {
  const source = readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8');
  expect(() => new Script(source).runInNewContext({})).not.toThrow();
});
