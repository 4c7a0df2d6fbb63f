import type { StoredMessage } from '../../mailbox/store';
import type { Account } from '../account';
import { invalidArgument, notFound } from '../errors';
import { changeLabels, checkLabels, isLabel, type LabelChange } from '../labels';
import { send } from '../outgoing/file';
import { matchingMessages } from '../search/run';
import type { Endpoint } from './endpoint';
import {
  attachedPart,
  contentScopes,
  FORMAT_OPTIONS,
  formatOf,
  messageResource,
  signed,
  unlessEmpty,
} from './message-resource';
import { placeOf, takePage, tokenOf } from './page';
import { labelChangeOf, labelFilterOf, messageOf, pageSizeOf, rawOf, strings, threadIdOf } from './requests';
import { bodyShape, type Lazy, messageShape, pageOf } from './shape';

export const LIST_OPTIONS = ['q', 'labelIds', 'maxResults', 'pageToken', 'includeSpamTrash'];

/** A message as lists name it. */
export const reference = ({ id, threadId }: StoredMessage): Lazy => ({ id: () => id, threadId: () => threadId });

/** A message after it was changed or made. */
export const stub = (message: StoredMessage): Lazy => ({
  ...reference(message),
  labelIds: () => unlessEmpty([...message.labelIds]),
});

/** Reading lists needs less when they are not searched. */
export const listScopes = ({ options }: { readonly options: Readonly<Record<string, unknown>> }) =>
  options.q === undefined ? 'list' : 'search';

const list: Endpoint = {
  name: 'users.messages.list',
  takes: ['userId', 'options'],
  options: LIST_OPTIONS,
  scopes: listScopes,
  answers: pageOf('messages', messageShape),
  run: (account, request) => {
    const scope = {
      labelIds: labelFilterOf(account, request),
      includeSpamTrash: request.options.includeSpamTrash === true,
    };
    const search = account.search(String(request.options.q ?? ''), scope);
    const found = matchingMessages(account.store, search, placeOf(request.options.pageToken));
    const { page, more } = takePage(found, pageSizeOf(request));
    const last = page.at(-1);
    return {
      messages: () => unlessEmpty(page.map(reference)),
      nextPageToken: () => (more && last ? tokenOf(last) : undefined),
      resultSizeEstimate: () => page.length + (more ? 1 : 0),
    };
  },
};

const get: Endpoint = {
  name: 'users.messages.get',
  takes: ['userId', 'id', 'options'],
  options: FORMAT_OPTIONS,
  scopes: contentScopes,
  answers: messageShape,
  run: (account, request) => {
    const format = formatOf(request, 'minimal', 'metadata', 'full', 'raw');
    return messageResource(account, messageOf(account, request), format, request);
  },
};

const changed = (account: Account, message: StoredMessage, change: LabelChange): Lazy => {
  changeLabels(account.store, message.id, change);
  return stub(account.store.get(message.id) ?? message);
};

const modify: Endpoint = {
  name: 'users.messages.modify',
  takes: ['resource', 'userId', 'id'],
  scopes: 'modify',
  answers: messageShape,
  run: (account, request) => changed(account, messageOf(account, request), labelChangeOf(account, request)),
};

const moving = (name: 'trash' | 'untrash', change: LabelChange): Endpoint => ({
  name: `users.messages.${name}`,
  takes: ['userId', 'id'],
  scopes: 'modify',
  answers: messageShape,
  run: (account, request) => changed(account, messageOf(account, request), change),
});

/** The messages that a batch names; the API says nothing of those that are not there. */
const idsOf = (ids: unknown): readonly string[] => {
  const named = strings(ids);
  if (named.length === 0) throw invalidArgument('No message ids specified');
  if (named.length > 1000) throw invalidArgument('Too many message ids specified, at most 1000 are allowed');
  return named;
};

const batchModify: Endpoint = {
  name: 'users.messages.batchModify',
  takes: ['resource', 'userId'],
  scopes: 'modify',
  units: (_account, { resource }) => Math.max(1, strings(resource.ids).length),
  run: (account, request) => {
    const change = labelChangeOf(account, request);
    for (const id of idsOf(request.resource.ids)) changeLabels(account.store, id, change);
    return undefined;
  },
};

const batchDelete: Endpoint = {
  name: 'users.messages.batchDelete',
  takes: ['resource', 'userId'],
  scopes: 'remove',
  units: (_account, { resource }) => Math.max(1, strings(resource.ids).length),
  run: ({ store }, { resource }) => {
    for (const id of idsOf(resource.ids)) store.remove(id);
    return undefined;
  },
};

const remove: Endpoint = {
  name: 'users.messages.delete',
  takes: ['userId', 'id'],
  scopes: 'remove',
  run: (account, request) => {
    account.store.remove(messageOf(account, request).id);
    return undefined;
  },
};

const sendRaw: Endpoint = {
  name: 'users.messages.send',
  takes: ['resource', 'userId', 'media'],
  scopes: 'send',
  units: () => 0,
  answers: messageShape,
  run: (account, { resource, media }) => stub(send(account, rawOf(resource, media), threadIdOf(resource))),
};

/** Puts a message into the mailbox as IMAP's APPEND does. Labels that Gmail sets itself may be given here. */
const insert = (name: 'insert' | 'import'): Endpoint => ({
  name: `users.messages.${name}`,
  takes: ['resource', 'userId', 'media', 'options'],
  options: ['internalDateSource', 'deleted', ...(name === 'import' ? ['neverMarkSpam', 'processForCalendar'] : [])],
  scopes: 'insert',
  answers: messageShape,
  run: ({ store, runtime }, { resource, media, options }) => {
    const threadId = threadIdOf(resource);
    if (threadId !== undefined && name === 'import') throw invalidArgument('threadId not allowed');
    if (threadId !== undefined && store.thread(threadId).length === 0) throw notFound();
    const labels = strings(resource.labelIds);
    checkLabels(
      store,
      labels.filter((label) => !isLabel(store, label)),
    );
    const fromHeader =
      String(options.internalDateSource ?? (name === 'import' ? 'dateHeader' : 'receivedTime')) === 'dateHeader';
    const message = store.add({
      ...{ raw: rawOf(resource, media), labels },
      ...(fromHeader ? {} : { internalDate: runtime.now() }),
      ...(threadId === undefined ? {} : { threadId }),
    });
    // A store gives labels to a message that comes without; the API does not.
    store.setLabels(message.id, labels);
    return name === 'import' ? { id: () => message.id } : stub(store.get(message.id) ?? message);
  },
});

const attachment: Endpoint = {
  name: 'users.messages.attachments.get',
  takes: ['userId', 'messageId', 'id', 'options'],
  scopes: 'content',
  answers: bodyShape,
  run: (account, request) => {
    const message = messageOf(account, request, 'messageId');
    const part = attachedPart(message, account.contents.parsed(message), request.path.id ?? '');
    if (!part) throw invalidArgument('Invalid attachment token');
    return { size: () => part.body.size, data: () => signed(part.body.data()) };
  },
};

export const messageEndpoints = {
  attachment,
  batchDelete,
  batchModify,
  get,
  import: insert('import'),
  insert: insert('insert'),
  list,
  modify,
  remove,
  send: sendRaw,
  trash: moving('trash', { add: ['TRASH'] }),
  untrash: moving('untrash', { remove: ['TRASH'] }),
};
