import { stringOf } from './code-units';

const EQUALS = 61;

/** The six bits of a base64 digit, -1 for everything else. The digits of base64url are taken too. */
const sextet = (code: number): number => {
  if (code >= 97) return code <= 122 ? code - 71 : -1;
  if (code >= 65) return code <= 90 ? code - 65 : code === 95 ? 63 : -1;
  if (code >= 48) return code <= 57 ? code + 4 : -1;
  return code === 43 || code === 45 ? 62 : code === 47 ? 63 : -1;
};

/** RFC 2045 section 6.8. What is no digit is passed over; padding in the middle begins anew (joined encodings). */
export const decodeBase64 = (text: string): string => {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = sextet(code);
    if (code === EQUALS) held = 0;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = bits >> held;
    }
  }
  return stringOf(bytes, length);
};

/** The value of a hexadecimal digit, -1 for everything else. */
const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** Where the text goes on after a soft line break (RFC 2045 section 6.7 rule 5) at `at`, -1 where there is none. */
const afterSoftBreak = (text: string, at: number): number => {
  let end = at;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  if (end >= text.length) return end;
  if (text.charCodeAt(end) === 10) return end + 1;
  if (text.charCodeAt(end) !== 13) return -1;
  return text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
};

/** RFC 2045 section 6.7. An equals sign that encodes nothing stays. */
export const decodeQuotedPrintable = (text: string): string => {
  if (!text.includes('=')) return text;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = code === EQUALS ? hexDigit(text.charCodeAt(at + 1)) : -1;
    const low = high < 0 ? -1 : hexDigit(text.charCodeAt(at + 2));
    const next = code === EQUALS && low < 0 ? afterSoftBreak(text, at + 1) : -1;
    if (next >= 0) {
      at = next - 1;
      continue;
    }
    bytes[length++] = low < 0 ? code : high * 16 + low;
    if (low >= 0) at += 2;
  }
  return stringOf(bytes, length);
};

/** Content with its Content-Transfer-Encoding undone, as a binary string. An unknown encoding leaves it as it is. */
export const decodeTransfer = (content: string, encoding: string | undefined): string => {
  if (encoding === undefined) return content;
  if (/base64/i.test(encoding)) return decodeBase64(content);
  return /quoted-printable/i.test(encoding) ? decodeQuotedPrintable(content) : content;
};
