import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { createHeaders, parseHeaderBlocks } from '../../../src/core/mime/headers';
import { readMail } from '../../../src/core/mime/read-mail';

const headersOf = (...lines: readonly string[]) => readMail(lines.join('\r\n'), decodeCharset).headers;

test('a folded field is one value, with a space where it was folded', () => {
  const headers = headersOf('References: <a@example.com>', '\t<b@example.com>', '    <c@example.com>', '', 'body');
  expect(headers.get('references')).toBe('<a@example.com> <b@example.com> <c@example.com>');
});

test('a value may begin on the line after its name', () => {
  expect(headersOf('Message-ID:', ' <long.id@example.com>', '', '').get('message-id')).toBe('<long.id@example.com>');
});

test('a value may stand unindented on that line where it is no field', () => {
  const mail = readMail('X-Report-Info:\r\nabc=def/123\r\n\r\nbody', decodeCharset);
  expect(mail.headers.get('x-report-info')).toBe('abc=def/123');
  expect(mail.text()).toBe('body');
});

test('names are found in any case; all gives duplicates in order, get the first', () => {
  const headers = headersOf('RECEIVED: one', 'Subject: a', 'Received: two', 'subject: b', '', '');
  expect(headers.all('Received')).toEqual(['one', 'two']);
  expect(headers.get('SUBJECT')).toBe('a');
  expect(headers.get('X-Missing')).toBeUndefined();
  expect(headers.text('X-Missing')).toBeUndefined();
  expect(headers.all('constructor')).toEqual([]);
});

test('fields keep their order and the case of their names', () => {
  expect(headersOf('X-b: 1', 'A: 2', '', '').fields).toEqual([
    { name: 'X-b', value: '1' },
    { name: 'A', value: '2' },
  ]);
});

test('odd names are names: with spaces before the colon, with dots, with digits', () => {
  const headers = headersOf('Subject : spaced', 'X.Odd_Name/2+3: odd', '2nd: digit', '', '');
  expect(headers.get('subject')).toBe('spaced');
  expect(headers.get('x.odd_name/2+3')).toBe('odd');
  expect(headers.get('2nd')).toBe('digit');
});

test('text decodes words and raw UTF-8, get does not', () => {
  const words = headersOf('Subject: =?utf-8?B?5aWR57SE?= ok', '', '');
  expect(words.get('subject')).toBe('=?utf-8?B?5aWR57SE?= ok');
  expect(words.text('subject')).toBe('契約 ok');
  const raw = Buffer.from('件名à').toString('latin1');
  expect(headersOf(`Subject: ${raw}`, '', '').text('subject')).toBe('件名à');
});

test('a subject never holds line ends or NUL', () => {
  expect(headersOf('Subject: =?utf-8?Q?one=0D=0ABcc:_two=00?=', '', '').text('subject')).toBe('one Bcc: two');
});

test('a line of junk inside a header is passed over', () => {
  const headers = headersOf('From: a@example.com', 'this line is broken', '(and this)', 'Subject: kept', '', 'body');
  expect(headers.get('from')).toBe('a@example.com');
  expect(headers.get('subject')).toBe('kept');
});

test('fields that Gmail gives as text are taken as they are', () => {
  const headers = createHeaders([{ name: 'Subject', value: '件名 é =?utf-8?Q?=C3=A9?=' }], decodeCharset);
  expect(headers.text('subject')).toBe('件名 é é');
});

test('the body of a delivery report is header sections apart by blank lines', () => {
  const text =
    'Reporting-MTA: dns; mx.example.com\r\n\r\n \r\nFinal-Recipient: rfc822;\r\n taro@example.com\r\nAction: failed\r\n\r\n';
  const blocks = parseHeaderBlocks(text, decodeCharset);
  expect(blocks.map(({ fields }) => fields.length)).toEqual([1, 2]);
  expect(blocks[1]?.get('final-recipient')).toBe('rfc822; taro@example.com');
});

test('a report whose first line is junk, or that is nothing but junk, gives the fields that there are', () => {
  expect(
    parseHeaderBlocks('The report:\nAction: failed\nwords without a colon\nStatus: 5.1.1', decodeCharset)[0]?.get(
      'status',
    ),
  ).toBe('5.1.1');
  expect(parseHeaderBlocks('\n\nno fields here\n\n', decodeCharset)).toEqual([]);
});
