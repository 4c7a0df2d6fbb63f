import { MailboxError } from '../error';
import { maildirLabels } from '../labels/maildir-labels';
import { readMbox } from '../mbox/read-mbox';
import type { Reading } from './found';
import { gunzip } from './gunzip';
import { readEml } from './read-eml';
import { openFile, type ReadableFile } from './readable-file';
import { recognise } from './recognise';
import type { Source } from './sources';

/** Reads what one file holds. */
export const readSource = async (source: Source, reading: Reading): Promise<void> => {
  try {
    if (source.maildir) readMaildirMessage(source, source.maildir, reading);
    else await readFile(openFile(source.path), reading);
  } catch (error) {
    if (!source.inFolder || !(error instanceof MailboxError)) throw error;
    reading.onWarning(`${error.message} It was left out.`);
  }
};

const readMaildirMessage = (
  { path }: Source,
  place: { readonly folder: string; readonly isNew: boolean },
  reading: Reading,
): void => {
  const labels = (fromUser: boolean): ReadonlySet<string> =>
    maildirLabels({ path, ...place }, fromUser, reading.labels);
  if (!readEml(path, reading, labels)) throw new MailboxError(`${path} is no mail.`);
};

/** The file stays open where its messages are read from it later. */
const readFile = async (file: ReadableFile, reading: Reading): Promise<void> => {
  const kind = recognise(file);
  if (kind === 'mbox') return readMbox(file, reading);
  file.close();
  if (kind === 'message') {
    readEml(file.path, reading);
    return;
  }
  const unpacked = await gunzip(file.path, reading.onRead, reading.onWarning);
  const within = recognise(unpacked);
  if (within !== 'mbox') throw new MailboxError(`${file.path} is not an mbox that was packed with gzip.`);
  readMbox(unpacked, { ...reading, onRead: () => undefined });
};
