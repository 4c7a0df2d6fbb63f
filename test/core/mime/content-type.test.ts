import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { parseContentType } from '../../../src/core/mime/content-type';

const parametersOf = (value: string) => parseContentType(value, decodeCharset).parameters;

test('the type is in lower case, and so are the names of the parameters', () => {
  expect(parseContentType('Multipart/REPORT; Report-Type=disposition-notification; BOUNDARY="aB"')).toEqual({
    type: 'multipart/report',
    parameters: { 'report-type': 'disposition-notification', boundary: 'aB' },
  });
});

test.each([undefined, '', 'text', ';', 'charset=utf-8', '"'])('%j is text/plain', (value) => {
  expect(parseContentType(value).type).toBe('text/plain');
});

test('parameters are read without semicolons and with odd spaces', () => {
  expect(parseContentType('text/plain   charset=iso-2022-jp')).toEqual({
    type: 'text/plain',
    parameters: { charset: 'iso-2022-jp' },
  });
  expect(parametersOf('text/plain;;charset = utf-8  format=flowed ;delsp= yes')).toEqual({
    charset: 'utf-8',
    format: 'flowed',
    delsp: 'yes',
  });
});

test('a value without quotes may hold spaces', () => {
  expect(parametersOf('application/pdf; name=the offer of March.pdf; x=1')).toEqual({
    name: 'the offer of March.pdf',
    x: '1',
  });
});

test('a comment ends a value, but parentheses inside a boundary belong to it', () => {
  expect(parametersOf('text/plain; charset=us-ascii (Plain text)')).toEqual({ charset: 'us-ascii' });
  expect(parametersOf('multipart/mixed; boundary="Boundary_(ID_abc (1))"').boundary).toBe('Boundary_(ID_abc (1))');
  expect(parametersOf('multipart/mixed; boundary=Boundary_(ID_abc)').boundary).toBe('Boundary_(ID_abc)');
});

test('quoted strings keep semicolons, equals signs and escaped quotes; the last quote may be missing', () => {
  expect(parametersOf('a/b; name="x; y=\\"z\\" \\\\"; boundary="=_b').name).toBe('x; y="z" \\');
  expect(parametersOf('a/b; name="C:\\reports\\1.pdf"').name).toBe('C:\\reports\\1.pdf');
  expect(parametersOf('a/b; boundary="=_b').boundary).toBe('=_b');
});

test('of a parameter that stands twice the first counts', () => {
  expect(parametersOf('multipart/mixed; boundary=a; boundary=b')).toEqual({ boundary: 'a' });
});

test('RFC 2231: a charset, a language and percent signs', () => {
  expect(parametersOf("a/b; name*=utf-8'ja'%E5%A5%91%E7%B4%84.pdf")).toEqual({ name: '契約.pdf' });
  expect(parametersOf("a/b; name*=iso-2022-jp''%1B%24B7%40Ls%1B%28B.pdf")).toEqual({ name: '契約.pdf' });
  expect(parametersOf('a/b; name*=plain.pdf')).toEqual({ name: 'plain.pdf' });
});

test('RFC 2231: segments in any order, a character across two of them, encoded and plain ones', () => {
  const value = `a/b; name*1*=%91%E7%B4%84; name*0*=utf-8''%E5%A5; name*2=" of March"; name="fallback.pdf"; name*3=.pdf`;
  expect(parametersOf(value)).toEqual({ name: '契約 of March.pdf' });
});

test('encoded words stand in parameters, where they should not', () => {
  expect(parametersOf('a/b; name="=?utf-8?B?5aWR57SE?=.pdf"')).toEqual({ name: '契約.pdf' });
});

test('the parameters of a Content-Disposition are read the same', () => {
  expect(parametersOf("attachment; filename*=UTF-8''%E2%82%AC.txt; size=12")).toEqual({
    filename: '€.txt',
    size: '12',
  });
});

test('hostile values take linear time', () => {
  for (const value of ['a=b;', 'a*0=b;', '"', '\\', 'x', ' ', '=', '(', "'", 'a=" '])
    expect(parseContentType(`text/plain; ${value.repeat(200_000)}`).type).toBe('text/plain');
});
