/** RFC 4648 section 5, without padding. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes of base64url text, which must be well-formed. Bits that fill up the last character are dropped. */
export const bytesOf = (text: string): readonly number[] => {
  const bytes: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const character of text) {
    pending = ((pending << 6) | ALPHABET.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((pending >> bits) & 0xff);
  }
  return bytes;
};

/** Base64url text of bytes; they may be signed, as Apps Script's are. */
export const textOf = (bytes: readonly number[]): string => {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | (byte & 0xff)) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((pending >> bits) & 63);
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((pending << (6 - bits)) & 63) : text;
};
