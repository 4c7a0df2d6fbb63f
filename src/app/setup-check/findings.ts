import type { BaseProblem } from '../../core/pixel/base';
import type { Mark } from '../../core/pixel/loads';
import type { EpochMs } from '../../core/threads/model';
import type { CheckStore } from '../ports';
import type { ProblemKind } from '../problem';

/** What runs by itself and changes nothing, as the card lists it. */
export const BASICS = ['scopes', 'gmail', 'search', 'locale', 'trigger', 'quota', 'base', 'policy'] as const;
/** What needs something of the user: a page that they open, a mail that they allow, a draft that they send. */
export const CHECKS = [
  ...BASICS,
  'webApp',
  'sentCopy',
  'receivedCopy',
  'proxy',
  'composerReceipt',
  'composerPixel',
] as const;
export type BasicCheck = (typeof BASICS)[number];
export type CheckName = (typeof CHECKS)[number];

/** `unsure`: nobody can tell, or it matters little. */
export type Outcome = 'works' | 'fails' | 'unsure';

/** What there is to say beside the outcome: what it means, and what to do. */
export type Detail =
  | ProblemKind
  | BaseProblem
  | 'fine'
  | 'searchMisses'
  | 'noPolicy'
  | 'policyInForce'
  | 'policyBroken'
  | 'noMail'
  | 'noLocale'
  | 'noTrigger'
  | 'triggerMissing'
  | 'hidden'
  | 'left'
  | 'nothingCame'
  | 'seen'
  | 'dropped'
  | 'noPixelLeft'
  | 'notArrived'
  | 'notSent';

export type Finding = {
  readonly outcome: Outcome;
  readonly detail: Detail;
  /** How many mails are left; when mail was last read (epoch ms); the locale and time zone; as whose a load was seen. */
  readonly value?: number | string;
  readonly at: EpochMs;
};

/** A mail or draft of Kidoku's own making: found again by the code in its subject. */
export type TestLetter = { readonly code: string; readonly at: EpochMs };

/** What is remembered of the last setup check. It names nobody and no mail of the user's. */
export type CheckState = {
  readonly findings: { readonly [Name in CheckName]?: Finding };
  /** The id of the pixel that the user is asked to open. */
  readonly link?: string;
  readonly mail?: TestLetter & { readonly pixel: string };
  readonly draft?: TestLetter;
};

const VERSION = 1;

/** What is damaged or of another version counts as never checked. */
export const recallCheck = (store: CheckStore): CheckState => {
  // What cannot be read now must not pass for nothing: it would be written over.
  const text = store.read();
  try {
    const stored: { readonly version?: number } & Partial<CheckState> = JSON.parse(text ?? '{}');
    const { version, ...state } = stored;
    const { findings } = state;
    return version === VERSION && isFindings(findings) ? { ...state, findings } : { findings: {} };
  } catch {
    return { findings: {} };
  }
};

export const rememberCheck = (store: CheckStore, state: CheckState): CheckState => {
  store.write(JSON.stringify({ version: VERSION, ...state }));
  return state;
};

const isFindings = (value: unknown): value is CheckState['findings'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const withFinding = (state: CheckState, name: CheckName, finding: Finding): CheckState => ({
  ...state,
  findings: { ...state.findings, [name]: finding },
});

/** Whether a pixel of the check's was ever made: some load of it may be left in the inbox. */
export const hasPixel = ({ link, mail, findings }: CheckState): boolean =>
  link !== undefined || mail !== undefined || findings.webApp !== undefined || findings.proxy !== undefined;

/** An older result says little about today. */
const FRESH = 30 * 86_400_000;

/** Whether the web app answered the last time that somebody looked; `undefined` where nobody did of late. */
export const endpointAnswers = (store: CheckStore, now: EpochMs): boolean | undefined => {
  const { base, webApp, proxy } = recallCheck(store).findings;
  const [last] = [webApp, proxy, base?.outcome === 'fails' ? base : undefined]
    .flatMap((finding) => (finding && finding.at > now - FRESH && finding.outcome !== 'unsure' ? [finding] : []))
    .sort((a, b) => b.at - a.at);
  return last && last.outcome === 'works';
};

/** As whose a load was seen. */
export const seenAs = (mark: Mark): 'gmail' | 'person' | 'machine' => {
  if (mark === 'gmail') return 'gmail';
  return mark === 'likely' ? 'person' : 'machine';
};
