// The functions that Apps Script may call, and the wiring. The build declares each of them at top level.
import { messageView, threadView } from './app/conversation';
import { type AddOnEvent, queryOf, readEvent } from './app/event';
import { SECOND } from './app/ledger';
import { overview } from './app/overview';
import type { Ports } from './app/ports';
import { framesOf, problemOf, referenceOf } from './app/problem';
import type { Plan } from './app/reading';
import { report, type StatusLine } from './app/report';
import { refresh as readNew, recall, type Synced, sync } from './app/sync';
import type { CardContext } from './cards/context';
import { errorCard } from './cards/error';
import { homepageCard } from './cards/homepage';
import { messageCard } from './cards/message';
import { atTheRoot, fromMenu, inPlace, onTop } from './cards/navigation';
import { threadCard } from './cards/thread';
import { formatDate } from './google/format-date';
import { gmailMailbox } from './google/gmail-mailbox';
import { gmailIdentity } from './google/identity';
import { propertiesLedgerStore } from './google/ledger-store';
import { userLock } from './google/user-lock';
import { textsFor } from './locales/texts';

type Card = GoogleAppsScript.Card_Service.Card;

/**
 * How many seconds each kind of execution reads new and older mail, and how many stretches of older mail:
 * Google allows a card 30 s, a trigger 6 min and a user's triggers 90 min a day.
 */
const READING = {
  homepage: { seconds: 15, back: 5, stretches: 2 },
  keepReading: { seconds: 20, back: 20, stretches: 20 },
  hourly: { seconds: 180, back: 180, stretches: Number.POSITIVE_INFINITY },
};

const portsNow = (): Ports => ({
  mailbox: gmailMailbox(),
  identity: gmailIdentity(),
  store: propertiesLedgerStore(),
  lock: userLock(),
  clock: { now: () => Date.now() },
});

const planFor = ({ seconds, back, stretches }: (typeof READING)['homepage']): Plan => {
  const now = Date.now();
  return { deadline: now + seconds * SECOND, backUntil: now + back * SECOND, stretches };
};

const contextOf = ({ userLocale, timeZone = 'Etc/UTC' }: AddOnEvent): CardContext => ({
  texts: textsFor(userLocale),
  now: Date.now(),
  formatDate: (at, pattern) => formatDate(at, timeZone, pattern),
});

/** The one place that turns an exception into a card. What stands in mail is not logged. */
const guard = (event: unknown, show: (context: CardContext, event: AddOnEvent) => Card): Card => {
  const known = readEvent(event);
  const context = contextOf(known);
  try {
    return show(context, known);
  } catch (error) {
    const problem = { kind: problemOf(error), reference: referenceOf(error) };
    console.error(`${problem.kind} ${problem.reference}\n${framesOf(error)}`);
    return errorCard(context, problem);
  }
};

const listCard = (context: CardContext, event: AddOnEvent, synced: Synced): Card =>
  homepageCard(context, overview(synced, queryOf(event), context.now));

const freshList = (event: unknown): Card =>
  guard(event, (context, known) => listCard(context, known, readNew(portsNow(), planFor(READING.homepage))));

/** What is stored is enough to turn a page. */
const storedList = (event: unknown): Card =>
  guard(event, (context, known) => {
    const ports = portsNow();
    const ledger = recall(ports);
    const synced = ledger ? { ledger, notice: undefined } : readNew(ports, planFor(READING.homepage));
    return listCard(context, known, synced);
  });

/** Homepage trigger: the list of sent threads. */
export const onHomepage = (event: unknown) => freshList(event);

/** Contextual trigger: the conversation that is open. */
export const onMessage = (event: unknown) =>
  guard(event, (context, { threadId = '' }) => {
    const ports = portsNow();
    return messageCard(context, messageView(ports, readNew(ports, planFor(READING.homepage)), threadId));
  });

/** Universal action: the list, from the add-on's menu. */
export const onUniversalList = (event: unknown) => fromMenu(freshList(event));

/** Turns a page or changes the filter; without either, leads to the list from wherever it was pressed. */
export const showHomepage = (event: unknown) => {
  const { parameters, threadId } = readEvent(event);
  if (parameters.filter) return inPlace(storedList(event));
  return threadId ? onTop(freshList(event)) : atTheRoot(freshList(event));
};

/** Asks Gmail what is new. */
export const refresh = (event: unknown) => inPlace(freshList(event));

/** Reads older mail for as long as a card may take. */
export const keepReading = (event: unknown) =>
  inPlace(guard(event, (context, known) => listCard(context, known, sync(portsNow(), planFor(READING.keepReading)))));

/** Shows one sent thread with its evidence. */
export const openThread = (event: unknown) =>
  onTop(
    guard(event, (context, { parameters: { threadId = '' } }) => {
      const synced = { ledger: recall(portsNow()), notice: undefined };
      const view = threadView(synced, threadId, context.now);
      return view ? threadCard(context, view) : messageCard(context, { kind: 'notReadYet', reading: undefined });
    }),
  );

/** Hourly trigger: reads what is new, and older mail as far as time allows. */
export const onHourly = (): void => {
  const { notice } = sync(portsNow(), planFor(READING.hourly));
  if (notice) console.warn(`Reading stopped: ${notice}`);
};

/** The status of every thread sent in the last `sinceDays` days, newest first. Stores nothing. */
export const reportStatuses = ({ sinceDays }: { readonly sinceDays: number }): readonly StatusLine[] =>
  report({ mailbox: gmailMailbox(), identity: gmailIdentity(), clock: { now: () => Date.now() } }, sinceDays);
