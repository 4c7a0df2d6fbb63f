import type { Mailbox, MessageHead, Range } from '../app/ports';
import { type HeadPart, mailFromHead } from '../core/mime/head';
import { readMail } from '../core/mime/read-mail';
import { binaryString, decodeCharset } from './charset';
import { users } from './gmail-service';

type Message = GoogleAppsScript.Gmail.Schema.Message;
type MessagePart = GoogleAppsScript.Gmail.Schema.MessagePart;

/** The most that messages.list gives in one page. */
const PAGE = 500;

/** Headers of a message and of its parts, but no content: a person's mail is not read. Parts deeper than this decide nothing. */
const PART = 'mimeType,filename,headers';
const HEAD_FIELDS = `id,threadId,labelIds,snippet,internalDate,sizeEstimate,payload(${PART},parts(${PART},parts(${PART},parts(${PART}))))`;

/** The user's Gmail. The advanced service finds single messages, where GmailApp.search finds whole threads: docs/decisions/0002. */
export const gmailMailbox = (): Mailbox => ({ list, newestSentThreads, thread, head, whole, html });

const list: Mailbox['list'] = (range, pageToken) => {
  const answer = users().messages.list('me', {
    q: queryFor(range),
    maxResults: PAGE,
    includeSpamTrash: true,
    ...(pageToken ? { pageToken } : {}),
  });
  return {
    ids: (answer.messages ?? []).flatMap(({ id }) => (id ? [id] : [])),
    nextPageToken: answer.nextPageToken ?? undefined,
  };
};

/** Dates would mean midnight in California: epoch seconds mean what they say. */
const queryFor = ({ after, before }: Range): string =>
  [
    'in:anywhere',
    '-in:drafts',
    '-in:chats',
    `after:${after}`,
    ...(before === undefined ? [] : [`before:${before}`]),
  ].join(' ');

const newestSentThreads: Mailbox['newestSentThreads'] = (count) => {
  const threads = GmailApp.search('in:sent', 0, count);
  if (threads.length === 0) return [];
  return GmailApp.getMessagesForThreads(threads).map((inThread) =>
    inThread.filter((message) => !message.isDraft()).map((message) => message.getId()),
  );
};

const thread: Mailbox['thread'] = (threadId) => {
  const found = GmailApp.getThreadById(threadId);
  if (!found) return [];
  return found
    .getMessages()
    .filter((message) => !message.isDraft())
    .map((message) => ({ id: message.getId(), from: message.getFrom(), at: message.getDate().getTime() }));
};

const head: Mailbox['head'] = (id) =>
  unlessGone(() => headOf(users().messages.get('me', id, { format: 'full', fields: HEAD_FIELDS })));

const headOf = ({ payload = {}, ...message }: Message): MessageHead => {
  const structure = partOf(payload);
  return {
    id: message.id ?? '',
    threadId: message.threadId ?? '',
    at: Number(message.internalDate),
    labelIds: message.labelIds ?? [],
    size: message.sizeEstimate ?? 0,
    mail: mailFromHead({ fields: structure.fields ?? [], structure, snippet: message.snippet }, decodeCharset),
  };
};

export const partOf = ({ mimeType, filename, headers = [], parts = [] }: MessagePart): HeadPart => ({
  mimeType,
  filename,
  fields: headers.map(({ name = '', value = '' }) => ({ name, value })),
  parts: parts.map(partOf),
});

const whole: Mailbox['whole'] = (id) =>
  unlessGone(() => {
    const { raw } = users().messages.get('me', id, { format: 'raw', fields: 'raw' });
    return readMail(binaryString(bytesOf(raw)), decodeCharset);
  });

const CONTENT = 'mimeType,filename,body/data';
const HTML_FIELDS = `payload(${CONTENT},parts(${CONTENT},parts(${CONTENT},parts(${CONTENT},parts(${CONTENT})))))`;

const html: Mailbox['html'] = (id) =>
  unlessGone(() => {
    const { payload = {} } = users().messages.get('me', id, { format: 'full', fields: HTML_FIELDS });
    return htmlIn(payload);
  });

/** Gmail has undone the transfer encoding. What is written in another charset than UTF-8 keeps its markup. What is attached is not shown. */
const htmlIn = ({ mimeType = '', filename, body, parts = [] }: MessagePart): string => {
  if (filename || /^message\//i.test(mimeType)) return '';
  const isShown = mimeType.toLowerCase() === 'text/html' && body?.data;
  const own = isShown ? Utilities.newBlob(bytesOf(body.data)).getDataAsString() : '';
  return own + parts.map(htmlIn).join('\n');
};

/** The declared type is a web-safe base64 string; in Apps Script the advanced service hands out the bytes. */
export const bytesOf = (raw: unknown): GoogleAppsScript.Byte[] => {
  if (typeof raw === 'string') return Utilities.base64DecodeWebSafe(raw);
  if (Array.isArray(raw)) return raw;
  throw new Error('Gmail gave a message without its raw content.');
};

/** A message can be deleted between the list and the read. */
export const unlessGone = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (/requested entity was not found|not found/i.test(String(error))) return undefined;
    throw error;
  }
};
