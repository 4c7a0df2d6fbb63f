import { createBook } from '../../../src/core/threads/book';
import { bookOf, bounce, hours, named, receipt, received, sent } from './messages';

describe('the sent threads', () => {
  test('are told by the time of their latest sent message, newest first', () => {
    const book = bookOf(
      sent({ name: 'first', threadId: 'thread-1', at: 1 }),
      sent({ name: 'third', threadId: 'thread-3', at: 3 }),
      sent({ name: 'second', threadId: 'thread-2', at: 2 }),
      sent({ name: 'follow-up', threadId: 'thread-1', at: 4 }),
    );
    expect(book.threads().map(({ threadId }) => threadId)).toEqual(['thread-1', 'thread-3', 'thread-2']);
  });

  test('are only those in which the user sent something to somebody', () => {
    expect(bookOf(received()).thread('thread-1')).toBeUndefined();
    expect(bookOf(received()).threads()).toEqual([]);
  });

  test('tell of the latest message what was read of it', () => {
    const { inReplyTo, ...latest } = { ...sent({ nature: 'courtesy' }), inReplyTo: undefined };
    expect(bookOf(sent({ nature: 'courtesy' })).thread('thread-1')?.latest).toEqual(latest);
  });

  test('still know after they were stored that a read receipt was asked for; what was stored without it asks for none', () => {
    const asking = createBook(bookOf(sent({ asksReceipt: true })).data());
    expect(asking.thread('thread-1')?.latest.asksReceipt).toBe(true);
    expect(createBook(bookOf(sent()).data()).thread('thread-1')?.latest).not.toHaveProperty('asksReceipt');
  });

  test('tell what bears on the latest message, oldest first, and how it was joined', () => {
    const book = bookOf(
      sent(),
      received({ name: 'late', at: 9, to: [] }),
      receipt('displayed', { at: 3 }),
      bounce([{}], { to: ['another'], at: 2 }),
    );
    expect(book.thread('thread-1')?.received).toMatchObject([
      { id: 'id-receipt-displayed', kind: 'receipt', joinedBy: 'messageId', at: hours(3) },
      { id: 'id-late', kind: 'human', joinedBy: 'thread', messageId: named('late'), from: 'taro@example.co.jp' },
    ]);
  });
});

describe('what is kept', () => {
  const first = { to: [], subject: '春の新製品のご案内', id: 'thread-9', threadId: 'thread-9' };

  test('a first mail or a newsletter is not', () => {
    expect(bookOf(received(first)).data().received).toEqual([]);
  });

  test.each([
    ['names another', { ...first, to: ['anything'] }],
    ['begins as a reply does', { ...first, subject: 'Re: 春の新製品のご案内' }],
    ['comes later in its thread', { ...first, id: 'id-2' }],
    ['is an automatic reply', { ...first, kind: 'autoReply' as const }],
  ])('a mail that %s is: a sent message that is read later may claim it', (_, rest) => {
    expect(bookOf(received(rest)).data().received).toHaveLength(1);
  });

  test('what is about an earlier message is not, once that is certain', () => {
    const followUp = sent({ name: 'follow-up', at: 48 });
    const book = bookOf(sent(), followUp, received({ at: 2 }), receipt('displayed', { at: 3 }));
    expect(book.data().received).toEqual([]);
    expect(createBook(book.data()).thread('thread-1')?.theyWrote).toBe(true);
  });

  test('of the Message-IDs only those that can still matter', () => {
    const theirs = ['one', 'two', 'offer', 'three', 'four'];
    expect(bookOf(sent(), received({ to: theirs })).data().received[0]?.refersTo).toHaveLength(3);
    expect(bookOf(received({ to: theirs })).data().received[0]?.refersTo).toHaveLength(5);
  });

  test('nothing of a thread that is forgotten', () => {
    const book = bookOf(sent(), received(), receipt());
    book.forget('thread-1');
    expect(book.data()).toEqual({ threads: [], received: [] });
    expect(book.thread('thread-1')).toBeUndefined();
  });

  test('a forgotten thread is there again when the user writes in it', () => {
    const book = bookOf(sent(), received());
    book.forget('thread-1');
    book.addSent(sent({ name: 'again', at: 100 }));
    expect(book.thread('thread-1')).toMatchObject({ latest: { messageId: named('again') }, received: [] });
  });
});

describe('giving up what is pending', () => {
  const pending = [
    received({ name: 'loose', at: 5, to: [], subject: 'Hello' }),
    received({ name: 'reply', at: 4, to: [] }),
    received({ name: 'newer', at: 3, to: ['unread'] }),
    received({ name: 'older', at: 2, to: ['unread'] }),
    bounce([{}], { name: 'bounce', at: 6, to: ['unread'] }),
  ];
  const ids = (book: ReturnType<typeof bookOf>) =>
    book
      .data()
      .received.map(({ id }) => id)
      .sort();

  test.each([
    [4, ['id-bounce', 'id-newer', 'id-older', 'id-reply']],
    [3, ['id-bounce', 'id-newer', 'id-older']],
    [2, ['id-bounce', 'id-older']],
    [1, ['id-bounce']],
    [0, []],
  ])('of five the %d that a sent message will most likely claim stay', (keep, expected) => {
    const book = bookOf(...pending);
    book.prunePending({ keep });
    expect(ids(book)).toEqual(expected);
  });

  test('mail of lists goes before all others', () => {
    const bulk = received({ name: 'list', at: 1, to: ['unread'], bulk: true });
    const book = bookOf(bulk, ...pending);
    book.prunePending({ keep: pending.length });
    expect(ids(book)).not.toContain('id-list');
    expect(ids(book)).toHaveLength(pending.length);
  });

  test('what came before a moment goes', () => {
    const book = bookOf(...pending);
    book.prunePending({ receivedBefore: hours(4) });
    expect(ids(book)).toEqual(['id-bounce', 'id-loose', 'id-reply']);
  });

  test('what is joined stays', () => {
    const book = bookOf(sent({ threadId: 'thread-2', at: 9 }), received({ threadId: 'thread-2' }), ...pending);
    book.prunePending({ receivedBefore: hours(1000), keep: 0 });
    expect(ids(book)).toEqual(['id-answer']);
  });

  test('that they wrote before is remembered', () => {
    const book = bookOf(sent(), received({ at: -1, to: ['theirs'] }));
    book.prunePending({ keep: 0 });
    expect(book.data().received).toEqual([]);
    expect(book.thread('thread-1')?.theyWrote).toBe(true);
    expect(createBook(book.data()).thread('thread-1')?.theyWrote).toBe(true);
  });
});
