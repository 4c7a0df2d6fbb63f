import { parseAddresses } from '../../emulator/mail/addresses';
import { headerOf, parseHeaders } from '../../emulator/mail/headers';
import type { MailStore } from '../../emulator/mailbox/store';

/** Messages that are looked at. */
const MOST = 200;

/** The name under which the user of a mailbox writes, as the newest sent mail says it; empty where none does. */
export const ownName = (mailbox: MailStore, address: string): string => {
  const sent = mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('SENT'));
  for (const message of sent.slice(0, MOST)) {
    const [from] = parseAddresses(headerOf(parseHeaders(message.head()), 'From') ?? '');
    if (from && from.name !== '' && from.address.toLowerCase() === address) return from.name;
  }
  return '';
};
