import { addedMessage } from './added';
import { createStore, type OpenStore } from './create-store';
import { mergeDuplicates } from './duplicates';
import { MailboxError } from './error';
import type { Found, Reading } from './files/found';
import { readSource } from './files/read-source';
import { findSources } from './files/sources';
import { groupThreads } from './group-threads';
import { takeoutLabels } from './labels/takeout-labels';
import type { MailboxOwner } from './memory';
import { ownAddresses } from './own-address';
import type { MailStore, StoredMessage } from './store';

export { MailboxError } from './error';

export type OpenOptions = MailboxOwner & {
  /** Bytes read, and bytes there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Something was left out or is damaged: a sentence for people. */
  readonly onWarning?: (warning: string) => void;
};

/**
 * Opens mailboxes on disk as one: mbox files (mboxo, mboxrd, Google Takeout; gzip), Maildirs, folders of .eml files,
 * single .eml files. They are read once to know what is in them; messages are then read when they are asked for.
 * Throws a MailboxError that names the path where one of them cannot be read.
 */
export const openMailbox = async (paths: readonly string[], options: OpenOptions): Promise<MailStore> => {
  const isOwn = ownAddresses(options.user, options.aliases);
  const open = createStore(addedMessage(isOwn));
  const found: Found[] = [];
  const sources = paths.map((path) => ({ path, files: findSources(path) }));
  const reading: Reading = {
    isOwn,
    labels: open.labels,
    readTakeoutLabels: takeoutLabels(open.labels),
    onFound: (message) => found.push(message),
    onWarning: options.onWarning ?? (() => undefined),
    onRead: progress(
      sources.flatMap(({ files }) => files).reduce((bytes, { size }) => bytes + size, 0),
      options,
    ),
  };
  for (const { path, files } of sources) {
    const before = found.length;
    for (const file of files) await readSource(file, reading);
    if (found.length === before) throw new MailboxError(`${path} holds no mail that can be read.`);
  }
  fill(open, found);
  return open.store;
};

const fill = (open: OpenStore, found: readonly Found[]): void => {
  const messages = [...mergeDuplicates(found)].sort((one, other) => one.internalDate - other.internalDate);
  const threads = groupThreads(messages);
  const begun = new Map<unknown, StoredMessage>();
  messages.forEach(({ fromUser, ...message }, index) => {
    const thread = threads[index];
    const labelIds = message.labelIds ?? (fromUser ? SENT : INBOX);
    const inserted = open.insert({ ...message, labelIds, threadId: thread?.threadId ?? begun.get(thread)?.threadId });
    if (!begun.has(thread)) begun.set(thread, inserted);
  });
};

const SENT: ReadonlySet<string> = new Set(['SENT']);
const INBOX: ReadonlySet<string> = new Set(['INBOX']);

/** Tells of progress at every hundredth, not at every file. */
const progress = (total: number, { onProgress }: OpenOptions): ((bytes: number) => void) => {
  let done = 0;
  let told = 0;
  return (bytes) => {
    done += bytes;
    if (!onProgress || (done - told < total / 100 && done < total)) return;
    told = done;
    onProgress(Math.min(done, total), total);
  };
};
