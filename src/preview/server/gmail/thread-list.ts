import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Account } from '../../../emulator/gmail/account';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Folder, ThreadList } from '../../api';
import { FOLDERS } from './folders';
import { rowOf } from './thread-row';

/** Which threads, and which of them. */
export type ListQuery = {
  readonly folder: Folder;
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
};

/** How long a search goes on at a stretch before others have their turn, in milliseconds. */
const STRETCH = 30;

/**
 * A page of threads: those with the newest message that the folder shows and the search matches come first.
 * `signal`: nobody waits for the answer any more.
 */
export const listThreads = async (
  gmail: Account,
  { folder, q, offset, limit }: ListQuery,
  signal?: AbortSignal,
): Promise<ThreadList> => {
  const found = await newestByThread(gmail, folder, q.trim(), signal);
  const page = [...found.values()].slice(offset, offset + limit);
  return { total: found.size, rows: page.map((newest) => rowOf(gmail, newest, folder)) };
};

const newestByThread = async (
  gmail: Account,
  folder: Folder,
  q: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, StoredMessage>> => {
  const found = new Map<string, StoredMessage>();
  const search = gmail.search(q, { includeSpamTrash: folder === 'spam' || folder === 'trash' });
  // A search says itself which places it looks at: `in:trash`.
  const isShown = q !== '' && folder === 'all' ? () => true : FOLDERS[folder];
  let since = performance.now();
  for (const message of gmail.store.newestFirst()) {
    if (message.internalDate < search.from) break;
    if (message.internalDate >= search.until || found.has(message.threadId) || !isShown(message.labelIds)) continue;
    if (q === '' || search.matches(message)) found.set(message.threadId, message);
    if (performance.now() - since < STRETCH) continue;
    await setImmediate();
    if (signal?.aborted) break;
    since = performance.now();
  }
  return found;
};
