import { addressesIn, parseAddresses } from '../../core/address';
import type { Headers } from '../../core/mime/mail';
import type { Person } from '../ports';
import type { MailLanguage } from '../settings';

/** The people of an address field whose addresses are `wanted`, with their names as people read them. */
export const peopleIn = (headers: Headers, field: string, wanted: (address: string) => boolean): readonly Person[] => {
  const written = addressesIn(headers, field);
  const read = parseAddresses(headers.text(field));
  // A comma in a name that was encoded would tear it apart once it is decoded.
  const names = new Map(read.length === written.length ? read.map(({ address, name }) => [address, name]) : []);
  return written
    .filter(({ address }, i) => wanted(address) && written.findIndex((one) => one.address === address) === i)
    .map(({ address }) => ({ address, name: nameOf(names.get(address) ?? '', address) }));
};

/** Some mail programs write the address in the place of a name. */
const nameOf = (name: string, address: string): string => (name.toLowerCase().includes(address) ? '' : name.trim());

/** Words for somebody whose name is not known, and for several people. */
export type Salutations = { readonly someone: string; readonly several: string };

/** How a letter addresses these people. */
export const salutation = (
  people: readonly Person[],
  language: MailLanguage,
  { someone, several }: Salutations,
): string => {
  if (people.length > 1) return several;
  const name = people[0]?.name ?? '';
  if (name === '') return someone;
  return language === 'ja' ? withHonorific(name) : inOrder(name);
};

const HONORIFIC = /(?:様|さん|殿|御中|先生|各位)$/;
/** 株式会社 alone in front belongs to the name behind it. */
const COMPANY = /^(?:株式会社|有限会社|合同会社|㈱)\s*\S+$/;
const OFFICE = /(?:株式会社|有限会社|合同会社|㈱|部|課|係|室|センター|事務局|窓口|御担当)$/;
/** Where somebody works, behind their name. */
const BEHIND = /\s*[(（][^()（）]*[)）]$/;

const withHonorific = (written: string): string => {
  const name = written.replace(BEHIND, '') || written;
  if (HONORIFIC.test(name)) return name;
  return COMPANY.test(name) || OFFICE.test(name) ? `${name} 御中` : `${name}様`;
};

/** `Tanaka, Taro` is Taro Tanaka; `Northgate, Inc.` is a company. */
const inOrder = (name: string): string =>
  name.replace(/^([^,]+),\s*(?!\s|(?:inc|ltd|llc|gmbh|co|corp|ag|jr|sr|ph\.?d)\b)([^,]+)$/i, '$2 $1');
