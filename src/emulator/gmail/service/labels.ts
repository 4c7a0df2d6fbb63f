import type { MailStore } from '../../mailbox/store';
import { invalidArgument, notFound, Refusal } from '../errors';
import { checkLabelName, labelNamed, SYSTEM_LABELS } from '../labels';
import type { Endpoint } from './endpoint';
import { type Lazy, labelShape } from './shape';

const resource = (store: MailStore, id: string): Lazy => {
  const name = store.userLabels().get(id);
  return {
    id: () => id,
    name: () => name ?? id,
    type: () => (name === undefined ? 'system' : 'user'),
  };
};

/** What only a single label tells: how much lies under it. */
const counts = (store: MailStore, id: string): Lazy => {
  const messages = store.newestFirst().filter(({ labelIds }) => labelIds.has(id));
  const unread = messages.filter(({ labelIds }) => labelIds.has('UNREAD'));
  const threads = (some: typeof messages) => new Set(some.map(({ threadId }) => threadId)).size;
  return {
    messagesTotal: () => messages.length,
    messagesUnread: () => unread.length,
    threadsTotal: () => threads(messages),
    threadsUnread: () => threads(unread),
  };
};

const list: Endpoint = {
  name: 'users.labels.list',
  takes: ['userId', 'options'],
  scopes: 'readLabels',
  answers: { labels: labelShape },
  run: ({ store }) => ({
    labels: () => [...SYSTEM_LABELS, ...store.userLabels().keys()].map((id) => resource(store, id)),
  }),
};

const get: Endpoint = {
  name: 'users.labels.get',
  takes: ['userId', 'id', 'options'],
  scopes: 'readLabels',
  answers: labelShape,
  run: ({ store }, { path: { id = '' } }) => {
    if (!SYSTEM_LABELS.includes(id) && !store.userLabels().has(id)) throw notFound();
    return { ...resource(store, id), ...counts(store, id) };
  },
};

const create: Endpoint = {
  name: 'users.labels.create',
  takes: ['resource', 'userId', 'options'],
  scopes: 'writeLabels',
  answers: labelShape,
  run: ({ store }, { resource: label }) => {
    const name = String(label.name ?? '');
    checkLabelName(name);
    if (labelNamed(store, name) !== undefined) throw new Refusal(409, 'aborted', 'Label name exists or conflicts');
    return resource(store, store.createLabel(name));
  },
};

/** `update` replaces what a label is, `patch` changes what is given: of what is kept here, that is the name. */
const renaming = (name: 'patch' | 'update'): Endpoint => ({
  name: `users.labels.${name}`,
  takes: ['resource', 'userId', 'id'],
  scopes: 'writeLabels',
  answers: labelShape,
  run: ({ store }, { resource: label, path: { id = '' } }) => {
    if (SYSTEM_LABELS.includes(id)) throw invalidArgument('Invalid label');
    if (!store.userLabels().has(id)) throw notFound();
    if (name === 'patch' && label.name === undefined) return resource(store, id);
    const wanted = String(label.name ?? '');
    checkLabelName(wanted);
    if ((labelNamed(store, wanted) ?? id) !== id) throw new Refusal(409, 'aborted', 'Label name exists or conflicts');
    store.renameLabel(id, wanted);
    return resource(store, id);
  },
});

const remove: Endpoint = {
  name: 'users.labels.delete',
  takes: ['userId', 'id'],
  scopes: 'writeLabels',
  run: ({ store }, { path: { id = '' } }) => {
    if (SYSTEM_LABELS.includes(id)) throw invalidArgument('Invalid delete request');
    if (!store.userLabels().has(id)) throw notFound();
    store.deleteLabel(id);
    return undefined;
  },
};

export const labelEndpoints = { create, get, list, patch: renaming('patch'), remove, update: renaming('update') };
