import { type Account, isOwn } from '../../../emulator/gmail/account';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Folder, Person, ThreadRow } from '../../api';
import { FOLDERS } from './folders';
import { fieldsOf, peopleIn, snippetOf } from './reading';

/** Messages of a thread that are looked into for a row; some threads have thousands. */
const MOST_READ = 100;

/** A row of Gmail's list. `newest`: the thread's newest message that the list is about. */
export const rowOf = (gmail: Account, newest: StoredMessage, folder: Folder): ThreadRow => {
  const messages = shownIn(gmail, newest.threadId);
  const looked = messages.slice(-MOST_READ);
  const drafts = messages.filter(({ labelIds }) => labelIds.has('DRAFT'));
  const draft = drafts.at(-1);
  const people = peopleOf(gmail, looked, folder);
  return {
    threadId: newest.threadId,
    people: people.map(nameOf),
    own: people.filter(({ address }) => isOwn(gmail.runtime, address)).map(nameOf),
    subject: fieldsOf(gmail, messages[0] ?? newest)('Subject'),
    snippet: snippetOf(gmail, newest),
    at: newest.internalDate,
    messages: messages.length,
    unread: messages.some(({ labelIds }) => labelIds.has('UNREAD')),
    hasAttachment: looked.some((message) => gmail.contents.parsed(message).attachments().length > 0),
    labels: labelsOf(gmail, messages),
    draftId: draft && gmail.drafts.idOf(draft),
  };
};

/** The messages of a thread, oldest first; what lies in the trash or in spam is shown where nothing else is there. */
export const shownIn = ({ store }: Account, threadId: string): readonly StoredMessage[] => {
  const all = store.thread(threadId);
  const kept = all.filter(({ labelIds }) => FOLDERS.all(labelIds));
  return kept.length > 0 ? kept : all;
};

/** Names of the user's labels. */
export const labelsOf = ({ store }: Account, messages: readonly StoredMessage[]): readonly string[] => {
  const names = store.userLabels();
  const ids = new Set(messages.flatMap(({ labelIds }) => [...labelIds]));
  return [...ids].map((id) => names.get(id)).filter((name) => name !== undefined);
};

const peopleOf = (gmail: Account, messages: readonly StoredMessage[], folder: Folder): readonly Person[] => {
  const isOutgoing = folder === 'sent' || folder === 'drafts';
  const named = isOutgoing ? messages.filter(({ labelIds }) => FOLDERS[folder](labelIds)) : messages;
  const people = named.flatMap((message) => {
    const field = fieldsOf(gmail, message);
    return (isOutgoing ? ['To', 'Cc', 'Bcc'] : ['From']).flatMap((name) => peopleIn(field(name)));
  });
  return unique(people);
};

const nameOf = ({ name, address }: Person): string => name || address;

/** Each address once, as it was named first. */
const unique = (people: readonly Person[]): readonly Person[] => {
  const seen = new Map<string, Person>();
  for (const person of people) {
    const key = person.address.toLowerCase();
    if (!seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()];
};
