import { DAY, HOUR, isComplete, loadLedger, newLedger, saveLedger } from '../../src/app/ledger';
import { messageIdFrom } from '../../src/core/mime/message-id';
import type { Received, SentMessage } from '../../src/core/threads/model';
import { memoryLedgerStore } from '../tools/memory-ledger-store';

const NOW = Date.UTC(2026, 10, 20);
const own = { address: 'hanako@kidoku.example', aliases: [], checkedAt: NOW };

/** The n-th newest message that was sent. */
const sent = (n: number): SentMessage => ({
  id: `s${n}`,
  threadId: `t${n}`,
  messageId: undefined,
  at: NOW - n * HOUR,
  subject: `Offer ${n}`,
  recipients: [`person${n}@example.co.jp`],
  nature: 'plain',
});

const answerTo = (n: number): Received => ({
  id: `r${n}`,
  threadId: `t${n}`,
  messageId: undefined,
  at: NOW - n * HOUR + 1000,
  kind: 'human',
  from: `person${n}@example.co.jp`,
  subject: `Re: Offer ${n}`,
  refersTo: [],
});

const ledgerOf = (threads: number) => {
  const ledger = newLedger(NOW, own);
  for (let n = 1; n <= threads; n += 1) ledger.book.addSent(sent(n));
  return ledger;
};

const threadsIn = (loaded: ReturnType<typeof loadLedger>): readonly string[] =>
  typeof loaded === 'string' ? [] : loaded.book.threads().map(({ threadId }) => threadId);

test('what was saved is loaded', () => {
  const store = memoryLedgerStore();
  const ledger = ledgerOf(3);
  ledger.book.addReceived(answerTo(2));
  ledger.ahead.set('s1', NOW - HOUR);
  ledger.failed.set('x', 2);
  saveLedger(store, ledger, NOW);
  const loaded = loadLedger(store);
  if (typeof loaded === 'string') throw new Error(loaded);
  expect(threadsIn(loaded)).toEqual(['t1', 't2', 't3']);
  expect(loaded.book.thread('t2')?.received.length).toBe(1);
  expect([loaded.newest, loaded.oldest, loaded.horizon, loaded.stretch]).toEqual([NOW, NOW, NOW - 365 * DAY, 7 * DAY]);
  expect([...loaded.ahead, ...loaded.failed]).toEqual([
    ['s1', NOW - HOUR],
    ['x', 2],
  ]);
});

test('there is none before the first save, and one of another version or in pieces is lost', () => {
  expect(loadLedger(memoryLedgerStore())).toBe('none');
  for (const text of ['{"version":0}', '{"version":1}', 'nonsense', 'null']) {
    const store = memoryLedgerStore();
    store.write(text);
    expect(loadLedger(store)).toBe('lost');
  }
});

test('where there is no room, what an answer has closed is given up first, then the oldest', () => {
  const ledger = ledgerOf(40);
  for (const n of [2, 4, 6]) ledger.book.addReceived(answerTo(n));
  const everything = memoryLedgerStore();
  saveLedger(everything, ledger, NOW);
  const text = everything.read();
  const size = typeof text === 'string' ? text.length : 0;
  const store = memoryLedgerStore({ capacity: size * 0.8 });
  saveLedger(store, ledger, NOW);
  const kept = threadsIn(loadLedger(store));
  for (const closed of ['t2', 't4', 't6', 't40']) expect(kept).not.toContain(closed);
  for (const open of ['t1', 't3', 't5', 't7']) expect(kept).toContain(open);
  expect(isComplete(ledger)).toBe(true);
});

describe('where others fill it on purpose', () => {
  /** Unlike any other, as random text is. */
  const noise = (n: number, length: number): string =>
    Array.from({ length: length / 8 }, (_, i) =>
      Math.imul(n * 997 + i, 0x9e3779b1)
        .toString(36)
        .slice(-8),
    ).join('');

  const messageOf = (n: number, place: Partial<Received>): Received => ({
    ...answerTo(n),
    id: `junk ${n}`,
    threadId: `junk ${n}`,
    at: NOW,
    messageId: messageIdFrom(`<${noise(n, 900)}@evil.example>`),
    ...place,
  });

  const savedWith = (junk: readonly Received[]): readonly string[] => {
    const ledger = ledgerOf(40);
    for (const message of junk) ledger.book.addReceived(message);
    const store = memoryLedgerStore({ capacity: 100_000 });
    saveLedger(store, ledger, NOW);
    return threadsIn(loadLedger(store));
  };

  test('mail that belongs to nothing pushes out no thread', () => {
    const strangers = { from: 'mallory@evil.example', subject: `Re: ${noise(7, 800)}` };
    const junk = Array.from({ length: 500 }, (_, n) => messageOf(n, strangers));
    expect(savedWith(junk)).toHaveLength(40);
  });

  test('a report that names ever so many pushes out no thread', () => {
    const bounced = Array.from({ length: 5_000 }, (_, n) => {
      return {
        address: `${noise(n, 60)}@evil.example`,
        originalAddress: undefined,
        action: 'failed',
        status: '5.1.1',
      } as const;
    });
    expect(savedWith([messageOf(1, { kind: 'bounce', bounced })])).toHaveLength(40);
  });

  test('a thread that is flooded goes itself, and no other', () => {
    const junk = Array.from({ length: 500 }, (_, n) => messageOf(n, { threadId: 't3' }));
    const kept = savedWith(junk);
    expect(kept).toHaveLength(39);
    expect(kept).not.toContain('t3');
  });
});

test('a thread older than a year is given up', () => {
  const store = memoryLedgerStore();
  saveLedger(store, ledgerOf(2), NOW + 365 * DAY - HOUR);
  expect(threadsIn(loadLedger(store))).toEqual(['t1']);
});

test('ids are remembered only where a message may be listed again', () => {
  const store = memoryLedgerStore();
  const ledger = ledgerOf(1);
  ledger.oldest = NOW - 10 * DAY;
  const at = { new: NOW - HOUR / 2, middle: NOW - 5 * DAY, edge: NOW - 10 * DAY + 1000, beyond: NOW - 20 * DAY };
  for (const [id, time] of Object.entries(at)) ledger.ahead.set(id, time);
  saveLedger(store, ledger, NOW);
  expect([...ledger.ahead.keys()]).toEqual(['new', 'edge', 'beyond']);
});
