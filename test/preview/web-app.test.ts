import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Trace } from '../../src/preview/api';
import { emptyMailbox, type Running, runPreview } from './support/preview';

/** A web app that says what it was given. */
const SCRIPT = `
function told(event) {
  return { event, agent: HtmlService.getUserAgent(), visitor: Session.getActiveUser().getEmail() };
}
function doGet(event) {
  if (event.parameter.page) {
    return HtmlService.createHtmlOutput('<html><body><p>Hello</p></body></html>').setTitle('A & <B>').addMetaTag('viewport', 'width=1');
  }
  if (event.parameter.fail) throw new Error('No');
  return ContentService.createTextOutput(JSON.stringify(told(event)));
}
function doPost(event) {
  return ContentService.createTextOutput(JSON.stringify(told(event)));
}`;

const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-web-app-'));
writeFileSync(path.join(folder, 'Code.js'), SCRIPT);
writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify({ addOns: { common: { name: 'Web app' } } }));
afterAll(() => rmSync(folder, { recursive: true }));

let preview: Running;
beforeAll(async () => {
  preview = await runPreview(emptyMailbox(), { bundle: folder });
});

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';

test('a request has the shape that Google gives it, and comes from nobody', async () => {
  const { text } = await preview.ask('/exec?t=a%20b&x=1&x=2', { headers: { 'User-Agent': AGENT } });
  expect(JSON.parse(text)).toEqual({
    event: {
      queryString: 't=a%20b&x=1&x=2',
      parameter: { t: 'a b', x: '1' },
      parameters: { t: ['a b'], x: ['1', '2'] },
      contextPath: '',
      contentLength: -1,
    },
    agent: AGENT,
    visitor: '',
  });
});

test("what comes through Gmail's proxy says so, whoever asks for it", async () => {
  const { text } = await preview.ask('/proxy?t=1', { headers: { 'User-Agent': AGENT } });
  expect(JSON.parse(text)).toMatchObject({
    event: { queryString: 't=1' },
    agent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  });
});

test('a posted form is in the parameters, and stands there as it came', async () => {
  const { text } = await preview.submit('/exec?q=1', { o: 'あ' });
  const contents = 'o=%E3%81%82';
  expect(JSON.parse(text).event).toEqual({
    queryString: 'q=1',
    parameter: { q: '1', o: 'あ' },
    parameters: { q: ['1'], o: ['あ'] },
    contextPath: '',
    contentLength: contents.length,
    postData: { contents, length: contents.length, name: 'postData', type: 'application/x-www-form-urlencoded' },
  });
});

test('a page is shown with its title, and without scripts', async () => {
  const { text, headers } = await preview.ask('/exec?page=1');
  expect(headers['content-type']).toContain('text/html');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('script-src');
  expect(text).toContain('<title>A &#38; &#60;B&#62;</title>');
  expect(text).toContain('<meta name="viewport" content="width=1">');
  expect(text).toContain('<p>Hello</p>');
});

test('text is text, whatever it looks like', async () => {
  expect((await preview.ask('/exec?t=%3Cscript%3E')).headers['content-type']).toContain('text/plain');
});

test('a script that throws is noted, and stops nothing', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  expect((await preview.ask('/exec?fail=1')).status).toBe(500);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('No'));
  said.mockRestore();
  const [trace] = await preview.get<Trace[]>('/api/traces');
  expect(trace).toMatchObject({ run: 'doGet', error: 'No' });
  expect((await preview.ask('/exec?t=1')).status).toBe(200);
});
