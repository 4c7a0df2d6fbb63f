import patterns from './charset.data';
import type { DecodeCharset } from './mail';
import { readUtf8 } from './utf8';

/** A charset's name as decoders know it: lower case, the usual alias. Empty for a name that says nothing. */
export const canonicalCharset = (label: string): string => {
  const name = label.toLowerCase().replace(/[\s"']/g, '');
  const alias = patterns.aliases.find(([pattern]) => pattern.test(name));
  if (alias) return alias[1];
  return name
    .replace(/^(?:x-)?(?:cp|windows)-?(125\d)$/, 'windows-$1')
    .replace(/^iso[-_]?8859[-_]?(\d+).*$/, 'iso-8859-$1');
};

const decodeLatin1 = (bytes: string): string =>
  bytes.replace(/[\x80-\x9f]/g, (byte) => patterns.windows1252.charAt(byte.charCodeAt(0) - 0x80));

/** Bytes whose charset nobody names: ISO-2022-JP by its escapes, UTF-8 where they are valid, else Latin-1. */
const decodeUnnamed = (bytes: string, decode: DecodeCharset): string => {
  // What Gmail hands out of a header is text already.
  if (/[^\x00-\xff]/.test(bytes)) return bytes;
  if (/\x1b(?:\$[@B]|\([IJ])/.test(bytes)) return decodeNamed(bytes, 'iso-2022-jp', decode) ?? bytes;
  const { text, isValid } = readUtf8(bytes);
  return isValid ? text : decodeLatin1(bytes);
};

/** QUIRK: of escapes in a row only the last counts; decoders after the WHATWG's rules show an error for the others. */
const withSingleEscapes = (bytes: string): string => bytes.replace(/\x1b(?:\(|\$\(?)[@-Z](?=\x1b[$(])/g, '');

/** Bytes (a binary string) as text. `undefined` where the charset is named and unknown. */
export const decodeNamed = (bytes: string, label: string, decode: DecodeCharset): string | undefined => {
  const charset = canonicalCharset(label);
  if (charset === '') return decodeUnnamed(bytes, decode);
  if (charset === 'utf-8') return readUtf8(bytes).text;
  if (charset === 'windows-1252') return decodeLatin1(bytes);
  return decode(charset === 'iso-2022-jp' ? withSingleEscapes(bytes) : bytes, charset);
};

/** Bytes (a binary string) as text, by their charset, else by what they look like. */
export const decodeText = (bytes: string, label: string | undefined, decode: DecodeCharset): string =>
  decodeNamed(bytes, label ?? '', decode) ?? decodeUnnamed(bytes, decode);
