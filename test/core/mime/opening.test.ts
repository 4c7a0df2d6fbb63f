import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { readMail } from '../../../src/core/mime/read-mail';

const openingOf = (...lines: readonly string[]) =>
  readMail(Buffer.from(lines.join('\r\n')).toString('latin1'), decodeCharset).opening;

test('the opening is the beginning of the text, white space folded', () => {
  expect(openingOf('Subject: a', '', 'Dear Taro,', '', '\tthe\u3000offer  is   here.', '')).toBe(
    'Dear Taro, the offer is here.',
  );
});

test('it ends after 300 characters, never inside one', () => {
  expect(openingOf('', '', 'word '.repeat(1000))).toHaveLength(300);
  const sushi = openingOf('Content-Type: text/plain; charset=utf-8', '', `a${'🍣'.repeat(300)}`);
  expect(sushi).toBe(`a${'🍣'.repeat(149)}`);
});

test('of HTML it is what a reader sees', () => {
  const html = [
    '<!DOCTYPE html><html><head><title>Title</title><style>p { color: red }</style></head><body>',
    '<!-- hidden --><script>if (a < b) alert("x")</script><p>Gr&uuml;&szlig;e&nbsp;aus',
    'K&#246;ln</p><p>f<b>&#x4e00;</b>nf &lt;b&gt; &amp;amp; &copy; &unknown;</p><table><tr><td>1</td><td>2</td></tr></table>',
  ];
  expect(openingOf('Content-Type: text/html; charset=utf-8', '', ...html)).toBe(
    'Grüße aus Köln f一nf <b> &amp; © &unknown; 1 2',
  );
});

test('plain text comes before HTML, but HTML before empty plain text', () => {
  const alternative = (plain: string) =>
    openingOf(
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      '',
      plain,
      '--b',
      'Content-Type: text/html',
      '',
      '<b>html</b>',
      '--b--',
    );
  expect(alternative('plain')).toBe('plain');
  expect(alternative(' ')).toBe('html');
});

test('attachments and attached messages are not the opening', () => {
  const mixed = (...header: readonly string[]) =>
    openingOf(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      ...header,
      '',
      'Subject: x',
      '',
      'not this',
      '--b',
      '',
      'this',
      '--b--',
    );
  expect(mixed('Content-Type: text/plain', 'Content-Disposition: attachment; filename=log.txt')).toBe('this');
  expect(mixed('Content-Type: message/rfc822')).toBe('this');
});

test('a multipart without parts opens with its text; other content with nothing', () => {
  expect(openingOf('Content-Type: multipart/report; boundary=b', '', 'Delivery failed.')).toBe('Delivery failed.');
  expect(openingOf('Content-Type: application/pdf', '', '%PDF')).toBe('');
  expect(openingOf()).toBe('');
});

test('it is there at once, however long the mail', () => {
  const body = Buffer.from('日本語'.repeat(2_000_000)).toString('base64').replace(/.{76}/g, '$&\r\n');
  const opening = openingOf('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', body);
  expect(opening).toBe('日本語'.repeat(100));
});
