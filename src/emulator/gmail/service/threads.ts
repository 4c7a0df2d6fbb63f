import type { StoredMessage } from '../../mailbox/store';
import type { Account } from '../account';
import { changeLabels, type LabelChange } from '../labels';
import { matchingThreads } from '../search/run';
import type { Endpoint, Request } from './endpoint';
import { contentScopes, FORMAT_OPTIONS, formatOf, messageResource, unlessEmpty } from './message-resource';
import { LIST_OPTIONS, listScopes, stub } from './messages';
import { placeOf, takePage, tokenOf } from './page';
import { labelChangeOf, labelFilterOf, pageSizeOf, threadOf } from './requests';
import { type Lazy, pageOf, threadShape } from './shape';

/** A thread as lists name it. */
const summary = ({ store, contents, history }: Account, id: string): Lazy => {
  const newest = store.thread(id).at(-1);
  return {
    id: () => id,
    snippet: () => (newest ? contents.parsed(newest).snippet() : ''),
    historyId: () => historyIdOf(history, store.thread(id)),
  };
};

const historyIdOf = (history: Account['history'], messages: readonly StoredMessage[]): string =>
  String(Math.max(0, ...messages.map(history.ofMessage)));

const list: Endpoint = {
  name: 'users.threads.list',
  takes: ['userId', 'options'],
  options: LIST_OPTIONS,
  scopes: listScopes,
  answers: pageOf('threads', threadShape),
  run: (account, request) => {
    const { store } = account;
    const scope = {
      labelIds: labelFilterOf(account, request),
      includeSpamTrash: request.options.includeSpamTrash === true,
    };
    const ids = matchingThreads(store, account.search(String(request.options.q ?? ''), scope));
    const place = (id: string) => ({ internalDate: store.thread(id).at(-1)?.internalDate ?? 0, id });
    const behind = placeOf(request.options.pageToken);
    const start = behind ? startBehind(ids.map(place), behind) : 0;
    const { page, more } = takePage(ids.slice(start), pageSizeOf(request));
    const last = page.at(-1);
    return {
      threads: () => unlessEmpty(page.map((id) => summary(account, id))),
      nextPageToken: () => (more && last ? tokenOf(place(last)) : undefined),
      resultSizeEstimate: () => page.length + (more ? 1 : 0),
    };
  },
};

type Place = { readonly internalDate: number; readonly id: string };

/** Behind the last thread that was given; it may have moved or gone since. */
const startBehind = (places: readonly Place[], behind: Place): number => {
  const same = places.findIndex(({ id, internalDate }) => id === behind.id && internalDate === behind.internalDate);
  if (same >= 0) return same + 1;
  const older = places.findIndex(({ internalDate }) => internalDate <= behind.internalDate);
  return older < 0 ? places.length : older;
};

const get: Endpoint = {
  name: 'users.threads.get',
  takes: ['userId', 'id', 'options'],
  options: FORMAT_OPTIONS,
  scopes: contentScopes,
  units: (account, { path }) => Math.max(1, account.store.thread(path.id ?? '').length),
  answers: threadShape,
  run: (account, request) => {
    const format = formatOf(request, 'minimal', 'metadata', 'full');
    const messages = threadOf(account, request);
    return {
      id: () => messages[0]?.threadId,
      historyId: () => historyIdOf(account.history, messages),
      messages: () => messages.map((message) => messageResource(account, message, format, request)),
    };
  },
};

const changed = (account: Account, request: Request, change: LabelChange): Lazy => {
  const messages = threadOf(account, request);
  for (const { id } of messages) changeLabels(account.store, id, change);
  const after = account.store.thread(messages[0]?.threadId ?? '');
  return { id: () => after[0]?.threadId, messages: () => after.map(stub) };
};

const modify: Endpoint = {
  name: 'users.threads.modify',
  takes: ['resource', 'userId', 'id'],
  scopes: 'modify',
  answers: threadShape,
  run: (account, request) => changed(account, request, labelChangeOf(account, request)),
};

const moving = (name: 'trash' | 'untrash', change: LabelChange): Endpoint => ({
  name: `users.threads.${name}`,
  takes: ['userId', 'id'],
  scopes: 'modify',
  answers: threadShape,
  run: (account, request) => changed(account, request, change),
});

const remove: Endpoint = {
  name: 'users.threads.delete',
  takes: ['userId', 'id'],
  scopes: 'remove',
  run: (account, request) => {
    for (const { id } of threadOf(account, request)) account.store.remove(id);
    return undefined;
  },
};

export const threadEndpoints = {
  get,
  list,
  modify,
  remove,
  trash: moving('trash', { add: ['TRASH'] }),
  untrash: moving('untrash', { remove: ['TRASH'] }),
};
