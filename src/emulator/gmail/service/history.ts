import type { Account } from '../account';
import { invalidValue, notFound } from '../errors';
import { type Change, historyIdAt } from '../history';
import type { Endpoint, Request } from './endpoint';
import { unlessEmpty } from './message-resource';
import { labelFilterOf, pageSizeOf, strings } from './requests';
import { historyShape, type Lazy } from './shape';

/** "Typically valid for at least a week": after that nothing is sure. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** Where the request starts. What is expired, and what lies ahead of the mailbox, is not found. */
const startOf = ({ history, runtime }: Account, { options }: Request): number => {
  const given = String(options.startHistoryId ?? '');
  if (!/^\d+$/.test(given)) throw invalidValue('start_history_id', 'TYPE_UINT64', given);
  const start = Number(given);
  if (start > history.current() || start < historyIdAt(runtime.now() - KEPT)) throw notFound();
  return start;
};

const list: Endpoint = {
  name: 'users.history.list',
  takes: ['userId', 'options'],
  options: ['startHistoryId', 'historyTypes', 'labelId', 'maxResults', 'pageToken'],
  scopes: 'list',
  answers: { history: historyShape, nextPageToken: true, historyId: true },
  run: (account, request) => {
    const start = startOf(account, request);
    const types = strings(request.options.historyTypes);
    const labelIds = labelFilterOf(account, request);
    const found = account.history
      .since(start)
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .filter((change) => labelIds.every((label) => carries(account, change, label)));
    const from = Number(request.options.pageToken ?? 0);
    const page = found.slice(from, from + pageSizeOf(request));
    const next = from + page.length;
    return {
      history: () => unlessEmpty(page.map((change) => resource(account, change))),
      nextPageToken: () => (next < found.length ? String(next) : undefined),
      historyId: () => String(account.history.current()),
    };
  },
};

const carries = ({ store }: Account, { message, labelIds }: Change, label: string): boolean =>
  labelIds.includes(label) || (store.get(message.id)?.labelIds.has(label) ?? false);

const FIELDS = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
};

const resource = ({ store }: Account, { id, type, message, labelIds }: Change): Lazy => {
  const named: Lazy = { id: () => message.id, threadId: () => message.threadId };
  const current = store.get(message.id)?.labelIds ?? labelIds;
  const item: Lazy = {
    message: () => ({ ...named, labelIds: () => unlessEmpty([...current]) }),
    ...(type.startsWith('label') ? { labelIds: () => labelIds } : {}),
  };
  return { id: () => String(id), messages: () => [named], [FIELDS[type]]: () => [item] };
};

export const historyEndpoints = { list };
