import type { MessageId } from '../../../src/core/mime/mail';
import { isMessageId } from '../../../src/core/mime/message-id';
import { createBook } from '../../../src/core/threads/book';
import type { Received, RecipientState, SentMessage, ThreadState } from '../../../src/core/threads/model';
import { threadState } from '../../../src/core/threads/state';

const START = Date.UTC(2026, 2, 4, 1, 12);
const HOUR = 3600 * 1000;

/** A moment, in hours after the first message of a test. */
export const hours = (count: number): number => START + count * HOUR;

export const named = (name: string): MessageId => {
  const id = `<${name}@mail.example>`;
  if (!isMessageId(id)) throw new Error(id);
  return id;
};

type SentLike = Partial<Omit<SentMessage, 'at'>> & { readonly name?: string; readonly at?: number };

/** A message that the user sent: to Taro, at the beginning, unless said otherwise. `at` is in hours. */
export const sent = ({ name = 'offer', at = 0, ...rest }: SentLike = {}): SentMessage => ({
  id: `id-${name}`,
  threadId: 'thread-1',
  messageId: named(name),
  at: hours(at),
  subject: '御見積書の件',
  recipients: ['taro@example.co.jp'],
  nature: 'plain',
  ...rest,
});

type ReceivedLike = Partial<Omit<Received, 'at' | 'refersTo'>> & {
  readonly name?: string;
  readonly at?: number;
  /** Names of sent messages. */
  readonly to?: readonly string[];
};

/** A message from Taro, an hour later, in the same thread, that answers the offer, unless said otherwise. */
export const received = ({ name = 'answer', at = 1, to = ['offer'], ...rest }: ReceivedLike = {}): Received => ({
  id: `id-${name}`,
  threadId: 'thread-1',
  messageId: named(name),
  at: hours(at),
  kind: 'human',
  from: 'taro@example.co.jp',
  subject: 'Re: 御見積書の件',
  refersTo: to.map(named),
  ...rest,
});

export const receipt = (
  type: NonNullable<Received['receipt']>['type'] = 'displayed',
  rest: ReceivedLike & { readonly reader?: string } = {},
): Received => {
  const { reader = 'taro@example.co.jp', ...others } = rest;
  return received({
    name: `receipt-${type}`,
    kind: 'receipt',
    threadId: 'thread-of-the-receipt',
    subject: '開封済み: 御見積書の件',
    from: reader,
    receipt: { type, readers: [reader] },
    ...others,
  });
};

type Named = Partial<NonNullable<Received['bounced']>[number]>;

export const bounce = (
  recipients: readonly Named[] = [{}],
  { name = 'bounce', ...rest }: ReceivedLike = {},
): Received =>
  received({
    name,
    kind: 'bounce',
    threadId: 'thread-of-the-bounce',
    subject: 'Delivery Status Notification (Failure)',
    from: 'mailer-daemon@mx.example',
    bounced: recipients.map((recipient) => ({
      address: 'taro@example.co.jp',
      originalAddress: undefined,
      action: 'failed',
      status: '5.1.1',
      ...recipient,
    })),
    ...rest,
  });

export const autoReply = (rest: ReceivedLike = {}): Received =>
  received({ name: 'out-of-office', kind: 'autoReply', subject: '自動返信: 御見積書の件', ...rest });

const isSent = (message: SentMessage | Received): message is SentMessage => 'recipients' in message;

/** A book that holds these messages. */
export const bookOf = (...messages: readonly (SentMessage | Received)[]) => {
  const book = createBook();
  for (const message of messages) {
    if (isSent(message)) book.addSent(message);
    else book.addReceived(message);
  }
  return book;
};

/** What a mailbox that holds these messages says of a thread. */
export const stateOf = (messages: readonly (SentMessage | Received)[], threadId = 'thread-1'): ThreadState => {
  const record = bookOf(...messages).thread(threadId);
  if (!record) throw new Error(`Nothing was sent in ${threadId}.`);
  return threadState(record);
};

/** `taro@example.co.jp replied`, one for each recipient; those who were not addressed in parentheses. */
export const told = ({ recipients }: ThreadState): readonly string[] =>
  recipients.map(({ address, addressed, status }) => (addressed ? `${address} ${status}` : `(${address}) ${status}`));

/** Evidence of the only recipient, without its origin. */
export const shown = ({ evidence }: Pick<RecipientState, 'evidence'>) =>
  evidence.map(({ kind, confidence, counts, detail }) => ({ kind, confidence, counts, detail }));
