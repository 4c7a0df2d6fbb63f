import Encoding from 'encoding-japanese';
import * as libbase64 from 'libbase64';
import * as libqp from 'libqp';
import type { Charset, Person, TransferEncoding } from './mail';

/** Text as the bytes of a charset. */
export const bytesOf = (text: string, charset: Charset): Buffer => {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'us-ascii' || charset === 'iso-8859-1') return Buffer.from(text, 'latin1');
  const to = charset === 'shift_jis' ? 'SJIS' : 'JIS';
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to, type: 'array' }));
};

/** A content as its transfer encoding writes it; one character a byte, lines ending in CRLF. */
export const transferEncoded = (text: string, charset: Charset, encoding: TransferEncoding): string => {
  const bytes = bytesOf(text.replace(/\r?\n/g, '\r\n'), charset);
  if (encoding === 'base64') return libbase64.wrap(libbase64.encode(bytes));
  if (encoding === 'quoted-printable') return libqp.wrap(libqp.encode(bytes));
  return bytes.toString('latin1');
};

const holds = (text: string, charset: Charset): boolean =>
  charset === 'iso-8859-1' ? /^[\x20-\xff]*$/.test(text) : charset !== 'us-ascii';

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** RFC 2047: no encoded word is longer than 75 characters, and none splits a character. */
export const encodedWords = (text: string, charset: Charset): string => {
  if (isPlain(text)) return text;
  const words = holds(text, charset) ? charset : 'utf-8';
  return chunks(text, words)
    .map((chunk) => word(chunk, words))
    .join('\r\n ');
};

/** A mailbox as a header writes it: a plain name in quotes where it needs them. */
export const mailbox = ({ name, address }: Person, charset: Charset): string => {
  if (name === '') return address;
  const shown = isPlain(name) ? (/[^\w .'-]/.test(name) ? `"${name}"` : name) : encodedWords(name, charset);
  return `${shown} <${address}>`;
};

/** Western mailers write Q where most of the text is ASCII, the others B. */
const word = (text: string, charset: Charset): string => {
  const bytes = bytesOf(text, charset);
  if (charset !== 'iso-8859-1') return `=?${charset.toUpperCase()}?B?${bytes.toString('base64')}?=`;
  const quoted = Array.from(bytes, (byte) =>
    /[A-Za-z0-9]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : byte === 0x20
        ? '_'
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `=?${charset}?Q?${quoted.join('')}?=`;
};

const chunks = (text: string, charset: Charset): readonly string[] => {
  const all: string[] = [];
  let chunk = '';
  for (const character of text) {
    if (word(chunk + character, charset).length > 75) {
      all.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  return [...all, chunk];
};
