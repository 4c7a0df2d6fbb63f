import type { DraftHead, Drafts } from '../app/ports';
import { mailFromHead } from '../core/mime/head';
import { readMail } from '../core/mime/read-mail';
import { binaryString, decodeCharset } from './charset';
import { bytesOf, partOf, unlessGone } from './gmail-mailbox';
import { users } from './gmail-service';

type Draft = GoogleAppsScript.Gmail.Schema.Draft;
type Message = GoogleAppsScript.Gmail.Schema.Message;
type MessagePart = GoogleAppsScript.Gmail.Schema.MessagePart;

/** `mediaUpload.maxSize` of users.drafts.send in the Gmail API's discovery document (v1): 35 MB. docs/decisions/0004 */
const UPLOAD_LIMIT = 36_700_160;

const PART = 'mimeType,filename,headers,body/size';
const WHERE = 'id,threadId,historyId';
const HEAD_FIELDS = `id,message(${WHERE},internalDate,sizeEstimate,snippet,payload(${PART},parts(${PART},parts(${PART},parts(${PART})))))`;

/** The user's drafts by the advanced service: GmailApp can send a draft, but not with a header of one's own. */
export const gmailDrafts = (): Drafts => ({ newest, head, whole, limit: UPLOAD_LIMIT, send, refusal, newestSent });

const newest: Drafts['newest'] = (count, to) => {
  const q = to && queryFor(to);
  if (q === '') return [];
  const { drafts = [] } = users().drafts.list('me', {
    maxResults: count,
    fields: 'drafts(id)',
    ...(q === undefined ? {} : { q }),
  });
  return drafts.flatMap(({ id }) => (id ? [id] : []));
};

/** To, Cc or Bcc. What would mean something to a search, or end the braces, is no address to look for. */
const queryFor = (addresses: readonly string[]): string => {
  const terms = addresses
    .filter((address) => /^[^\s"(){}]+@[^\s"(){}]+$/.test(address))
    .map((address) => `to:${address} cc:${address} bcc:${address}`);
  return terms.length > 0 ? `{${terms.join(' ')}}` : '';
};

const head: Drafts['head'] = (id) =>
  unlessGone(() => headOf(users().drafts.get('me', id, { format: 'full', fields: HEAD_FIELDS })));

const headOf = ({ id = '', message = {} }: Draft): DraftHead => {
  const { payload = {}, snippet, internalDate, sizeEstimate = 0 } = message;
  const structure = partOf(payload);
  return {
    ...placeOf(id, message),
    at: Number(internalDate),
    size: sizeEstimate,
    mail: mailFromHead({ fields: structure.fields ?? [], structure, snippet }, decodeCharset),
    attachments: attachmentsIn(payload),
  };
};

const placeOf = (id: string, message: Message) => ({
  id,
  revision: `${message.id}.${message.historyId}`,
  threadId: message.threadId ?? '',
});

const attachmentsIn = ({ filename, body, parts = [] }: MessagePart): DraftHead['attachments'] => [
  ...(filename ? [{ name: filename, bytes: body?.size ?? 0 }] : []),
  ...parts.flatMap(attachmentsIn),
];

const whole: Drafts['whole'] = (id) =>
  unlessGone(() => {
    const { message = {} } = users().drafts.get('me', id, { format: 'raw', fields: `id,message(${WHERE},raw)` });
    const raw = binaryString(bytesOf(message.raw));
    return { ...placeOf(id, message), raw, mail: readMail(raw, decodeCharset) };
  });

/**
 * The content is uploaded as a blob: in the field `raw` of a request a message of more than some 5 MB is refused as
 * too large. docs/decisions/0004
 */
const send: Drafts['send'] = ({ id, threadId }, raw) => {
  const sent = users().drafts.send({ id, message: { threadId } }, 'me', rfc822(raw));
  if (!sent.id) throw new Error('Gmail gave no id of the sent message.');
  return sent.id;
};

const rfc822 = (raw: string) =>
  Utilities.newBlob('').setDataFromString(raw, 'ISO-8859-1').setContentType('message/rfc822');

const refusal: Drafts['refusal'] = (error) => {
  const code = refusedWith(error);
  return code === undefined ? undefined : String(member(member(error, 'details'), 'message') ?? code);
};

/** A status from 400 to 499 in the API's answer says that nothing was done; 408 and no answer at all leave it open. */
export const refusedWith = (error: unknown): number | undefined => {
  const code = Number(member(member(error, 'details'), 'code'));
  return code >= 400 && code < 500 && code !== 408 ? code : undefined;
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** By the label, not by a search: what a search finds may be some moments old. */
const newestSent: Drafts['newestSent'] = (count) =>
  (
    users().messages.list('me', { labelIds: ['SENT'], maxResults: count, fields: 'messages(id)' }).messages ?? []
  ).flatMap(({ id }) => (id ? [id] : []));
