import type { MailStore, StoredMessage } from '../mailbox/store';
import type { Runtime } from '../runtime';
import { type Contents, contentsOf } from './contents';
import { type Drafts, draftsOf } from './drafts';
import { type History, historyOf } from './history';
import { compileSearch, type Scope, type Search } from './search/compile';
import { normalise } from './search/words';

/** A mailbox as one execution sees it. */
export type Account = {
  readonly store: MailStore;
  readonly runtime: Runtime;
  readonly contents: Contents;
  readonly drafts: Drafts;
  readonly history: History;
  /** Is told of every message that is sent. Nothing is ever delivered. */
  readonly onSend: (message: StoredMessage) => void;
  readonly search: (query: string, scope?: Scope) => Search;
};

export type OnSend = Account['onSend'];

export const openAccount = (store: MailStore, runtime: Runtime, onSend: OnSend = () => {}): Account => {
  const contents = contentsOf(store);
  return {
    ...{ store, runtime, contents, onSend },
    drafts: draftsOf(store),
    history: historyOf(store),
    search: (query, scope) =>
      compileSearch(
        query,
        {
          user: runtime.user,
          now: runtime.now(),
          userLabels: store.userLabels(),
          heading: contents.heading,
          text: (message) => normalise(contents.parsed(message).plainText()),
          fileNames: (message) =>
            contents
              .parsed(message)
              .attachments()
              .map(({ filename }) => normalise(filename))
              .filter((name) => name !== ''),
        },
        scope,
      ),
  };
};

/** Whether an address is one of the user's own; `me+anything@` is. */
export const isOwn = ({ user, aliases }: Runtime, address: string): boolean =>
  [user, ...aliases].some((own) => own.toLowerCase() === address.toLowerCase().replace(/\+[^@]*(?=@)/, ''));
