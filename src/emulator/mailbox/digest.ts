import { parseMailDate } from '../mail/date';
import { readFields } from '../mail/header-section';
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
  /** When it was received, by the topmost Received field, else by Date. Milliseconds since the epoch. */
  readonly date: number | undefined;
  /** Takeout's X-GM-THRID: decimal. */
  readonly takeoutThread: string | undefined;
  /** Takeout's X-Gmail-Labels, not decoded. */
  readonly takeoutLabels: string | undefined;
};

/** Reads the header section, one character a byte. */
export const readDigest = (section: string, isOwn: IsOwn): Digest => {
  const first = new Map<string, string>();
  for (const { name, value } of readFields(section)) {
    const key = name.toLowerCase();
    if (WANTED.has(key) && !first.has(key)) first.set(key, value);
  }
  const text = (name: string): string => first.get(name) ?? '';
  const takeoutThread = /^\d+$/.exec(text('x-gm-thrid'))?.[0];
  return {
    messageId: messageIds(text('message-id'))[0],
    references: [...new Set([...messageIds(text('in-reply-to')), ...messageIds(text('references')).reverse()])],
    subject: text('subject'),
    fromUser: isOwn(text('from')),
    date: receivedDate(text('received')) ?? saneDate(text('date')),
    takeoutThread,
    takeoutLabels: first.get('x-gmail-labels'),
  };
};

const WANTED = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'from',
  'received',
  'date',
  'x-gm-thrid',
]).add('x-gmail-labels');

const messageIds = (value: string): string[] => value.match(/<[^<>\s]+>/g) ?? [];

/** RFC 5321 section 4.4: the date stands behind the last semicolon. */
const receivedDate = (value: string): number | undefined => saneDate(value.slice(value.lastIndexOf(';') + 1));

/** A clock that was never set says 1970 or 2036; such a date orders nothing. */
const saneDate = (value: string): number | undefined => {
  const date = value === '' ? undefined : parseMailDate(value);
  return date !== undefined && date > EARLIEST && date < LATEST ? date : undefined;
};

const EARLIEST = Date.UTC(1982, 0);
const LATEST = Date.UTC(2100, 0);
