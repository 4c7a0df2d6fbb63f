import type { PlainDate } from '../../core/dates/plain-date';
import type { Mail } from '../../core/mime/mail';
import { messageIdsIn } from '../../core/mime/message-id';
import { ownText } from '../../core/mime/own-text';
import type { EpochMs } from '../../core/threads/model';
import { hasReplyPrefix, withoutPrefixes } from '../../core/threads/subject';
import type { ReplyLetter } from '../ports';
import type { FollowUpKind, FollowUpTexts, MailLanguage } from '../settings';
import { peopleIn, type Salutations, salutation } from './people';
import { filledIn } from './placeholders';
import { escaped, quotationOf } from './quotation';

/** What is chosen on the card: a text, and by when an answer is asked for. */
export type FollowUpChoice = { readonly kind: FollowUpKind; readonly deadline: PlainDate };

/** What a letter in one language is made of. */
export type LetterWords = Salutations & {
  readonly texts: Required<FollowUpTexts>;
  readonly noSubject: string;
  /** A day in the user's time zone. */
  readonly dayOf: (at: EpochMs) => string;
  /** A deadline, with its weekday. */
  readonly dateOf: (day: PlainDate) => string;
  /** What stands above a quotation: who wrote it when. */
  readonly wrote: (at: EpochMs, who: string) => string;
};

/** The mail that is followed up; `whole` where it is quoted. */
export type Original = {
  readonly threadId: string;
  readonly at: EpochMs;
  readonly mail: Mail;
  readonly whole: Mail | undefined;
};

/** A follow-up of that mail to some of those to whom it went. */
export const letterTo = (
  targets: readonly string[],
  { threadId, at, mail, whole }: Original,
  { kind, deadline }: FollowUpChoice,
  words: LetterWords,
  language: MailLanguage,
): ReplyLetter => {
  const { headers } = mail;
  const isTarget = (address: string) => targets.includes(address);
  const [to = [], cc = [], bcc = []] = ['To', 'Cc', 'Bcc'].map((field) => peopleIn(headers, field, isTarget));
  const [from] = peopleIn(headers, 'From', () => true);
  const subject = oneLine(headers.text('Subject') ?? '');
  const own = filledIn(words.texts[kind], {
    // Whoever gets a copy is not addressed.
    name: oneLine(salutation(to.length > 0 ? to : cc, language, words)),
    subject: withoutPrefixes(subject) || words.noSubject,
    date: words.dayOf(at),
    deadline: words.dateOf(deadline),
    sender: oneLine(from?.name ?? ''),
  }).trim();
  const who = from ? oneLine(`${from.name} <${from.address}>`) : '';
  const quotation = quotationOf(whole ? ownText(whole) : '', words.wrote(at, who));
  const ids = messageIdsIn(headers.get('Message-ID'));
  return {
    threadId,
    from,
    to,
    cc,
    bcc,
    subject: hasReplyPrefix(subject) ? subject : `Re: ${subject}`,
    inReplyTo: ids[0],
    references: [...messageIdsIn(headers.get('References')).slice(-MAX_REFERENCES), ...ids],
    text: own + quotation.text,
    html: `<div>${escaped(own)}</div>${quotation.html}`,
  };
};

const MAX_REFERENCES = 20;

/** Without controls and without the marks that turn the direction of writing. */
const oneLine = (text: string): string =>
  text
    .replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
