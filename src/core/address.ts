import addressparser from 'nodemailer/lib/addressparser';
import type { Headers } from './mime/mail';

export type Address = {
  /** Lower case, no display name. */
  readonly address: string;
  /** As it stands in the field: RFC 2047 words are not decoded. Empty where there is none. */
  readonly name: string;
};

/** Longer address fields are cut: no mail that people send names 10,000 recipients in one field. */
const MAX_FIELD_LENGTH = 500_000;
const MAX_ADDRESS_LENGTH = 320;

const ADDRESS = /^[^\s<>@\x00-\x1f\x7f]+@[^\s<>@,;"()]+$/;
const QUOTED_LOCAL_PART = /^"[^"\x00-\x1f\x7f]+"@[^\s<>@,;"()]+$/;

const entriesOf = (value: string | undefined) =>
  addressparser(value?.slice(0, MAX_FIELD_LENGTH) ?? '', { flatten: true });

/** The mailboxes of an address field (RFC 5322 section 3.4), groups flattened. What is no address is left out. */
export const parseAddresses = (value: string | undefined): readonly Address[] =>
  entriesOf(value)
    .map(({ address, name }) => ({ address: address.toLowerCase(), name }))
    .filter(({ address }) => isAddress(address));

/**
 * The mailboxes of every address field of that name.
 * QUIRK: mailers encode a field as a whole, address and all, against RFC 2047 section 5: then the decoded text is read.
 */
export const addressesIn = (headers: Headers, name: string): readonly Address[] => {
  const found = headers.all(name).flatMap(parseAddresses);
  return found.length > 0 ? found : parseAddresses(headers.text(name));
};

/** The addresses of a field as they are written: a local part may tell upper from lower case (RFC 5321 section 2.4). */
export const writtenAddresses = (value: string | undefined): readonly string[] =>
  entriesOf(value)
    .map(({ address }) => address)
    .filter(isAddress);

/** What stands in an address field where an address should be: `taro`, `taro@`. */
export const invalidAddresses = (value: string | undefined): readonly string[] =>
  entriesOf(value)
    .filter(({ address }) => !isAddress(address))
    .map(({ address, name }) => address || name)
    .filter((text) => text !== '');

/** Whether the text is one bare address: `taro@example.co.jp`. */
export const isAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS_LENGTH && (ADDRESS.test(text) || QUOTED_LOCAL_PART.test(text));

/** The addresses that are one person's. */
export type OwnAddresses = {
  readonly includes: (address: string) => boolean;
  /** As they were given, lower case. */
  readonly list: readonly string[];
};

/** Tells a person's addresses from others': letter case and plus tags aside, and for Gmail's own domains dots too. */
export const ownAddresses = (addresses: readonly string[]): OwnAddresses => {
  const list = addresses.map((address) => address.trim().toLowerCase()).filter(isAddress);
  const mailboxes = new Set(list.map(mailbox));
  return { list, includes: (address) => mailboxes.has(mailbox(address.trim().toLowerCase())) };
};

/** What stands behind the last `@`, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const GMAIL_DOMAIN = /^(?:gmail|googlemail)\.com$/;

/** The mailbox that an address leads to: `me+shop@` is `me@`. The address is in lower case. */
export const mailbox = (address: string): string => {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const local = address.slice(0, Math.max(at, 0)).replace(/(?!^)\+.*/s, '');
  return GMAIL_DOMAIN.test(domain) ? `${local.replace(/\./g, '')}@gmail.com` : `${local}@${domain}`;
};
