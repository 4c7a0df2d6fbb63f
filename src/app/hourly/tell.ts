import { dayNumber } from '../../core/dates/plain-date';
import type { FollowUpRules } from '../../core/threads/follow-up';
import type { EpochMs } from '../../core/threads/model';
import { DAY, SECOND } from '../ledger';
import type { Letter } from '../ports';
import { isRefusal, problemOf } from '../problem';
import { rowOf } from '../rows';
import { parseSettings, type Settings } from '../settings';
import { recallAll, type Synced } from '../sync';
import { dueIn, type News, newsIn } from './news';
import type { HourlyPorts } from './ports';
import { daysOf, isTold, NEWS_WINDOW, readTold, succeeded, type Told, writeTold } from './told';

/** What a mail to oneself is written from. */
export type Telling = {
  readonly account: string;
  readonly news: readonly News[];
};
/** How many threads await an answer, and how many of them are due. */
export type Standing = { readonly waiting: number; readonly due: number };
type Written = Pick<Letter, 'subject' | 'text' | 'html'>;

/** The rest comes with the next mail. */
const MOST_NEWS = 300;

/** Mails the user what happened of the kinds that they want to be told of at once. To be called under the user's lock. */
export const tellAtOnce = (ports: HourlyPorts, write: (telling: Telling) => Written): void => {
  const { notices } = parseSettings(ports.settings.read());
  if (Object.keys(notices).length === 0) return;
  const wanted = ({ kind, at }: News) => kind !== 'due' && at >= (notices[kind] ?? Number.POSITIVE_INFINITY);
  tell(ports, { find: (synced, since) => newsIn(synced, since).filter(wanted), write });
};

/**
 * Mails the user once a day what became due and what they were not told of at once; nothing where neither is new. `local`
 * writes a moment as `2026-11-20 08`, where the user is. To be called under the user's lock.
 */
export const tellDigest = (
  ports: HourlyPorts,
  write: (telling: Telling, standing: Standing) => Written,
  local: (at: EpochMs) => string,
  rulesNow: () => FollowUpRules,
): void => {
  const { digest } = parseSettings(ports.settings.read());
  const { since } = digest;
  if (since === undefined) return;
  const slot = slotAt(ports.clock.now(), digest, local);
  const begun = slotAt(since, digest, local);
  // The days are told apart as texts: what comes later is greater.
  const slotOf = ({ digested = begun }: Told) => (slot > digested && slot > begun ? slot : undefined);
  tell(ports, {
    find: (synced, from) => digestIn(synced, Math.max(since, from), rulesNow()),
    slotOf,
    write: (telling, synced) => write(telling, standingOf(synced, rulesNow())),
  });
};

/** What became due on the day itself is news. */
const digestIn = (synced: Synced, since: EpochMs, rules: FollowUpRules): readonly News[] => {
  const day = dayNumber(rules.dayOf(since)) * DAY;
  const due = dueIn(synced, rules);
  return [...due.filter(({ at }) => at >= day), ...newsIn(synced, since)];
};

/** The day whose digest is, or was, the last one due. */
const slotAt = (at: EpochMs, { hour }: Settings['digest'], local: (at: EpochMs) => string): string => {
  const [day = '', hours] = local(at).split(' ');
  return Number(hours) >= hour ? day : (local(at - DAY).split(' ')[0] ?? '');
};

type What = {
  /** What could be told, as far back as that is known. */
  readonly find: (synced: Synced, since: EpochMs) => readonly News[];
  /** The day of the digest; without one, it is none. -> `undefined` where none is due */
  readonly slotOf?: (told: Told) => string | undefined;
  readonly write: (telling: Telling, synced: Synced) => Written;
};

const tell = (ports: HourlyPorts, { find, slotOf, write }: What): void => {
  const now = ports.clock.now();
  const synced = recallAll(ports);
  const account = synced.ledger?.own.address;
  if (!account) return;
  const told = settled(ports, account);
  if (!told) return;
  const digest = slotOf?.(told);
  if (slotOf && digest === undefined) return;
  const news = find(synced, now - NEWS_WINDOW).filter((one) => !isTold(told, one));
  if (news.length === 0) {
    if (digest !== undefined) writeTold(ports.told, { ...told, digested: digest }, now);
    return;
  }
  const shown = news.slice(0, MOST_NEWS);
  const letter = write({ account, news: shown }, synced);
  const attempt = { at: now, subject: letter.subject, days: daysOf(shown), digest };
  send(ports, account, letter, { ...told, attempt });
};

const standingOf = ({ ledger, opens }: Synced, rules: FollowUpRules): Standing => {
  const rows = ledger?.book.threads().map((record) => rowOf(record, opens, rules).row) ?? [];
  const waiting = rows.filter(({ awaiting }) => awaiting);
  return { waiting: waiting.length, due: waiting.filter(({ followUp }) => followUp?.kind === 'due').length };
};

/** Written down before it is sent: what an execution that ends here has done, the next one finds out. */
const send = (ports: HourlyPorts, account: string, letter: Letter, told: Told): void => {
  const keep = (after: Told) => writeTold(ports.told, after, ports.clock.now());
  keep(told);
  try {
    ports.mail(account, letter);
  } catch (error) {
    if (isRefusal(problemOf(error))) keep({ ...told, attempt: undefined });
    throw error;
  }
  keep(succeeded(told));
};

/** So long after an attempt Gmail finds what was sent, if it was. */
const SETTLING = 300 * SECOND;
/** Gmail's clock may be so far from Apps Script's. */
const CLOCKS_APART = 60 * SECOND;

/** What the user has been told, with what became of the last attempt. -> `undefined` where that cannot be known yet. */
const settled = (ports: HourlyPorts, account: string): Told | undefined => {
  const now = ports.clock.now();
  const told = readTold(ports.told, now);
  const { attempt } = told;
  if (!attempt) return told;
  if (now - attempt.at < SETTLING) return undefined;
  const wasSent = ports.wasMailed(account, attempt.subject, attempt.at - CLOCKS_APART);
  const after = wasSent ? succeeded(told) : { ...told, attempt: undefined };
  writeTold(ports.told, after, now);
  return after;
};
