import { dateOf, dayNumber, type PlainDate, weekdayOf } from '../../dates/plain-date';
import patterns from './dates-in-text.data';

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
  return matchesOf(patterns.DATE, text).map((match) => {
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

const monthNamed = (word: string | undefined): number => indexIn(patterns.MONTHS, word) + 1;

const weekdayIn = ({ w1, w2, w3 }: Groups): number | undefined => {
  const word = w1 || w2 || w3;
  if (word === undefined) return undefined;
  const japanese = patterns.JAPANESE_WEEKDAYS.indexOf(word);
  return japanese < 0 ? indexIn(patterns.WEEKDAYS, word) : japanese;
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
