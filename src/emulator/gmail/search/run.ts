import type { MailStore, StoredMessage } from '../../mailbox/store';
import type { Search } from './compile';

/** Where a page of results goes on: behind this message. */
export type Place = { readonly internalDate: number; readonly id: string };

/** The messages that match, newest first, beginning behind a place. Reads no more than it is asked for. */
export function* matchingMessages(store: MailStore, search: Search, behind?: Place): Generator<StoredMessage> {
  const messages = store.newestFirst();
  const start = behind ? placeBehind(messages, behind) : 0;
  const until = search.until === Number.POSITIVE_INFINITY ? 0 : firstBefore(messages, search.until);
  for (let at = Math.max(start, until); at < messages.length; at++) {
    const message = messages[at];
    if (!message || message.internalDate < search.from) return;
    if (search.matches(message)) yield message;
  }
}

/** The threads that have a matching message, the one with the newest message first. */
export const matchingThreads = (store: MailStore, search: Search): readonly string[] => {
  const newest = new Map<string, number>();
  for (const { threadId, internalDate } of matchingMessages(store, search)) {
    if (!newest.has(threadId)) newest.set(threadId, store.thread(threadId).at(-1)?.internalDate ?? internalDate);
  }
  // The sort is stable: threads of the same moment stay in the order of their matching messages.
  return [...newest].sort(([, one], [, other]) => other - one).map(([threadId]) => threadId);
};

/** The index of the first message that is older than a moment. */
const firstBefore = (messages: readonly StoredMessage[], moment: number): number => {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.internalDate ?? 0) >= moment) low = middle + 1;
    else high = middle;
  }
  return low;
};

const placeBehind = (messages: readonly StoredMessage[], { internalDate, id }: Place): number => {
  const older = firstBefore(messages, internalDate);
  for (let at = older - 1; messages[at]?.internalDate === internalDate; at--)
    if (messages[at]?.id === id) return at + 1;
  // The message is gone: what has its moment is given again rather than left out.
  return firstBefore(messages, internalDate + 1);
};
