import { parseMailDate } from '../mail/date';
import type { IsOwn } from './own-address';

/** What a mailbox has to know of a message without reading it again. */
export type Digest = {
  /** `<…@…>` */
  readonly messageId: string | undefined;
  /** The Message-IDs that it refers to, nearest first. */
  readonly references: readonly string[];
  /** As it stands in the message; decoded only where threads have to be told apart. */
  readonly subject: string;
  readonly fromUser: boolean;
};

/** The fields that a mailbox looks at: names in lower case, the first of each. */
export type KeyFields = ReadonlyMap<string, string>;

/** Reads them from a header section (`head`), one character a byte. Looks at each line once: a mailbox has millions. */
export const keyFields = (head: string): KeyFields => {
  // QUIRK: messages from old Macs end their lines with CR alone.
  const section = head.includes('\n') ? head : head.replaceAll('\r', '\n');
  const first = new Map<string, string>();
  for (let at = 0; at < section.length; ) {
    let end = lineEnd(section, at);
    const name = wantedName(section, at, end);
    while (section[end] === ' ' || section[end] === '\t') end = lineEnd(section, end);
    if (name !== undefined && !first.has(name)) {
      first.set(
        name,
        section
          .slice(section.indexOf(':', at) + 1, end)
          .replace(/[\r\n]+/g, '')
          .trim(),
      );
    }
    at = end;
  }
  return first;
};

const WANTED = new Set(
  'message-id in-reply-to references subject from received date x-gm-thrid x-gmail-labels'.split(' '),
);
const INITIALS = new Set([...WANTED].flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]));
const LONGEST_NAME = 'x-gmail-labels '.length;

const wantedName = (section: string, at: number, end: number): string | undefined => {
  if (!INITIALS.has(section.charCodeAt(at))) return undefined;
  const colon = section.indexOf(':', at);
  if (colon < 0 || colon >= end || colon - at > LONGEST_NAME) return undefined;
  const name = section.slice(at, colon).trimEnd().toLowerCase();
  return WANTED.has(name) ? name : undefined;
};

const lineEnd = (section: string, from: number): number => {
  const found = section.indexOf('\n', from);
  return found < 0 ? section.length : found + 1;
};

export const digestOf = (fields: KeyFields, isOwn: IsOwn): Digest => {
  const text = (name: string): string => fields.get(name) ?? '';
  return {
    messageId: messageIds(text('message-id'))[0],
    references: references(text('in-reply-to'), text('references')),
    subject: detached(text('subject')),
    fromUser: isOwn(text('from')),
  };
};

/** When the message was received: by the topmost Received field, else by Date. Milliseconds since the epoch. */
export const dateOf = (fields: KeyFields): number | undefined => {
  const received = fields.get('received') ?? '';
  // RFC 5321 section 4.4: the date stands behind the last semicolon.
  return saneDate(received.slice(received.lastIndexOf(';') + 1)) ?? saneDate(fields.get('date') ?? '');
};

const references = (inReplyTo: string, all: string): readonly string[] =>
  inReplyTo === '' && all === '' ? NONE : [...new Set([...messageIds(inReplyTo), ...messageIds(all).reverse()])];

const NONE: readonly string[] = [];

const messageIds = (value: string): string[] => (value.match(/<[^<>\s]+>/g) ?? []).map(detached);

/** A part of a string keeps the whole alive; a copy does not. */
const detached = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

/** A clock that was never set says 1970 or 2036; such a date orders nothing. */
const saneDate = (value: string): number | undefined => {
  const date = value === '' ? undefined : parseMailDate(value);
  return date !== undefined && date > EARLIEST && date < LATEST ? date : undefined;
};

const EARLIEST = Date.UTC(1982, 0);
const LATEST = Date.UTC(2100, 0);
