import { checkBasics } from './basics';
import { CHECKS, type CheckName, type CheckState, type Finding, recallCheck } from './findings';
import { cleanUp, lookForDraft, lookForMail, makeTestDraft, sendTestMail, type Wording } from './letters';
import { lookForVisit, pixelAddress } from './pixel';
import type { CheckPorts } from './ports';

/** What a button of the card asks for. */
export const STEPS = ['basics', 'visit', 'send', 'mail', 'draft', 'composer', 'clean'] as const;
export type Step = (typeof STEPS)[number];

export type SetupView = {
  readonly findings: readonly { readonly name: CheckName; readonly finding: Finding | undefined }[];
  /** The pixel's address that the user is asked to open; `undefined` where there is none to open. */
  readonly link: string | undefined;
  readonly hasMail: boolean;
  readonly hasDraft: boolean;
  readonly notice: 'busy' | 'reportSent' | 'reportUnclear' | 'reportFailed' | undefined;
};

/** What is known of earlier checks. Asks Gmail for nothing. */
export const recalled = (ports: CheckPorts, notice?: SetupView['notice']): SetupView =>
  viewOf(ports, recallCheck(ports.check), notice);

/** One step of the check, by one execution at a time. */
export const runStep = (ports: CheckPorts, step: Step, wordings: { mail: Wording; draft: Wording }): SetupView => {
  let state: CheckState | undefined;
  ports.lock.during(() => {
    state = DO[step](ports, recallCheck(ports.check), wordings);
  });
  return state ? viewOf(ports, state) : recalled(ports, 'busy');
};

type Work = (
  ports: CheckPorts,
  state: CheckState,
  wordings: { mail: Wording; draft: Wording },
) => CheckState | undefined;

const DO: Readonly<Record<Step, Work>> = {
  basics: checkBasics,
  visit: lookForVisit,
  send: (ports, state, { mail }) => sendTestMail(ports, state, mail),
  mail: lookForMail,
  draft: (ports, state, { draft }) => makeTestDraft(ports, state, draft),
  composer: lookForDraft,
  clean: cleanUp,
};

const viewOf = (ports: CheckPorts, state: CheckState, notice?: SetupView['notice']): SetupView => ({
  findings: CHECKS.map((name) => ({ name, finding: state.findings[name] })),
  link: state.link && state.findings.base?.outcome === 'works' ? pixelAddress(ports, state.link) : undefined,
  hasMail: state.mail !== undefined,
  hasDraft: state.draft !== undefined,
  notice,
});
