import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import type { Part } from '../../../src/core/mime/mail';
import { readMail } from '../../../src/core/mime/read-mail';

const read = (...lines: readonly string[]) => readMail(lines.join('\r\n'), decodeCharset);

/** Type and text of a part, and the same of its parts. */
type Outline = readonly [type: string, text: string | undefined, ...parts: Outline[]];
const outline = (part: Part): Outline => [part.type, part.text(), ...part.parts.map(outline)];

const mixed = (...body: readonly string[]) => read('Content-Type: multipart/mixed; boundary=b', '', ...body);

test('a mail without MIME is one text/plain part, its line ends LF', () => {
  expect(outline(read('Subject: a', '', 'one', '', 'two'))).toEqual(['text/plain', 'one\n\ntwo']);
});

test('a nested multipart is a tree; preamble and epilogue are no parts', () => {
  const mail = mixed(
    'preamble',
    '--b',
    'Content-Type: multipart/alternative; boundary="b2"',
    '',
    '--b2',
    '',
    'plain',
    '--b2',
    'Content-Type: TEXT/HTML; charset=utf-8',
    '',
    '<p>html</p>',
    '',
    '--b2--',
    '--b',
    'Content-Type: image/png; name=a.png',
    'Content-Transfer-Encoding: base64',
    '',
    'AAEC',
    '--b--',
    'epilogue',
  );
  expect(outline(mail)).toEqual([
    'multipart/mixed',
    'preamble',
    ['multipart/alternative', '', ['text/plain', 'plain'], ['text/html', '<p>html</p>\n']],
    ['image/png', '\x00\x01\x02'],
  ]);
});

test.each(['\n', '\r\n', '\r', '\r\r\n'])('a mail is read with %j as its line end', (lineEnd) => {
  const lines = [
    'Subject: a',
    'Content-Type: multipart/mixed;',
    ' boundary=b',
    '',
    '--b',
    '',
    'one',
    'two',
    '--b--',
    '',
  ];
  const mail = readMail(lines.join(lineEnd), decodeCharset);
  expect(mail.headers.get('subject')).toBe('a');
  expect(outline(mail)).toEqual(['multipart/mixed', '', ['text/plain', 'one\ntwo']]);
});

test('line ends may be mixed: a header with CRLF, a body with LF', () => {
  const mail = readMail('Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\n\none\r\ntwo\n--b--\r\n', decodeCharset);
  expect(outline(mail)).toEqual(['multipart/mixed', '', ['text/plain', 'one\ntwo']]);
});

test.each([
  ['blank lines', '\r\n\r\n'],
  ['a byte order mark', '\xef\xbb\xbf'],
  ['the separator line of an mbox', 'From taro@example.com Mon Mar  2 10:00:00 2026\n'],
  ['a quoted separator line', '>From taro@example.com Mon Mar  2 10:00:00 2026\r\n'],
  ['both, and a blank line between', '\nFrom a@example.com Mon\n \n>From b@example.com Mon\n'],
])('%s before the header is no part of the mail', (_, before) => {
  const mail = readMail(`${before}From : a@example.com\r\nSubject: a\r\n\r\nbody`, decodeCharset);
  expect(mail.headers.fields.map(({ name }) => name)).toEqual(['From', 'Subject']);
  expect(mail.text()).toBe('body');
});

test('without a blank line the body begins at the first line that cannot be a field', () => {
  const mail = read('From: a@example.com', 'Subject: a', 'Dear Taro,', 'here it is.', '', 'Hanako');
  expect(mail.headers.get('subject')).toBe('a');
  expect(mail.text()).toBe('Dear Taro,\nhere it is.\n\nHanako');
});

test('a text without any header is a body', () => {
  expect(outline(read('Hello Taro', 'how are you?'))).toEqual(['text/plain', 'Hello Taro\nhow are you?']);
  expect(outline(read(''))).toEqual(['text/plain', '']);
});

test('a header without a body is a mail', () => {
  expect(read('Subject: a').headers.get('subject')).toBe('a');
  expect(outline(read('Subject: a', 'Content-Type: multipart/mixed; boundary=b'))).toEqual(['multipart/mixed', '']);
});

test('parameters that stand unindented below their Content-Type belong to it', () => {
  const mail = read(
    'Content-Type: multipart/report; report-type=delivery-status;',
    'boundary="b/example.com:1"',
    '',
    '--b/example.com:1',
    '',
    'one',
  );
  expect(mail.parameters).toEqual({ 'report-type': 'delivery-status', boundary: 'b/example.com:1' });
  expect(mail.parts[0]?.text()).toBe('one');
});

