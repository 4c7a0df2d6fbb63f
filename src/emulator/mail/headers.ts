import { headerEnd, headerStart, readFields } from './header-section';
import { decodeAddressWords, decodeWords } from './words';

/** A field as the Gmail API returns it: unfolded, encoded words decoded. */
export type Header = { readonly name: string; readonly value: string };

/** The fields of a message, read from its first bytes only. */
export const parseHeaders = (bytes: Buffer): readonly Header[] => {
  const start = headerStart(bytes);
  const fields = readFields(bytes.toString('latin1', start, headerEnd(bytes, start)));
  return fields.map(({ name, value }) => ({ name, value: readable(name, value) }));
};

/** The first field of that name, letter case aside. */
export const headerOf = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;

const ADDRESSES = /^(?:resent-)?(?:from|to|cc|bcc|sender|reply-to)$|^disposition-notification-to$/i;

/** The value of a field of that name as people read it. `value` has one character a byte. */
export const readable = (name: string, value: string): string =>
  ADDRESSES.test(name) ? decodeAddressWords(value) : decodeWords(value);
