import { mailDate } from '../../../emulator/mail/date';

/** A message of a generated mailbox. */
export type Letter = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** X-GM-THRID. */
  readonly thread: string;
  readonly label: 'Sent' | 'Inbox';
  readonly messageId: string;
  readonly raw: string;
};

export type Envelope = {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** Message-IDs of the conversation so far, oldest first. */
  readonly references: readonly string[];
  /** Further fields of the header; Content-Type is text/plain where none is given. */
  readonly fields?: readonly string[];
  readonly text: string;
};

/** The user of every generated mailbox. */
export const USER = 'hanako.sato@kidoku.example';

/** A raw message in UTF-8. */
export const rawLetter = ({ at, from, to, subject, messageId, references, fields = [], text }: Envelope): string =>
  [
    `Date: ${mailDate(at)}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${messageId}`,
    ...(references.length === 0
      ? []
      : [`In-Reply-To: ${references[references.length - 1]}`, `References: ${references.join(' ')}`]),
    ...fields,
    'MIME-Version: 1.0',
    ...(fields.some((field) => /^Content-Type:/i.test(field))
      ? []
      : ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit']),
    '',
    text,
    '',
  ].join('\r\n');

/** RFC 2047, in words of at most 75 characters. */
const encoded = (subject: string): string =>
  subject.replace(/[^\x20-\x7e]+/g, (run) =>
    (run.match(/.{1,12}/gu) ?? []).map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n '),
  );
