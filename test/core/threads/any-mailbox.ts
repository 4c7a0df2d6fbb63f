import fc from 'fast-check';
import type { Received, SentMessage } from '../../../src/core/threads/model';
import { autoReply, bounce, named, receipt, received, sent } from './messages';

const threads = ['thread-1', 'thread-2', 'thread-3'];
const people = ['taro@example.co.jp', 'jiro+work@example.co.jp', 'hanako@example.net'];
const subjects = [
  '御見積書の件',
  'Re: 御見積書の件',
  '別件',
  '開封済み: 別件',
  'Fwd: 別件',
  'Re: 別件 [#1]',
  '別件の続き',
  '',
];

/** Few hours, so that messages come close together and at the same time. */
const hour = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 24 * 70 }));
const person = fc.constantFrom(...people, 'stranger@example.org', 'jiro@example.co.jp');
const subject = fc.constantFrom(...subjects);

/** Up to six sent messages, in three threads. */
const anySent: fc.Arbitrary<readonly SentMessage[]> = fc
  .array(
    fc.record({
      threadId: fc.constantFrom(...threads),
      at: hour,
      subject,
      recipients: fc.subarray(people),
      nature: fc.constantFrom<SentMessage['nature']>('plain', 'courtesy', 'calendarAnswer'),
      hasMessageId: fc.nat(3),
      inReplyTo: fc.option(fc.constantFrom('sent-0', 'sent-1', 'theirs'), { nil: undefined }),
    }),
    { maxLength: 6 },
  )
  .map((messages) =>
    messages.map(({ inReplyTo, hasMessageId, ...rest }, index) =>
      sent({
        name: `sent-${index}`,
        ...rest,
        ...(hasMessageId ? {} : { messageId: undefined }),
        inReplyTo: inReplyTo ? named(inReplyTo) : undefined,
      }),
    ),
  );

const origin = fc.record({
  threadId: fc.constantFrom(...threads, 'thread-4'),
  at: hour,
  subject,
  from: person,
  to: fc.uniqueArray(fc.constantFrom('sent-0', 'sent-1', 'sent-2', 'sent-3', 'theirs', 'forged'), { maxLength: 3 }),
});

const anyReceipt = fc
  .record({
    origin,
    type: fc.constantFrom<NonNullable<Received['receipt']>['type']>('displayed', 'deleted', 'denied'),
    reader: person,
  })
  .map(({ origin, type, reader }) => receipt(type, { ...origin, reader }));

const anyBounce = fc
  .record({
    origin,
    bounced: fc.array(fc.record({ address: person, action: fc.constantFrom('failed' as const, 'delayed' as const) }), {
      maxLength: 2,
    }),
    originalSubject: subject,
  })
  .map(({ origin, bounced, originalSubject }) => bounce(bounced, { ...origin, originalSubject }));

/** What is neither a person's mail nor an answer to an invitation. */
export const anyAutomatic: fc.Arbitrary<Received> = fc.oneof(
  anyReceipt,
  anyBounce,
  fc
    .record({ origin, backOn: fc.option(fc.constantFrom('2026-03-09', '2026-04-01'), { nil: undefined }) })
    .map(({ origin, backOn }) => autoReply({ ...origin, ...(backOn ? { backOn } : {}) })),
  origin.map((rest) => received({ ...rest, automatic: true })),
);

const anyReceived = fc.oneof(
  anyAutomatic,
  origin.map((rest) => received(rest)),
  origin.map((rest) => received({ ...rest, kind: 'calendarReply' })),
);

/** Gmail names a thread after its first message: every other received one is told to be such. */
const withIds = (messages: readonly Received[]): readonly Received[] =>
  messages.map((message, index) => {
    const id = `received-${index}`;
    return { ...message, id, messageId: named(id), ...(index % 2 ? { threadId: id } : {}) };
  });

export type Message = SentMessage | Received;

/** A small mailbox, in which everything may refer to everything. */
export const anyMailbox: fc.Arbitrary<readonly Message[]> = fc
  .tuple(anySent, fc.array(anyReceived, { maxLength: 8 }).map(withIds))
  .map(([ours, theirs]) => [...ours, ...theirs]);
