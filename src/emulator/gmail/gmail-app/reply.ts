import { parseAddresses } from '../../mail/addresses';
import { headerOf } from '../../mail/headers';
import type { StoredMessage } from '../../mailbox/store';
import { isOwn } from '../account';
import { itself } from '../define';
import { compose, type MailOptions } from '../outgoing/compose';
import { saveDraft, send } from '../outgoing/file';
import { call, type Session } from './session';

export type ReplyOptions = MailOptions & { readonly subject?: string | null };
type Answer = { readonly body: string; readonly options: ReplyOptions | undefined; readonly toAll: boolean };

/** Sends a reply in the message's thread. */
export const reply = (session: Session, method: string, message: StoredMessage, answer: Answer) => {
  call(session, method, 'send', 0, () => send(session.account, written(session, message, answer), message.threadId));
  return itself;
};

/** Leaves a reply as a draft in the message's thread. */
export const saveReply = (session: Session, method: string, message: StoredMessage, answer: Answer): unknown =>
  call(session, method, 'writeDrafts', 1, () => {
    const { account } = session;
    const draft = saveDraft(account, written(session, message, answer), message.threadId);
    return session.draft(account.drafts.idOf(draft), draft.id);
  });

const written = ({ account }: Session, message: StoredMessage, { body, options = {}, toAll }: Answer): Buffer => {
  const headers = account.contents.headers(message);
  const field = (name: string): string => headerOf(headers, name) ?? '';
  const own = parseAddresses(field('From')).some(({ address }) => isOwn(account.runtime, address));
  // A reply to one's own mail goes to those whom it went to.
  const to = own ? field('To') : field('Reply-To') || field('From');
  const others = toAll ? [own ? '' : field('To'), field('Cc')].filter((list) => list !== '').join(', ') : '';
  const cc = [othersThan(account.runtime, others, to), options.cc ?? ''].filter((list) => list !== '').join(', ');
  const subject = options.subject ?? (/^re:/i.test(field('Subject')) ? field('Subject') : `Re: ${field('Subject')}`);
  const references = `${field('References')} ${message.messageId ?? ''}`.trim();
  const replying = message.messageId ? { inReplyTo: message.messageId, references } : {};
  return compose(account, { to, subject, body }, { ...options, cc }, replying);
};

/** The addresses of a list that are neither the user's nor in another list. */
const othersThan = (runtime: Session['account']['runtime'], list: string, listed: string): string => {
  const known = parseAddresses(listed).map(({ address }) => address.toLowerCase());
  return parseAddresses(list)
    .filter(({ address }) => !isOwn(runtime, address) && !known.includes(address.toLowerCase()))
    .map(({ name, address }) => (name ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : address))
    .join(', ');
};

/** Forwards a message with its attachments. */
export const forward = (session: Session, message: StoredMessage, to: string, options: MailOptions = {}) => {
  call(session, 'GmailMessage.forward', 'send', 0, () => {
    const { contents, runtime } = session.account;
    const mail = contents.parsed(message);
    const field = (name: string): string => headerOf(mail.headers, name) ?? '';
    const quoted = ['From', 'Date', 'Subject', 'To', 'Cc'].map((name) =>
      field(name) ? `${name}: ${field(name)}\n` : '',
    );
    const introduction = `---------- Forwarded message ---------\n${quoted.join('')}\n`;
    const files = mail
      .attachments()
      .map((part) => runtime.newBlob(part.body.data(), part.mimeType, part.filename || null));
    const html = mail.htmlText();
    const body = `${introduction}\n${mail.plainText()}`;
    const letter = { to, subject: `Fwd: ${field('Subject')}`, body };
    const content = {
      ...(html ? { htmlBody: `${introduction.replace(/</g, '&lt;').replace(/\n/g, '<br>')}<br>${html}` } : {}),
      ...options,
      attachments: [
        ...(options.attachments ?? []),
        ...files.filter((file) => typeof file === 'object' && file !== null),
      ],
    };
    send(session.account, compose(session.account, letter, content));
  });
  return itself;
};
