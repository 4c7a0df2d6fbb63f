import { type Header, headerOf, parseHeaders } from '../mail/headers';
import { type ParsedMessage, parseMessage } from '../mail/message';
import type { MailStore, StoredMessage } from '../mailbox/store';
import type { Heading } from './search/test';
import { normalise } from './search/words';

/** What messages say, read when it is asked for and kept where it is asked for again and again. */
export type Contents = {
  readonly headers: (message: StoredMessage) => readonly Header[];
  readonly parsed: (message: StoredMessage) => ParsedMessage;
  /** The fields that are searched; kept for every message. */
  readonly heading: (message: StoredMessage) => Heading;
};

const known = new WeakMap<MailStore, Contents>();

/** Outlives an execution: the content of a message never changes. */
export const contentsOf = (store: MailStore): Contents => {
  const contents = known.get(store) ?? createContents();
  known.set(store, contents);
  return contents;
};

/** Whole messages may be large: only the last ones are kept, up to so many bytes. */
const KEPT_BYTES = 32_000_000;

const createContents = (): Contents => {
  const headings = new Map<string, Heading>();
  const messages = new Map<string, ParsedMessage>();
  let kept = 0;
  return {
    headers: (message) => parseHeaders(message.head()),
    parsed: (message) => {
      const parsed = messages.get(message.id) ?? parseMessage(message.raw());
      if (messages.has(message.id)) return parsed;
      messages.set(message.id, parsed);
      kept += message.size;
      if (kept > KEPT_BYTES) {
        messages.clear();
        kept = 0;
      }
      return parsed;
    },
    heading: (message) => {
      const heading = headings.get(message.id) ?? headingOf(message);
      headings.set(message.id, heading);
      return heading;
    },
  };
};

const headingOf = (message: StoredMessage): Heading => {
  const headers = parseHeaders(message.head());
  const field = (name: string): string => normalise(headerOf(headers, name) ?? '');
  return {
    from: field('From'),
    to: field('To'),
    cc: field('Cc'),
    bcc: field('Bcc'),
    deliveredTo: field('Delivered-To'),
    subject: field('Subject'),
    list: field('List-Id'),
    messageId: normalise(message.messageId ?? '').replace(/^<|>$/g, ''),
  };
};
