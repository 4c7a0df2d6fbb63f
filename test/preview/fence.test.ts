import { Refused } from '../../src/preview/server/failure';
import { checkRequest } from '../../src/preview/server/http/fence';
import { type Running, runPreview } from './support/preview';

const HOMEPAGE = { run: 'onHomepage', language: 'ja', platform: 'WEB' };

let preview: Running;
beforeAll(async () => {
  preview = await runPreview();
});

const port = () => preview.origin.slice(preview.origin.lastIndexOf(':') + 1);

test.each(['127.0.0.1', 'localhost'])('answers under the name %s', async (name) => {
  expect((await preview.ask('/api/session', { headers: { Host: `${name}:${port()}` } })).status).toBe(200);
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', 'localhost:1', '[::1]'])(
  'answers nothing to a request that names the host %s',
  async (host) => {
    const { status, text } = await preview.ask('/api/session', { headers: { Host: host } });
    expect(status).toBe(421);
    expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('このコンピューター上') });
  },
);

test('at port 80 a browser leaves the port out of both names', () => {
  const asked = (host: string, origin: string, port: number) => () =>
    checkRequest({ method: 'POST', path: '/api/clock', host, origin, contentType: 'application/json' }, port);
  for (const name of ['127.0.0.1', 'localhost']) {
    expect(asked(name, `http://${name}`, 80)).not.toThrow();
    expect(asked(`${name}:8420`, `http://${name}:8420`, 8420)).not.toThrow();
    expect(asked(name, `http://${name}`, 8420)).toThrow(Refused);
    expect(asked(`${name}:8420`, `http://${name}`, 8420)).toThrow(Refused);
  }
  expect(asked('evil.example', 'http://127.0.0.1', 80)).toThrow(Refused);
  expect(asked('localhost', 'http://evil.example', 80)).toThrow(Refused);
});

test.each([
  ['another site', 'https://evil.example'],
  ['another port', 'http://127.0.0.1:1'],
  ['a sandboxed frame', 'null'],
  ['https on this port', 'https://127.0.0.1'],
])('changes nothing for %s', async (_, origin) => {
  const before = await preview.get('/api/traces');
  const { status } = await preview.post('/api/add-on', HOMEPAGE, { Origin: origin });
  expect(status).toBe(403);
  expect((await preview.post('/api/clock', { advance: 1000 }, { Origin: origin })).status).toBe(403);
  expect(await preview.get('/api/traces')).toEqual(before);
});

test('changes nothing where no origin is named', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const { status } = await preview.ask('/api/hourly', { method: 'POST', headers, body: '{}' });
  expect(status).toBe(403);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
  'takes no JSON that comes as "%s": a foreign form could send it',
  async (type) => {
    expect((await preview.post('/api/hourly', {}, { 'Content-Type': type })).status).toBe(415);
  },
);

test('takes a form at the web app alone, and from its own page alone', async () => {
  expect((await preview.submit('/exec', { o: 'x' })).status).toBe(200);
  const foreign = {
    method: 'POST',
    headers: { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'o=x',
  };
  expect((await preview.ask('/exec', foreign)).status).toBe(403);
  expect((await preview.post('/exec', {})).status).toBe(415);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('knows no %s', async (method) => {
  expect((await preview.ask('/api/session', { method })).status).toBe(405);
});

test.each(['/api/add-on', '/api/drafts', '/api/hourly', '/api/clock', '/api/drafts/r1/send'])(
  'a GET of %s is answered with nothing but "no such page"',
  async (to) => {
    expect((await preview.ask(to)).status).toBe(404);
  },
);

test('refuses more than a request of its kind can have', async () => {
  const inputs = { wording: { strings: ['x'.repeat(300_000)] } };
  expect((await preview.post('/api/add-on', { ...HOMEPAGE, inputs })).status).toBe(413);
  // A body of unknown length is cut off where it becomes too long.
  const headers = { Origin: preview.origin, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
  const body = JSON.stringify({ ...HOMEPAGE, inputs });
  const before = await preview.get('/api/traces');
  const cut = await preview.ask('/api/add-on', { method: 'POST', headers, body }).catch(() => ({ status: 413 }));
  expect(cut.status).toBe(413);
  expect(await preview.get('/api/traces')).toEqual(before);
  const draft = { to: '', cc: '', bcc: '', subject: '', html: 'x'.repeat(3_000_000) };
  expect((await preview.post('/api/drafts', draft)).status).toBe(200);
});

test('every answer forbids guessing its type, and says nothing of where a link was pressed', async () => {
  for (const to of ['/', '/api/session', '/nowhere', '/page/main.js', '/exec']) {
    const { headers } = await preview.ask(to);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': expect.anything() });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test('the page runs its own scripts alone, in no frame', async () => {
  const { status, headers } = await preview.ask('/');
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  for (const part of ["script-src 'self';", "connect-src 'self';", "base-uri 'none';", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src '[^;]*unsafe/);
});

test("the page's files are served with their types, fonts for the frames of mails too", async () => {
  const type = async (to: string) => (await preview.ask(to)).headers['content-type'];
  expect(await type('/page/main.js')).toBe('text/javascript; charset=utf-8');
  expect(await type('/page/main.css')).toBe('text/css; charset=utf-8');
  const css = (await preview.ask('/fonts.css')).text;
  const [, font = ''] = /url\("?(\/page\/fonts\/[^")]+)/.exec(css) ?? [];
  const { headers } = await preview.ask(font);
  expect(headers).toMatchObject({
    'content-type': 'font/woff2',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=86400',
  });
  expect(css.replace(/@font-face\s*\{[^}]*\}/g, '').trim()).toBe('');
});

test.each([
  '/page/../start.mjs',
  '/page/%2e%2e/start.mjs',
  '/page/..%2fstart.mjs',
  '/page/index.html',
  '/page/',
  '/page/x.js',
])('serves no file by the name %s', async (to) => {
  const { status, text } = await preview.ask(to);
  expect({ status, error: typeof JSON.parse(text).error }).toEqual({ status: 404, error: 'string' });
});

test('says what went wrong in the language that the page asks for', async () => {
  const ask = async (language: string) =>
    JSON.parse((await preview.ask('/api/threads/none', { headers: { 'Accept-Language': language } })).text).error;
  expect(await ask('en')).toBe('This conversation is no longer in the mailbox.');
  expect(await ask('ja')).toBe('このスレッドはメールボックスにありません。');
});
