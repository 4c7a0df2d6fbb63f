import { stringOf } from './code-units';

const REPLACEMENT = 0xfffd;

/** How many bytes follow the first byte of a character, -1 where none begins so. RFC 3629 section 4. */
const bytesAfter = (lead: number): number => {
  if (lead < 0x80) return 0;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
};

/** The second byte's range is narrower after some first bytes: no overlong forms, no surrogates. */
const lowestSecond = (lead: number): number => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const highestSecond = (lead: number): number => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

/**
 * UTF-8 to text, from a binary string. Invalid bytes become U+FFFD; a character that is cut off at the end is left out,
 * since mail is often cut at a number of bytes.
 */
export const decodeUtf8 = (bytes: string): string => {
  if (!/[^\x00-\x7f]/.test(bytes)) return bytes;
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes.charCodeAt(at++);
    const count = bytesAfter(lead);
    let code = count < 0 ? REPLACEMENT : count === 0 ? lead : lead & (0x7f >> (count + 1));
    for (let n = 0; n < count && code >= 0; n++) {
      const next = bytes.charCodeAt(at);
      if (at >= bytes.length) return stringOf(units, length);
      const fits = n > 0 ? next >> 6 === 2 : next >= lowestSecond(lead) && next <= highestSecond(lead);
      code = fits ? (code << 6) | (next & 0x3f) : -1;
      if (fits) at++;
    }
    if (code > 0xffff) {
      units[length++] = 0xd7c0 + (code >> 10);
      code = 0xdc00 | (code & 0x3ff);
    }
    units[length++] = code < 0 ? REPLACEMENT : code;
  }
  return stringOf(units, length);
};

/** The same, or `undefined` where the bytes are not UTF-8. */
export const decodeValidUtf8 = (bytes: string): string | undefined => {
  const text = decodeUtf8(bytes);
  const replacements = text.split('\ufffd').length;
  return replacements === bytes.split('\xef\xbf\xbd').length ? text : undefined;
};
