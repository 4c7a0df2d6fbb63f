import type { Account } from '../../../emulator/gmail/account';
import type { Draft as Kept } from '../../../emulator/gmail/drafts';
import { saveDraft, sendDraft, updateDraft } from '../../../emulator/gmail/outgoing/file';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Draft, Person, SavedDraft } from '../../api';
import { htmlOfText } from '../body/mail-html';
import { Refused } from '../failure';
import { wrongAddress } from './addresses';
import { draftMail } from './draft-mail';
import { fieldsOf } from './reading';

/** Saves what the composer holds: the draft keeps its id and gets another message. */
export const save = (gmail: Account, from: Person, draft: Draft): SavedDraft => {
  const kept = draft.id === undefined ? undefined : draftOf(gmail, draft.id);
  const answered = draft.inReplyTo === undefined ? undefined : messageOf(gmail, draft.inReplyTo);
  const raw = draftMail(gmail, from, draft, { answered, previous: kept?.message });
  const threadId = answered?.threadId ?? kept?.message.threadId;
  const message = kept ? updateDraft(gmail, kept.id, raw, threadId) : saveDraft(gmail, raw, threadId);
  return { id: gmail.drafts.idOf(message), messageId: message.id, threadId: message.threadId };
};

/** A draft as the composer shows it. */
export const read = (gmail: Account, id: string): Draft => {
  const { message } = draftOf(gmail, id);
  const field = fieldsOf(gmail, message);
  const [answered] = gmail.store.withMessageId(field('In-Reply-To').trim());
  return {
    id,
    to: withoutQuotes(field('To')),
    cc: withoutQuotes(field('Cc')),
    bcc: withoutQuotes(field('Bcc')),
    subject: field('Subject'),
    html: htmlOf(gmail, message),
    ...(answered ? { inReplyTo: answered.id } : {}),
  };
};

/** Gmail shows names without quotation marks; those with a comma or a point need theirs. */
const withoutQuotes = (addresses: string): string => addresses.replace(/"([\p{L}\p{N} '’-]+)"(?=\s*<)/gu, '$1');

/** Sends a draft; it is gone afterwards. Throws where Gmail would ask the user to correct an address. */
export const send = (gmail: Account, id: string): StoredMessage => {
  const field = fieldsOf(gmail, draftOf(gmail, id).message);
  const typed = ['To', 'Cc', 'Bcc'].map(field).filter((addresses) => addresses !== '');
  if (typed.length === 0) throw new Refused(400, 'noRecipient');
  const wrong = typed.map(wrongAddress).find((found) => found !== undefined);
  if (wrong !== undefined) throw new Refused(400, 'wrongAddress', wrong);
  return sendDraft(gmail, id);
};

export const discard = (gmail: Account, id: string): void => gmail.store.remove(draftOf(gmail, id).message.id);

const draftOf = (gmail: Account, id: string): Kept => {
  const draft = gmail.drafts.get(id);
  if (!draft) throw new Refused(404, 'noSuchDraft');
  return draft;
};

const messageOf = (gmail: Account, id: string): StoredMessage => {
  const message = gmail.store.get(id);
  if (!message) throw new Refused(404, 'noSuchMessage');
  return message;
};

const htmlOf = (gmail: Account, message: StoredMessage): string => {
  const parsed = gmail.contents.parsed(message);
  return parsed.htmlText() ?? htmlOfText(parsed.plainText().trimEnd()).replace(/\r?\n/g, '<br>');
};
