import { addDays, isBefore, isoDate, type PlainDate } from '../../dates/plain-date';
import { type DateInText, datesIn } from './dates-in-text';
import { withoutQuotation } from './phrases';
import patterns from './return-date.data';

/** Characters. Who says when they are back says so at the beginning. */
const MAX_TEXT = 3000;

/**
 * The first day on which whoever wrote an automatic reply is there again: "until 3 December" is the last day away,
 * "back on 4 December" the first day there. `writtenOn` is the day on which the reply was sent, where it was sent.
 * -> `undefined` where none is named, or where it is not sure which. What is said relative to a day ("next Monday",
 * "明日") is not sure: it was written once, and is sent for days.
 */
export const returnDate = (text: string, writtenOn: PlainDate): PlainDate | undefined => {
  const words = folded(withoutQuotation(text.slice(0, MAX_TEXT).normalize('NFKC').slice(0, MAX_TEXT)));
  if (!patterns.ABSENCE.test(words)) return undefined;
  const found = datesIn(words, writtenOn).map((one) => ({ role: roleOf(one, words), date: one.date }));
  const backs = found.filter(({ role }) => role === 'back');
  const untils = found.filter(({ role }) => role === 'until');
  const until = theOnly(untils);
  if (backs.length === 0) return until && addDays(until, 1);
  const back = theOnly(backs);
  return back && !(until && isBefore(back, until)) ? back : undefined;
};

/** The date that all of them mean. */
const theOnly = (found: readonly { readonly date: PlainDate | undefined }[]): PlainDate | undefined => {
  const days = new Set(found.map(({ date }) => date && isoDate(date)));
  return days.size === 1 ? found[0]?.date : undefined;
};

/** One paragraph a line. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n(?: ?\n)+ ?/g, '。')
    .replace(/ ?\n ?/g, ' ');

/** Characters before and after a date that say what it is. */
const BEFORE = 100;
const AFTER = 60;

/** What a date is in what is said about it: the last day away, the first day there, or neither. */
const roleOf = ({ start, end, endsRange }: DateInText, words: string): 'until' | 'back' | undefined => {
  const before = words.slice(Math.max(0, start - BEFORE), start);
  const after = words.slice(end, end + AFTER);
  const clause = `${before.split(patterns.SENTENCE_END).pop() ?? ''} # ${after.split(patterns.SENTENCE_END, 1)[0] ?? ''}`;
  if (patterns.NOT_BACK_UNTIL.test(before)) return 'back';
  if (patterns.PRESENT_UNTIL.test(before) || patterns.PRESENT_UNTIL_AFTER.test(after)) return undefined;
  if (patterns.UNTIL_AFTER.test(after)) return isAbout(clause) ? 'until' : undefined;
  if (patterns.BACK_BEFORE.some((pattern) => pattern.test(before))) return 'back';
  if (patterns.ON_BEFORE.test(before) && patterns.BACK_LATER.test(after)) return 'back';
  if (patterns.BACK_AFTER.test(after) || (patterns.ANSWERS_BEFORE.test(before) && patterns.FROM_AFTER.test(after)))
    return 'back';
  if (endsRange || patterns.UNTIL_BEFORE.test(before) || patterns.RANGE_BEFORE.test(before))
    return isAbout(clause) ? 'until' : undefined;
  return undefined;
};

const isAbout = (clause: string): boolean => patterns.ABSENCE.test(clause) || patterns.PERIOD.test(clause);
