import { letterLanguage } from '../../core/letter-language';
import { messageKey } from '../../core/threads/message-key';
import { SECOND } from '../ledger';
import type { AttemptStore, Drafts, Lock, Mailbox, ReplyDrafts, ReplyLetter, SettingsStore } from '../ports';
import { isRefusal, type ProblemKind, problemOf, referenceOf } from '../problem';
import { type MailLanguage, parseSettings } from '../settings';
import type { ThreadView } from '../views';
import { type Drafted, forgetDrafted, keyOfDraft, keyOfLetter, readDrafted, writeDrafted } from './drafted';
import { type FollowUpChoice, type LetterWords, letterTo } from './letter';
import { followUpTargets } from './targets';

export type FollowUpPorts = {
  readonly mailbox: Pick<Mailbox, 'head' | 'whole'>;
  readonly settings: SettingsStore;
  readonly replies: ReplyDrafts;
  readonly drafts: Pick<Drafts, 'whole'>;
  readonly drafted: AttemptStore;
  readonly lock: Lock;
};

export type FollowUpOutcome =
  /** `id` is the draft's. */
  | { readonly kind: 'made'; readonly id: string }
  /** Everybody has answered or was not reached. */
  | { readonly kind: 'nobodyLeft' }
  /** The message that would be answered is no longer there. */
  | { readonly kind: 'gone' }
  /** Nothing was made. */
  | { readonly kind: 'failed'; readonly problem: ProblemKind; readonly reference: string }
  /** Gmail gave no answer: the draft may be there. */
  | { readonly kind: 'unclear' };

type Row = Pick<ThreadView['row'], 'id' | 'subject'>;

/** Two presses at once would make two drafts; the first is over in a moment. */
const PATIENCE = 8 * SECOND;

/**
 * Makes a draft that asks those who have not answered, or finds the one that was made before: there are never two, and what
 * the user has written into it stays. Sends nothing, throws nothing.
 */
export const writeFollowUp = (
  ports: FollowUpPorts,
  { row, recipients }: { readonly row: Row } & Pick<ThreadView, 'recipients'>,
  choice: FollowUpChoice,
  words: (language: MailLanguage) => LetterWords,
): FollowUpOutcome => {
  const targets = followUpTargets(recipients);
  if (targets.length === 0) return { kind: 'nobodyLeft' };
  let outcome: FollowUpOutcome | undefined;
  try {
    const letter = letterFor(ports, row, targets, choice, words);
    if (!letter) return { kind: 'gone' };
    const isFree = ports.lock.during(() => {
      outcome = leave(ports, row.id, letter);
    }, PATIENCE);
    if (!isFree) throw new Error('Lock timeout');
    return outcome ?? { kind: 'unclear' };
  } catch (error) {
    return outcome ?? failed(error);
  }
};

/** Of more, the attachments would be read along. Bytes. */
const MOST_QUOTED = 10_000_000;

/** -> `undefined` where the mail is gone */
const letterFor = (
  ports: FollowUpPorts,
  row: Row,
  targets: readonly string[],
  choice: FollowUpChoice,
  words: (language: MailLanguage) => LetterWords,
): ReplyLetter | undefined => {
  const head = ports.mailbox.head(row.id);
  if (!head) return undefined;
  const whole = head.size > MOST_QUOTED ? undefined : ports.mailbox.whole(row.id);
  const language = letterLanguage({ subject: row.subject, opening: head.mail.opening }, targets);
  const own = parseSettings(ports.settings.read()).followUpTexts[language];
  const { texts, ...rest } = words(language);
  return letterTo(targets, { ...head, whole }, choice, { ...rest, texts: { ...texts, ...own } }, language);
};

const leave = (ports: FollowUpPorts, message: string, letter: ReplyLetter): FollowUpOutcome => {
  const all = readDrafted(ports.drafted);
  const known = all.find((one) => one.message === message);
  const there = ports.replies.inThread(letter.threadId);
  const words = keyOfLetter(letter) ?? messageKey(`unknown ${message}`);
  const found = known && there.filter((id) => !known.others.includes(id));
  const drafted = { message, words };
  if (known && found?.length) {
    return reopen(ports, found, letter, { ...drafted, others: known.others }, known.words);
  }
  return create(ports, letter, { ...drafted, others: there });
};

/** A draft of these that is as Kidoku made it is brought up to date; one in which the user wrote is theirs. */
const reopen = (
  { drafts, replies, drafted }: FollowUpPorts,
  found: readonly string[],
  letter: ReplyLetter,
  now: Drafted,
  words: Drafted['words'],
): FollowUpOutcome => {
  const [newest = ''] = found;
  const isUntouched = (id: string) => {
    const draft = drafts.whole(id);
    return draft !== undefined && keyOfDraft(draft.mail) === words;
  };
  const untouched = found.slice(0, MOST_LOOKED_AT).find(isUntouched);
  if (untouched === undefined) return { kind: 'made', id: newest };
  if (words === now.words) return { kind: 'made', id: untouched };
  return attempt(replies, () => {
    replies.update(untouched, letter);
    writeDrafted(drafted, readDrafted(drafted), now);
    return untouched;
  });
};

const MOST_LOOKED_AT = 3;

const create = ({ replies, drafted }: FollowUpPorts, letter: ReplyLetter, now: Drafted): FollowUpOutcome => {
  const before = readDrafted(drafted);
  writeDrafted(drafted, before, now);
  const outcome = attempt(replies, () => replies.create(letter));
  if (outcome.kind === 'failed' || outcome.kind === 'gone') forgetDrafted(drafted, before, now);
  return outcome;
};

/** -> what is known of a draft that Gmail was asked to keep */
const attempt = (replies: ReplyDrafts, keep: () => string): FollowUpOutcome => {
  try {
    return { kind: 'made', id: keep() };
  } catch (error) {
    const refusal = replies.refusal(error);
    if (refusal === 404) return { kind: 'gone' };
    return refusal === undefined && !isRefusal(problemOf(error)) ? { kind: 'unclear' } : failed(error);
  }
};

const failed = (error: unknown): FollowUpOutcome => ({
  kind: 'failed',
  problem: problemOf(error),
  reference: referenceOf(error),
});
