import type { Account } from '../../../emulator/gmail/account';
import { parseAddresses } from '../../../emulator/mail/addresses';
import { headerOf } from '../../../emulator/mail/headers';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Person } from '../../api';

/** People that are read of one field; more are hostile. */
const MOST_PEOPLE = 500;

export const peopleIn = (value: string | undefined): readonly Person[] =>
  parseAddresses(value ?? '')
    .slice(0, MOST_PEOPLE)
    .map(({ name, address }) => ({ name: name.trim(), address }));

export const nobody: Person = { name: '', address: '' };

/** What a message says in its header section, on demand. */
export const fieldsOf = ({ contents }: Pick<Account, 'contents'>, message: StoredMessage) => {
  const headers = contents.headers(message);
  return (name: string): string => headerOf(headers, name) ?? '';
};

export const snippetOf = ({ contents }: Pick<Account, 'contents'>, message: StoredMessage): string =>
  unescaped(contents.parsed(message).snippet());

/** Gmail's snippets are escaped for HTML; the page puts them in as text. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
