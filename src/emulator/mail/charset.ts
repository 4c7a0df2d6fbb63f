import japanese from 'encoding-japanese';
import { decode } from 'libmime/lib/charset';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes in a stated charset as text. Where the charset is unknown or not stated, it is guessed. */
export const decodeCharset = (bytes: Buffer, charset?: string): string => {
  const stated = charset?.trim().replace(/^["']|["']$/g, '');
  // An ASCII label on 8-bit bytes is a mailer's default, no statement.
  if (!stated || /^(us-)?ascii$|^unknown|^x-unknown|^default|^8bit$/i.test(stated)) return guessCharset(bytes);
  return decode(bytes, stated);
};

/** Raw 8-bit text without a charset: UTF-8 where it is valid, else the Japanese charset it looks like, else Windows-1252. */
export const guessCharset = (bytes: Buffer): string => {
  const sample = bytes.subarray(0, 4096);
  if (sample.includes('\u001b$') || sample.includes('\u001b(')) return decode(bytes, 'iso-2022-jp');
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const seen = japanese.detect(sample, ['SJIS', 'EUCJP']);
    return decode(bytes, seen === 'SJIS' ? 'shift_jis' : seen === 'EUCJP' ? 'euc-jp' : 'windows-1252');
  }
};
