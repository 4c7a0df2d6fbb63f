// The functions that Apps Script may call, and the wiring. The build declares each of them at top level.
import { composeView } from './app/compose';
import { readChoice, readComposedMail } from './app/compose-event';
import { messageView, threadView } from './app/conversation';
import { type AddOnEvent, queryOf, readEvent } from './app/event';
import { insertion } from './app/insertion';
import { SECOND } from './app/ledger';
import { overview } from './app/overview';
import type { Plan } from './app/reading';
import { report, type StatusLine } from './app/report';
import { refresh as readNew, recallAll, refreshBeside, type Synced, sync } from './app/sync';
import { composeCard } from './cards/compose';
import type { CardContext } from './cards/context';
import { disclosureStandards } from './cards/disclosure';
import { homepageCard } from './cards/homepage';
import { insertionResponse } from './cards/insertion';
import { messageCard } from './cards/message';
import { atTheRoot, fromMenu, inPlace, onTop } from './cards/navigation';
import { threadCard } from './cards/thread';
import type { FollowUpRules } from './core/threads/follow-up';
import { guard, guardAction } from './guard';
import { lookAfterHours } from './hourly';
import { rulesFor } from './rules';
import { messageWithReasons, withReasons } from './setup-check';
import { composePorts, portsNow, refuseVisitors } from './wiring';

export { deleteData, showDeletion, startExport } from './data';
export { writeFollowUp } from './follow-up';
export { onHourly } from './hourly';
export { checkPixel, forgetPixelSecrets, rotatePixelSecret } from './pixel-admin';
export { markDone, remind, takeBack } from './reminders';
export { sendWithReceipt, showDraft, showDrafts } from './sending';
export { onUniversalSettings, saveSettings, showSettings } from './settings';
export { checkSetup, mailSetupReport, onUniversalSetupCheck, showSetupCheck } from './setup-check';
export { doGet, doPost } from './web';

type Card = GoogleAppsScript.Card_Service.Card;

/** How many seconds each kind of card reads new and older mail, and how many stretches of older mail: Google allows 30 s. */
const READING = {
  homepage: { seconds: 15, back: 5, stretches: 2 },
  keepReading: { seconds: 20, back: 20, stretches: 20 },
};

const planFor = ({ seconds, back, stretches }: (typeof READING)['homepage']): Plan => {
  const now = Date.now();
  return { deadline: now + seconds * SECOND, backUntil: now + back * SECOND, stretches };
};

const listCard = (context: CardContext, event: AddOnEvent, rules: FollowUpRules, synced: Synced): Card =>
  homepageCard(context, overview(synced, queryOf(event), context.now, rules));

const freshList = (event: unknown): Card =>
  guard(event, (context, known) => {
    const rules = rulesFor(context);
    const stopped = lookAfterHours(known);
    const view = overview(readNew(portsNow(), planFor(READING.homepage)), queryOf(known), context.now, rules);
    return homepageCard(context, stopped ? { ...view, stopped } : view);
  });

/** What is stored is enough to turn a page. */
const storedList = (event: unknown): Card =>
  guard(event, (context, known) => {
    const ports = portsNow();
    const rules = rulesFor(context);
    const stored = recallAll(ports);
    return listCard(context, known, rules, stored.ledger ? stored : readNew(ports, planFor(READING.homepage)));
  });

/** Homepage trigger: the list of sent threads. */
export const onHomepage = (event: unknown) => freshList(event);

/** Contextual trigger: the conversation that is open. */
export const onMessage = (event: unknown) =>
  guard(event, (context, known) => {
    const { threadId = '' } = known;
    const ports = portsNow();
    const rules = rulesFor(context);
    lookAfterHours(known);
    const synced = refreshBeside(ports, planFor(READING.homepage), threadId);
    return messageCard(context, messageWithReasons(messageView(ports, synced, threadId, rules)));
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
  inPlace(
    guard(event, (context, known) =>
      listCard(context, known, rulesFor(context), sync(portsNow(), planFor(READING.keepReading))),
    ),
  );

/** Shows one sent thread with its evidence. */
export const openThread = (event: unknown) =>
  onTop(
    guard(event, (context, { parameters: { threadId = '' } }) => {
      const view = threadView(recallAll(portsNow()), threadId, context.now, rulesFor(context));
      return view
        ? threadCard(context, withReasons(view))
        : messageCard(context, { kind: 'notReadYet', reading: undefined });
    }),
  );

/** Compose trigger: what can be put into the mail that is being written. */
export const onCompose = (event: unknown) =>
  guard(event, (context) =>
    composeCard(context, composeView(composePorts(), readComposedMail(event), context.texts.language)),
  );

/** Puts what is chosen on the compose card into the draft. */
export const insertTracking = (event: unknown) =>
  guardAction<ReturnType<typeof insertionResponse>>(
    event,
    (context, known) => {
      const choice = readChoice(known, context.texts.language);
      return insertionResponse(
        context,
        insertion(composePorts(), readComposedMail(event), choice, disclosureStandards()),
      );
    },
    onTop,
  );

/** The status of every thread sent in the last `sinceDays` days, newest first. Stores nothing. */
export const reportStatuses = ({ sinceDays }: { readonly sinceDays: number }): readonly StatusLine[] => {
  refuseVisitors();
  return report(portsNow(), sinceDays);
};
