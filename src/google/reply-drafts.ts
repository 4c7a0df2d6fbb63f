import type { Person, ReplyDrafts, ReplyLetter } from '../app/ports';
import { refusedWith } from './gmail-drafts';
import { users } from './gmail-service';

/**
 * Drafts of replies by the advanced service, docs/decisions/0008: GmailApp's createDraftReply answers one's own mail to
 * oneself, and createDraftReplyAll writes to everybody.
 */
export const replyDrafts = (): ReplyDrafts => ({
  create: (letter) => {
    const { id } = users().drafts.create(draftOf(letter), 'me');
    if (!id) throw new Error('Gmail gave no id of the draft.');
    return id;
  },
  update: (id, letter) => {
    users().drafts.update(draftOf(letter), 'me', id);
  },
  inThread: (threadId) => {
    const { drafts = [] } = users().drafts.list('me', { maxResults: MOST, fields: 'drafts(id,message(threadId))' });
    return drafts.flatMap(({ id, message }) => (id && message?.threadId === threadId ? [id] : []));
  },
  refusal: refusedWith,
});

/** By the label, not by a search, which may be some moments behind. As many as come in one page. */
const MOST = 500;

const draftOf = (letter: ReplyLetter) => ({
  message: {
    threadId: letter.threadId,
    raw: Utilities.base64EncodeWebSafe(rawOf(letter), Utilities.Charset.UTF_8),
  },
});

/** The draft as a card hands it to Gmail. One call. */
export const gmailDraft = (id: string): GoogleAppsScript.Gmail.GmailDraft => GmailApp.getDraft(id);

const BOUNDARY = 'kidoku-alternative';

/** RFC 5322, with lines under 998 characters whatever is in it. */
export const rawOf = (letter: Omit<ReplyLetter, 'threadId'>): string => {
  const fields: readonly (readonly [string, string])[] = [
    ['From', letter.from ? mailboxOf(letter.from) : ''],
    ...(['to', 'cc', 'bcc'] as const).map((name) => [name, letter[name].map(mailboxOf).join(',\r\n ')] as const),
    ['Subject', encoded(letter.subject)],
    ['In-Reply-To', letter.inReplyTo ?? ''],
    ['References', letter.references.join('\r\n ')],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`],
  ];
  const header = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`);
  const parts = [partOf('text/plain', letter.text), partOf('text/html', letter.html)];
  return `${header.join('')}\r\n${parts.join('')}--${BOUNDARY}--\r\n`;
};

const partOf = (type: string, content: string): string => {
  const lines = base64(content.replace(/\n/g, '\r\n')).match(/.{1,76}/g) ?? [];
  const head = `--${BOUNDARY}\r\nContent-Type: ${type}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n`;
  return `${head}\r\n${lines.join('\r\n')}\r\n`;
};

const mailboxOf = ({ name, address }: Person): string => {
  if (name === '') return address;
  return `${/^[\w .'-]{1,60}$/.test(name) ? `"${name}"` : words(name)} <${address}>`;
};

/** Short text that needs no encoding stays as it is. */
const encoded = (text: string): string =>
  /^[\x20-\x7e]{0,70}$/.test(text) && !text.includes('=?') ? text : words(text);

/** Encoded words of at most 75 characters, RFC 2047 section 2: eleven characters have up to 44 bytes. */
const words = (text: string): string =>
  (text.match(/[\s\S]{1,11}/gu) ?? []).map((piece) => `=?UTF-8?B?${base64(piece)}?=`).join('\r\n ');

const base64 = (text: string): string => Utilities.base64Encode(text, Utilities.Charset.UTF_8);
