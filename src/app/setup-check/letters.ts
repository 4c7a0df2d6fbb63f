import { findOwnTokens } from '../../core/pixel/find-tokens';
import { asksReceipt } from '../../core/threads/sent';
import { SECOND } from '../ledger';
import type { MessageHead } from '../ports';
import { isRefusal, problemOf } from '../problem';
import { type CheckName, type CheckState, type Finding, rememberCheck, withFinding } from './findings';
import { mayUsePixel, nothingCame, pixelAddress, takeLoads } from './pixel';
import type { CheckPorts, TestMailLetter } from './ports';

/** Among so many of the newest messages a test mail is looked for. */
const NEWEST = 10;
/** After so long, what cannot be found was not sent. */
const SURELY_SENT = 180 * SECOND;

/** What stands in a test mail, in the user's language. */
export type Wording = (code: string) => Omit<TestMailLetter, 'image'>;

/** Sends the test mail, unless one was sent already. What is remembered first finds it again, whatever happens then. */
export const sendTestMail = (ports: CheckPorts, before: CheckState, wording: Wording): CheckState => {
  if (before.mail) return before;
  const code = ports.pixels.randomId();
  const pixel = ports.pixels.randomId();
  const image = pixelAddress(ports, pixel);
  const address = ports.identity.address();
  const { proxy: _, sentCopy: __, receivedCopy: ___, ...findings } = before.findings;
  const state = rememberCheck(ports.check, { ...before, findings, mail: { code, pixel, at: ports.clock.now() } });
  return attempt(ports, state, 'mail', 'sentCopy', () => ports.testMail.send(address, { ...wording(code), image }));
};

/** Leaves a draft with a receipt request for the user to send from Gmail's composer. */
export const makeTestDraft = (ports: CheckPorts, before: CheckState, wording: Wording): CheckState => {
  if (before.draft) return before;
  const code = ports.pixels.randomId();
  const address = ports.identity.address();
  const { composerReceipt: _, composerPixel: __, ...findings } = before.findings;
  const state = rememberCheck(ports.check, { ...before, findings, draft: { code, at: ports.clock.now() } });
  const draft = () => ports.testMail.draft(address, { ...wording(code), image: undefined });
  return attempt(ports, state, 'draft', 'composerReceipt', draft);
};

/** A refusal is forgotten: it may be tried again at once. After any other failure the letter may be there. */
const attempt = (
  ports: CheckPorts,
  state: CheckState,
  letter: 'mail' | 'draft',
  name: CheckName,
  work: () => void,
): CheckState => {
  try {
    work();
    return state;
  } catch (error) {
    const detail = problemOf(error);
    const isNotMade = isRefusal(detail) || ports.testMail.isRefusal(error);
    const finding: Finding = { outcome: isNotMade ? 'fails' : 'unsure', detail, at: ports.clock.now() };
    const { [letter]: _, ...without } = state;
    return rememberCheck(ports.check, withFinding(isNotMade ? without : state, name, finding));
  }
};

/** What became of the test mail. -> `undefined` where the script is busy. */
export const lookForMail = (ports: CheckPorts, before: CheckState): CheckState | undefined => {
  const { mail } = before;
  if (!mail) return before;
  const sent = find(ports, 'SENT', mail.code);
  const received = find(ports, 'INBOX', mail.code);
  let state = withFinding(before, 'sentCopy', kept(ports, sent));
  state = withFinding(state, 'receivedCopy', kept(ports, received));
  rememberCheck(ports.check, state);
  const taken = takeLoads(ports, state);
  if (!taken) return undefined;
  state = taken;
  if (received && !state.findings.proxy && state.findings.base?.outcome === 'works' && mayUsePixel(ports))
    state = withFinding(state, 'proxy', nothingCame(ports));
  if (!sent && !received && ports.clock.now() > mail.at + SURELY_SENT) {
    const { mail: _, ...without } = state;
    state = without;
  }
  return rememberCheck(ports.check, state);
};

/** What Gmail's composer left of the draft that the user sent. */
export const lookForDraft = (ports: CheckPorts, before: CheckState): CheckState => {
  const { draft } = before;
  if (!draft) return before;
  const sent = find(ports, 'SENT', draft.code);
  const at = ports.clock.now();
  const notSent: Finding = { outcome: 'unsure', detail: 'notSent', at };
  const state = withFinding(before, 'composerReceipt', sent ? kept(ports, sent) : notSent);
  return rememberCheck(
    ports.check,
    withFinding(
      state.draft && !sent && !find(ports, 'DRAFT', draft.code) && at > draft.at + SURELY_SENT ? without(state) : state,
      'composerPixel',
      sent ? pixelLeft(ports, sent) : notSent,
    ),
  );
};

const without = ({ draft: _, ...state }: CheckState): CheckState => state;

/** Moves Kidoku's own test mails, and nothing else, to Trash; may be repeated. -> the state without them. */
export const cleanUp = (ports: CheckPorts, before: CheckState): CheckState => {
  for (const letter of [before.mail, before.draft]) {
    if (!letter) continue;
    for (const label of ['SENT', 'INBOX', 'DRAFT'] as const) {
      const found = find(ports, label, letter.code);
      if (found) ports.testMail.trash(found.id);
    }
  }
  const state = takeLoads(ports, before) ?? before;
  const { mail: _, draft: __, ...cleaned } = state;
  return rememberCheck(ports.check, cleaned);
};

/** A code is 72 random bits: nobody else's mail has it. */
const find = ({ testMail, mailbox }: CheckPorts, label: 'SENT' | 'INBOX' | 'DRAFT', code: string) => {
  for (const id of testMail.newest(label, NEWEST)) {
    const head = mailbox.head(id);
    if (head?.mail.headers.text('Subject')?.includes(code)) return head;
  }
  return undefined;
};

const kept = ({ clock }: CheckPorts, head: MessageHead | undefined): Finding => {
  const at = clock.now();
  if (!head) return { outcome: 'unsure', detail: 'notArrived', at };
  return asksReceipt(head.mail)
    ? { outcome: 'works', detail: 'fine', at }
    : { outcome: 'fails', detail: 'dropped', at };
};

const pixelLeft = ({ mailbox, settings, clock }: CheckPorts, { id }: MessageHead): Finding => {
  const at = clock.now();
  const { own } = findOwnTokens(mailbox.html(id) ?? '', settings.userKey ?? '', at);
  return own.length > 0 ? { outcome: 'works', detail: 'fine', at } : { outcome: 'fails', detail: 'noPixelLeft', at };
};