test('a multipart that is not closed ends with the mail, or with the multipart around it', () => {
  const mail = mixed('--b', 'Content-Type: multipart/mixed; boundary=bc', '', '--bc', '', 'inner', '--b', '', 'outer');
  expect(outline(mail)).toEqual([
    'multipart/mixed',
    '',
    ['multipart/mixed', '', ['text/plain', 'inner']],
    ['text/plain', 'outer'],
  ]);
});

test('a multipart that is nothing but a preamble has a text and no parts', () => {
  expect(outline(mixed('The message was cut off.'))).toEqual(['multipart/mixed', 'The message was cut off.']);
});

test('a boundary counts only as a whole line, padded or not', () => {
  const mail = mixed('--b \t', '', '--bb', 'text --b', ' --b', '--b-', '--b  ', '', 'two', '--b-- ');
  expect(mail.parts.map((part) => part.text())).toEqual(['--bb\ntext --b\n --b\n--b-', 'two']);
});

test('parts behind the closing boundary are read', () => {
  expect(mixed('--b', '', 'one', '--b--', 'no part', '--b', '', 'two').parts.map((part) => part.text())).toEqual([
    'one',
    'two',
  ]);
});

test.each(['', '; boundary=""', '; boundary=other'])(
  'the boundary is guessed where Content-Type has %j',
  (parameter) => {
    const mail = read(
      `Content-Type: multipart/report${parameter}`,
      '',
      '-- ',
      '-----',
      '------=_Part_1  ',
      'Content-Type: text/plain',
      '',
      'one',
      '------=_Part_1',
      'Content-Type: message/delivery-status',
      '',
      'Action: failed',
      '------=_Part_1--',
    );
    expect(mail.parts.map(({ type }) => type)).toEqual(['text/plain', 'message/delivery-status']);
  },
);

test('a blank line may stand between a boundary and the header of its part', () => {
  const mail = mixed(
    '--b',
    '',
    'Content-Type: message/disposition-notification',
    '',
    'Disposition: x; displayed',
    '--b--',
  );
  expect(outline(mail.parts[0] ?? mail)).toEqual(['message/disposition-notification', 'Disposition: x; displayed']);
});

test('a part without a header is text', () => {
  expect(outline(mixed('--b', '', 'Subject: no header', '--b--'))[2]).toEqual(['text/plain', 'Subject: no header']);
});

test.each(['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/rfc822-headers'])(
  'the attached message of a %s is its part, its text stays',
  (type) => {
    const mail = mixed(
      '--b',
      `Content-Type: ${type}`,
      '',
      'Message-ID: <1@example.com>',
      'Subject: =?utf-8?Q?=E5=A5=91?=',
      '',
      'body',
    );
    const attached = mail.parts[0]?.parts[0];
    expect(attached?.headers.get('message-id')).toBe('<1@example.com>');
    expect(attached?.headers.text('subject')).toBe('契');
    expect(attached?.text()).toBe('body');
    expect(mail.parts[0]?.text()).toContain('Message-ID: <1@example.com>\n');
  },
);

test('an attached message may be encoded, and may be a multipart', () => {
  const message = 'Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\ninside\r\n--c--\r\n';
  const base64 = Buffer.from(message).toString('base64');
  const mail = mixed('--b', 'Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', base64, '--b--');
  expect(outline(mail.parts[0]?.parts[0] ?? mail)).toEqual(['multipart/mixed', '', ['text/plain', 'inside']]);
});

test('the parts of a digest are messages; an empty one holds none', () => {
  const mail = read(
    'Content-Type: multipart/digest; boundary=b',
    '',
    '--b',
    '',
    'Subject: a',
    '',
    'body',
    '--b',
    '',
    ' ',
    '--b--',
  );
  expect(mail.parts.map(({ type, parts }) => [type, parts.length])).toEqual([
    ['message/rfc822', 1],
    ['message/rfc822', 0],
  ]);
});

test('what nobody asks for is not decoded', () => {
  const asked: string[] = [];
  const decode = (_: string, charset: string) => {
    asked.push(charset);
    return 'decoded';
  };
  const mail = readMail(
    'Subject: =?koi8-r?Q?=C1?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=big5\n\nx\n--b--',
    decode,
  );
  expect(mail.parts).toHaveLength(1);
  expect(asked).toEqual([]);
  expect([mail.parts[0]?.text(), mail.parts[0]?.text()]).toEqual(['decoded', 'decoded']);
  expect(asked).toEqual(['big5']);
});
