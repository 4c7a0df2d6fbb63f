import type { Charset, Entity, Mail, Person } from '../writer/mail';
import { domainOf, lastWritten, messageIdFor, type Step, sentBefore, type Told, toUser } from './conversation';
import { hanako, hanakoInEnglish } from './people';

type SentOptions = {
  readonly from?: Person;
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly labels?: readonly string[];
  /** Whether she asked for a receipt, and the Sent copy shows it. */
  readonly asksForReceipt?: boolean;
};

/** A mail of the user's, written in Gmail: the first of a conversation, an answer or a follow-up. */
export const sent =
  (at: string, to: Person | readonly Person[], text: string, options: SentOptions = {}): Step =>
  (told) => {
    const parent = lastWritten(told);
    const from = options.from ?? (/[^\x00-\xff]/.test(text) ? hanako : hanakoInEnglish);
    return {
      from,
      to: people(to),
      cc: options.cc ?? [],
      bcc: options.bcc ?? [],
      at,
      subject: answered(told),
      charset: 'utf-8',
      messageId: messageIdFor(told, 'gmail', ''),
      references: ancestry(parent),
      fields: options.asksForReceipt === true ? [['Disposition-Notification-To', from.address]] : [],
      body: gmailBody(text, parent),
      labels: ['Sent', ...(options.labels ?? [])],
      thread: 'same',
    };
  };

/** A mail that the user has begun and not sent. */
export const draft =
  (at: string, to: Person, text: string): Step =>
  (told) => ({ ...sent(at, to, text)(told), labels: ['Drafts'] });

type ReplyOptions = {
  readonly mailer?: 'gmail' | 'outlook' | 'apple' | 'thunderbird';
  readonly charset?: Charset;
  readonly encoding?: Entity['encoding'];
  /** Another subject: Gmail then shows it as a conversation of its own. */
  readonly subject?: string;
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly labels?: Mail['labels'];
  /** Further fields of the header. */
  readonly fields?: Mail['fields'];
};

const MAILERS = {
  gmail: { form: 'gmail', fields: [] },
  outlook: {
    form: 'outlook',
    fields: [
      ['Content-Language', 'ja-JP'],
      ['X-Auto-Response-Suppress', 'DR, OOF, AutoReply'],
    ],
  },
  apple: { form: 'uuid', fields: [['X-Mailer', 'Apple Mail (2.3826.200.121)']] },
  thunderbird: { form: 'uuid', fields: [['User-Agent', 'Mozilla Thunderbird']] },
} as const;

/** A person's answer to the last mail of the conversation, or the first mail of one that they begin. */
export const reply =
  (at: string, from: Person, text: string, options: ReplyOptions = {}): Step =>
  (told) => {
    const parent = lastWritten(told);
    const mailer = MAILERS[options.mailer ?? 'outlook'];
    const charset = options.charset ?? 'utf-8';
    const head = toUser(from, at, options.subject ?? answered(told));
    return {
      ...head,
      to: options.to ?? [parent === undefined ? hanako : sentBefore(told).from],
      cc: options.cc ?? [],
      charset,
      messageId: messageIdFor(told, mailer.form, domainOf(from)),
      references: ancestry(parent),
      fields: options.fields ?? mailer.fields,
      body: {
        type: 'text/plain',
        charset,
        encoding: options.encoding ?? (charset === 'iso-2022-jp' ? '7bit' : 'base64'),
        content: text + quotedBelow(parent),
      },
      labels: options.labels ?? head.labels,
      thread: options.subject === undefined ? 'same' : 'own',
    };
  };

const people = (to: Person | readonly Person[]): readonly Person[] => ('address' in to ? [to] : to);

const answered = ({ subject, mails }: Told): string => (mails.length === 0 ? subject : `Re: ${subject}`);

const ancestry = (parent: Mail | undefined): readonly string[] =>
  parent === undefined ? [] : [...parent.references, parent.messageId];

const gmailBody = (text: string, parent: Mail | undefined): Entity => {
  const whole = text + quotedBelow(parent);
  return {
    type: 'multipart/alternative',
    content: [
      { type: 'text/plain', charset: 'utf-8', encoding: 'base64', content: whole },
      {
        type: 'text/html',
        charset: 'utf-8',
        encoding: 'quoted-printable',
        content: `<div dir="ltr">${escaped(text)}</div>${parent === undefined ? '' : quoteInHtml(parent)}`,
      },
    ],
  };
};

const attribution = (parent: Mail): string => `${parent.at} ${parent.from.name} <${parent.from.address}>:`;

const quotedBelow = (parent: Mail | undefined): string =>
  parent === undefined ? '\n' : `\n\n${attribution(parent)}\n\n${textOf(parent).replace(/^/gm, '> ')}\n`;

const quoteInHtml = (parent: Mail): string =>
  `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(attribution(parent))}<br></div>` +
  `<blockquote class="gmail_quote">${escaped(textOf(parent))}</blockquote></div>`;

/** What the mail itself says, without what it quotes. */
const textOf = (mail: Mail): string => {
  const content = mail.body.content;
  const text = typeof content === 'string' ? content : (content[0]?.content ?? '');
  return (typeof text === 'string' ? text : '').replace(/\n\n[^\n]*<[^\n]*>:\n.*$/s, '').trimEnd();
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>\n');
