import { type Expectation, expectationOf, type Unwilling } from './expectation';
import type { EpochMs, RecipientState } from './threads/model';

/** Why nothing may have come back from a recipient, the most telling first. */
export const REASONS = [
  'delayed',
  'denied',
  'nobody',
  'justSent',
  'endpoint',
  'optedOut',
  'forbidden',
  'excluded',
  'gmailCom',
  'noRequest',
  'noPixel',
  'bcc',
  'several',
  'images',
  'phones',
  'administrator',
] as const;
export type SilenceReason = (typeof REASONS)[number];

/** What is known of a sent mail and of those to whom it went. */
export type SilenceFacts = {
  readonly now: EpochMs;
  readonly sentAt: EpochMs;
  readonly asksReceipt: boolean;
  readonly hasPixel: boolean;
  /** To how many the mail went. */
  readonly recipients: number;
  readonly optedOut: Unwilling;
  readonly excluded: Unwilling;
  /** What the organisation's policy forbids in mail to these recipients. */
  readonly forbidden: { readonly pixel: boolean; readonly receipts: boolean };
  /** Whether the web app answered at the last setup check; `undefined` where nobody looked. */
  readonly endpointAnswers: boolean | undefined;
};

const HOUR = 3_600_000;
/** More would be a list of everything that can go wrong. */
const MOST = 4;

const NOBODY = { includes: () => false, list: [] };

/** Why nobody knows yet whether a recipient opened the mail. Nothing for one from whom something is known. */
export const reasonsOfSilence = (recipient: RecipientState, facts: SilenceFacts): readonly SilenceReason[] => {
  if (recipient.status !== 'noSignal' || !recipient.addressed) return [];
  const { address } = recipient;
  const expectation = expectationOf(address, NOBODY, facts.optedOut, facts.excluded);
  const { forbidden } = facts;
  const holds = {
    ...byEvidence(recipient),
    ...byReceipt(recipient, expectation, facts),
    ...byPixel(expectation, facts),
    forbidden: forbidden.pixel || (forbidden.receipts && !facts.asksReceipt),
  };
  const justSent = facts.now - facts.sentAt < HOUR;
  const all = { ...holds, justSent, nobody: expectation === 'nobody' };
  return REASONS.filter((reason) => all[reason]).slice(0, MOST);
};

type Holds = { readonly [Reason in SilenceReason]?: boolean };

const byEvidence = ({ evidence }: RecipientState): Holds => ({
  delayed: evidence.some(({ kind, detail }) => kind === 'bounce' && detail.startsWith('delayed')),
  denied: evidence.some(({ kind, detail }) => kind === 'receipt' && detail === 'denied'),
});

const byReceipt = (
  { address, blind }: RecipientState,
  expectation: Expectation,
  { asksReceipt, recipients, forbidden }: SilenceFacts,
): Holds => {
  const neverSends = expectationOf(address, NOBODY, NOBODY) === 'noReceipt';
  const isAsked = asksReceipt && !neverSends && expectation !== 'nobody';
  return {
    gmailCom: neverSends,
    noRequest: !asksReceipt && !neverSends && expectation !== 'nobody' && !forbidden.receipts,
    bcc: isAsked && blind === true,
    several: isAsked && recipients > 1,
    phones: isAsked,
    administrator: isAsked,
  };
};

const byPixel = (expectation: Expectation, facts: SilenceFacts): Holds => {
  const { hasPixel, recipients, endpointAnswers, forbidden } = facts;
  // Loads of one that is forbidden are not noted: nothing else about it matters.
  const isFollowed = hasPixel && !forbidden.pixel;
  const isMissing = !hasPixel && !forbidden.pixel;
  return {
    optedOut: expectation === 'optedOut',
    excluded: !hasPixel && expectation === 'excluded',
    noPixel: isMissing && expectation !== 'optedOut' && expectation !== 'excluded',
    endpoint: isFollowed && endpointAnswers === false,
    images: isFollowed,
    ...(isFollowed && recipients > 1 ? { several: true } : {}),
  };
};
