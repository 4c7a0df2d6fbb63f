import { createBook } from '../../../src/core/threads/book';
import { autoReply, bookOf, bounce, receipt, received, sent, stateOf, told } from './messages';

const elsewhere = 'another thread';

/** The threads in which a message of these is evidence. */
const joinedIn = (messages: Parameters<typeof stateOf>[0]): readonly string[] =>
  bookOf(...messages)
    .threads()
    .filter((record) => record.received.length > 0)
    .map(({ threadId }) => threadId);

describe('of several messages to one person', () => {
  const long = sent({ name: 'long', threadId: 'long', subject: 'お見積りの件について' });
  const short = sent({ name: 'short', threadId: 'short', at: 48, subject: 'お見積りの件' });
  const about = (subject: string, ...others: Parameters<typeof stateOf>[0]) =>
    joinedIn([long, short, ...others, receipt('displayed', { to: [], at: 72, subject })]);

  test('a receipt belongs to the one with its very subject', () => {
    expect(about('開封済み: お見積りの件について')).toEqual(['long']);
    expect(about('開封済み: RE: お見積りの件')).toEqual(['short']);
    expect(about('お見積りの件について')).toEqual(['long']);
  });

  test('a subject that goes on is another one', () => {
    expect(about('開封済み: お見積りの件についての補足')).toEqual([]);
    expect(about('Read: 新お見積りの件')).toEqual([]);
  });

  test('words may stand around the subject; the longest that is there is meant', () => {
    expect(about('「お見積りの件について」が開封されました')).toEqual(['long']);
    const plan = sent({ name: 'plan', threadId: 'plan', subject: 'お見積りの件 (改)' });
    expect(about('開封確認 - お見積りの件 (改) - 3/6', plan)).toEqual(['plan']);
  });

  test('where two different ones are there, it belongs to neither; of two alike, to the later', () => {
    const other = sent({ name: 'other', threadId: 'other', subject: 'お支払の件に' });
    const same = sent({ name: 'same', threadId: 'same', at: 50, subject: 'お見積りの件' });
    expect(about('Read <お見積りの件> <お支払の件に>', other)).toEqual([]);
    expect(about('開封済み: お見積りの件', same)).toEqual(['same']);
  });

  test('the same goes for a calendar answer and for an automatic reply', () => {
    const answers = { threadId: elsewhere, to: [], at: 72 };
    const accepted = (subject: string) => received({ ...answers, kind: 'calendarReply', subject });
    expect(joinedIn([long, short, accepted('承諾: お見積りの件について')])).toEqual(['long']);
    expect(joinedIn([long, short, accepted('承諾: お見積りの件について @ 2026年 3月 9日')])).toEqual(['long']);
    expect(joinedIn([long, short, autoReply({ ...answers, subject: '不在: お見積りの件について' })])).toEqual(['long']);
  });
});

describe('a mail that names only what is unknown', () => {
  const nameless = sent({ messageId: undefined });
  const unknown = { to: ['assigned-on-the-way'], threadId: elsewhere };

  test('may answer a message without Message-ID, or report on it', () => {
    expect(told(stateOf([nameless, received(unknown)]))).toEqual(['taro@example.co.jp replied']);
    expect(told(stateOf([nameless, bounce([{}], unknown)]))).toEqual(['taro@example.co.jp bounced']);
    expect(told(stateOf([nameless, bounce([{}], { ...unknown, threadId: 'thread-1' })]))).toEqual([
      'taro@example.co.jp bounced',
    ]);
    expect(told(stateOf([nameless, receipt('displayed', unknown)]))).toEqual(['taro@example.co.jp opened']);
    const accepted = received({ ...unknown, kind: 'calendarReply', subject: '承諾: 御見積書の件' });
    expect(told(stateOf([nameless, accepted]))).toEqual(['taro@example.co.jp replied']);
  });

  test('does not fall back to another message once it was stored', () => {
    const older = { ...nameless, id: 'id-older', threadId: 'thread-2', at: nameless.at - 1 };
    const followUp = sent({ name: 'follow-up', at: 48, recipients: ['jiro@example.co.jp'] });
    const book = bookOf(older, nameless, followUp, bounce([{}], unknown));
    expect(createBook(book.data()).thread('thread-2')?.received).toEqual([]);
  });

  test('is no report on a message that has one', () => {
    for (const report of [bounce([{}], unknown), receipt('displayed', unknown)]) {
      expect(stateOf([sent(), report]).recipients[0]?.evidence).toEqual([]);
      expect(joinedIn([nameless, sent({ name: 'later', threadId: 'thread-2' }), report])).toEqual(['thread-1']);
    }
  });

  test('is an answer to another’s mail of that subject, and none to one that has a Message-ID', () => {
    expect(stateOf([sent(), received(unknown)]).status).toBe('noResponse');
  });

  test.each([
    ['somebody else', { from: 'jiro@example.co.jp' }],
    ['about something else', { subject: 'Re: 別件' }],
    ['that begins a discussion', { subject: '御見積書の件' }],
    ['after 31 days', { at: 31 * 24 }],
  ])('is no answer of or from %s', (_, differing) => {
    expect(stateOf([nameless, received({ ...unknown, ...differing })]).status).toBe('noResponse');
  });

  test.each(['Re: 御見積書の件 [#1234]', '[ticket] Re: 御見積書の件'])(
    'may be marked by a ticket system: %s',
    (subject) => {
      expect(stateOf([nameless, received({ ...unknown, subject })]).status).toBe('replied');
    },
  );

  test('with a ticket mark of its own, a message is not answered by one with another', () => {
    const monthly = { ...nameless, subject: '月次報告 [2026-03]' };
    expect(stateOf([monthly, received({ ...unknown, subject: 'Re: 月次報告 [2026-03]' })]).status).toBe('replied');
    expect(stateOf([monthly, received({ ...unknown, subject: 'Re: 月次報告 [2026-04]' })]).status).toBe('noResponse');
  });
});

describe('a bounce that names no message and returns one', () => {
  const later = sent({ name: 'later', threadId: 'thread-2', at: 1, subject: '別件' });
  const returning = (originalSubject: string) => bounce([{}], { to: [], at: 2, originalSubject });

  test('is about the one with that subject', () => {
    expect(joinedIn([sent(), later, returning('Re: 御見積書の件')])).toEqual(['thread-1']);
    expect(joinedIn([sent(), later, returning('別件')])).toEqual(['thread-2']);
  });

  test('is about none where none has it, and about the latest where there is none', () => {
    expect(joinedIn([sent(), later, returning('Something else')])).toEqual([]);
    expect(joinedIn([sent(), later, returning('')])).toEqual(['thread-2']);
  });
});
