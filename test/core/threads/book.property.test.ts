import fc from 'fast-check';
import { type Book, createBook } from '../../../src/core/threads/book';
import { threadState } from '../../../src/core/threads/state';
import { anyAutomatic, anyMailbox, type Message } from './any-mailbox';
import { bookOf } from './messages';

const reload = (book: Book): Book => createBook(JSON.parse(JSON.stringify(book.data())));

const statesOf = (book: Book) =>
  book.threads().map((record) => ({
    threadId: record.threadId,
    latest: record.latest.id,
    theyWrote: record.theyWrote,
    ...threadState(record),
  }));

/** A mailbox, and the same read in another order, some messages twice. */
const inAnotherOrder = anyMailbox.chain((messages) =>
  fc.record({
    messages: fc.constant(messages),
    shuffled: fc.shuffledSubarray([...messages, ...messages.slice(0, 3)], {
      minLength: messages.length + Math.min(3, messages.length),
    }),
    savedAfter: fc.uniqueArray(fc.nat(messages.length + 3), { maxLength: 4 }),
  }),
);

const readAs = (messages: readonly Message[], savedAfter: readonly number[]): Book => {
  let book = createBook();
  for (const [index, message] of messages.entries()) {
    if ('recipients' in message) book.addSent(message);
    else book.addReceived(message);
    if (savedAfter.includes(index)) book = reload(book);
  }
  return book;
};

test('the order of reading, reading twice, and saving in between do not matter', () => {
  fc.assert(
    fc.property(inAnotherOrder, ({ messages, shuffled, savedAfter }) => {
      expect(statesOf(readAs(shuffled, savedAfter))).toEqual(statesOf(bookOf(...messages)));
    }),
    { numRuns: 3000 },
  );
});

test('what is stored does not depend on the order of reading either', () => {
  fc.assert(
    fc.property(inAnotherOrder, ({ messages, shuffled }) => {
      expect(bookOf(...shuffled).data()).toEqual(bookOf(...messages).data());
    }),
    { numRuns: 300 },
  );
});

test('saving changes nothing, and saving again stores the same', () => {
  fc.assert(
    fc.property(anyMailbox, (messages) => {
      const book = bookOf(...messages);
      const before = statesOf(book);
      const data = book.data();
      expect(statesOf(book)).toEqual(before);
      expect(reload(book).data()).toEqual(data);
    }),
    { numRuns: 300 },
  );
});

test('giving up what is pending changes no state', () => {
  fc.assert(
    fc.property(anyMailbox, fc.nat(3), (messages, keep) => {
      const book = bookOf(...messages);
      const before = statesOf(book);
      book.prunePending({ keep });
      expect(statesOf(book)).toEqual(before);
      expect(statesOf(reload(book))).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('forgetting a thread leaves the others as they are', () => {
  fc.assert(
    fc.property(anyMailbox, (messages) => {
      const book = bookOf(...messages);
      const before = statesOf(book);
      book.forget('thread-1');
      const others = before.filter(({ threadId }) => threadId !== 'thread-1');
      expect(statesOf(book)).toEqual(others);
    }),
    { numRuns: 300 },
  );
});

test('no automatic mail ever makes a thread replied, or takes an answer away', () => {
  fc.assert(
    fc.property(anyMailbox, anyAutomatic, (messages, automatic) => {
      const replied = (all: readonly Message[]) => statesOf(bookOf(...all)).map(({ status }) => status === 'replied');
      expect(replied([...messages, { ...automatic, id: 'automatic' }])).toEqual(replied(messages));
    }),
    { numRuns: 500 },
  );
});

test('what does not count changes no status', () => {
  fc.assert(
    fc.property(anyMailbox, (messages) => {
      const counting = new Set(
        statesOf(bookOf(...messages)).flatMap(({ recipients }) =>
          recipients.flatMap(({ evidence }) => evidence.filter(({ counts }) => counts).map(({ id }) => id)),
        ),
      );
      const statuses = (all: readonly Message[]) =>
        statesOf(bookOf(...all)).map(({ status, recipients }) => [
          status,
          recipients.filter(({ addressed }) => addressed).map((recipient) => recipient.status),
        ]);
      const needed = messages.filter((message) => 'recipients' in message || counting.has(message.id));
      expect(statuses(needed)).toEqual(statuses(messages));
    }),
    { numRuns: 500 },
  );
});

test('a status is what its recipients say', () => {
  fc.assert(
    fc.property(anyMailbox, (messages) => {
      for (const { status, awaiting, awaitingReason, recipients } of statesOf(bookOf(...messages))) {
        const said = new Set(recipients.map((recipient) => recipient.status));
        const addressed = recipients.filter((recipient) => recipient.addressed);
        expect(status === 'replied').toBe(said.has('replied'));
        if (status === 'bounced') expect(addressed.every((recipient) => recipient.status === 'bounced')).toBe(true);
        if (status === 'opened') expect(said.has('opened')).toBe(true);
        expect(awaiting).toBe(awaitingReason === 'noAnswerYet');
        for (const recipient of recipients) {
          expect(recipient.status === 'noSignal').toBe(recipient.evidence.every(({ counts }) => !counts));
        }
      }
    }),
    { numRuns: 500 },
  );
});
