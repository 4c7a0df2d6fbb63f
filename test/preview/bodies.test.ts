import { WEB_APP } from '../../src/preview/server/web-app-address';
import { bodyOf, newestAt } from './support/letters';
import { emptyMailbox, ME, type Running, runPreview, WATANABE } from './support/preview';

const mailbox = emptyMailbox();
let preview: Running;
beforeAll(async () => {
  preview = await runPreview(mailbox);
});

/** The document in which a mail with this HTML is shown. */
const shown = async (html: string, more = ''): Promise<string> => {
  const raw = `From: x@example.com\r\nSubject: x\r\n${more}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  return bodyOf(preview, `/body/${mailbox.add({ raw, labels: ['INBOX'] }).id}`);
};

test('a body is a document of its own, without scripts and without images from elsewhere', async () => {
  const { id } = mailbox.add({ raw: 'Subject: x\r\n\r\ny', labels: ['INBOX'] });
  const { headers, text } = await preview.ask(`/body/${id}`);
  const { origin } = preview;
  expect(headers['content-security-policy']).toBe(
    [
      'sandbox allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      `style-src 'unsafe-inline' ${origin}/fonts.css`,
      `font-src ${origin}/page/fonts/`,
      `img-src ${origin}/proxy data:`,
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
  );
  expect(text).toContain('<base target="_blank">');
  expect(text).toContain('color-scheme: light');
});

test("each recipient's program loads images its own way", async () => {
  const { id } = await preview.save({
    to: `misaki.takahashi@hoshino.example.co.jp, emily.carter@northgate.example.com, ${WATANABE}`,
    html: `<img src="${WEB_APP}?t=1">`,
  });
  await preview.send(id);
  const policy = async (seat: string) =>
    /img-src ([^;]*)/.exec(
      String(
        (await preview.ask(`/seats/${seat}/body/${(await newestAt(preview, seat)).id}`)).headers[
          'content-security-policy'
        ],
      ),
    )?.[1];
  expect(await policy('misaki')).toBe(`${preview.origin}/exec data:`);
  expect(await policy('emily')).toBe(`${preview.origin}/proxy data:`);
  expect(await policy('watanabe')).toBe('data:');
});

test('only the address of the web app leads here', async () => {
  expect(await shown(`<img src="${WEB_APP}?t=1&amp;x=2">`)).toBe('<img src="/proxy?t=1&amp;x=2">');
  expect(await shown(`<img alt='a "b"' src='${WEB_APP}?t=1' width=1>`)).toBe(
    '<img alt="a &quot;b&quot;" src="/proxy?t=1" width="1">',
  );
  expect(await shown(`<A HREF="${WEB_APP}?o=1" target=_top>x</A>`)).toBe(
    '<a href="/exec?o=1" rel="noreferrer" target="_blank">x</A>',
  );
  for (const url of [
    `${WEB_APP}2?t=1`,
    `${WEB_APP}/../other`,
    `https://evil.example/?${WEB_APP}`,
    'https://example.com/a.png',
  ]) {
    expect(await shown(`<img src="${url}">`)).toBe(`<img src="${url}">`);
    expect(await shown(`<a href="${url}">x</a>`)).toBe(`<a href="${url}" rel="noreferrer" target="_blank">x</a>`);
  }
});

test.each([
  ['a script', '<script>alert(1)</script>after', 'after'],
  ['a script that never ends', 'before<script>alert(1)', 'before'],
  [
    'a base, a refresh, a style sheet',
    '<base href="//evil"><meta http-equiv="refresh" content="0;url=//evil"><link rel="stylesheet" href="//evil">x',
    'x',
  ],
  [
    'frames and plugins',
    '<iframe srcdoc="<script>1</script>">in</iframe><object data="//evil"></object><embed src="//evil">',
    '</object>',
  ],
  ['a comment', 'a<!-- <img src="x"> -->b', 'ab'],
  ['a comment that never ends', 'a<!-- b', 'a'],
  ['an empty comment', 'a<!-->b<!--->c', 'abc'],
])('a mail program takes no %s from a mail', async (_, html, expected) => {
  expect(await shown(html)).toBe(expected);
});

test.each([
  ['an attribute that is never closed', `a<img src="${WEB_APP}?t=1`, 'a'],
  ['text that is no tag', '1 < 2 <3 <= 4', '1 < 2 <3 <= 4'],
  ['a tag in an attribute', '<p title="<img src=x>">y</p>', '<p title="<img src=x>">y</p>'],
  [
    'a tag in a style',
    '<style>a::after { content: "<img>" }</style><b>x</b>',
    '<style>a::after { content: "<img>" }</style><b>x</b>',
  ],
])('reads %s as a browser does', async (_, html, expected) => {
  expect(await shown(html)).toBe(expected);
});

const SIZE = 2_000_000;

test.each([
  ['quotation marks', '<a "'],
  ['tags', '<img src='],
  ['comments', '<!--'],
  ['attributes without end', '<a b c=d '],
  ['raw text', '<style>'],
  ['spaces', `<a${' '.repeat(50)}`],
])('two megabytes of %s take no more than so many letters do, by a generous measure', async (_, piece) => {
  const time = async (html: string) => {
    const start = performance.now();
    expect((await shown(html)).length).toBeLessThan(2 * SIZE);
    return performance.now() - start;
  };
  // Whatever goes through the rest again at every piece takes a thousand times as long.
  const letters = await time('x'.repeat(SIZE));
  expect((await time(piece.repeat(SIZE / piece.length))) / letters).toBeLessThan(300);
});

test('plain text is shown as it is, with its addresses as links', async () => {
  const raw = `Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n<script>alert(1)</script> & 改行\r\nhttps://example.com/?a=1&b="2" ${WEB_APP}?o=1`;
  const body = await bodyOf(preview, `/body/${mailbox.add({ raw, labels: ['INBOX'] }).id}`);
  expect(body).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; 改行');
  expect(body).toContain('<a href="https://example.com/?a=1&#38;b=" rel="noreferrer">');
  expect(body).toContain('<a href="/exec?o=1" rel="noreferrer">');
});

test('images that a mail brings with it are shown, if they are small and no documents', async () => {
  const part = (id: string, type: string, content: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-ID: <${id}>\r\nContent-Disposition: inline; filename="x"\r\n\r\n${content}\r\n`;
  const html =
    '--b\r\nContent-Type: text/html\r\n\r\n<img src="cid:a"><img src="cid:large"><img src="cid:svg"><img src="cid:none">\r\n';
  const raw = [
    'Subject: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n',
    ...[html, part('a', 'image/png', 'PNG'), part('large', 'image/png', 'x'.repeat(1_100_000))],
    ...[part('svg', 'image/svg+xml', '<svg/>'), '--b--'],
  ].join('');
  const body = await bodyOf(preview, `/body/${mailbox.add({ raw, labels: ['INBOX'] }).id}`);
  expect(body.trim()).toBe(
    `<img src="data:image/png;base64,${Buffer.from('PNG').toString('base64')}"><img src="cid:large"><img src="cid:svg"><img src="cid:none">`,
  );
});

test('a script tag in a subject is text in every answer', async () => {
  const subject = '<script>alert(1)</script>';
  const { threadId } = mailbox.add({
    raw: `From: "<b>" <x@example.com>\r\nTo: ${ME}\r\nSubject: ${subject}\r\n\r\nx`,
    labels: ['SENT', 'INBOX'],
  });
  const answer = await preview.ask(`/api/threads/${threadId}`);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(JSON.parse(answer.text)).toMatchObject({ subject, messages: [{ from: { name: '<b>' } }] });
});
