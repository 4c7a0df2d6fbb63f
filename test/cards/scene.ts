import type { ProblemKind } from '../../src/app/problem';
import type { Filter, HomepageView, MessageView, ThreadRow, ThreadView } from '../../src/app/views';
import type { Evidence, RecipientState } from '../../src/core/threads/model';
import { emulate, scriptOf } from '../tools/apps-script';

/** 4 March 2026, 10:12 in Tokyo, 01:12 in London. */
export const NOW = Date.UTC(2026, 2, 4, 1, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The project's cards as an Apps Script project of their own, shown in a language and time zone. */
export const cardsIn = (userLocale: string, timeZone = 'Asia/Tokyo') => {
  const emulator = emulate({ folder: scriptOf(SCRIPT), now: NOW, frozen: true });
  const show = (name: string, view: unknown) => emulator.call(name, { userLocale, timeZone, now: NOW, view });
  return {
    homepage: (view: HomepageView) => show('homepage', view),
    thread: (view: ThreadView) => show('thread', view),
    message: (view: MessageView) => show('message', view),
    error: (kind: ProblemKind, reference = '1K9QX2Z') => show('failure', { kind, reference }),
  };
};

const SCRIPT = `
  import { errorCard } from './cards/error';
  import { homepageCard } from './cards/homepage';
  import { messageCard } from './cards/message';
  import { threadCard } from './cards/thread';
  import { textsFor } from './locales/texts';
  const contextOf = ({ userLocale, timeZone, now }) => ({
    texts: textsFor(userLocale),
    now,
    formatDate: (at, pattern) => Utilities.formatDate(new Date(at), timeZone, pattern),
    formatDay: ({ year, month, day }, pattern) =>
      Utilities.formatDate(new Date(Date.UTC(year, month - 1, day)), 'Etc/UTC', pattern),
  });
  export const homepage = (event) => homepageCard(contextOf(event), event.view);
  export const thread = (event) => threadCard(contextOf(event), event.view);
  export const message = (event) => messageCard(contextOf(event), event.view);
  export const failure = (event) => errorCard(contextOf(event), event.view);
`;

export const row = (changes: Partial<ThreadRow> = {}): ThreadRow => ({
  threadId: '18e0a1b2c3d4e5f6',
  id: '18e0a1b2c3d4e5f7',
  subject: 'お見積書の送付',
  sentAt: NOW - 3 * DAY,
  status: 'noResponse',
  awaiting: true,
  awaitingReason: 'noAnswerYet',
  recipients: ['taro@example.co.jp'],
  signal: undefined,
  because: undefined,
  ...changes,
});

export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  kind: 'receipt',
  at: NOW - DAY,
  id: '18e0a1b2c3d4e5f8',
  messageId: undefined,
  confidence: 'strong',
  counts: true,
  detail: 'displayed',
  ...changes,
});

export const recipient = (changes: Partial<RecipientState> = {}): RecipientState => ({
  address: 'taro@example.co.jp',
  addressed: true,
  status: 'noSignal',
  evidence: [],
  ...changes,
});

export const threadView = (changes: Partial<ThreadView> = {}): ThreadView => ({
  now: NOW,
  account: 'hanako@kidoku.example',
  row: row(),
  recipients: [recipient()],
  targets: [],
  deadline: { year: 2026, month: 11, day: 27 },
  opens: [],
  reading: undefined,
  notice: undefined,
  ...changes,
});

const counts = (changes: Partial<Record<Filter, number>>) => ({
  due: 0,
  waiting: 0,
  noResponse: 0,
  opened: 0,
  replied: 0,
  bounced: 0,
  all: 0,
  ...changes,
});

/** A page of the list; the counts are those of the rows unless given. */
export const homepageView = (
  changes: Partial<Omit<HomepageView, 'counts' | 'found' | 'query'>> & {
    readonly query?: Partial<HomepageView['query']>;
    readonly counts?: Partial<Record<Filter, number>>;
    readonly found?: Partial<Record<Filter, number>>;
  } = {},
): HomepageView => {
  const rows = changes.rows ?? [row()];
  const all = changes.counts ?? { waiting: rows.length, all: rows.length };
  return {
    now: NOW,
    due: [],
    pages: 1,
    weeks: [],
    reading: undefined,
    keptSince: undefined,
    notice: undefined,
    ...changes,
    query: { filter: 'waiting', page: 0, search: '', ...changes.query },
    rows,
    counts: counts(all),
    found: counts(changes.found ?? all),
  };
};
