import type { EpochMs } from '../threads/model';
import type { Loads } from './loads';
import type { Verdict } from './user-agent';

/** What a load is taken for: what its time says, else what its user agent says. */
export type OpenVerdict = Verdict | 'beforeSend' | 'seconds' | 'ownView' | 'afterReply';

/** A load of a sent message's pixel, judged. Only one that a person's program made counts. */
export type Open = { readonly at: EpochMs; readonly verdict: OpenVerdict; readonly counts: boolean };

/** When a message was sent and answered. */
export type Span = { readonly sentAt: EpochMs; readonly repliedAt: EpochMs | undefined };

const SECOND = 1000;

/** Nobody reads a mail this soon: gateways and proxies look at it. */
const MACHINES_FIRST = 10 * SECOND;

/** Images load when a mail is shown; Kidoku hears of it a moment later, or earlier than of an image further down. */
const BEFORE_VIEW = 60 * SECOND;
const AFTER_VIEW = 180 * SECOND;

/** The first and the last load of each verdict, oldest first. Nothing is told of what came after an opt-out. */
export const judgeOpens = (all: readonly Loads[], span: Span): readonly Open[] => {
  const optedOut = Math.min(...all.filter(({ mark }) => mark === 'optOut').flatMap(({ times }) => times));
  const views = all.filter(({ mark }) => mark === 'view').flatMap(({ times }) => times);
  const opens = all.flatMap(({ mark, times }) =>
    mark === 'view' || mark === 'optOut'
      ? []
      : times.filter((at) => at < optedOut).map((at) => judge(at, mark, span, views)),
  );
  const sorted = opens.sort((a, b) => a.at - b.at);
  const isFirst = (open: Open) => sorted.find(({ verdict }) => verdict === open.verdict) === open;
  const isLast = (open: Open) => [...sorted].reverse().find(({ verdict }) => verdict === open.verdict) === open;
  return sorted.filter((open) => isFirst(open) || isLast(open));
};

const judge = (at: EpochMs, mark: Verdict, span: Span, views: readonly EpochMs[]): Open => {
  const verdict = byTime(at, span, views) ?? mark;
  return { at, verdict, counts: verdict === 'gmail' || verdict === 'likely' };
};

/** Loads are noted in whole seconds. */
const byTime = (at: EpochMs, { sentAt, repliedAt }: Span, views: readonly EpochMs[]): OpenVerdict | undefined => {
  if (at + SECOND <= sentAt) return 'beforeSend';
  if (at < sentAt + MACHINES_FIRST) return 'seconds';
  if (repliedAt !== undefined && at >= repliedAt) return 'afterReply';
  return views.some((view) => at >= view - BEFORE_VIEW && at <= view + AFTER_VIEW) ? 'ownView' : undefined;
};
