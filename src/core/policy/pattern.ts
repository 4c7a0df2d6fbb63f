import { mailbox } from '../address';

/*  pattern = "*" / [ local "@" ] domain       docs/policy.schema.json has the same expressions
    domain  = "*." label *( "." label ) / label 1*( "." label ) */
const LABEL = '[\\p{L}\\p{M}\\p{N}-]+';
const PATTERN = new RegExp(`^(?:\\*|(?:[^\\s@]+@)?(?:\\*\\.${LABEL}(?:\\.${LABEL})*|${LABEL}(?:\\.${LABEL})+))$`, 'u');
const DOMAIN = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})+$`, 'u');

export const isPattern = (text: string): boolean => Array.from(text).length <= 320 && PATTERN.test(text);
export const isDomain = (text: string): boolean => Array.from(text).length <= 253 && DOMAIN.test(text);

/**
 * Whether one of the patterns means an address. Upper and lower case, full width and a dot at the end make no difference,
 * and a plus address is its mailbox's, too.
 */
export const matchesAny = (patterns: readonly string[], address: string): boolean => {
  const known = same(address).replace(/\.+$/, '');
  const names = [known, mailbox(known)];
  return patterns.map(same).some((pattern) => names.some((name) => matches(pattern, name)));
};

const same = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const matches = (pattern: string, address: string): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const at = pattern.lastIndexOf('@');
  const wanted = pattern.slice(at + 1);
  const isBelow = domain.endsWith(`.${wanted.replace(/^\*\./, '')}`);
  if (at < 0) return pattern === '*' || isBelow || domain === wanted;
  if (mailbox(pattern) === address) return true;
  const local = address.slice(0, address.lastIndexOf('@'));
  return (wanted.startsWith('*.') ? isBelow : domain === wanted) && fits(pattern.slice(0, at).split('*'), local);
};

/** No regular expression: an administrator's stars must not keep anybody waiting. */
const fits = ([first = '', ...others]: readonly string[], text: string): boolean => {
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
};
