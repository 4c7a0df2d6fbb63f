import { parseAddresses } from '../mail/addresses';
import { decodeAddressWords } from '../mail/words';

/** Whether a From value names the user: by the address or an alias, letter case and plus tags aside. */
export type IsOwn = (from: string) => boolean;

export const ownAddresses = (user: string, aliases: readonly string[] = []): IsOwn => {
  const own = new Set([user, ...aliases].map(withoutTag));
  const domains = [...own].map((address) => address.slice(address.lastIndexOf('@')));
  return (from) => {
    const lower = from.toLowerCase();
    // Most mail comes from elsewhere: it is told without reading the addresses.
    if (!lower.includes('=?') && !domains.some((domain) => lower.includes(domain))) return false;
    return parseAddresses(decodeAddressWords(from)).some(({ address }) => own.has(withoutTag(address)));
  };
};

const withoutTag = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
