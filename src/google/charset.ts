import type { DecodeCharset } from '../core/mime/mail';

/** What Java calls the charsets that mail means: Microsoft's, which have ①, ㈱ and 한글 that the standards lack. */
const JAVA_NAMES: Readonly<Record<string, string>> = {
  shift_jis: 'windows-31j',
  'iso-2022-jp': 'x-windows-iso2022jp',
  'euc-kr': 'x-windows-949',
};

/** Undoes a charset with the decoders of Apps Script's Blob. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  const blob = Utilities.newBlob(signedBytes(bytes));
  const wide = JAVA_NAMES[charset.toLowerCase()];
  return (wide ? decoded(blob, wide) : undefined) ?? decoded(blob, charset);
};

/** -> `undefined` where Apps Script does not know the charset. */
const decoded = (blob: GoogleAppsScript.Base.Blob, charset: string): string | undefined => {
  try {
    return blob.getDataAsString(charset);
  } catch {
    return undefined;
  }
};

/** Bytes as a string of one character a byte. */
export const binaryString = (bytes: GoogleAppsScript.Byte[]): string =>
  Utilities.newBlob(bytes).getDataAsString('ISO-8859-1');

/** Apps Script's bytes are Java's: -128 to 127. */
const signedBytes = (text: string): GoogleAppsScript.Byte[] =>
  Array.from(text, (character) => (character.charCodeAt(0) << 24) >> 24);
