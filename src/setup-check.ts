// The setup check: docs/decisions/0010. And what it tells the cards of sent mail.
import { explained, type SilencePorts } from './app/diagnosis';
import type { AddOnEvent } from './app/event';
import { SECOND } from './app/ledger';
import { ceilingsFor } from './app/policy';
import { isRefusal, problemOf } from './app/problem';
import { parseSettings } from './app/settings';
import { endpointAnswers, hasPixel, recallCheck } from './app/setup-check/findings';
import { checkKey } from './app/setup-check/pixel';
import type { CheckPorts } from './app/setup-check/ports';
import { recalled, runStep, type SetupView, STEPS } from './app/setup-check/run';
import type { MessageView, ThreadView } from './app/views';
import { fromMenu, inPlace, onTop } from './cards/navigation';
import { reportLetter, setupCheckCard, testDraft, testMail } from './cards/setup-check';
import { propertiesCheckStore } from './google/check-store';
import { gmailDrafts } from './google/gmail-drafts';
import { gmailIdentity } from './google/identity';
import { propertiesLedgerStore } from './google/ledger-store';
import { propertiesOptOutStore } from './google/opt-out-store';
import { ownMail } from './google/own-mail';
import { pixelMaker } from './google/pixel-maker';
import { scriptProbes } from './google/probes';
import { seenSettings } from './google/settings-store';
import { gmailTestMail } from './google/test-mail';
import { guard } from './guard';
import { portsNow } from './wiring';

/** An add-on's callback has 30 s, of which the card needs some, too. */
const ENOUGH = 12 * SECOND;

const checkPorts = (event: AddOnEvent, now: number): CheckPorts => ({
  ...portsNow(),
  probes: scriptProbes(),
  testMail: gmailTestMail(),
  drafts: gmailDrafts(),
  ledger: propertiesLedgerStore(),
  pixels: pixelMaker(),
  check: propertiesCheckStore(),
  settings: parseSettings(seenSettings()),
  ceilings: () => ceilingsFor(portsNow()),
  event,
  deadline: now + ENOUGH,
});

/** What the cards of sent mail need to say why nothing came back. */
const silencePorts = (): SilencePorts => ({
  settings: parseSettings(seenSettings()),
  optOuts: propertiesOptOutStore(),
  ceilings: (account) => ceilingsFor(portsNow(), account),
  endpointAnswers: () => endpointAnswers(propertiesCheckStore(), Date.now()),
});

/** The same with why nothing came back. Where that cannot be found out now, the card does without. */
export const withReasons = (view: ThreadView): ThreadView => {
  try {
    return explained(silencePorts(), view);
  } catch {
    return view;
  }
};

/** The same for the card beside the open message. */
export const messageWithReasons = (view: MessageView): MessageView =>
  view.kind === 'thread' ? { ...view, thread: withReasons(view.thread) } : view;

/** Under which keys loads of the check's pixels may lie. Nothing, and no call, for whoever never made one. */
export const checkKeys = (): readonly string[] => {
  if (!hasPixel(recallCheck(propertiesCheckStore()))) return [];
  return [checkKey(pixelMaker(), gmailIdentity().address())];
};

const freshCard = (event: unknown) =>
  guard(event, (context, known) => {
    return setupCheckCard(context, recalled(checkPorts(known, context.now)));
  });

/** Universal action: the setup check, from the add-on's menu. */
export const onUniversalSetupCheck = (event: unknown) => fromMenu(freshCard(event));

/** Shows what the last setup check found. Checks nothing. */
export const showSetupCheck = (event: unknown) => onTop(freshCard(event));

/** One step of the check: what it found takes the place of what was known. */
export const checkSetup = (event: unknown) =>
  inPlace(
    guard(event, (context, known) => {
      const step = STEPS.find((name) => name === known.parameters.step) ?? 'basics';
      const wordings = { mail: testMail(context), draft: testDraft(context) };
      return setupCheckCard(context, runStep(checkPorts(known, context.now), step, wordings));
    }),
  );

/** Mails the user what was found. */
export const mailSetupReport = (event: unknown) =>
  inPlace(
    guard(event, (context, known) => {
      const ports = checkPorts(known, context.now);
      const letter = reportLetter(context, recalled(ports));
      return setupCheckCard(context, recalled(ports, mailed(ports.identity.address(), letter)));
    }),
  );

const mailed = (address: string, letter: Parameters<typeof ownMail>[1]): SetupView['notice'] => {
  try {
    ownMail(address, letter);
    return 'reportSent';
  } catch (error) {
    return isRefusal(problemOf(error)) ? 'reportFailed' : 'reportUnclear';
  }
};
