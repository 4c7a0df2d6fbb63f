import japanese from 'encoding-japanese';
import iconv from 'iconv-lite';

/** Bytes as text, in a charset by one of the names that Java has for it. Throws on a name that Java does not know. */
export const decode = (bytes: Buffer, charset: string): string => {
  const encoding = encodingOf(charset);
  if (encoding === 'us-ascii') return bytes.toString('latin1').replace(/[\x80-\xff]/g, '\ufffd');
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return inTextDecoder.has(encoding)
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    : iconv.decode(bytes, encoding, { stripBOM: false });
};

/** Text as bytes. A character that the charset does not have becomes `?`. */
export const encode = (text: string, charset: string): Buffer => {
  const encoding = encodingOf(charset);
  if (encoding === 'us-ascii') return Buffer.from(text.replace(/[^\x00-\x7f]/gu, '?'), 'latin1');
  if (encoding !== 'iso-2022-jp') return iconv.encode(text, encoding);
  return Buffer.from(japanese.convert(japanese.stringToCode(text), { to: 'JIS', from: 'UNICODE', type: 'array' }));
};

/** Where the WHATWG tables are nearer to Java's than iconv-lite's. */
const inTextDecoder = new Set(['iso-2022-jp', 'shift_jis', 'euc-jp']);

const encodingOf = (charset: string): string => {
  const name = charset
    .trim()
    .toLowerCase()
    .replace(/[-_ :]/g, '');
  const encoding = aliases.get(name) ?? (sameInIconv.test(name) ? name : undefined);
  if (encoding === undefined) throw new Error(`Unsupported charset: ${charset}`);
  return encoding;
};

/** Java's charsets that iconv-lite knows by the same name. */
const sameInIconv =
  /^(utf(16|32)(be|le)?|iso8859(1|2|3|4|5|6|7|8|9|13|15)|latin[1-9]|windows125[0-8]|cp125[0-8]|koi8[ru]|gb18030|gbk|big5|euckr|tis620|ibm(437|850|852|855|857|858|862|866))$/;

const aliases = new Map(
  Object.entries({
    'utf-8': ['utf8', 'unicode11utf8'],
    'utf-16': ['unicode'],
    'us-ascii': ['usascii', 'ascii', 'iso646us', 'ansix3.41968', '646', 'cp367'],
    'iso-8859-1': ['l1', '88591', 'cp819', 'ibm819'],
    shift_jis: [
      'shiftjis',
      'sjis',
      'xsjis',
      'mskanji',
      'csshiftjis',
      'windows31j',
      'windows932',
      'ms932',
      'cswindows31j',
    ],
    'euc-jp': ['eucjp', 'xeucjp', 'eucjis'],
    'iso-2022-jp': ['iso2022jp', 'jis', 'jisencoding', 'csiso2022jp', 'csjisencoding', 'ms50220', 'cp50220'],
    gbk: ['gb2312', 'gb231280', 'euccn', 'xeuccn', 'cp936', 'windows936', 'ms936'],
    big5: ['csbig5', 'big5hkscs', 'ms950'],
    'euc-kr': ['ksc5601', 'ksc56011987', 'ms949', 'windows949', 'xwindows949'],
    macroman: ['xmacroman'],
  }).flatMap(([encoding, names]) => names.map((name) => [name, encoding] as const)),
);
