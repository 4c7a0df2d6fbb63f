import { withReceiptRequest } from '../core/mime/add-header';
import type { EpochMs } from '../core/threads/model';
import { asksReceipt } from '../core/threads/sent';
import { type Attempt, contentKey, forgetAttempt, readAttempts, writeAttempt } from './attempts';
import { type DraftProblem, type DraftView, draftView, problemIn } from './drafts';
import { SECOND } from './ledger';
import type { AttemptStore, Clock, Drafts, Lock, Mailbox, MessageHead, WholeDraft } from './ports';
import { type ProblemKind, problemOf, referenceOf } from './problem';

export type SendPorts = {
  readonly drafts: Drafts;
  readonly attempts: AttemptStore;
  readonly mailbox: Pick<Mailbox, 'head'>;
  readonly lock: Lock;
  readonly clock: Clock;
};

/** What became of a draft that was to be sent. */
export type SendOutcome =
  /** `receipt`: whether the request stands in the sent message. `before`: an earlier attempt had sent it. */
  | {
      readonly kind: 'sent';
      readonly threadId: string | undefined;
      readonly receipt: 'requested' | 'dropped' | 'unchecked';
      readonly before: boolean;
    }
  /** The draft is another one than was shown: nothing was sent. */
  | { readonly kind: 'changed'; readonly draft: DraftView }
  | { readonly kind: 'refused'; readonly problem: DraftProblem }
  /** Gmail refused to send it; the draft is there. */
  | { readonly kind: 'refusedByGmail'; readonly problem: ProblemKind; readonly reason: string }
  /** Something failed before anything was sent. */
  | { readonly kind: 'notSent'; readonly problem: ProblemKind; readonly reference: string }
  /** Gmail gave no answer: whether it was sent will be seen. */
  | { readonly kind: 'unclear' }
  /** The draft is there, and so is a sent message like it. */
  | { readonly kind: 'twin'; readonly threadId: string; readonly at: EpochMs }
  /** There is no such draft; `tried`: it was to be sent before, and the sent message is not seen yet. */
  | { readonly kind: 'gone'; readonly tried: boolean }
  | { readonly kind: 'busy' };

/** How long to wait for another execution, ms: reading mail may hold the lock. */
const PATIENCE = 8 * SECOND;

/** So long a request to send that gave no answer may still be at work, ms. */
const SETTLED_AFTER = 180 * SECOND;

/** How many sent messages are looked through for one, and how far Gmail's clock may be behind, ms. */
const LOOKED_THROUGH = 10;
const CLOCK_SKEW = 60 * SECOND;

/**
 * Sends a draft with a receipt request, once: whatever happened before, a draft is sent only when it is there, is what
 * was shown and cannot have been sent already. Throws nothing.
 */
export const sendDraft = (ports: SendPorts, asked: { readonly id: string; readonly revision: string }): SendOutcome => {
  let outcome: SendOutcome | undefined;
  try {
    ports.lock.during(() => {
      outcome = attempt(ports, asked.id, asked.revision);
    }, PATIENCE);
    return outcome ?? { kind: 'busy' };
  } catch (error) {
    return outcome ?? { kind: 'notSent', problem: problemOf(error), reference: referenceOf(error) };
  }
};

/** Throws only before anything is sent. */
const attempt = (ports: SendPorts, id: string, revision: string): SendOutcome => {
  const attempts = readAttempts(ports.attempts);
  const earlier = attempts.find(({ draft }) => draft === id);
  if (earlier?.sent) return sentAs(ports, earlier.sent, true);
  const draft = ports.drafts.whole(id);
  const known = earlier && outcomeOf(ports, attempts, earlier, draft !== undefined);
  if (known) return known;
  if (!draft) return { kind: 'gone', tried: false };
  if (draft.revision !== revision) return shownAgain(ports, id);
  const problem = problemIn(draft.mail, draft.raw.length, ports.drafts.limit);
  if (problem) return { kind: 'refused', problem };
  const request = withReceiptRequest(draft.raw);
  if ('refused' in request && request.refused === 'noFrom') return { kind: 'refused', problem: { kind: 'noFrom' } };
  return send(ports, draft, 'raw' in request ? request.raw : draft.raw, attempts);
};

