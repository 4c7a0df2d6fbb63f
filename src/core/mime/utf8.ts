import { stringOf } from './code-units';

/** How many bytes follow the first byte of a character, -1 where none begins so. RFC 3629 section 4. */
const bytesAfter = (lead: number): number => {
  if (lead < 0x80) return 0;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
};

/** The second byte's range is narrower after some first bytes: no overlong forms, no surrogates. */
const isSecond = (lead: number, byte: number): boolean =>
  byte >= (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) &&
  byte <= (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

export type Utf8 = { readonly text: string; readonly isValid: boolean };

/**
 * UTF-8 to text, from a binary string. Invalid bytes become U+FFFD; a character that is cut off at the end is left out,
 * since mail is often cut at a number of bytes.
 */
export const readUtf8 = (bytes: string): Utf8 => {
  if (!/[^\x00-\x7f]/.test(bytes)) return { text: bytes, isValid: true };
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let isValid = true;
  for (let at = 0; at < bytes.length; ) {
    const leadAt = at;
    const lead = bytes.charCodeAt(at++);
    const count = bytesAfter(lead);
    let code = count < 1 ? lead : lead & (0x7f >> (count + 1));
    let left = count;
    for (; left > 0 && at < bytes.length; left--) {
      const byte = bytes.charCodeAt(at);
      if (left === count ? !isSecond(lead, byte) : byte >> 6 !== 2) break;
      code = (code << 6) | (byte & 0x3f);
      at++;
    }
    if (left > 0 && at === bytes.length) {
      // A single such byte may as well be the last letter of another charset.
      isValid = isValid && length < leadAt;
      break;
    }
    if (left !== 0) {
      isValid = false;
      code = 0xfffd;
    }
    if (code > 0xffff) {
      units[length++] = 0xd7c0 + (code >> 10);
      code = 0xdc00 | (code & 0x3ff);
    }
    units[length++] = code;
  }
  return { text: stringOf(units, length), isValid };
};
