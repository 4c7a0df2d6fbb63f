import { withReceiptRequest } from '../core/mime/add-header';
import type { Ceilings } from '../core/policy/ceiling';
import type { EpochMs } from '../core/threads/model';
import { asksReceipt } from '../core/threads/sent';
import { type Attempt, contentKey, forgetAttempt, readAttempts, wordsKey, writeAttempt } from './attempts';
import { type DraftProblem, type DraftView, draftView, forbiddenIn, problemIn } from './drafts';
import { SECOND } from './ledger';
import type { AttemptStore, Clock, Drafts, Lock, Mailbox, MessageHead, WholeDraft } from './ports';
import { type ProblemKind, problemOf, referenceOf } from './problem';

export type SendPorts = {
  readonly drafts: Drafts;
  readonly attempts: AttemptStore;
  readonly mailbox: Pick<Mailbox, 'head'>;
  readonly lock: Lock;
  readonly clock: Clock;
  /** Asked for once a draft is to be sent or shown. */
  readonly ceilings: () => Ceilings;
  /** The disclosure line as it stands in mail, in each language. */
  readonly disclosures: () => readonly string[];
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
  | { readonly kind: 'twin'; readonly threadId: string | undefined; readonly at: EpochMs }
  /** So much was sent since an earlier attempt that whether it was among it cannot be told. */
  | { readonly kind: 'lost' }
  /** There is no such draft; `tried`: it was to be sent before, and the sent message is not seen yet. */
  | { readonly kind: 'gone'; readonly tried: boolean }
  | { readonly kind: 'busy' };

/** How long to wait for another execution, ms: reading mail may hold the lock. */
const PATIENCE = 8 * SECOND;

/** So long a request to send that gave no answer may still be at work, ms. */
const SETTLED_AFTER = 180 * SECOND;

/**
 * How many sent messages are looked through for one: so many are listed, in one call, and at most so many of those since
 * the attempt are read, a call each.
 */
const LISTED = 500;
const LOOKED_THROUGH = 40;
/** How far Gmail's clock may be behind, ms. */
const CLOCK_SKEW = 60 * SECOND;

/**
 * So long a draft like one that was sent is taken for the same mail, ms: a composer that was left open saves it again, as
 * another draft.
 */
const SAVED_AGAIN_WITHIN = 900 * SECOND;

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
  const like = outcomeOfLike(ports, attempts, draft);
  if (like) return like;
  const problem =
    problemIn(draft.mail, draft.raw.length, ports.drafts.limit) ??
    forbiddenIn(draft.mail, ports.ceilings(), ports.disclosures);
  if (problem) return { kind: 'refused', problem };
  const request = withReceiptRequest(draft.raw);
  if ('refused' in request && request.refused === 'noFrom') return { kind: 'refused', problem: { kind: 'noFrom' } };
  return send(ports, draft, 'raw' in request ? request.raw : draft.raw, attempts);
};

const shownAgain = (ports: SendPorts, id: string): SendOutcome => {
  const draft = draftView(ports.drafts, id, ports.ceilings());
  return draft ? { kind: 'changed', draft } : { kind: 'gone', tried: false };
};

/** What is written down before and after: an execution that ends in between leaves the next one what it needs. */
const send = (ports: SendPorts, draft: WholeDraft, raw: string, attempts: readonly Attempt[]): SendOutcome => {
  const now = ports.clock.now();
  const { id, revision } = draft;
  const begun: Attempt = {
    draft: id,
    revision,
    tried: now,
    content: contentKey(draft.mail),
    words: wordsKey(draft.mail),
  };
  try {
    writeAttempt(ports.attempts, attempts, begun);
  } catch (error) {
    // The card will say that nothing was sent: what may have been written all the same must not say otherwise.
    quietly(() => forgetAttempt(ports.attempts, attempts, begun));
    throw error;
  }
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
  const twin = sentBy(ports, earlier);
  if (twin === 'lost') return isThere ? { kind: 'lost' } : { kind: 'gone', tried: true };
  if (twin && isThere) return { kind: 'twin', threadId: twin.threadId, at: twin.at };
  if (twin) {
    quietly(() => writeAttempt(ports.attempts, attempts, { ...earlier, sent: twin.id }));
    return { ...sentHead(twin), before: true };
  }
  if (!isThere) return { kind: 'gone', tried: true };
  return ports.clock.now() - earlier.tried < SETTLED_AFTER ? { kind: 'unclear' } : undefined;
};

/** What became of a mail to the same people about the same and in the same words, which was another draft a moment ago. */
const outcomeOfLike = (
  ports: SendPorts,
  attempts: readonly Attempt[],
  { id, mail }: WholeDraft,
): SendOutcome | undefined => {
  const [content, words] = [contentKey(mail), wordsKey(mail)];
  const isLike = (other: Attempt) =>
    other.draft !== id &&
    other.content === content &&
    (other.words ?? words) === words &&
    ports.clock.now() - other.tried < SAVED_AGAIN_WITHIN;
  const likes = attempts.filter(isLike);
  const like = likes.find(({ sent }) => sent !== undefined) ?? likes.pop();
  if (!like?.sent) return like && outcomeOf(ports, attempts, like, true);
  return { kind: 'twin', threadId: ports.mailbox.head(like.sent)?.threadId, at: like.tried };
};

/** The sent message that an attempt made: to the same people, about the same, since then. `lost` where that cannot be told. */
const sentBy = ({ drafts, mailbox }: SendPorts, { tried, content }: Attempt): MessageHead | 'lost' | undefined => {
  const heads = new Map<string, MessageHead | undefined>();
  const headOf = (id: string) => {
    if (!heads.has(id)) heads.set(id, mailbox.head(id));
    return heads.get(id);
  };
  const ids = drafts.newestSent(LISTED);
  const count = howManySince(ids, (id) => (headOf(id)?.at ?? tried) >= tried - CLOCK_SKEW);
  // The attempt's own message is among the first since then.
  const since = ids.slice(0, count).reverse().slice(0, LOOKED_THROUGH);
  for (const id of since) {
    const head = headOf(id);
    if (head && contentKey(head.mail) === content) return head;
  }
  const isListed = count < ids.length || ids.length < LISTED;
  const isReadTo = since.length === count || (headOf(since.pop() ?? '')?.at ?? 0) > tried + SETTLED_AFTER + CLOCK_SKEW;
  return isListed && isReadTo ? undefined : 'lost';
};

/** How many of these, newest first, are not older than a moment. Few are looked at: as a rule the moment is near. */
const howManySince = (ids: readonly string[], isSince: (id: string) => boolean): number => {
  const is = (index: number) => {
    const id = ids[index];
    return id !== undefined && isSince(id);
  };
  let reach = 1;
  while (is(reach - 1)) reach *= 2;
  let [least, most] = [Math.floor(reach / 2), Math.min(reach - 1, ids.length)];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (is(middle)) least = middle + 1;
    else most = middle;
  }
  return least;
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
