import type { MailStore } from '../../mailbox/store';
import type { Runtime } from '../../runtime';
import { type OnSend, openAccount } from '../account';
import type { Gmail, Users } from '../google';
import { draftEndpoints as drafts } from './drafts';
import { type Endpoint, endpoint } from './endpoint';
import { historyEndpoints as history } from './history';
import { labelEndpoints as labels } from './labels';
import { messageEndpoints as messages } from './messages';
import { settingsEndpoints as settings } from './settings';
import { threadEndpoints as threads } from './threads';

/** Every member that Google declares: an endpoint, a collection, or nothing, where it is not emulated. */
type Collection<Declared> = {
  readonly [Name in keyof Declared]:
    | Endpoint
    | undefined
    | (Declared[Name] extends (...args: never[]) => unknown ? never : object);
};

/** Apps Script's advanced Gmail service over a mailbox, for one execution. */
export const createGmailService = (store: MailStore, runtime: Runtime, onSend?: OnSend): object => {
  const account = openAccount(store, runtime, onSend);

  const collection = <Declared>(path: string, members: Collection<Declared>): object =>
    Object.freeze(
      Object.fromEntries(
        Object.entries<unknown>(members).map(([name, member]) => [name, built(`${path}.${name}`, member)]),
      ),
    );
  const built = (path: string, member: unknown): unknown => {
    if (member === undefined) return notEmulated(path);
    return isEndpoint(member) ? endpoint(account, member) : member;
  };
  return Object.freeze({ Users: users(collection), ...factories });
};

const isEndpoint = (member: unknown): member is Endpoint =>
  typeof member === 'object' && member !== null && 'takes' in member;

const notEmulated = (path: string) => () => {
  throw new Error(`${path} is not emulated`);
};

type Build = <Declared>(path: string, members: Collection<Declared>) => object;

const users = (collection: Build): object =>
  collection<Users>('Gmail.Users', {
    Drafts: collection<Users['Drafts']>('Gmail.Users.Drafts', drafts),
    History: collection<Users['History']>('Gmail.Users.History', history),
    Labels: collection<Users['Labels']>('Gmail.Users.Labels', labels),
    Messages: collection<Users['Messages']>('Gmail.Users.Messages', {
      ...messageMethods,
      Attachments: collection<Users['Messages']['Attachments']>('Gmail.Users.Messages.Attachments', {
        get: messages.attachment,
      }),
    }),
    Settings: settingsOf(collection),
    Threads: collection<Users['Threads']>('Gmail.Users.Threads', threads),
    getProfile: settings.getProfile,
    stop: undefined,
    watch: undefined,
  });

const { attachment: _attachment, ...messageMethods } = messages;

const settingsOf = (collection: Build): object =>
  collection<Users['Settings']>('Gmail.Users.Settings', {
    ...{ Delegates: {}, Filters: {}, ForwardingAddresses: {} },
    SendAs: collection<Users['Settings']['SendAs']>('Gmail.Users.Settings.SendAs', {
      ...{ SmimeInfo: {}, get: settings.sendAsGet, list: settings.sendAsList },
      ...{ create: undefined, patch: undefined, remove: undefined, update: undefined, verify: undefined },
    }),
    ...{ getAutoForwarding: undefined, getImap: undefined, getPop: undefined, getVacation: undefined },
    ...{ updateAutoForwarding: undefined, updateImap: undefined, updatePop: undefined, updateVacation: undefined },
  });

type Factories = { readonly [Name in Exclude<keyof Gmail, 'Users'>]: () => object };

/** `Gmail.newMessage()` and the like: objects to be filled. */
const empty = (): object => ({});
const factories: Factories = {
  ...{ newAutoForwarding: empty, newBatchDeleteMessagesRequest: empty, newBatchModifyMessagesRequest: empty },
  ...{ newDelegate: empty, newDraft: empty, newFilter: empty, newFilterAction: empty, newFilterCriteria: empty },
  ...{ newForwardingAddress: empty, newImapSettings: empty, newLabel: empty, newLabelColor: empty, newMessage: empty },
  ...{ newMessagePart: empty, newMessagePartBody: empty, newMessagePartHeader: empty, newModifyMessageRequest: empty },
  ...{ newModifyThreadRequest: empty, newPopSettings: empty, newSendAs: empty, newSmimeInfo: empty, newSmtpMsa: empty },
  ...{ newVacationSettings: empty, newWatchRequest: empty },
};
