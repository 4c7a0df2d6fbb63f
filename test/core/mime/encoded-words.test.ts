import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { decodeWords } from '../../../src/core/mime/encoded-words';

const decoded = (value: string) => decodeWords(value, decodeCharset);
const japanese = (...words: readonly string[]) => decoded(words.map((bytes) => word('ISO-2022-JP', bytes)).join(' '));
const word = (charset: string, bytes: string) => `=?${charset}?B?${Buffer.from(bytes, 'latin1').toString('base64')}?=`;

test.each([
  ['=?utf-8?B?5aWR57SE5pu4?=', '契約書'],
  ['=?UTF-8?q?caf=C3=A9_au_lait?=', 'café au lait'],
  ['=?ISO-8859-1?Q?J=FCrgen?=', 'Jürgen'],
  ['=?Shift_JIS?B?jF+W8Q==?=', '契約'],
  ['=?cp932?B?h0A=?=', '①'],
  ['=?ks_c_5601-1987?B?sMu89g==?=', '검수'],
  ['=?gb2312?B?us/NrA==?=', '合同'],
  ['=?utf-8*ja?B?5aWR57SE?=', '契約'],
  ['Re: =?utf-8?B?5aWR57SE?= of March', 'Re: 契約 of March'],
  ['"=?utf-8?B?5aWR57SE?=" <a@example.com>', '"契約" <a@example.com>'],
  ['=?utf-8?Q??=', ''],
])('%s is %s', (value, text) => {
  expect(decoded(value)).toBe(text);
});

test('white space between words is none, between a word and text it stays', () => {
  expect(decoded('=?utf-8?Q?a?= \t =?utf-8?Q?b?= c =?utf-8?Q?d?=')).toBe('ab c d');
  expect(decoded('=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=')).toBe('aé');
});

test('words of one charset are joined before they are decoded: a character may be cut', () => {
  expect(decoded('=?utf-8?B?5aU=?= =?UTF-8?Q?=91?= =?utf-8?B?57SE?=')).toBe('契約');
});

test('each word of ISO-2022-JP begins in ASCII, also after one that did not return to it', () => {
  expect(japanese('\x1b$B7@\x1b(B', '\x1b$BLs\x1b(B')).toBe('契約');
  expect(japanese('\x1b$B7@Ls', 'No. 3')).toBe('契約No. 3');
  expect(japanese('\x1b$B7@', 'No. 3', '\x1b$BLs\x1b(B')).toBe('契No. 3約');
});

test('a text of ISO-2022-JP that was cut anywhere is put together', () => {
  expect(japanese('\x1b$B7', '@Ls\x1b(B')).toBe('契約');
  expect(japanese('\x1b$B7', '@L', 's\x1b(B!')).toBe('契約!');
});

test.each([
  '=?utf-8?B?5aWR',
  '=?utf-8?X?abc?=',
  '=? ?B?abc?=',
  '=?utf-8?B?あ?=',
  '=?x-no-such-charset?Q?abc?=',
  '?=',
  '=??=',
])('%s is no word that can be read and stays as it is', (value) => {
  expect(decoded(value)).toBe(value);
});

test('raw bytes around words are decoded, too: UTF-8, ISO-2022-JP, Latin-1', () => {
  const bytes = Buffer.from('件名à').toString('latin1');
  expect(decoded(`${bytes} =?utf-8?B?5aWR57SE?= ${bytes}`)).toBe('件名à 契約 件名à');
  expect(decoded('\x1b$B7@Ls\x1b(B ok')).toBe('契約 ok');
  expect(decoded('caf\xe9 \x93quoted\x94')).toBe('café “quoted”');
});

test('hostile values take linear time', () => {
  for (const value of ['=?', '=?utf-8?q?a', '=?utf-8?q?a?= ', '=?a?q?', '?=', '=?iso-2022-jp?b?YQ==?= '])
    expect(decoded(value.repeat(100_000)).length).toBeGreaterThan(0);
});
