import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { readMail } from '../../../src/core/mime/read-mail';

const textOf = (header: string, bytes: string) => readMail(`${header}\r\n\r\n${bytes}`, decodeCharset).text();
const inCharset = (charset: string, bytes: string) => textOf(`Content-Type: text/plain; charset="${charset}"`, bytes);
const encoded = (encoding: string, content: string) =>
  textOf(`Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`, content);

test.each([
  ['utf-8', '\xe5\xa5\x91\xf0\x9f\x8d\xa3', '契🍣'],
  ['UTF8', '\xc3\xa9', 'é'],
  ['us-ascii', 'plain', 'plain'],
  ['US-ASCII', '\xe5\xa5\x91', '契'],
  ['ISO-2022-JP', '\x1b$B7@Ls\x1b(B', '契約'],
  ['cp50220', '\x1b$B7@Ls\x1b(B', '契約'],
  ['iso-2022-jp-ms', '\x1b(B\x1b$B7@\x1b(B\x1b$BLs\x1b(B', '契約'],
  ['x-sjis', '\x8c\x5f\x96\xf1', '契約'],
  ['Windows-31J', '\x87\x40', '①'],
  ['MS_Kanji', '\x8c\x5f', '契'],
  ['x-euc-jp', '\xb7\xc0', '契'],
  ['KS_C_5601-1987', '\xb0\xcb', '검'],
  ['GB2312', '\xba\xcf', '合'],
  ['Big5', '\xa6\x58', '合'],
  ['iso-8859-1', 'caf\xe9 \x80', 'café €'],
  ['latin1', '\xfc', 'ü'],
  ['ISO_8859-15', '\xa4', '€'],
  ['cp1251', '\xcf', 'П'],
  ['koi8-r', '\xf0', 'П'],
])('%s is decoded', (charset, bytes, text) => {
  expect(inCharset(charset, bytes)).toBe(text);
});

test.each(['', 'unknown-8bit', 'x-no-such-charset', 'constructor'])(
  'charset %j says nothing: the bytes decide between ISO-2022-JP, UTF-8 and Latin-1',
  (charset) => {
    expect(inCharset(charset, '\x1b$B7@Ls\x1b(B')).toBe('契約');
    expect(inCharset(charset, '\xe5\xa5\x91')).toBe('契');
    expect(inCharset(charset, 'caf\xe9')).toBe('café');
  },
);

test.each([
  ['\xff\xfe', '��'],
  ['\xc0\xaf', '��'],
  ['\xed\xa0\x80x', '���x'],
  ['\xe5\xa5x', '�x'],
  ['\xf4\x90\x80\x80', '����'],
  ['\xef\xbf\xbd', '�'],
])('invalid UTF-8 %j is shown as a decoder of the web shows it', (bytes, text) => {
  expect(inCharset('utf-8', bytes)).toBe(text);
  expect(text).toBe(new TextDecoder().decode(Buffer.from(bytes, 'latin1')));
});

test('a character that is cut off at the end is left out', () => {
  expect(inCharset('utf-8', '\xe5\xa5\x91\xe7\xb4')).toBe('契');
  expect(textOf('Subject: a', '\xe5\xa5\x91\xe7\xb4')).toBe('契');
});

test('base64 is read in lines of any length, with white space, without padding, and joined', () => {
  expect(encoded('base64', '5a\r\nWR57\r\n SE')).toBe('契約');
  expect(encoded('BASE64', 'YQ==\r\nYg==\r\nY2Q=')).toBe('abcd');
  expect(encoded('"base64"', '5aWR!*57SE')).toBe('契約');
});

test('quoted-printable: soft line breaks, lower case, padding before the line end', () => {
  expect(encoded('quoted-printable', '=e5=A5=91=\r\n=E7=B4=84 = \t\r\nend')).toBe('契約 end');
  expect(encoded('Quoted-Printable', 'a=\nb=\r\nc=')).toBe('abc');
});

test('quoted-printable: an equals sign that encodes nothing stays', () => {
  expect(encoded('quoted-printable', 'a = b, =G1, =4, 1=2')).toBe('a = b, =G1, =4, 1=2');
});

test.each(['7bit', '8bit', 'binary', 'x-something', ''])('%j leaves the content as it is', (encoding) => {
  expect(encoded(encoding, 'a=41 \xc3\xa9')).toBe('a=41 é');
});
