import type { DecodeCharset } from '../core/mime/mail';

/** Undoes a charset with the decoders of Apps Script's Blob. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  try {
    return Utilities.newBlob(signedBytes(bytes)).getDataAsString(charset);
  } catch {
    // An unknown charset.
    return undefined;
  }
};

/** Bytes as a string of one character a byte. */
export const binaryString = (bytes: GoogleAppsScript.Byte[]): string =>
  Utilities.newBlob(bytes).getDataAsString('ISO-8859-1');

/** Apps Script's bytes are Java's: -128 to 127. */
const signedBytes = (text: string): GoogleAppsScript.Byte[] =>
  Array.from(text, (character) => (character.charCodeAt(0) << 24) >> 24);
