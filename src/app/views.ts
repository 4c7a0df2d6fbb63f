import type { PlainDate } from '../core/dates/plain-date';
import type { Ceiling } from '../core/policy/ceiling';
import type { FollowUp } from '../core/threads/follow-up';
import type {
  AwaitingReason,
  EpochMs,
  Evidence,
  RecipientState,
  RecipientStatus,
  ThreadStatus,
} from '../core/threads/model';
import type { Silence } from './diagnosis';
import type { ProblemKind } from './problem';

/**
 * The homepage's filters. `due` is every thread that should be asked about again, `waiting` every one that awaits an
 * answer, both oldest first; the others go by status.
 */
export type Filter = 'due' | 'waiting' | 'noResponse' | 'opened' | 'replied' | 'bounced' | 'all';
export const FILTERS: readonly Filter[] = ['due', 'waiting', 'noResponse', 'opened', 'replied', 'bounced', 'all'];

/** What the homepage is asked for. `page` counts from 0; `search` is what the user typed, empty where they look for nothing. */
export type HomepageQuery = { readonly filter: Filter; readonly page: number; readonly search: string };

/** The evidence that decided a status: what, from whom (empty where one of several opened it, nobody knows who), when. */
export type DecidingEvidence = Pick<Evidence, 'kind' | 'at' | 'confidence' | 'detail'> & { readonly from: string };

/** One sent thread in the list. Strings come from mail and are not escaped. */
export type ThreadRow = {
  readonly threadId: string;
  /** Gmail's id of the latest sent message. */
  readonly id: string;
  readonly subject: string;
  readonly sentAt: EpochMs;
  readonly status: ThreadStatus;
  readonly awaiting: boolean;
  readonly awaitingReason: AwaitingReason;
  /** Addresses, those that were addressed first. */
  readonly recipients: readonly string[];
  /** Whether a read receipt was asked for; missing where it was not. */
  readonly asksReceipt?: true;
  /** Set where no evidence decides the thread but an automatic reply, a receipt "deleted" or a delayed delivery says something of a recipient. */
  readonly signal: Extract<RecipientStatus, 'autoReplied' | 'deleted'> | 'delayed' | undefined;
  /** Why the status is what it is; `undefined` where nothing came back. */
  readonly because: DecidingEvidence | undefined;
  /** Whether it is time to ask again; missing where no answer is expected. */
  readonly followUp?: FollowUp;
};

/** How far back the mailbox has been read. */
export type ReadingProgress = {
  /** Everything that came since then has been read. */
  readonly readBackTo: EpochMs;
  /** How far back Kidoku reads. */
  readonly horizon: EpochMs;
  /** 0 to 1. */
  readonly share: number;
};

/** Why what is shown may be older than now. */
export type Notice = 'behind' | 'busy' | 'quota' | 'unavailable' | 'rebuilt';

/** One week of sent threads, by what became of them. */
export type Week = {
  readonly start: EpochMs;
  readonly counts: Readonly<Record<ThreadStatus, number>>;
};

export type HomepageView = {
  readonly now: EpochMs;
  readonly query: HomepageQuery;
  readonly pages: number;
  readonly counts: Readonly<Record<Filter, number>>;
  /** The same of what the search finds; that of all where nothing is looked for. */
  readonly found: Readonly<Record<Filter, number>>;
  /** What stands on top of the list: the threads that became due last. Empty on other pages, and where something is looked for. */
  readonly due: readonly ThreadRow[];
  readonly rows: readonly ThreadRow[];
  /** Oldest first, at most 8. */
  readonly weeks: readonly Week[];
  /** `undefined` once everything has been read. */
  readonly reading: ReadingProgress | undefined;
  /** Where sent mail is too much to be kept for a year: since when it is. */
  readonly keptSince: EpochMs | undefined;
  readonly notice: Notice | undefined;
  /** Why what is switched on does not run by itself; missing where it does. */
  readonly stopped?: ProblemKind;
};

export type ThreadView = {
  readonly now: EpochMs;
  /** The user's address: who has several accounts must be led to this one. */
  readonly account: string;
  readonly row: ThreadRow;
  readonly recipients: readonly RecipientState[];
  /** Whom a follow-up would go to, and what deadline is proposed in it. */
  readonly targets: readonly string[];
  readonly deadline: PlainDate;
  /** Opens by one of several recipients, nobody knows whose. */
  readonly opens: readonly Evidence[];
  /** Whether Gmail is still being read, so that evidence may be missing. */
  readonly reading: ReadingProgress | undefined;
  readonly notice: Notice | undefined;
  /** Whether the mail carries a pixel of the user's. */
  readonly hasPixel?: boolean;
  /** Why nothing came back from those without a signal (diagnosis.ts). */
  readonly silence?: readonly Silence[];
  /** What the policy says of this mail, where it may be among the reasons. */
  readonly ceiling?: Ceiling;
  /** What became of what the user just wished; missing where they wished nothing, or it is done. */
  readonly wish?: Wish;
};

/** What keeps a reminder from being set, or the like. */
export type Wish = 'notStored' | 'otherDay';

/** What the card for the open message says. */
export type MessageView =
  /** `isElsewhere`: what is open is a receipt, a bounce or an answer that belongs to mail of another conversation. */
  | { readonly kind: 'thread'; readonly thread: ThreadView; readonly isElsewhere: boolean }
  /** The open conversation holds nothing that the user sent. */
  | { readonly kind: 'nothingSent' }
  /** It lies before what has been read, or was read but is no longer kept. */
  | { readonly kind: 'notReadYet'; readonly reading: ReadingProgress | undefined };
