import { canonicalCharset, decodeNamed, decodeText } from './charset';
import type { DecodeCharset } from './mail';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding';

/*  encoded-word = "=?" charset ["*" language] "?" encoding "?" encoded-text "?="   RFC 2047 section 2, RFC 2231 section 5
    Spaces in the encoded text are an error that mailers make. */
const encodedWord = /=\?([\w.:+-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi;

type Word = { readonly charset: string; readonly raw: string; readonly bytes: string };

const wordOf = (raw: string, charset: string, encoding: string, text: string): Word | undefined => {
  const isBase64 = encoding.toLowerCase() === 'b';
  if (isBase64 && /[^\w+/=\s-]/.test(text)) return undefined;
  const bytes = isBase64 ? decodeBase64(text) : decodeQuotedPrintable(text.replace(/_/g, ' '));
  return { charset: canonicalCharset(charset), raw, bytes };
};

/**
 * The bytes of adjacent words. Each word of ISO-2022-JP begins in ASCII (RFC 1468), also after one that forgot to return
 * to it. QUIRK: but a word that returns to ASCII without having left it goes on with the characters of the one before.
 */
const joinedBytes = (words: readonly Word[], reset: string): string => {
  let bytes = '';
  let goesOn = false;
  for (const word of [...words].reverse()) {
    bytes = word.bytes + (goesOn ? '' : reset) + bytes;
    const [, kind] = /\x1b([$(])/.exec(word.bytes) ?? [];
    if (kind) goesOn = kind === '(';
  }
  return bytes;
};

/** Adjacent words of one charset are decoded as one: mailers cut between the bytes of a character. */
const textOf = (words: readonly Word[], decode: DecodeCharset): string => {
  const charset = words[0]?.charset ?? '';
  const bytes = joinedBytes(words, charset === 'iso-2022-jp' ? '\x1b(B' : '');
  return decodeNamed(bytes, charset, decode) ?? words.map((word) => word.raw).join(' ');
};

/**
 * A header's value as people read it: RFC 2047 words and raw 8-bit text decoded.
 * What is no complete word, or in an unknown charset, stays as it is.
 */
export const decodeWords = (value: string, decode: DecodeCharset): string => {
  let result = '';
  let pending: Word[] = [];
  let end = 0;
  const flush = () => {
    if (pending.length > 0) result += textOf(pending, decode);
    pending = [];
  };
  encodedWord.lastIndex = 0;
  for (let match = encodedWord.exec(value); match; match = encodedWord.exec(value)) {
    const [raw, charset = '', encoding = '', text = ''] = match;
    const word = wordOf(raw, charset, encoding, text);
    if (!word) continue;
    const between = value.slice(end, match.index);
    const isAdjacent = pending.length > 0 && !/[^ \t\r\n]/.test(between);
    if (!isAdjacent || pending[0]?.charset !== word.charset) flush();
    if (!isAdjacent) result += decodeText(between, undefined, decode);
    pending.push(word);
    end = match.index + raw.length;
  }
  flush();
  return result + decodeText(value.slice(end), undefined, decode);
};
