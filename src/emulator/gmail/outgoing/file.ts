import { createHash } from 'node:crypto';
import libmime from 'libmime';
import { parseAddresses } from '../../mail/addresses';
import { mailDate } from '../../mail/date';
import { headerOf, parseHeaders } from '../../mail/headers';
import type { StoredMessage } from '../../mailbox/store';
import { threadSubject } from '../../mailbox/subject';
import { type Account, isOwn } from '../account';
import { invalidArgument, notFound } from '../errors';
import { withField } from './fields';

/** Sends a message: it lies in Sent afterwards. The thread is the requested one if Gmail's conditions for it are met. */
export const send = (account: Account, raw: Buffer, threadId?: string): StoredMessage => {
  const recipients = recipientsOf(raw);
  if (recipients.length === 0) throw invalidArgument('Recipient address required');
  const place = requestedThread(account, raw, threadId);
  account.runtime.sent(recipients.length);
  const toSelf = recipients.some((address) => isOwn(account.runtime, address));
  const sent = file(account, raw, toSelf ? ['SENT', 'INBOX', 'UNREAD'] : ['SENT'], place);
  account.onSend(sent);
  return sent;
};

export const saveDraft = (account: Account, raw: Buffer, threadId?: string): StoredMessage =>
  file(account, raw, ['DRAFT'], requestedThread(account, raw, threadId));

/** Gives a draft another content: its message is replaced by a new one. */
export const updateDraft = (account: Account, id: string, raw: Buffer, threadId?: string): StoredMessage => {
  const draft = account.drafts.get(id);
  if (!draft) throw notFound();
  const message = saveDraft(account, raw, threadId);
  account.store.remove(draft.message.id);
  account.drafts.replace(id, message);
  return message;
};

/** Sends a draft: it is gone afterwards, and a message lies in Sent. */
export const sendDraft = (account: Account, id: string, raw?: Buffer, threadId?: string): StoredMessage => {
  const draft = account.drafts.get(id);
  if (!draft) throw notFound();
  const sent = send(account, raw ?? draft.message.raw(), threadId ?? (raw ? undefined : draft.message.threadId));
  account.store.remove(draft.message.id);
  return sent;
};

/** To, Cc and Bcc. */
export const recipientsOf = (raw: Buffer): readonly string[] => {
  const headers = parseHeaders(raw);
  return ['To', 'Cc', 'Bcc']
    .flatMap((name) => parseAddresses(headerOf(headers, name) ?? ''))
    .map(({ address }) => address)
    .filter((address) => address.includes('@'));
};

/**
 * A message joins a thread when it refers to one of its messages and has its subject:
 * https://developers.google.com/workspace/gmail/api/guides/threads
 */
const requestedThread = ({ store }: Account, raw: Buffer, threadId: string | undefined): string | undefined => {
  if (threadId === undefined) return undefined;
  const thread = store.thread(threadId);
  if (thread.length === 0) throw notFound();
  const headers = parseHeaders(raw);
  const referred = `${headerOf(headers, 'In-Reply-To') ?? ''} ${headerOf(headers, 'References') ?? ''}`;
  const subject = threadSubject(headerOf(headers, 'Subject') ?? '');
  // A draft that refers to nothing stays in the thread that it began.
  const fits =
    thread.every(({ labelIds }) => labelIds.has('DRAFT')) ||
    thread.some(({ messageId }) => messageId !== undefined && referred.includes(messageId));
  const first = thread[0] ? (headerOf(parseHeaders(thread[0].head()), 'Subject') ?? '') : '';
  return fits && threadSubject(first) === subject ? threadId : undefined;
};

const file = (
  account: Account,
  raw: Buffer,
  labels: readonly string[],
  threadId: string | undefined,
): StoredMessage => {
  const { store, runtime } = account;
  const message = stamped(account, raw);
  return store.add({
    raw: message,
    labels,
    internalDate: runtime.now(),
    ...(threadId === undefined ? {} : { threadId }),
  });
};

/** Gmail gives every message a Message-ID of its own, and a sender that is the user. */
const stamped = ({ store, runtime }: Account, raw: Buffer): Buffer => {
  const headers = parseHeaders(raw);
  const digest = createHash('sha256').update(raw).update(`${store.size} ${runtime.now()}`).digest('base64url');
  const [from] = parseAddresses(headerOf(headers, 'From') ?? '');
  const named = from?.name ? `${libmime.encodeWord(from.name, 'B')} <${runtime.user}>` : runtime.user;
  const fields = {
    'Message-ID': `<CA${digest}@mail.gmail.com>`,
    ...(from && isOwn(runtime, from.address) ? {} : { From: named }),
    ...(headerOf(headers, 'Date') ? {} : { Date: mailDate(runtime.now()) }),
    ...(headerOf(headers, 'MIME-Version') ? {} : { 'MIME-Version': '1.0' }),
  };
  return Object.entries(fields).reduce((message, [name, value]) => withField(message, name, value), raw);
};
