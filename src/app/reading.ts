import type { EpochMs } from '../core/threads/model';
import { HOUR, isComplete, type Ledger, OVERLAP, SECOND } from './ledger';
import type { Clock, Mailbox, Range } from './ports';
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
export const NEWEST_THREADS = 20;

/** About how many messages a stretch of older mail should hold: few are lost when an execution ends in its middle. */
const STRETCH_MESSAGES = 250;
const SHORTEST_STRETCH = HOUR;

/** A message that Gmail fails to give so many times is left out, or nothing after it would ever be read. */
const TRIES = 3;

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

/** Reads what has not been read yet. -> whether all of it could be read before the deadline. */
const readAll = (ids: readonly string[], ledger: Ledger, source: Source, deadline: EpochMs): boolean => {
  for (const id of ids) {
    if (ledger.ahead.has(id) || (ledger.failed.get(id) ?? 0) >= TRIES) continue;
    if (source.clock.now() >= deadline) return false;
    try {
      readMessage(id, ledger, source.mailbox);
      ledger.failed.delete(id);
    } catch (error) {
      ledger.failed.set(id, (ledger.failed.get(id) ?? 0) + 1);
      throw error;
    }
  }
  return true;
};

/** Mail that came since the last time. */
export type Fresh = { readonly ids: readonly string[]; readonly listedAt: EpochMs };

/** Lists what came since the last time: one call where there is not more than 500. */
export const listFresh = (ledger: Ledger, source: Source): Fresh => {
  const listedAt = source.clock.now();
  const ids = listAll(source.mailbox, { after: Math.floor((ledger.newest - OVERLAP) / SECOND) }, false) ?? [];
  return { ids: ids.filter((id) => !ledger.ahead.has(id)), listedAt };
};

/** Reads what came since the last time. `newest` moves when all of it has been read. */
export const readFresh = (fresh: Fresh, ledger: Ledger, source: Source, plan: Plan): void => {
  if (readAll(fresh.ids, ledger, source, plan.deadline)) ledger.newest = Math.max(ledger.newest, fresh.listedAt);
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
