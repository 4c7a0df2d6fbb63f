import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { systemLabel } from './system-labels';
import type { UserLabels } from './user-labels';

/**
 * The labels of a message in a Maildir, by its folder and the flags of its file name (`…:2,FS`).
 * -> `undefined` where they say nothing: then it counts who wrote the message.
 */
export const maildirLabels = (
  { path, folder, isNew }: { readonly path: string; readonly folder: string; readonly isNew: boolean },
  fromUser: boolean,
  labels: UserLabels,
): ReadonlySet<string> => {
  const flags = /[:;!]2,([A-Za-z]*)$/.exec(basename(path))?.[1] ?? '';
  if (flags.includes('D')) return new Set(['DRAFT']);
  const ids = new Set(flags.includes('T') ? ['TRASH'] : folderLabels(folder, labels));
  if (folder === '' && !ids.has('TRASH')) ids.add(fromUser ? 'SENT' : 'INBOX');
  if (ids.has('DRAFT')) return ids;
  if (fromUser) ids.add('SENT');
  if (flags.includes('F')) ids.add('STARRED');
  if ((isNew || !flags.includes('S')) && !ids.has('SENT')) ids.add('UNREAD');
  return ids;
};

const folderLabels = (folder: string, labels: UserLabels): readonly string[] => {
  const name = readableName(folder);
  if (name === '') return [];
  const id = systemLabel(name) ?? labels.idOf(name);
  return id === '' ? [] : [id];
};

/** `INBOX.Work.Clients` is "Work/Clients"; names are in IMAP's UTF-7 (RFC 3501 section 5.1.3). */
const readableName = (folder: string): string =>
  iconv
    .decode(Buffer.from(folder, 'latin1'), 'utf-7-imap')
    .replaceAll('.', '/')
    .replace(/^(?:INBOX\/|\[(?:Gmail|Google Mail)\]\/)+/i, '');
