import { dateOf, dayNumber, type PlainDate, weekdayOf } from '../../dates/plain-date';

/** A date as it stands in a text. */
export type DateInText = {
  /** Where it stands, weekday included. */
  readonly start: number;
  readonly end: number;
  /** It is itself the end of a range: "December 1-3", "12月1日から3日". */
  readonly endsRange: boolean;
  /** The day that is meant; `undefined` where that is not sure. */
  readonly date: PlainDate | undefined;
};

/** The dates in a text that was normalised (NFKC) and is in lower case, for a mail that was written on a day. */
export const datesIn = (text: string, writtenOn: PlainDate): readonly DateInText[] => {
  const isJapanese = /[ぁ-んァ-ヶ]/.test(text);
  return matchesOf(DATE, text).map((match) => {
    const start = match.index;
    const found = match.groups ?? {};
    return {
      start,
      end: start + match[0].length,
      endsRange: Boolean(found.jd2 ?? found.md2),
      date: resolved(writtenAs(found, isJapanese), weekdayIn(found), writtenOn),
    };
  });
};

/** More dates than a notice has are not read. */
const MAX_DATES = 50;

const matchesOf = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && matches.length < MAX_DATES; match = pattern.exec(text))
    matches.push(match);
  return matches;
};

type Groups = { readonly [name: string]: string | undefined };
/** Month and day may be in either order where only the weekday, or a number above 12, can tell. */
type Written = { readonly year: number | undefined; readonly days: readonly (readonly [month: number, day: number])[] };

const MONTHS: readonly string[] = [
  'jan|january?|januar|jänner',
  'feb|february?|februar',
  'mar|march|märz|mrz',
  'apr|april',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug|august',
  'sept?|september',
  'oct|october|okt|oktober',
  'nov|november',
  'dec|december|dez|dezember',
];

/** Abbreviations of two letters are words, too ("so", "do"): a point or comma must follow. */
const WEEKDAYS: readonly string[] = [
  'sun(?:day)?|sonntag|so[.,]',
  'mon(?:day)?|montag|mo[.,]',
  'tue(?:s(?:day)?)?|dienstag|di[.,]',
  'wed(?:nesday)?|mittwoch|mi[.,]',
  'thu(?:r(?:s(?:day)?)?)?|donnerstag|do[.,]',
  'fri(?:day)?|freitag|fr[.,]',
  'sat(?:urday)?|samstag|sa[.,]',
];
const JAPANESE_WEEKDAYS = '日月火水木金土';

const MONTH = MONTHS.join('|');
const WEEKDAY = WEEKDAYS.join('|');
const BEFORE = `(?:\\b(?<w1>${WEEKDAY})[.,]{0,2} {0,2}(?:the |den |dem )?)?`;
const AFTER = `(?: ?\\((?<w2>[${JAPANESE_WEEKDAYS}]|${WEEKDAY})[^()\\n]{0,8}\\)| ?(?<w3>[${JAPANESE_WEEKDAYS}])曜日?)?`;
const NO_NUMBER_AFTER = '(?![\\d/]|[.-]\\d)';
const ORDINAL = '(?:st|nd|rd|th)?';
const ERA = '(?:(?<jy>\\d{4})年 ?|(?:令和|r) ?(?<je>\\d{1,2}|元)年 ?)?';
const RANGE = '(?:から|より|[~〜–—―ー-])';

