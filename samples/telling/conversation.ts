import { createHash } from 'node:crypto';
import type { Mail, Person } from '../writer/mail';
import { hanako } from './people';

/** The everyday cases of the product, by letter; a conversation may be none of them. */
export type EverydayCase =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J')
  | ('K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S')
  | '-';

export type RecipientStatus = 'replied' | 'opened' | 'bounced' | 'autoReplied' | 'deleted' | 'noSignal';

/** What Kidoku has to say about the conversation. */
export type Expectation = {
  readonly status: 'replied' | 'bounced' | 'opened' | 'noResponse';
  readonly awaiting: boolean;
  /** In the order of the mail; whoever answered without being addressed comes last. */
  readonly recipients: readonly (readonly [address: string, status: RecipientStatus])[];
};

export type Conversation = {
  readonly subject: string;
  readonly everydayCase: EverydayCase;
  /** `undefined`: nothing that the user sent to anybody, so it is not listed. */
  readonly expected: Expectation | undefined;
  readonly mails: readonly Mail[];
};

/** What has been written so far, and what the next message-id is made of. */
export type Told = { readonly subject: string; readonly mails: readonly Mail[] };
export type Step = (told: Told) => Mail;

/** A conversation that begins with a mail of the user's. */
export const conversation = (
  subject: string,
  everydayCase: EverydayCase,
  expected: Expectation | undefined,
  ...steps: readonly Step[]
): Conversation => {
  const mails: Mail[] = [];
  for (const step of steps) mails.push(step({ subject, mails }));
  return { subject, everydayCase, expected, mails };
};

/** Mail that has no status: newsletters, notifications, drafts, chats, notes to herself. */
export const noise = (subject: string, ...steps: readonly Step[]): Conversation =>
  conversation(subject, '-', undefined, ...steps);

export const expected = (
  status: Expectation['status'],
  awaiting: 'awaiting' | 'settled',
  ...recipients: readonly (readonly [Person, RecipientStatus])[]
): Expectation => ({
  status,
  awaiting: awaiting === 'awaiting',
  recipients: recipients.map(([person, state]) => [person.address.toLowerCase(), state]),
});

const isFromUser = (mail: Mail): boolean => /^(hanako\.sato|h\.sato)(\+\w+)?@kidoku\.example$/.test(mail.from.address);

/** The mail of the user's that the next message is about: the latest, or the one at `index`. */
export const sentBefore = ({ mails, subject }: Told, index?: number): Mail => {
  const sent = mails.filter((mail) => isFromUser(mail) && mail.labels.includes('Sent'));
  const mail = sent[index ?? sent.length - 1];
  if (mail === undefined) throw new Error(`Nothing was sent in "${subject}"`);
  return mail;
};

/** What a reply answers: the last mail in which somebody wrote something. */
export const lastWritten = ({ mails }: Told): Mail | undefined =>
  mails.filter((mail) => mail.thread === 'same' && !mail.labels.includes('Drafts')).pop();

/** A Message-ID in the form that the mailer gives it. */
export const messageIdFor = ({ subject, mails }: Told, form: 'gmail' | 'outlook' | 'uuid', domain: string): string => {
  const digest = createHash('sha1').update(`${subject}#${mails.length}`).digest('hex');
  if (form === 'gmail') return `<CA${digest.slice(0, 34)}@mail.gmail.com>`;
  if (form === 'outlook') {
    const host = `TY${digest.slice(0, 4).toUpperCase()}MB${parseInt(digest.slice(4, 8), 16) % 10000}`;
    return `<${host}${digest.slice(8, 28).toUpperCase()}@${host}.jpnprd01.prod.outlook.com>`;
  }
  return `<${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 28)}@${domain}>`;
};

export const domainOf = (person: Person): string => person.address.split('@')[1] ?? '';

/** The fields that every message to the user shares. */
export const toUser = (from: Person, at: string, subject: string): Omit<Mail, 'messageId' | 'body'> => ({
  from,
  to: [hanako],
  cc: [],
  bcc: [],
  at,
  subject,
  charset: 'utf-8',
  references: [],
  fields: [],
  labels: ['Inbox', 'Opened'],
  thread: 'same',
});
