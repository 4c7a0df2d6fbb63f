import type { Account } from '../../../emulator/gmail/account';
import { changeLabels } from '../../../emulator/gmail/labels';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Message, Thread } from '../../api';
import { Refused } from '../failure';
import { fieldsOf, nobody, peopleIn, snippetOf } from './reading';
import { labelsOf, shownIn } from './thread-row';

/** A conversation as Gmail shows it. */
export const readThread = (gmail: Account, threadId: string): Thread => {
  const messages = threadOf(gmail, threadId);
  const [first] = messages;
  return {
    threadId,
    subject: first ? fieldsOf(gmail, first)('Subject') : '',
    labels: labelsOf(gmail, messages),
    messages: messages.map((message) => messageOf(gmail, message)),
  };
};

/** Takes the mark from everything that was unread. */
export const markRead = (gmail: Account, threadId: string): void => {
  for (const { id } of threadOf(gmail, threadId)) changeLabels(gmail.store, id, { remove: ['UNREAD'] });
};

const threadOf = (gmail: Account, threadId: string): readonly StoredMessage[] => {
  const messages = shownIn(gmail, threadId);
  if (messages.length === 0) throw new Refused(404, 'noSuchThread');
  return messages;
};

const messageOf = (gmail: Account, message: StoredMessage): Message => {
  const field = fieldsOf(gmail, message);
  const isDraft = message.labelIds.has('DRAFT');
  return {
    id: message.id,
    from: peopleIn(field('From'))[0] ?? nobody,
    to: peopleIn(field('To')),
    cc: peopleIn(field('Cc')),
    bcc: peopleIn(field('Bcc')),
    subject: field('Subject'),
    at: message.internalDate,
    snippet: snippetOf(gmail, message),
    isDraft,
    draftId: isDraft ? gmail.drafts.idOf(message) : undefined,
    attachments: gmail.contents
      .parsed(message)
      .attachments()
      .map(({ filename, body }) => ({ name: filename, bytes: body.size })),
  };
};
