import { letterLanguage } from '../../core/letter-language';
import type { Mail } from '../../core/mime/mail';
import { messageIdsIn } from '../../core/mime/message-id';
import type { EpochMs } from '../../core/threads/model';
import { hasReplyPrefix, withoutPrefixes } from '../../core/threads/subject';
import type { Mailbox, ReplyDrafts, ReplyLetter, SettingsStore } from '../ports';
import { isRefusal, type ProblemKind, problemOf, referenceOf } from '../problem';
import { type FollowUpKind, type FollowUpTexts, type MailLanguage, parseSettings } from '../settings';
import type { ThreadView } from '../views';
import { peopleIn, type Salutations, salutation } from './people';
import { filledIn } from './placeholders';
import { followUpTargets } from './targets';

export type FollowUpPorts = {
  readonly mailbox: Pick<Mailbox, 'head'>;
  readonly settings: SettingsStore;
  readonly replies: ReplyDrafts;
};

/** What is chosen on the card. `deadline` is midnight UTC of a day. */
export type FollowUpChoice = { readonly kind: FollowUpKind; readonly deadline: EpochMs };

/** What a letter in one language is made of. */
export type LetterWords = Salutations & {
  readonly texts: Required<FollowUpTexts>;
  readonly noSubject: string;
  /** A day in the user's time zone. */
  readonly dayOf: (at: EpochMs) => string;
  /** A day by its midnight in UTC. */
  readonly dateOf: (midnight: EpochMs) => string;
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

/** Makes a draft that asks those who have not answered. Sends nothing, throws nothing. Two calls, and one to read the settings. */
export const writeFollowUp = (
  ports: FollowUpPorts,
  { row, recipients }: Pick<ThreadView, 'row' | 'recipients'>,
  choice: FollowUpChoice,
  words: (language: MailLanguage) => LetterWords,
): FollowUpOutcome => {
  const targets = followUpTargets(recipients);
  if (targets.length === 0) return { kind: 'nobodyLeft' };
  let letter: ReplyLetter;
  try {
    const original = ports.mailbox.head(row.id);
    if (!original) return { kind: 'gone' };
    const language = letterLanguage({ subject: row.subject, opening: original.mail.opening }, targets);
    const own = parseSettings(ports.settings.read()).followUpTexts[language];
    const { texts, ...rest } = words(language);
    letter = letterTo(targets, original, choice, { ...rest, texts: { ...texts, ...own } }, language);
  } catch (error) {
    return failed(error);
  }
  try {
    return { kind: 'made', id: ports.replies.create(letter) };
  } catch (error) {
    const refusal = ports.replies.refusal(error);
    if (refusal === 404) return { kind: 'gone' };
    return refusal === undefined && !isRefusal(problemOf(error)) ? { kind: 'unclear' } : failed(error);
  }
};

const failed = (error: unknown): FollowUpOutcome => ({
  kind: 'failed',
  problem: problemOf(error),
  reference: referenceOf(error),
});

type Original = { readonly threadId: string; readonly at: EpochMs; readonly mail: Mail };

const letterTo = (
  targets: readonly string[],
  { threadId, at, mail }: Original,
  { kind, deadline }: FollowUpChoice,
  words: LetterWords,
  language: MailLanguage,
): ReplyLetter => {
  const { headers } = mail;
  const isTarget = (address: string) => targets.includes(address);
  const [to, cc, bcc] = ['To', 'Cc', 'Bcc'].map((field) => peopleIn(headers, field, isTarget));
  const subject = oneLine(headers.text('Subject') ?? '');
  const [from] = peopleIn(headers, 'From', () => true);
  const text = filledIn(words.texts[kind], {
    // Whoever gets a copy is not addressed.
    name: oneLine(salutation(to?.length ? to : (cc ?? []), language, words)),
    subject: withoutPrefixes(subject) || words.noSubject,
    date: words.dayOf(at),
    deadline: words.dateOf(deadline),
    sender: oneLine(from?.name ?? ''),
  }).trim();
  const ids = messageIdsIn(headers.get('Message-ID'));
  return {
    threadId,
    from,
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    subject: hasReplyPrefix(subject) ? subject : `Re: ${subject}`,
    inReplyTo: ids[0],
    references: [...messageIdsIn(headers.get('References')).slice(-MAX_REFERENCES), ...ids],
    text,
    html: `<div>${text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '').replace(/\n/g, '<br>')}</div>`,
  };
};

const MAX_REFERENCES = 20;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without controls and without the marks that turn the direction of writing. */
const oneLine = (text: string): string =>
  text
    .replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
