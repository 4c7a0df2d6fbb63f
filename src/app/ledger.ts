import { type Book, type BookData, createBook } from '../core/threads/book';
import type { EpochMs, ThreadRecord } from '../core/threads/model';
import type { LedgerStore } from './ports';

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** How far back sent threads are read and kept. */
export const HORIZON = 365 * DAY;

/** Gmail may show a message some time after the moment at which it came: so much is asked for again each time. */
export const OVERLAP = 12 * HOUR;

/** `after:` and `before:` count in seconds: whatever lies this close to the edge may be listed on both sides. */
const EDGE = 2 * SECOND;

/** What Kidoku remembers between executions. A cache: losing it costs time, never a wrong status. */
export type Ledger = {
  readonly book: Book;
  own: { readonly address: string; readonly aliases: readonly string[]; readonly checkedAt: EpochMs };
  /** Set where the user has used a pixel: their key in tokens, and since when mail is looked through for one. */
  pixel?: { readonly userKey: string; readonly since: EpochMs } | undefined;
  /** Everything that Gmail received from `oldest` to `newest` has been read. */
  newest: EpochMs;
  oldest: EpochMs;
  /** Where reading back ends. */
  horizon: EpochMs;
  /** How long a stretch of time to ask for next when reading back, ms. */
  stretch: number;
  /** Messages that have been read and may be listed again: those beyond `oldest`, and the last ones before `newest`. */
  readonly ahead: Map<string, EpochMs>;
  /** Messages that Gmail failed to give, and how often. */
  readonly failed: Map<string, number>;
};

export const isComplete = (ledger: Ledger): boolean => ledger.oldest <= ledger.horizon;

/** A ledger in which nothing has been read yet. */
export const newLedger = (now: EpochMs, own: Ledger['own'], { horizon = HORIZON, stretch = 7 * DAY } = {}): Ledger => ({
  book: createBook(),
  own,
  newest: now,
  oldest: now,
  horizon: now - horizon,
  stretch,
  ahead: new Map(),
  failed: new Map(),
});

/** Raised whenever the stored form changes: another version's ledger is read anew from the mailbox. */
const VERSION = 3;

type Stored = {
  readonly version: number;
  readonly own: Ledger['own'];
  readonly span: readonly [newest: EpochMs, oldest: EpochMs, horizon: EpochMs, stretch: number];
  readonly ahead: readonly (readonly [string, EpochMs])[];
  readonly failed: readonly (readonly [string, number])[];
  readonly pixel?: Ledger['pixel'];
  readonly book: BookData;
};

const parse = (text: string): Ledger | undefined => {
  const stored: Stored = JSON.parse(text);
  if (stored.version !== VERSION) return undefined;
  const [newest, oldest, horizon, stretch] = stored.span;
  return {
    book: createBook(stored.book),
    own: stored.own,
    newest,
    oldest,
    horizon,
    stretch,
    ahead: new Map(stored.ahead),
    failed: new Map(stored.failed),
    pixel: stored.pixel,
  };
};

const serialize = (ledger: Ledger): string => {
  const stored: Stored = {
    version: VERSION,
    own: ledger.own,
    span: [ledger.newest, ledger.oldest, ledger.horizon, ledger.stretch],
    ahead: [...ledger.ahead],
    failed: [...ledger.failed],
    pixel: ledger.pixel,
    book: ledger.book.data(),
  };
  return JSON.stringify(stored);
};

/** -> the stored ledger; `none` before the first run; `lost` where it is damaged or of another version. */
export const loadLedger = (store: LedgerStore): Ledger | 'none' | 'lost' => {
  const text = store.read();
  if (text === undefined) return 'none';
  if (typeof text !== 'string') return 'lost';
  try {
    return parse(text) ?? 'lost';
  } catch {
    return 'lost';
  }
};

/** Pending messages are evidence for mail that is not read yet; once all is read they matter for a day (see OVERLAP). */
const PENDING_LIMIT = 2000;

const tidy = (ledger: Ledger, now: EpochMs): void => {
  for (const [id, at] of ledger.ahead) {
    if (at >= ledger.oldest + EDGE && at < ledger.newest - OVERLAP - EDGE) ledger.ahead.delete(id);
  }
  for (const { threadId, latest } of ledger.book.threads()) if (latest.at < now - HORIZON) ledger.book.forget(threadId);
  ledger.book.prunePending(isComplete(ledger) ? { receivedBefore: now - DAY } : { keep: PENDING_LIMIT });
};

/** How many pending messages are kept where there is no room: whoever wants to can send very many. */
const SCARCE = [250, 30, 0];

/** Characters of what came in one thread: some 100 messages. Few conversations have so many. */
const VERY_MUCH = 30_000;

/** Threads in which very much came go first, for one may be flooded; then those that an answer has closed, then the oldest. */
const leastNeeded = (book: Book, share: number): readonly string[] => {
  const oldestFirst = [...book.threads()].reverse();
  const flooded = oldestFirst.filter(({ received }) => JSON.stringify(received).length > VERY_MUCH);
  const isReplied = (thread: ThreadRecord) => thread.received.some(({ kind }) => kind === 'human');
  const order = [...oldestFirst.filter(isReplied), ...oldestFirst.filter((thread) => !isReplied(thread))];
  const chosen = flooded.length > 0 ? flooded : order.slice(0, Math.ceil(order.length * share));
  return chosen.map(({ threadId }) => threadId);
};

/**
 * Stores the ledger. Where it is too large, reading back ends where it stands: what is pending can hardly find the
 * message any more that it belongs to, and is given up first, then the threads that are needed least.
 */
export const saveLedger = (store: LedgerStore, ledger: Ledger, now: EpochMs): void => {
  tidy(ledger, now);
  for (let round = 0; !store.write(serialize(ledger)); round += 1) {
    ledger.horizon = ledger.oldest;
    const keep = SCARCE[round];
    if (keep === undefined) forgetSome(ledger.book);
    else ledger.book.prunePending({ keep });
  }
};

const forgetSome = (book: Book): void => {
  const forgotten = leastNeeded(book, 0.1);
  if (forgotten.length === 0) throw new Error('The ledger is too large to be stored even without a thread.');
  for (const threadId of forgotten) book.forget(threadId);
};
