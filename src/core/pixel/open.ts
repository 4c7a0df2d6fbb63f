import type { EpochMs } from '../threads/model';
import { gapIn, type Loads, ONE_BREATH } from './loads';
import type { Verdict } from './user-agent';

/** What a load is taken for: what its time says, else what its user agent says. */
export type OpenVerdict = Verdict | 'beforeSend' | 'seconds' | 'ownView' | 'afterReply' | 'copied';

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

/** What was noted of one pixel of a message. */
export type Noted = {
  readonly loads: readonly Loads[];
  /** Since when another sent message carries the same pixel. */
  readonly copiedAt?: EpochMs | undefined;
};

/**
 * The first and the last load of each verdict, oldest first. Several pixels in one message are one: an opt-out from any
 * ends what is told of all, and the sender's looks are looks at all.
 */
export const judgeOpens = (pixels: readonly Noted[], span: Span): readonly Open[] => {
  const all = pixels.flatMap(({ loads }) => loads);
  const optedOut = Math.min(...all.filter(({ mark }) => mark === 'optOut').flatMap(({ times }) => times));
  const views = all.filter(({ mark }) => mark === 'view').flatMap(looksIn);
  const opens = pixels.flatMap(({ loads, copiedAt }) =>
    loads.flatMap(({ mark, times }) =>
      mark === 'view' || mark === 'optOut'
        ? []
        : times.filter((at) => at < optedOut).map((at) => judge(at, mark, { ...span, copiedAt }, views)),
    ),
  );
  const sorted = opens.sort((a, b) => a.at - b.at);
  const alike = ({ verdict }: Open) => sorted.filter((other) => other.verdict === verdict);
  return sorted.filter((open) => {
    const [first = open, ...others] = alike(open);
    const last = others[others.length - 1];
    return open === first || (open === last && open.at - first.at >= ONE_BREATH);
  });
};

/** When the sender had a mail open, and loaded its images. */
type Look = readonly [from: EpochMs, to: EpochMs];

/** Of very many looks only the first and the last are known: what lies between is the sender's, too. */
const looksIn = (views: Loads): readonly Look[] => {
  const gap = gapIn(views);
  const looks = views.times.map((at): Look => [at - BEFORE_VIEW, at + AFTER_VIEW]);
  return gap ? [...looks, gap] : looks;
};

type PixelSpan = Span & { readonly copiedAt: EpochMs | undefined };

const judge = (at: EpochMs, mark: Verdict, span: PixelSpan, views: readonly Look[]): Open => {
  const verdict = byTime(at, span, views) ?? mark;
  return { at, verdict, counts: verdict === 'gmail' || verdict === 'likely' };
};

/** Loads are noted in whole seconds. */
const byTime = (at: EpochMs, span: PixelSpan, views: readonly Look[]): OpenVerdict | undefined => {
  const { sentAt, repliedAt, copiedAt } = span;
  if (at + SECOND <= sentAt) return 'beforeSend';
  if (at < sentAt + MACHINES_FIRST) return 'seconds';
  if (repliedAt !== undefined && at >= repliedAt) return 'afterReply';
  if (views.some(([from, to]) => at >= from && at <= to)) return 'ownView';
  return copiedAt !== undefined && at + SECOND > copiedAt ? 'copied' : undefined;
};
