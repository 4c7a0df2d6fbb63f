import { collectOpens, learnOptOuts, opensOf, tidyKept } from './collect-opens';
import { NO_OPENS, type Opens } from './kept-opens';
import { DAY, isComplete, type Ledger, loadLedger, newLedger, saveLedger } from './ledger';
import { viewNoter } from './own-view';
import type { Ports } from './ports';
import { problemOf } from './problem';
import { type Fresh, listFresh, type Plan, readBack, readFresh, readNewestThreads, retryLeft } from './reading';
import { parseSettings } from './settings';
import type { Notice } from './views';

/** What is known, and why it may be older than now. `ledger` is `undefined` before anything could be read. */
export type Synced = {
  readonly ledger: Ledger | undefined;
  readonly notice: Notice | undefined;
  /** What was noted of the user's pixels. */
  readonly opens: Opens;
};
type Mail = Omit<Synced, 'opens'>;

/**
 * For a homepage: asks what is new, and works only if something is. Nothing new costs two calls,
 * and two more for whoever has used a pixel. The first time, the newest sent threads are read before anything else.
 */
export const refresh = (ports: Ports, plan: Plan): Synced => withOpens(ports, refreshMail(ports, plan));

/** The same beside an open conversation. The look at it is noted first, whatever becomes of the reading. */
export const refreshBeside = (ports: Ports, plan: Plan, threadId: string): Synced => {
  const note = viewNoter(ports, threadId);
  const synced = withOpens(ports, refreshMail(ports, plan, note));
  const { ledger } = synced;
  return ledger && note(ledger) ? { ...synced, opens: opensOf(ports, ledger) } : synced;
};

/** For a trigger, and for "keep reading": reads what is new and as much older mail as the plan allows. */
export const sync = (ports: Ports, plan: Plan): Synced => withOpens(ports, syncMail(ports, plan));

/** What is stored, without asking Gmail. */
export const recallAll = (ports: Ports): Synced => {
  const ledger = recall(ports);
  return { ledger, notice: undefined, opens: opensOf(ports, ledger) };
};

/** Opens come in last: they are joined to what is known of the mail by then. */
const withOpens = (ports: Ports, { ledger, notice }: Mail): Synced => {
  if (!ledger?.pixel) return { ledger, notice, opens: NO_OPENS };
  const refusal = troubleOf(() => collectOpens(ports, ledger));
  const opens = opensOf(ports, ledger);
  // What cannot be learned now is learned the next time: nobody who looks at the list need know.
  troubleOf(() => learnOptOuts(ports, ledger, opens));
  return { ledger, notice: notice ?? refusal, opens };
};

const refreshMail = (ports: Ports, plan: Plan, tell: (known: Ledger) => void = () => {}): Mail => {
  const known = loadLedger(ports.store);
  if (typeof known === 'string') return startAnew(ports, plan, known === 'lost');
  tell(known);
  let fresh: Fresh | undefined;
  const notice = refusalOf(() => {
    fresh = listFresh(known, ports);
  });
  if (!fresh) return { ledger: known, notice };
  if (fresh.ids.length === 0 && fresh.isLast && isComplete(known)) return { ledger: known, notice: undefined };
  return continueFrom(known, fresh, ports, plan);
};

const syncMail = (ports: Ports, plan: Plan): Mail =>
  inLock(ports, undefined, () => {
    const known = recall(ports);
    return known ? readOn(known, () => listFresh(known, ports), ports, plan) : readFirst(ports, plan, false);
  });

/** What is stored, without asking Gmail. */
export const recall = (ports: Ports): Ledger | undefined => {
  const known = loadLedger(ports.store);
  return typeof known === 'string' ? undefined : known;
};

const startAnew = (ports: Ports, plan: Plan, lost: boolean): Mail =>
  inLock(ports, undefined, () => {
    // Another execution may have begun, and ended, between the look and the lock.
    const other = recall(ports);
    return other ? { ledger: other, notice: undefined } : readFirst(ports, plan, lost);
  });

const readFirst = (ports: Ports, plan: Plan, lost: boolean): Mail => {
  const ledger = begin(ports);
  const { notice } = readAndSave(ports, ledger, () => {
    ledger.pixel = currentPixel(ports);
    readNewestThreads(ledger, ports, plan);
    readBack(ledger, ports, plan);
  });
  return { ledger, notice: notice ?? (lost ? 'rebuilt' : undefined) };
};

const continueFrom = (known: Ledger, fresh: Fresh, ports: Ports, plan: Plan): Mail =>
  inLock(ports, known, () => {
    const latest = recall(ports);
    return readOn(latest ?? known, () => fresh, ports, plan);
  });

const readOn = (ledger: Ledger, fresh: () => Fresh, ports: Ports, plan: Plan): Mail => {
  let isBehind = false;
  const { notice } = readAndSave(ports, ledger, () => {
    ledger.pixel = currentPixel(ports);
    daily(ports, ledger);
    isBehind = !readFresh(fresh(), ledger, ports, plan);
    readBack(ledger, ports, plan);
  });
  return { ledger, notice: notice ?? (isBehind ? 'behind' : undefined) };
};

/** Two executions that read at once would lose what one of them found: the second shows what is known. */
const inLock = (ports: Ports, before: Ledger | undefined, work: () => Mail): Mail => {
  let synced: Mail = { ledger: before, notice: 'busy' };
  ports.lock.during(() => {
    synced = work();
  });
  return synced;
};

/** What has been read is kept, whatever ends the reading. */
const readAndSave = (ports: Ports, ledger: Ledger, read: () => void): Mail => {
  const save = () => saveLedger(ports.store, ledger, ports.clock.now());
  try {
    const notice = refusalOf(read);
    save();
    return { ledger, notice };
  } catch (error) {
    save();
    throw error;
  }
};

/** A refusal by Gmail ends the reading, not the answer. Other errors are thrown on. */
const refusalOf = (work: () => void): Notice | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'quota' || problem === 'busy' || problem === 'unavailable') return problem;
    throw error;
  }
};

/** What is in the inbox stays there: the list is shown without it. */
const troubleOf = (work: () => void): Notice | undefined => {
  try {
    return refusalOf(work);
  } catch {
    return 'unavailable';
  }
};

const begin = (ports: Ports): Ledger => {
  const now = ports.clock.now();
  const own = { address: ports.identity.address(), aliases: ports.identity.aliases(), checkedAt: now };
  return newLedger(now, own);
};

/** Aliases change seldom, what Gmail did not give today it may give tomorrow, and what is kept grows old by the day. */
const daily = (ports: Ports, ledger: Ledger): void => {
  const now = ports.clock.now();
  if (now - ledger.own.checkedAt < DAY) return;
  ledger.own = { address: ledger.own.address, aliases: ports.identity.aliases(), checkedAt: now };
  retryLeft(ledger, ports);
  tidyKept(ports, ledger);
};

/** A pixel is stored as used before it can be sent: every sent message that has one is read after that. */
const currentPixel = ({ settings }: Ports): Ledger['pixel'] => {
  const { userKey, pixelSince } = parseSettings(settings.read());
  return userKey && pixelSince ? { userKey, since: pixelSince } : undefined;
};
