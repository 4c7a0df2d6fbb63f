import type { EpochMs } from '../core/threads/model';
import { DAY, HOUR, isComplete, type Ledger, OVERLAP, SECOND } from './ledger';
import type { Clock, Mailbox, Range } from './ports';
import { problemOf } from './problem';
import { readMessage } from './read-message';

/** How much one execution may read. */
export type Plan = {
  /** When to stop reading what is new, by the clock. */
  readonly deadline: EpochMs;
  /** When to stop reading older mail: somebody may be waiting for what is known already. */
  readonly backUntil: EpochMs;
  /** How many stretches of older mail may be asked for. */
  readonly stretches: number;
};

/** What reading needs from outside. */
type Source = { readonly mailbox: Mailbox; readonly clock: Clock };

/** Sent threads on the homepage's first page. */
const NEWEST_THREADS = 20;

/** About how many messages a stretch of older mail should hold: few are lost when an execution ends in its middle. */
const STRETCH_MESSAGES = 250;
const SHORTEST_STRETCH = HOUR;

/** A message that Gmail fails to give so many times is left for a day, or nothing after it would ever be read. */
const TRIES = 3;
const MAX_LEFT = 100;

/** So many failures in a row are not about single messages: Gmail does not answer. */
const OUTAGE = 3;

/** Every id in the range, over all pages. -> `undefined` where there is more than one page and `onePage` is asked for. */
const listAll = (mailbox: Mailbox, range: Range, onePage: boolean): readonly string[] | undefined => {
  const ids: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = mailbox.list(range, pageToken);
    if (onePage && page.nextPageToken) return undefined;
    for (const id of page.ids) ids.push(id);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return ids;
};

/**
 * Reads what has not been read yet. A message that Gmail does not give while it gives others is tried again by later
 * executions, then left. -> whether all of it was read or left, before the deadline. Throws where Gmail refuses altogether.
 */
const readAll = (ids: readonly string[], ledger: Ledger, source: Source, deadline: EpochMs): boolean => {
  const unread = ids.filter((id) => !ledger.ahead.has(id) && !isLeft(ledger, id));
  const failed: string[] = [];
  let inARow = 0;
  for (const id of unread) {
    if (source.clock.now() >= deadline) return false;
    try {
      readMessage(id, ledger, source.mailbox);
      inARow = 0;
    } catch (error) {
      failed.push(id);
      inARow += 1;
      if (!isAboutOneMessage(error) || inARow === OUTAGE || failed.length === unread.length) throw error;
    }
  }
  for (const id of failed) ledger.failed.set(id, (ledger.failed.get(id) ?? 0) + 1);
  return failed.every((id) => isLeft(ledger, id));
};

const isLeft = (ledger: Ledger, id: string): boolean => (ledger.failed.get(id) ?? 0) >= TRIES;

const isAboutOneMessage = (error: unknown): boolean => ['unavailable', 'unknown'].includes(problemOf(error));

/** Tries once more what was left. To be called once a day. */
export const retryLeft = (ledger: Ledger, source: Source): void => {
  const left = [...ledger.failed.keys()].filter((id) => isLeft(ledger, id)).slice(-MAX_LEFT);
  ledger.failed.clear();
  for (const id of left) ledger.failed.set(id, TRIES);
  for (const id of left) {
    try {
      readMessage(id, ledger, source.mailbox);
      ledger.failed.delete(id);
    } catch (error) {
      if (!isAboutOneMessage(error)) throw error;
    }
  }
};

/** Mail that came since the last time; after a long pause the first days of it. */
export type Fresh = { readonly ids: readonly string[]; readonly until: EpochMs; readonly isLast: boolean };

/** What came in a longer pause is read in pieces, so that an execution that ends in the middle loses little. */
const LONGEST_PIECE = 3 * DAY;

/** Lists what came since the last time: one call where there is not more than 500. */
export const listFresh = (ledger: Ledger, source: Source): Fresh => {
  const now = source.clock.now();
  // A clock that was ahead once must not hide what came since.
  ledger.newest = Math.min(ledger.newest, now);
  const isLast = now - ledger.newest <= LONGEST_PIECE;
  const until = isLast ? now : ledger.newest + LONGEST_PIECE;
  const range = {
    after: Math.floor((ledger.newest - OVERLAP) / SECOND),
    ...(isLast ? {} : { before: Math.ceil(until / SECOND) }),
  };
  const ids = listAll(source.mailbox, range, false) ?? [];
  return { ids: ids.filter((id) => !ledger.ahead.has(id)), until, isLast };
};

/** Reads what came since the last time. `newest` moves when a piece has been read. -> whether all of it was, before the deadline. */
export const readFresh = (first: Fresh, ledger: Ledger, source: Source, plan: Plan): boolean => {
  for (let fresh = first; ; fresh = listFresh(ledger, source)) {
    if (!readAll(fresh.ids, ledger, source, plan.deadline)) return false;
    ledger.newest = fresh.until;
    if (fresh.isLast) return true;
    if (source.clock.now() >= plan.deadline) return false;
  }
};

/** Reads the threads that the first homepage shows, so that it does not wait for everything else. */
export const readNewestThreads = (ledger: Ledger, source: Source, plan: Plan): void => {
  for (const ids of source.mailbox.newestSentThreads(NEWEST_THREADS)) {
    if (!readAll(ids, ledger, source, plan.deadline)) return;
  }
};

/** The next stretch of older mail. The newest has no end: a clock may be behind Gmail's. */
const nextStretch = (ledger: Ledger, start: EpochMs): Range => ({
  after: Math.floor(start / SECOND),
  ...(ledger.oldest < ledger.newest ? { before: Math.ceil(ledger.oldest / SECOND) + 1 } : {}),
});

/** A stretch without end asks for everything at once. */
const canShrink = ({ stretch }: Ledger): boolean => Number.isFinite(stretch) && stretch > SHORTEST_STRETCH;

/** Grows or shrinks the stretch so that the next one holds about STRETCH_MESSAGES. */
const adapt = (ledger: Ledger, found: number): void => {
  const factor = Math.min(4, Math.max(0.25, STRETCH_MESSAGES / Math.max(1, found)));
  ledger.stretch = Math.max(SHORTEST_STRETCH, ledger.stretch * factor);
};

/**
 * Reads older mail, newest first, stretch by stretch, as far as the plan allows.
 * A stretch counts as read when every message in it is; one that was interrupted goes on where it stopped.
 */
export const readBack = (ledger: Ledger, source: Source, plan: Plan): void => {
  for (let asked = 0; asked < plan.stretches && !isComplete(ledger); asked += 1) {
    if (source.clock.now() >= plan.backUntil) return;
    const start = Math.max(ledger.horizon, ledger.oldest - ledger.stretch);
    const ids = listAll(source.mailbox, nextStretch(ledger, start), canShrink(ledger));
    if (!ids) {
      ledger.stretch = Math.max(SHORTEST_STRETCH, ledger.stretch / 8);
      continue;
    }
    if (!readAll(ids, ledger, source, plan.backUntil)) return;
    ledger.oldest = start;
    adapt(ledger, ids.length);
  }
};