/*  Every part is bounded, so that a text takes a time in proportion to its length. */
const WRITTEN = [
  `${ERA}(?<jm>\\d{1,2})月 ?(?<jd>\\d{1,2})日(?:(?: ?\\([^()\\n]{1,8}\\))? ?${RANGE} ?(?<jd2>\\d{1,2})日)?`,
  `(?:r(?<re>\\d{1,2})|(?<iy>\\d{4}))[-./](?<im>\\d{1,2})[-./](?<id>\\d{1,2})${NO_NUMBER_AFTER}`,
  '(?<gd>\\d{1,2})\\. ?(?<gm>\\d{1,2})\\.(?: ?(?<gy>\\d{4}|\\d{2}))?(?![\\d/])',
  `(?<sa>\\d{1,2})\\/(?<sb>\\d{1,2})(?:\\/(?<sy>\\d{4}))?${NO_NUMBER_AFTER}`,
  `(?<dd>\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:of )?(?<dm>${MONTH})\\b\\.?(?:,? ?(?<dy>\\d{4})\\b)?`,
  `\\b(?<mm>${MONTH})\\b\\.? ?(?:the )?(?<md>\\d{1,2})${ORDINAL}(?: ?(?:-|–|—|~|to|through|until) ?(?:the )?(?<md2>\\d{1,2})${ORDINAL}\\b)?${NO_NUMBER_AFTER}(?:,? (?<my>\\d{4})\\b)?`,
].join('|');

const DATE = new RegExp(`${BEFORE}(?<![\\d./])(?:${WRITTEN})${AFTER}`, 'gu');

const writtenAs = (found: Groups, isJapanese: boolean): Written => {
  const { jy, je, jm, jd, jd2, re, iy, im, id, gd, gm, gy, sa, sb, sy, dd, dm, dy, mm, md, md2, my } = found;
  const year = numberIn(jy || iy || sy || dy || my || (gy && gy.length === 2 ? `20${gy}` : gy)) || reiwa(je || re);
  if (sa) {
    const [a, b] = [Number(sa), Number(sb)];
    return {
      year,
      days: isJapanese
        ? [[a, b]]
        : [
            [a, b],
            [b, a],
          ],
    };
  }
  if (jd2) return { year, days: [endOfRange(Number(jm), Number(jd), Number(jd2))] };
  const month = numberIn(jm || im || gm) || monthNamed(dm || mm);
  return { year, days: [[month, Number(jd || id || gd || dd || md2 || md)]] };
};

const numberIn = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

const reiwa = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : 2018 + (year === '元' ? 1 : Number(year));

/** "12月29日から3日" ends in January. */
const endOfRange = (month: number, from: number, to: number): readonly [number, number] =>
  to >= from ? [month, to] : [(month % 12) + 1, to];

const indexIn = (list: readonly string[], word: string | undefined): number =>
  list.findIndex((forms) => new RegExp(`^(?:${forms})$`, 'u').test(String(word)));

const monthNamed = (word: string | undefined): number => indexIn(MONTHS, word) + 1;

const weekdayIn = ({ w1, w2, w3 }: Groups): number | undefined => {
  const word = w1 || w2 || w3;
  if (word === undefined) return undefined;
  const japanese = JAPANESE_WEEKDAYS.indexOf(word);
  return japanese < 0 ? indexIn(WEEKDAYS, word) : japanese;
};

/** Without a year, nobody writes of a day that lies further ahead, days. */
const AHEAD = 183;
/** With a year, for a parental leave, days. */
const FAR_AHEAD = 800;

/** The one day, from the day of the mail on, that is meant. A weekday that does not fit makes it doubtful. */
const resolved = (
  { year, days }: Written,
  weekday: number | undefined,
  writtenOn: PlainDate,
): PlainDate | undefined => {
  const years = year === undefined ? [writtenOn.year, writtenOn.year + 1] : [year];
  const [first, ...others] = days
    .flatMap(([month, day]) => years.map((one) => dateOf(one, month, day)))
    .filter((date) => date && isAhead(date, writtenOn, year === undefined ? AHEAD : FAR_AHEAD))
    .filter((date) => date && (weekday === undefined || weekdayOf(date) === weekday));
  return first && others.every((date) => date && dayNumber(date) === dayNumber(first)) ? first : undefined;
};

const isAhead = (date: PlainDate, writtenOn: PlainDate, most: number): boolean => {
  const days = dayNumber(date) - dayNumber(writtenOn);
  return days >= 0 && days <= most;
};
