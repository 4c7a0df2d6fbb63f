import fc from 'fast-check';
import { createBook } from '../../../src/core/threads/book';
import type { SentMessage } from '../../../src/core/threads/model';
import { threadState } from '../../../src/core/threads/state';
import { bookOf, named, received, sent, stateOf } from './messages';

const list = 'sales@lists.example.com';
const offer = sent({ recipients: [list] });
const listed = (book: ReturnType<typeof bookOf>) => book.threads().map(({ threadId }) => threadId);

/** What a list brought back of a message, from itself. */
const copy = received({ name: 'copy', messageId: named('offer'), from: list, to: [], threadId: 'thread-1' });

describe('a copy of a sent message that comes back', () => {
  test('is no reply to it, nor to what it answers', () => {
    expect(stateOf([offer, copy])).toMatchObject({ status: 'noResponse', recipients: [{ evidence: [] }] });
    expect(stateOf([copy, offer])).toMatchObject({ status: 'noResponse', recipients: [{ evidence: [] }] });
    const question = sent({ name: 'question', threadId: 'thread-2', at: -5, recipients: [list] });
    const answering = { ...copy, refersTo: [named('question')] };
    expect(stateOf([question, offer, answering], 'thread-2').status).toBe('noResponse');
  });

  test('does not show that somebody wrote, and need not be kept', () => {
    const followUp = sent({ name: 'follow-up', at: 48, recipients: [list] });
    const book = bookOf(offer, copy, followUp);
    expect(book.thread('thread-1')?.theyWrote).toBe(false);
    expect(book.data().received).toEqual([]);
    expect(createBook(book.data()).thread('thread-1')?.theyWrote).toBe(false);
  });
});

describe('a sent message that is there twice', () => {
  const again: SentMessage = { ...offer, id: 'id-again', threadId: 'thread-2', at: offer.at + 60_000 };

  test('is listed once, where it was first', () => {
    expect(listed(bookOf(offer, again))).toEqual(['thread-1']);
    expect(listed(bookOf(again, offer))).toEqual(['thread-1']);
  });

  test('is answered by what lies in the thread of either', () => {
    const answer = received({ threadId: 'thread-2', to: ['theirs'], from: 'taro@example.co.jp' });
    expect(stateOf([offer, again, answer]).status).toBe('replied');
    expect(stateOf([answer, again, offer]).status).toBe('replied');
  });

  test('does not hide what the user wrote after it', () => {
    const later = sent({ name: 'later', threadId: 'thread-2', at: 5 });
    expect(listed(bookOf(again, later, offer))).toEqual(['thread-2', 'thread-1']);
  });

  test('is forgotten as one', () => {
    const book = bookOf(offer, again);
    book.forget('thread-1');
    expect(listed(book)).toEqual([]);
    expect(book.data()).toEqual({ threads: [], received: [] });
  });

  test('in whatever threads and order copies are read, the same is said, and nothing is lost', () => {
    const place = fc.record({ name: fc.nat(2), threadId: fc.nat(3), at: fc.nat(6) });
    const anySent = fc.uniqueArray(place, { minLength: 1, maxLength: 8, selector: (at) => JSON.stringify(at) });
    const anyReceived = fc.array(
      fc.record({ name: fc.nat(4), threadId: fc.nat(3), at: fc.nat(8), to: fc.array(fc.nat(3), { maxLength: 2 }) }),
      { maxLength: 4 },
    );
    const messages = fc.tuple(anySent, anyReceived).map(([ours, theirs]) => [
      ...ours.map(({ name, threadId, at }, index) =>
        sent({ id: `sent-${index}`, name: `m${name}`, threadId: `t${threadId}`, at }),
      ),
      ...theirs.map(({ name, threadId, at, to }, index) =>
        received({
          id: `received-${index}`,
          name: `m${name}`,
          threadId: `t${threadId}`,
          at,
          to: to.map((id) => `m${id}`),
        }),
      ),
    ]);
    const statesOf = (book: ReturnType<typeof bookOf>) =>
      book.threads().map((record) => ({ ...record, ...threadState(record) }));
    fc.assert(
      fc.property(
        messages.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const book = bookOf(...all);
          const states = statesOf(book);
          expect(statesOf(bookOf(...shuffled))).toEqual(states);
          expect(statesOf(createBook(book.data()))).toEqual(states);
          expect(states.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
