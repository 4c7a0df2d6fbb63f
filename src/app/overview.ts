import { dayNumber } from '../core/dates/plain-date';
import type { FollowUpRules } from '../core/threads/follow-up';
import type { EpochMs, ThreadStatus } from '../core/threads/model';
import { DAY, HORIZON, isComplete, type Ledger } from './ledger';
import { rowOf } from './rows';
import { searchFor } from './search';
import type { Synced } from './sync';
import {
  FILTERS,
  type Filter,
  type HomepageQuery,
  type HomepageView,
  type ReadingProgress,
  type ThreadRow,
  type Week,
} from './views';

const ROWS_PER_PAGE = 20;
const WEEKS = 8;
/** Threads that are due, on top of the list: more would hide the list. */
const MAX_DUE = 5;

/** The homepage from what is known. */
export const overview = (
  { ledger, notice, opens }: Synced,
  query: HomepageQuery,
  now: EpochMs,
  rules: FollowUpRules,
): HomepageView => {
  const rows = ledger ? ledger.book.threads().map((record) => rowOf(record, opens, rules).row) : [];
  const found = query.search ? rows.filter(searchFor(query.search)) : rows;
  const shown = select(found, query.filter);
  const pages = Math.max(1, Math.ceil(shown.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(0, query.page), pages - 1);
  return {
    now,
    query: { ...query, page },
    pages,
    counts: countByFilter(rows),
    found: countByFilter(found),
    due: query.filter === 'all' && page === 0 && !query.search ? select(rows, 'due').slice(0, MAX_DUE) : [],
    rows: shown.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE),
    weeks: weeksOf(rows, now),
    reading: readingOf(ledger),
    keptSince: ledger && isComplete(ledger) && ledger.horizon > now - HORIZON + DAY ? ledger.horizon : undefined,
    notice,
  };
};

/** How far the mailbox has been read. -> `undefined` once all of it is. */
export const readingOf = (ledger: Ledger | undefined): ReadingProgress | undefined => {
  if (!ledger || isComplete(ledger)) return undefined;
  const { newest, oldest, horizon } = ledger;
  return { readBackTo: oldest, horizon, share: (newest - oldest) / Math.max(1, newest - horizon) };
};

const MATCHES: Readonly<Record<Filter, (row: ThreadRow) => boolean>> = {
  due: ({ followUp }) => followUp?.kind === 'due',
  waiting: ({ awaiting }) => awaiting,
  noResponse: ({ status }) => status === 'noResponse',
  opened: ({ status }) => status === 'opened',
  replied: ({ status }) => status === 'replied',
  bounced: ({ status }) => status === 'bounced',
  all: () => true,
};

/**
 * Rows come newest first. Whoever waits longest stands first among the waiting; among the due, what became so last: to ask
 * about it is timely, and what was left for months does not bury it.
 */
const select = (rows: readonly ThreadRow[], filter: Filter): readonly ThreadRow[] => {
  const selected = rows.filter(MATCHES[filter]);
  if (filter === 'waiting') selected.reverse();
  return filter === 'due' ? selected.sort((a, b) => dueSince(b) - dueSince(a)) : selected;
};

const dueSince = ({ followUp }: ThreadRow): number => (followUp?.kind === 'due' ? dayNumber(followUp.since) : 0);

const countByFilter = (rows: readonly ThreadRow[]): Readonly<Record<Filter, number>> => {
  const counts = { due: 0, waiting: 0, noResponse: 0, opened: 0, replied: 0, bounced: 0, all: 0 };
  for (const row of rows) for (const filter of FILTERS) if (MATCHES[filter](row)) counts[filter] += 1;
  return counts;
};

const emptyWeek = (): Record<ThreadStatus, number> => ({ replied: 0, opened: 0, bounced: 0, noResponse: 0 });

/** The last weeks, seven days each, ending now. Weeks before the first sent thread are left out. */
const weeksOf = (rows: readonly ThreadRow[], now: EpochMs): readonly Week[] => {
  const weeks = Array.from({ length: WEEKS }, (_, i) => ({ start: now - (WEEKS - i) * 7 * DAY, counts: emptyWeek() }));
  for (const { sentAt, status } of rows) {
    const week = weeks[Math.min(WEEKS - 1, Math.floor((sentAt - (now - WEEKS * 7 * DAY)) / (7 * DAY)))];
    if (week) week.counts[status] += 1;
  }
  const first = weeks.findIndex(({ counts }) => Object.values(counts).some((count) => count > 0));
  return first < 0 ? [] : weeks.slice(first);
};
