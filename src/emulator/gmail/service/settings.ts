import type { Account } from '../account';
import { notFound } from '../errors';
import type { Endpoint } from './endpoint';
import { type Lazy, profileShape, type Shape } from './shape';

const sendAsShape: Shape = {
  ...{ sendAsEmail: true, displayName: true, replyToAddress: true, signature: true, isPrimary: true, isDefault: true },
  ...{ treatAsAlias: true, verificationStatus: true },
};

const sendAs = ({ runtime }: Account, address: string): Lazy => {
  const primary = address === runtime.user;
  const own: Lazy = { isPrimary: () => true, isDefault: () => true };
  const alias: Lazy = { treatAsAlias: () => true, verificationStatus: () => 'accepted' };
  return {
    ...{ sendAsEmail: () => address, displayName: () => '', replyToAddress: () => '', signature: () => '' },
    ...(primary ? own : alias),
  };
};

const list: Endpoint = {
  name: 'users.settings.sendAs.list',
  takes: ['userId', 'options'],
  scopes: 'settings',
  answers: { sendAs: sendAsShape },
  run: (account) => ({
    sendAs: () => [account.runtime.user, ...account.runtime.aliases].map((address) => sendAs(account, address)),
  }),
};

const get: Endpoint = {
  name: 'users.settings.sendAs.get',
  takes: ['userId', 'sendAsEmail', 'options'],
  scopes: 'settings',
  answers: sendAsShape,
  run: (account, { path }) => {
    const { user, aliases } = account.runtime;
    const address = [user, ...aliases].find((own) => own.toLowerCase() === path.sendAsEmail?.toLowerCase());
    if (address === undefined) throw notFound();
    return sendAs(account, address);
  },
};

const getProfile: Endpoint = {
  name: 'users.getProfile',
  takes: ['userId', 'options'],
  scopes: 'profile',
  answers: profileShape,
  run: ({ store, runtime, history }) => ({
    emailAddress: () => runtime.user,
    messagesTotal: () => store.size,
    threadsTotal: () => new Set(store.newestFirst().map(({ threadId }) => threadId)).size,
    historyId: () => String(history.current()),
  }),
};

export const settingsEndpoints = { getProfile, sendAsGet: get, sendAsList: list };
