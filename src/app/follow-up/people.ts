import { addressesIn, parseAddresses } from '../../core/address';
import type { Headers } from '../../core/mime/mail';
import type { Person } from '../ports';
import type { MailLanguage } from '../settings';
import patterns from './people.data';

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
  const name = inOrder(people[0]?.name ?? '');
  if (name === '') return someone;
  return language === 'ja' ? withHonorific(name) : name;
};

/** `Tanaka, Taro` is Taro Tanaka; `Hoshino Co., Ltd.` stays. */
const inOrder = (name: string): string =>
  patterns.WESTERN.test(name) ? name : name.replace(/^([^,\u3000-\uffff]+),\s*([^,\u3000-\uffff]+)$/, '$2 $1');

/** People are 様, organisations 御中; a person who is named beside an organisation is addressed. */
const withHonorific = (written: string): string => {
  const parts = written
    .replace(/[(（]株[)）]|㈱/g, '株式会社')
    .split(patterns.BESIDE)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const name = (parts.find((part) => !isOrganisation(part)) ?? parts[0] ?? written).replace(/\s*(?:さん|さま)$/, '様');
  if (patterns.HONORIFIC.test(name)) return name;
  if (isOrganisation(name)) return `${name} 御中`;
  // 田中太郎様, but 田中 太郎 様 and Taro Tanaka 様.
  return /\s|[^\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]$/.test(name) ? `${name} 様` : `${name}様`;
};

const isOrganisation = (name: string): boolean => {
  const last = name.split(/\s/).pop() ?? '';
  return (
    patterns.COMPANY.test(name) ||
    [patterns.DEPARTMENT, patterns.BODY, patterns.WESTERN].some((pattern) => pattern.test(last))
  );
};
