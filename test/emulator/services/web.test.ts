import { emulate, run } from '../script';

describe('ContentService', () => {
  test('answers text of a type, none of which is an image', () => {
    expect(run('return Object.keys(ContentService.MimeType).join();')).toBe(
      'ATOM,CSV,ICAL,JAVASCRIPT,JSON,RSS,TEXT,VCARD,XML',
    );
    expect(
      run(
        "const text = ContentService.createTextOutput('a').append('b').setMimeType(ContentService.MimeType.JSON); return [text.getContent(), String(text.getMimeType()), text.getFileName(), text.downloadAsFile('a.txt').getFileName(), text.clear().getContent()];",
      ),
    ).toEqual(['ab', 'JSON', null, 'a.txt', '']);
    expect(() => run("ContentService.createTextOutput('').setMimeType('image/gif')")).toThrow(
      "The parameters (String) don't match the method signature for ContentService.TextOutput.setMimeType.",
    );
  });

  test('gives the caller something to read', () => {
    const script = emulate("function doGet(e) { return ContentService.createTextOutput('t=' + e.parameter.t); }");
    expect(contentOf(script.call('doGet', { parameter: { t: '1' } }))).toBe('t=1');
  });
});

describe('HtmlService', () => {
  test('knows who asks only inside of a web app', () => {
    const script = emulate(
      'function doGet() { return HtmlService.createHtmlOutput(HtmlService.getUserAgent()); } function other() { return HtmlService.getUserAgent(); }',
    );
    expect(contentOf(script.call('doGet', {}, { userAgent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)' }))).toBe(
      'Mozilla/5.0 (via ggpht.com GoogleImageProxy)',
    );
    expect(script.call('other')).toBeNull();
  });

  test('makes pages', () => {
    expect(
      run(
        "const page = HtmlService.createHtmlOutput('<b>').append('</b>').appendUntrusted('<i>').setTitle('既読').addMetaTag('viewport', 'width=1'); return [page.getContent(), page.getTitle(), page.getMetaTags()[0].getName(), page.getBlob().getContentType()];",
      ),
    ).toEqual(['<b></b>&#60;i&#62;', '既読', 'viewport', 'text/html']);
  });

  test('fills templates: printed escaped, printed as they are, run', () => {
    const files = {
      'page.html': '<h1><?= title ?></h1><? for (const item of items) { ?><li><?!= mark(item) ?></li><? } ?>',
    };
    const code = `function mark(text) { return '<b>' + text + '</b>'; }
      function page() { const page = HtmlService.createTemplateFromFile('page'); page.title = '<既読>'; page.items = ['a', 'b']; return page.evaluate().getContent(); }`;
    expect(emulate(code, { files }).call('page')).toBe('<h1>&#60;既読&#62;</h1><li><b>a</b></li><li><b>b</b></li>');
  });

  test('reads the HTML files of the folder', () => {
    expect(run("return HtmlService.createHtmlOutputFromFile('a').getContent();", { files: { 'a.html': '<p>' } })).toBe(
      '<p>',
    );
    expect(() => run("HtmlService.createHtmlOutputFromFile('b')")).toThrow('No HTML file named b was found.');
  });
});

describe('UrlFetchApp', () => {
  const addOn = { addOns: {}, urlFetchWhitelist: ['https://api.example.com/v1/'] };
  const fetch = (url: string) => `return UrlFetchApp.fetch('${url}').getContentText();`;

  test('never leaves this machine', () => {
    expect(() => run(fetch('https://example.com/'))).toThrow('DNS error: https://example.com/');
  });

  test('asks the handler that the emulator was given', () => {
    const asked: unknown[] = [];
    const urlFetch = (request: unknown) => {
      asked.push(request);
      return { status: 201, headers: { 'Content-Type': 'text/plain' }, body: '既読' };
    };
    expect(
      run(
        "const r = UrlFetchApp.fetch('https://example.com/a', { method: 'post', payload: { a: 1 }, headers: { X: 'y' } }); return [r.getResponseCode(), r.getContentText(), r.getBlob().getContentType(), r.getContent().length];",
        { urlFetch },
      ),
    ).toEqual([201, '既読', 'text/plain', 6]);
    expect(asked).toEqual([
      {
        url: 'https://example.com/a',
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', X: 'y' },
        body: Buffer.from('a=1'),
      },
    ]);
  });

  test('throws on an error of the server, unless that is muted', () => {
    const urlFetch = () => ({ status: 404, body: 'nothing here' });
    expect(() => run(fetch('https://example.com/x'), { urlFetch })).toThrow(
      'Request failed for https://example.com returned code 404. Truncated server response: nothing here',
    );
    expect(
      run("return UrlFetchApp.fetch('https://example.com/x', { muteHttpExceptions: true }).getResponseCode();", {
        urlFetch,
      }),
    ).toBe(404);
  });

  test('reaches only what the manifest of an add-on lists', () => {
    const options = { manifest: addOn, urlFetch: () => ({ body: 'ok' }) };
    expect(run(fetch('https://api.example.com/v1/things?a=1'), options)).toBe('ok');
    expect(() => run(fetch('https://api.example.com/v2/'), options)).toThrow('is under no prefix of urlFetchWhitelist');
    expect(() => run(fetch('https://example.com/v1/'), options)).toThrow('is under no prefix of urlFetchWhitelist');
  });

  test('needs the scope for it, a real address, and one that is not too long', () => {
    const urlFetch = () => ({});
    expect(() => run(fetch('https://example.com/'), { urlFetch, manifest: { oauthScopes: [] } })).toThrow(
      'Required permissions: https://www.googleapis.com/auth/script.external_request',
    );
    expect(() => run(fetch('example'), { urlFetch })).toThrow('Invalid argument: example');
    expect(() => run(fetch(`https://example.com/${'x'.repeat(2048)}`), { urlFetch })).toThrow(
      'Limit Exceeded: URLFetch URL Length.',
    );
  });

  test('fetches several at once', () => {
    const urlFetch = ({ url }: { url: string }) => ({ body: url });
    expect(
      run(
        "return UrlFetchApp.fetchAll(['https://a.example/', { url: 'https://b.example/' }]).map((r) => r.getContentText());",
        { urlFetch },
      ),
    ).toEqual(['https://a.example/', 'https://b.example/']);
  });
});

const contentOf = (output: unknown): unknown => {
  if (typeof output !== 'object' || output === null) throw new Error('Nothing was answered');
  const getContent: unknown = Reflect.get(output, 'getContent');
  return typeof getContent === 'function' ? getContent() : undefined;
};
