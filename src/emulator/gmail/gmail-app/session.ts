import type { StoredMessage } from '../../mailbox/store';
import { carryOut } from '../../runtime';
import type { Account } from '../account';
import { scopes } from '../scopes';
import type { Search } from '../search/compile';
import { matchingThreads } from '../search/run';

/** A message's labels as they were when an object read them: they change behind its back until it is refreshed. */
export type Snapshot = { readonly message: StoredMessage; readonly labelIds: ReadonlySet<string> };

export const snapshotOf = (message: StoredMessage): Snapshot => ({ message, labelIds: message.labelIds });

/** What GmailApp and the objects that it hands out share during one execution. */
export type Session = {
  readonly account: Account;
  readonly thread: (id: string, loaded?: readonly Snapshot[]) => object;
  readonly message: (message: StoredMessage, loaded?: Snapshot) => object;
  readonly draft: (id: string, messageId: string) => object;
  readonly label: (id: string, name: string) => object;
};

/** A call that leaves the script. `units` are what it uses of the daily quota of reading and writing mail. */
export const call = <Result>(
  { account: { runtime } }: Session,
  method: string,
  anyOf: keyof typeof scopes,
  units: number,
  work: () => Result,
): unknown => {
  runtime.requireScope(scopes[anyOf], method);
  const set = runtime.call(method, 'mail', units);
  return carryOut(set, work);
};

/** Gmail's batch methods: "This operation can only be applied to at most 100 threads." */
export const checkBatch = (batch: readonly unknown[], what: 'threads' | 'messages'): void => {
  if (batch.length > 100) throw new Error(`This operation can only be applied to at most 100 ${what}.`);
};

/** More threads than this no call gives, asked for or not. */
const MOST_THREADS = 500;

/** A page of the threads that a search finds. They come with what they tell of themselves. */
export const listThreads = (
  session: Session,
  method: string,
  search: () => Search,
  start = 0,
  max = MOST_THREADS,
): unknown => {
  if (start < 0) throw new Error('Argument cannot be negative: start');
  if (max < 0) throw new Error('Argument cannot be negative: max');
  if (max > MOST_THREADS) throw new Error('Argument max cannot exceed 500.');
  const { store } = session.account;
  return call(session, method, 'search', 1, () =>
    matchingThreads(store, search())
      .slice(start, start + max)
      .map((id) => session.thread(id, store.thread(id).map(snapshotOf))),
  );
};

/** How many threads a search finds. */
export const countThreads = (session: Session, method: string, search: () => Search): unknown =>
  call(session, method, 'readLabels', 1, () => matchingThreads(session.account.store, search()).length);
