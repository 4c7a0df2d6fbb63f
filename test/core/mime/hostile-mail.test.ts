import fc from 'fast-check';
import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { limits } from '../../../src/core/mime/limits';
import type { Part } from '../../../src/core/mime/mail';
import { readMail } from '../../../src/core/mime/read-mail';

const MB = 1024 * 1024;
const read = (raw: string) => readMail(raw, decodeCharset);
const header = 'From: a@example.com\r\nSubject: kept\r\n';
const multipart = `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;

/** Asks for everything. -> how many parts there are, the mail itself included. */
const readAll = (part: Part): number => {
  part.text();
  return part.parts.reduce((sum, child) => sum + readAll(child), 1);
};
const depthOf = (part: Part): number => 1 + Math.max(0, ...part.parts.map(depthOf));

test('a mail of 50 MB: its headers, its opening and its small parts are there', () => {
  const attachment = 'QUJD'
    .repeat(19)
    .concat('\r\n')
    .repeat((50 * MB) / 78);
  const mail = read(
    `${multipart}--b\r\n\r\nSee the attachment.\r\n--b\r\nContent-Transfer-Encoding: base64\r\nContent-Type: a/b\r\n\r\n${attachment}--b\r\n\r\nend\r\n--b--`,
  );
  expect(mail.headers.get('subject')).toBe('kept');
  expect(mail.opening).toBe('See the attachment.');
  expect(mail.parts[2]?.text()).toBe('end');
});

test('the text of a very long part is its beginning', () => {
  expect(read(`${header}\r\n${'x'.repeat(limits.textBytes + 10)}`).text()).toHaveLength(limits.textBytes);
});

test('what lies behind the size limit is left out', () => {
  const mail = read(
    `${multipart}--b\r\n\r\nfirst\r\n--b\r\n\r\n${'x'.repeat(limits.messageBytes)}\r\n--b\r\n\r\nlast\r\n--b--`,
  );
  expect(mail.parts).toHaveLength(2);
});

test('10,000 header lines are read, and the body behind them', () => {
  const mail = read(`${'X-Filler: y\r\n'.repeat(9_998)}${header}\r\nbody`);
  expect(mail.headers.get('subject')).toBe('kept');
  expect(mail.text()).toBe('body');
});

test('of more header fields the first are kept; the body is found all the same', () => {
  const mail = read(`${header}${'X-Filler: y\r\n'.repeat(100_000)}\r\nbody`);
  expect(mail.headers.fields).toHaveLength(limits.headerFields);
  expect(mail.text()).toBe('body');
});

test('an endless header field is cut, whether in one line or folded', () => {
  for (const value of ['x'.repeat(5 * MB), 'y\r\n '.repeat(MB)]) {
    const mail = read(`X-Long: ${value}\r\nSubject: kept\r\n\r\n`);
    expect(mail.headers.get('x-long')?.length).toBeLessThanOrEqual(limits.headerLength + 2);
    expect(mail.headers.get('subject')).toBe('kept');
  }
});

test('5,000 nested multiparts are read down to the limit', () => {
  const nested = Array.from(
    { length: 5_000 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('');
  const mail = read(header + nested);
  expect(depthOf(mail)).toBe(limits.depth + 1);
  expect(readAll(mail)).toBe(limits.depth + 1);
});

test('5,000 attached messages inside one another are read down to the limit', () => {
  for (const encoding of ['7bit', 'quoted-printable', 'base64']) {
    const nested = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`.repeat(5_000);
    expect(depthOf(read(header + nested))).toBeLessThanOrEqual(limits.depth + 1);
  }
});

test('of 100,000 parts the first are read, however they are nested', () => {
  const flat = read(`${multipart}${'--b\r\n\r\nx\r\n'.repeat(100_000)}`);
  expect(readAll(flat)).toBe(1 + limits.parts);
  const inner = `Content-Type: multipart/mixed; boundary=c\r\n\r\n${'--c\r\n\r\nx\r\n'.repeat(500)}`;
  expect(readAll(read(`${multipart}${`--b\r\n${inner}`.repeat(200)}`))).toBe(1 + limits.parts);
});

test('attached messages count as parts', () => {
  const message = '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nbody\r\n';
  expect(readAll(read(multipart + message.repeat(900)))).toBe(1 + limits.parts);
});

test('multiparts that never find their boundary cost no more than their own length', () => {
  const lost = '--b\r\nContent-Type: multipart/mixed; boundary=lost\r\n\r\nx\r\n'.repeat(900);
  expect(readAll(read(`${multipart}${lost}--b\r\n\r\n${'x\r\n'.repeat(10 * MB)}`))).toBe(902);
});

test('NUL bytes are content like any other', () => {
  const mail = read(`Subject: a\0b\r\nX\0Y: z\r\n\0\r\n\r\n\0\0body`);
  expect(mail.headers.text('subject')).toBe('a b');
  expect(mail.opening).toContain('body');
  expect(read('\0'.repeat(MB)).headers.fields).toEqual([]);
});

test.each([
  '\r',
  '\n',
  '\t',
  ' ',
  ':',
  '--',
  '=',
  '<',
  '<style>',
  '<!--',
  '&',
  '\r\n--',
  '--b\r\n',
  '--b ',
  '\x1b$B',
  '\xe5',
  'a:\r\n',
  'From \r\n',
])('a mail of nothing but %j is read in linear time, wherever that stands', (text) => {
  const filler = text.repeat(MB / 4 / text.length);
  for (const before of [
    '',
    'Subject: ',
    header,
    `${header}\r\n`,
    multipart,
    `${header}Content-Type: text/html\r\n\r\n`,
    'Content-Type: ',
  ])
    expect(readAll(read(before + filler))).toBeGreaterThan(0);
});

const fragment = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    ' ',
    '\t',
    '--',
    '--b',
    '--b--',
    '"',
    ';',
    ':',
    '=',
    '?=',
    '=?utf-8?B?',
    '=?iso-2022-jp?Q?',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: message/rfc822',
    'Content-Type: text/html',
    'boundary="b"',
  ],
  ...[
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Subject: ',
    'From ',
    "name*0*=utf-8''%E5",
  ],
  ...['\x1b$B', '\x1b(B', '\xe5\xa5\x91', '\0', '\xff', '<style>', '&#x110000;', '&#0;', 'QUJD', '=E5', '=\r\n'],
);
const anything = fc.array(fc.oneof(fragment, fc.string({ unit: 'binary-ascii' })), { maxLength: 60 });

test('whatever the bytes are, something is read and nothing is thrown', () => {
  fc.assert(
    fc.property(anything, (fragments) => {
      const mail = read(fragments.join(''));
      mail.headers.fields.forEach(({ name }) => void mail.headers.text(name));
      return readAll(mail) > 0 && mail.opening.length <= limits.opening;
    }),
    { numRuns: 3_000, seed: 20260302 },
  );
});
