// Where the user is, as the address says it: #inbox, #inbox/p2, #inbox/19ab…, #search/invoice, #seat/emily/3.
import type { Folder } from '../api';

export type ListPlace = {
  readonly kind: 'list';
  readonly folder: Folder;
  /** What is searched for in all mail; empty where nothing is. */
  readonly query: string;
  /** From 0. */
  readonly page: number;
};
export type ThreadPlace = Omit<ListPlace, 'kind'> & { readonly kind: 'thread'; readonly threadId: string };
export type SeatPlace = { readonly kind: 'seat'; readonly seat: string; readonly message: string | undefined };
export type Place = ListPlace | ThreadPlace | SeatPlace;

export const FOLDERS: readonly Folder[] = ['inbox', 'sent', 'drafts', 'all', 'spam', 'trash'];

export const inFolder = (folder: Folder): ListPlace => ({ kind: 'list', folder, query: '', page: 0 });
export const searchFor = (query: string): ListPlace => ({ kind: 'list', folder: 'all', query, page: 0 });

/** What Gmail's addresses name otherwise than its folders do. */
const OTHER_NAMES: ReadonlyMap<string, Folder> = new Map([
  ['draft', 'drafts'],
  ['bin', 'trash'],
  ['imp', 'all'],
  ['starred', 'all'],
]);

/** An address's hash -> a place; the inbox where it names none. */
export const placeOf = (hash: string): Place => {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/').map(decoded);
  if (first === 'seat' && rest[0]) return { kind: 'seat', seat: rest[0], message: rest[1] };
  const isSearch = first === 'search' && rest[0] !== undefined;
  const folder = FOLDERS.find((one) => one === first) ?? OTHER_NAMES.get(first) ?? (isSearch ? 'all' : 'inbox');
  const list = { ...inFolder(folder), query: isSearch ? (rest[0] ?? '') : '' };
  const last = rest[isSearch ? 1 : 0];
  if (last === undefined || last === '') return list;
  const page = /^p(\d{1,6})$/.exec(last)?.[1];
  return page ? { ...list, page: Math.max(0, Number(page) - 1) } : { ...list, kind: 'thread', threadId: last };
};

export const hashOf = (place: Place): string => {
  if (place.kind === 'seat') return `#${joined('seat', place.seat, place.message)}`;
  const start = place.query === '' ? [place.folder] : ['search', place.query];
  if (place.kind === 'thread') return `#${joined(...start, place.threadId)}`;
  return `#${joined(...start, place.page > 0 ? `p${place.page + 1}` : undefined)}`;
};

/** The list that a conversation was opened from. */
export const listOf = ({ folder, query, page }: ThreadPlace): ListPlace => ({ kind: 'list', folder, query, page });

/** A link to Gmail's own page -> the place in the preview; `undefined` for every other address. */
export const placeInGmail = (url: string): Place | undefined => {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isGmail = address?.origin === 'https://mail.google.com' && address.pathname.startsWith('/mail');
  return isGmail ? placeOf(address.hash) : undefined;
};

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)])).join('/');

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
