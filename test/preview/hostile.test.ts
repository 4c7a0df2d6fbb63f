import { emptyMailbox, type Running, runPreview } from './support/preview';

const mailbox = emptyMailbox();
let preview: Running;
beforeAll(async () => {
  preview = await runPreview(mailbox);
});
afterEach(async () => {
  expect((await preview.ask('/api/session')).status).toBe(200);
});

const IDS = ['', '%00', '..%2f..', '%F0%9F', '__proto__', 'constructor', 'x'.repeat(5000), '%3Cscript%3E', "';--"];

test.each(IDS)('an id that nobody has is answered with a sentence: %s', async (id) => {
  const paths = [`/api/threads/${id}`, `/api/drafts/${id}`, `/api/seats/${id}`, `/api/seats/misaki/messages/${id}`];
  for (const to of [...paths, `/body/${id}`, `/seats/misaki/body/${id}`, `/seats/${id}/body/1`]) {
    const { status, text, headers } = await preview.ask(to);
    if (to === '/api/threads/' && status === 200) continue;
    expect([to, status]).toEqual([to, 404]);
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(text)).toEqual({ error: expect.stringMatching(/.../) });
  }
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1e999',
  '{"run":1}',
  '{"__proto__":{"run":"onHomepage"}}',
  '{"action":"explode"}',
])('a body that is not what is expected is refused: %s', async (body) => {
  const headers = { Origin: preview.origin, 'Content-Type': 'application/json' };
  for (const to of ['/api/add-on', '/api/drafts', '/api/clock']) {
    const { status, text } = await preview.ask(to, { method: 'POST', headers, body });
    expect([to, status]).toEqual([to, 400]);
    expect(JSON.parse(text).error.length).toBeGreaterThan(5);
  }
});

test('a deeply nested body does no harm', async () => {
  const headers = { Origin: preview.origin, 'Content-Type': 'application/json' };
  const body = '['.repeat(100_000);
  expect((await preview.ask('/api/add-on', { method: 'POST', headers, body })).status).toBe(400);
});

test.each([
  '?t=%00',
  '?t=%FF%FE',
  `?t=${'x'.repeat(7000)}`,
  '?__proto__=1&t=a&t=b',
  '?o=',
  '?%',
  '?t[]=1',
  '?o=%3Cscript%3E',
])('the web app is asked anything: %s', async (query) => {
  for (const to of [`/exec${query}`, `/proxy${query}`]) {
    const { status, text } = await preview.ask(to);
    expect([to, status]).toEqual([to, 200]);
    expect(text).not.toContain('<script>');
  }
  expect((await preview.submit(`/exec${query}`, { o: '<script>' })).status).toBe(200);
});

test.each([
  ['nothing at all', ''],
  ['zeros', '\0'.repeat(1000)],
  ['no header', 'just text'],
  ['an address field without end', `From: ${'"'.repeat(10_000)}\r\nTo: ${'<,'.repeat(10_000)}\r\n\r\nx`],
  ['parts in parts', `${'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(3000)}`],
  [
    'eight bits',
    Buffer.from([0x53, 0x75, 0x62, 0x6a, 0x65, 0x63, 0x74, 0x3a, 0x20, 0xff, 0xfe, 0x0d, 0x0a, 0x0d, 0x0a, 0x80]),
  ],
  ['a date of no calendar', 'Date: Fri, 99 Foo 99999 99:99:99\r\nMessage-ID: <<>>\r\nReferences: <x\r\n\r\nx'],
])('a mail of %s is listed, read and shown', async (_, raw) => {
  const { id, threadId } = mailbox.add({ raw, labels: ['INBOX'] });
  for (const to of ['/api/threads?folder=inbox', `/api/threads/${threadId}`, `/body/${id}`]) {
    expect([to, (await preview.ask(to)).status]).toEqual([to, 200]);
  }
});
