import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Session, ThreadList } from '../../src/preview/api';
import { createScratch, runTool, toolPath } from './support/run-tool';

const ROOT = path.join(__dirname, '../..');
const scratch = createScratch();
const children: ChildProcess[] = [];
afterAll(() => {
  scratch.remove();
  for (const child of children) child.kill('SIGKILL');
});

/** Starts the command. -> its address, and what it printed; it runs until it is told to end. */
const start = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [toolPath('start'), ...args], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let printed = '';
  for await (const piece of child.stdout) {
    printed += String(piece);
    if (printed.split('\n').length > 2) break;
  }
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
  const get = async <T>(to: string): Promise<T> => (await fetch(new URL(to, url))).json() as Promise<T>;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code;
  };
  return { url, printed, get, end };
};

test('opens the sample mailbox, says where and how to stop, and ends when it is told to', async () => {
  const { url, printed, get, end } = await start(['--port', '0']);
  expect(printed).toBe(`Kidoku's preview: ${url}\nPress Ctrl+C to stop it.\n`);
  const session = await get<Session>('api/session');
  expect(session).toMatchObject({
    mailbox: 'sample',
    language: 'en',
    timeZone: 'Asia/Tokyo',
    me: { name: 'Hanako Sato', address: 'hanako.sato@kidoku.example', aliases: ['h.sato@kidoku.example'] },
  });
  const began = Date.parse('2026-11-20T09:00:00+09:00');
  expect(session.clock.now - began).toBeGreaterThanOrEqual(0);
  expect(session.clock.now - began).toBeLessThan(60_000);
  expect((await get<ThreadList>('api/threads?folder=sent')).total).toBeGreaterThan(50);
  expect((await (await fetch(url)).text()).toLowerCase()).toContain('<!doctype html>');
  expect(await end('SIGINT')).toBe(0);
});

test('speaks the language of the system, or the one that is asked for', async () => {
  const japanese = await start(['--port', '0'], { LANG: 'ja_JP.UTF-8' });
  expect(await japanese.get('api/session')).toMatchObject({ language: 'ja', me: { name: '佐藤 花子' } });
  expect(await japanese.end('SIGTERM')).toBe(0);
  const english = await start(['--port', '0', '--lang', 'en', '--now', '2026-12-01'], { LANG: 'ja_JP.UTF-8' });
  const session = await english.get<Session>('api/session');
  expect(session.language).toBe('en');
  expect(session.clock.now).toBeGreaterThanOrEqual(Date.parse('2026-12-01'));
  await english.end('SIGTERM');
});

test("opens one's own mailbox, and leaves its file as it is", async () => {
  const mbox = [
    'From 1@xxx Wed Nov 18 18:21:37 +0000 2026\nFrom: Me Myself <me@example.com>\nTo: you@example.com\nSubject: Mine\n\nHello\n\n',
  ].join('');
  const file = scratch.write('own.mbox', mbox);
  const { url, get, end } = await start(['--port', '0', '--mbox', file, '--me', 'me@example.com,m@example.com']);
  expect(await get('api/session')).toMatchObject({
    mailbox: 'own',
    me: { name: 'Me Myself', address: 'me@example.com', aliases: ['m@example.com'] },
    seats: [{ id: 'misaki' }, { id: 'emily' }, { id: 'watanabe' }],
  });
  const draft = { to: 'x@example.com', cc: '', bcc: '', subject: 'New', html: 'x' };
  const headers = { 'Content-Type': 'application/json', Origin: new URL(url).origin };
  const saved = await fetch(new URL('api/drafts', url), { method: 'POST', headers, body: JSON.stringify(draft) });
  expect(saved.status).toBe(200);
  expect((await get<ThreadList>('api/threads?folder=all')).rows.map(({ subject }) => subject)).toEqual(['New', 'Mine']);
  await end('SIGTERM');
  expect(readFileSync(file, 'utf8')).toBe(mbox);
});

test('a port that is taken is said, and nothing is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { status, stderr, stdout } = runTool('start', ['--port', port]);
  other.close();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^start: Port ${port} cannot be had`));
});

test.each([
  [['--port', 'x'], /--port wants a number/],
  [['--port', '65536'], /--port wants a number/],
  [['--lang', 'fr'], /--lang wants ja or en/],
  [['--me', 'a@example.com'], /--me needs --mbox/],
  [['--mbox', 'samples/mailbox.mbox'], /--me is missing/],
  [['--mbox', 'samples/mailbox.mbox', '--me', 'nobody'], /e-mail addresses/],
  [['--now', 'tomorrow'], /--now wants a date/],
  [['--bogus'], /--bogus/],
])('does not understand %j, and says how it is called', (args, said) => {
  const { status, stderr } = runTool('start', args);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
  expect(stderr).toContain('Usage: npm start -- [--port N] [--mbox PATH [--mbox PATH…] --me ADDRESS');
});

test('a mailbox that cannot be read is named', () => {
  const { status, stderr } = runTool('start', ['--mbox', '/nonexistent.mbox', '--me', 'me@example.com']);
  expect(status).toBe(1);
  expect(stderr).toContain('/nonexistent.mbox');
});

test('shows the add-on under a policy, and says which file it cannot read', async () => {
  const policy = scratch.write('policy.json', '{"version":1,"everyone":{"pixel":"off"}}');
  const { get, end } = await start(['--port', '0', '--policy', policy]);
  expect(await get('api/session')).toMatchObject({ mailbox: 'sample' });
  expect(await end('SIGINT')).toBe(0);
  const missing = runTool('start', ['--port', '0', '--policy', path.join(scratch.folder, 'no-such.json')]);
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('no-such.json: there is no such file')]);
});
