import { isAddress, mailbox } from './address';

/** A domain of at least two labels, the last one no number: `example.co.jp`. */
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?!\d+$)[\p{L}\p{N}-]{2,63}$/u;
const MAX_DOMAIN = 253;

/**
 * One entry of the list of whom never to track, in its stored form: `taro@example.com`, or a domain, `example.com`,
 * which may be written `@example.com`. -> `undefined` for what is neither.
 */
export const neverTrackEntry = (text: string): string | undefined => {
  const entry = text.normalize('NFKC').trim().toLowerCase();
  const domain = entry.replace(/^@/, '');
  if (domain.length <= MAX_DOMAIN && DOMAIN.test(domain)) return domain;
  return isAddress(entry) ? entry : undefined;
};

/** Whom the entries mean: an address with its plus addresses, a domain with its subdomains. */
export const neverTracked = (entries: readonly string[]): { readonly includes: (address: string) => boolean } => {
  const mailboxes = new Set(entries.filter((entry) => entry.includes('@')).map(mailbox));
  const domains = entries.filter((entry) => !entry.includes('@'));
  return {
    includes: (address) => {
      const domain = address.slice(address.lastIndexOf('@') + 1);
      return mailboxes.has(mailbox(address)) || domains.some((one) => domain === one || domain.endsWith(`.${one}`));
    },
  };
};
