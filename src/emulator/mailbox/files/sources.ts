import { type Dirent, existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MailboxError } from '../error';
import { reasonOf } from './readable-file';

/** A file that may hold mail. */
export type Source = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Found in a folder: where it turns out to be no mail it is left out. A path that was given has to be mail. */
  readonly inFolder: boolean;
  /** A message of a Maildir. */
  readonly maildir: { readonly folder: string; readonly isNew: boolean } | undefined;
};

/** The files that a path stands for: itself, or what a Maildir or a folder holds. Throws a MailboxError where there is no mail. */
export const findSources = (path: string): readonly Source[] => {
  if (!statOrExplain(path).isDirectory()) return [source(path, false)];
  const found = isMaildir(path) ? maildirSources(path, dottedName(path)) : folderSources(path, '');
  if (found.length > 0) return found;
  throw new MailboxError(`${path} is a folder without mail: there is no Maildir (cur, new), .eml or .mbox file in it.`);
};

const isMaildir = (folder: string): boolean => ['cur', 'new'].some((name) => existsSync(join(folder, name)));

/** `name` is the folder's place below the first one, empty for the inbox. */
const maildirSources = (folder: string, name: string): readonly Source[] => {
  const messages = ['new', 'cur'].flatMap((part) =>
    entriesOf(join(folder, part))
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => source(join(folder, part, entry.name), true, { folder: name, isNew: part === 'new' })),
  );
  const below = entriesOf(folder)
    .filter((entry) => entry.isDirectory() && isMaildir(join(folder, entry.name)))
    .flatMap(({ name: child }) => maildirSources(join(folder, child), joined(name, child)));
  return [...messages, ...below];
};

/** Maildir++ writes `.Work.Clients` beside the others; some write `Work/Clients`. */
const joined = (parent: string, child: string): string =>
  [parent, child.replace(/^\./, '')].filter((part) => part !== '').join('/');

const dottedName = (folder: string): string => (basename(folder).startsWith('.') ? basename(folder).slice(1) : '');

/** A folder of .eml and .mbox files, of Maildirs, and of such folders. */
const folderSources = (folder: string, name: string): readonly Source[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return MAIL_FILE.test(entry.name) ? [source(path, true)] : [];
    const below = joined(name, entry.name);
    if (!isMaildir(path)) return folderSources(path, below);
    return maildirSources(path, /^maildir$/i.test(entry.name) ? '' : below);
  });

const MAIL_FILE = /\.(?:eml|mbox|mbox\.gz)$|^mbox$/i;

const source = (path: string, inFolder: boolean, maildir?: Source['maildir']): Source => ({
  path,
  size: statOrExplain(path).size,
  inFolder,
  maildir,
});

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    if (!existsSync(folder)) return [];
    throw new MailboxError(`${folder} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
};

const statOrExplain = (path: string): Stats => {
  try {
    return statSync(path);
  } catch (cause) {
    throw new MailboxError(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
};
