import libmime from 'libmime';
import { guessCharset } from './charset';

/** A header value as people read it: encoded words (RFC 2047) and raw 8-bit text decoded. `value` has one character a byte. */
export const decodeWords = (value: string): string => {
  const readable = hasEightBits(value) ? guessCharset(Buffer.from(value, 'latin1')) : value;
  return readable.includes('=?') ? libmime.decodeWords(readable) : readable;
};

/**
 * The same for a field of addresses. A decoded name may hold a comma or an angle bracket;
 * it is put into quotes so that it does not become an address of its own.
 */
export const decodeAddressWords = (value: string): string => {
  if (!value.includes('=?')) return decodeWords(value);
  return value.replace(PHRASE_OR_QUOTED, (text) => {
    if (!text.startsWith('=?')) return decodeWords(text);
    const name = decodeWords(text);
    return /["(),:;<>@[\\\]]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name;
  });
};

/** A quoted string, closed or not, so that time stays linear; or encoded words in a row; or what stands between them. */
const PHRASE_OR_QUOTED =
  /"(?:[^"\\]|\\[\s\S]?)*"?|=\?[^\s?]+\?[BbQq]\?[^?]*\?=(?:\s*=\?[^\s?]+\?[BbQq]\?[^?]*\?=)*|[^"=]+|=/g;

// ISO-2022-JP is 7-bit: its escape character tells it.
const hasEightBits = (value: string): boolean => /[\u0080-\u00ff]|\u001b[$(]/.test(value);