const shownAgain = (ports: SendPorts, id: string): SendOutcome => {
  const draft = draftView(ports.drafts, id);
  return draft ? { kind: 'changed', draft } : { kind: 'gone', tried: false };
};

/** What is written down before and after: an execution that ends in between leaves the next one what it needs. */
const send = (ports: SendPorts, draft: WholeDraft, raw: string, attempts: readonly Attempt[]): SendOutcome => {
  const now = ports.clock.now();
  const since = attempts.find((earlier) => earlier.draft === draft.id)?.since ?? now;
  const { id, revision } = draft;
  const begun: Attempt = { draft: id, revision, since, tried: now, content: contentKey(draft.mail) };
  writeAttempt(ports.attempts, attempts, begun);
  let sent: string;
  try {
    sent = ports.drafts.send(draft, raw);
  } catch (error) {
    return afterFailure(ports, attempts, begun, error);
  }
  // Without the note a later look finds the sent message by itself.
  quietly(() => writeAttempt(ports.attempts, attempts, { ...begun, sent }));
  return sentAs(ports, sent, false);
};

/** Whether an error was an answer or the loss of one shows in the draft: Gmail removes it when it is sent. */
const afterFailure = (ports: SendPorts, attempts: readonly Attempt[], begun: Attempt, error: unknown): SendOutcome => {
  const problem = problemOf(error);
  const reason = ports.drafts.refusal(error);
  const isRefused = reason !== undefined || problem === 'permission' || problem === 'quota' || problem === 'busy';
  try {
    const isThere = ports.drafts.head(begun.draft) !== undefined;
    const known = isThere ? undefined : outcomeOf(ports, attempts, begun, isThere);
    if (known) return known.kind === 'sent' ? { ...known, before: false } : known;
  } catch {
    // Looking failed too: the error alone tells.
  }
  if (!isRefused) return { kind: 'unclear' };
  quietly(() => forgetAttempt(ports.attempts, attempts, begun));
  return { kind: 'refusedByGmail', problem, reason: reason ?? '' };
};

/** What became of an earlier attempt. -> `undefined` where it did not send, and the draft can be sent. */
const outcomeOf = (
  ports: SendPorts,
  attempts: readonly Attempt[],
  earlier: Attempt,
  isThere: boolean,
): SendOutcome | undefined => {
  const twin = sentSince(ports, earlier);
  if (twin && isThere) return { kind: 'twin', threadId: twin.threadId, at: twin.at };
  if (twin) {
    quietly(() => writeAttempt(ports.attempts, attempts, { ...earlier, sent: twin.id }));
    return { ...sentHead(twin), before: true };
  }
  if (!isThere) return { kind: 'gone', tried: true };
  return ports.clock.now() - earlier.tried < SETTLED_AFTER ? { kind: 'unclear' } : undefined;
};

/** The sent message that an attempt made: to the same people, about the same, since then. */
const sentSince = ({ drafts, mailbox }: SendPorts, { since, content }: Attempt): MessageHead | undefined => {
  for (const id of drafts.newestSent(LOOKED_THROUGH)) {
    const head = mailbox.head(id);
    if (head && head.at < since - CLOCK_SKEW) return undefined;
    if (head && contentKey(head.mail) === content) return head;
  }
  return undefined;
};

/** Reads the sent message back: Gmail may have dropped the request. */
const sentAs = ({ mailbox }: SendPorts, id: string, before: boolean): SendOutcome => {
  let head: MessageHead | undefined;
  quietly(() => {
    head = mailbox.head(id);
  });
  return head ? { ...sentHead(head), before } : { kind: 'sent', threadId: undefined, receipt: 'unchecked', before };
};

const sentHead = ({ threadId, mail }: MessageHead) => ({
  kind: 'sent' as const,
  threadId,
  receipt: asksReceipt(mail) ? ('requested' as const) : ('dropped' as const),
});

/** For what only makes a good answer better. */
const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // What it was for has happened without it.
  }
};
