import type { Account } from '../account';
import type { Draft } from '../drafts';
import { notFound } from '../errors';
import { saveDraft, sendDraft, updateDraft } from '../outgoing/file';
import { matchingMessages } from '../search/run';
import type { Endpoint, Request } from './endpoint';
import { formatOf, messageResource, unlessEmpty } from './message-resource';
import { reference, stub } from './messages';
import { placeOf, takePage, tokenOf } from './page';
import { pageSizeOf, rawOf, recordOf, threadIdOf } from './requests';
import { draftShape, type Lazy, messageShape, pageOf } from './shape';

const draftOf = ({ drafts }: Account, id: unknown): Draft => {
  const draft = drafts.get(String(id ?? ''));
  if (!draft) throw notFound();
  return draft;
};

const resource = (id: string, message: Lazy): Lazy => ({ id: () => id, message: () => message });

/** The message that a draft resource carries: `{ message: { raw, threadId } }`. */
const contentOf = ({ resource: draft, media }: Request) => {
  const message = recordOf(draft.message);
  return { raw: rawOf(message, media), threadId: threadIdOf(message) };
};

const list: Endpoint = {
  name: 'users.drafts.list',
  takes: ['userId', 'options'],
  options: ['q', 'maxResults', 'pageToken', 'includeSpamTrash'],
  scopes: 'readDrafts',
  answers: pageOf('drafts', draftShape),
  run: (account, request) => {
    const scope = { labelIds: ['DRAFT'], includeSpamTrash: request.options.includeSpamTrash === true };
    const search = account.search(String(request.options.q ?? ''), scope);
    const found = matchingMessages(account.store, search, placeOf(request.options.pageToken));
    const { page, more } = takePage(found, pageSizeOf(request));
    const last = page.at(-1);
    return {
      drafts: () => unlessEmpty(page.map((message) => resource(account.drafts.idOf(message), reference(message)))),
      nextPageToken: () => (more && last ? tokenOf(last) : undefined),
      resultSizeEstimate: () => page.length + (more ? 1 : 0),
    };
  },
};

const get: Endpoint = {
  name: 'users.drafts.get',
  takes: ['userId', 'id', 'options'],
  options: ['format'],
  scopes: 'readDrafts',
  answers: draftShape,
  run: (account, request) => {
    const format = formatOf(request, 'minimal', 'metadata', 'full', 'raw');
    const { id, message } = draftOf(account, request.path.id);
    return resource(id, messageResource(account, message, format, request));
  },
};

const create: Endpoint = {
  name: 'users.drafts.create',
  takes: ['resource', 'userId', 'media'],
  scopes: 'writeDrafts',
  answers: draftShape,
  run: (account, request) => {
    const { raw, threadId } = contentOf(request);
    const message = saveDraft(account, raw, threadId);
    return resource(account.drafts.idOf(message), stub(message));
  },
};

/** The thread is to be named again: without it the draft begins another one. */
const update: Endpoint = {
  name: 'users.drafts.update',
  takes: ['resource', 'userId', 'id', 'media'],
  scopes: 'writeDrafts',
  answers: draftShape,
  run: (account, request) => {
    const { id } = draftOf(account, request.path.id);
    const { raw, threadId } = contentOf(request);
    return resource(id, stub(updateDraft(account, id, raw, threadId)));
  },
};

/** Sends a draft as it is, or with another content. */
const send: Endpoint = {
  name: 'users.drafts.send',
  takes: ['resource', 'userId', 'media'],
  scopes: 'send',
  units: () => 0,
  answers: messageShape,
  run: (account, request) => {
    const { id } = draftOf(account, request.resource.id);
    const message = recordOf(request.resource.message);
    const changed = request.media !== undefined || message.raw !== undefined;
    const raw = changed ? rawOf(message, request.media) : undefined;
    return stub(sendDraft(account, id, raw, threadIdOf(message)));
  },
};

const remove: Endpoint = {
  name: 'users.drafts.delete',
  takes: ['userId', 'id'],
  scopes: 'writeDrafts',
  run: (account, request) => {
    account.store.remove(draftOf(account, request.path.id).message.id);
    return undefined;
  },
};

export const draftEndpoints = { create, get, list, remove, send, update };
