const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich: RFC 5322 section 4.3, and the names that mailers write besides. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, met: 60, cest: 120, mest: 120, eet: 120 },
  ...{ eest: 180, msk: 180, ist: 330, hkt: 480, sgt: 480, jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720 },
  ...{ nzdt: 780, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
  ...{ akst: -540, akdt: -480, hst: -600 },
};

/**
 * Reads a date as mail writes it: RFC 5322 with its obsolete forms, asctime as in mbox separators, ISO 8601.
 * A missing zone is UTC. -> milliseconds since the epoch, `undefined` where it is no date.
 */
export const parseMailDate = (text: string): number | undefined => {
  const time = readTime(withoutComments(text.slice(0, 200)));
  const day = readDay(time.rest);
  if (!day) return undefined;
  const midnight = Date.UTC(day.year, day.month, day.day);
  // A day that the month does not have would roll over into the next one.
  if (new Date(midnight).getUTCDate() !== day.day) return undefined;
  return midnight + time.ms - readZone(day.rest) * 60_000;
};

/** A moment, ms since the epoch, as mail writes it: RFC 5322 section 3.3, in UTC. */
export const mailDate = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

/** The time of the day in milliseconds, midnight where none is given, and the text without it. */
const readTime = (text: string): { ms: number; rest: string } => {
  const colons = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)(?:\s*([ap])\.?m\b)?/i;
  const dots = /(?<!\d)(\d{1,2})\.(\d{2})\.(\d{2})(?![.\d])/;
  const match = colons.exec(text) ?? dots.exec(text);
  if (!match) return { ms: 0, rest: text };
  const [, hours = '0', minutes = '0', seconds = '0', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const sane = hour < 25 && Number(minutes) < 60 && Number(seconds) < 61;
  const ms = sane ? ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 : 0;
  return { ms, rest: without(text, match) };
};

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly rest: string };

const readDay = (text: string): Day | undefined => {
  const iso = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)T?/i.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[3]) - 1, iso[4], without(text, iso));
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (dotted) return dayOf(dotted[3], Number(dotted[2]) - 1, dotted[1], without(text, dotted));
  const dayFirst = /(?<!\d)0*(\d{1,2})(?:st|nd|rd|th|\.)?[\s\-/,]*([a-z]{3})[a-z]*\.?[\s\-/,]*(\d{2,4})(?!\d)/i.exec(
    text,
  );
  if (dayFirst && monthOf(dayFirst[2]) >= 0) {
    return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], without(text, dayFirst));
  }
  return readMonthFirst(text);
};

/** asctime: "Wed May  6 18:21:37 +0000 2026". The year stands last, behind the time and perhaps the zone. */
const readMonthFirst = (text: string): Day | undefined => {
  for (const match of text.matchAll(/\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)/gi)) {
    const rest = without(text, match);
    const year = /(?<![\d+\-:])(\d{4})(?!\d)/.exec(rest) ?? /(?<![\d+\-:])(\d{2})\s*$/.exec(rest);
    if (monthOf(match[1]) >= 0 && year) return dayOf(year[1], monthOf(match[1]), match[2], without(rest, year));
  }
  return undefined;
};

const dayOf = (year = '', month: number, day = '', rest: string): Day | undefined =>
  month < 0 || month > 11 ? undefined : { year: fullYear(year), month, day: Number(day), rest };

const without = (text: string, match: RegExpExecArray | RegExpMatchArray): string =>
  `${text.slice(0, match.index)} ${text.slice((match.index ?? 0) + match[0].length)}`;

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase());

/** RFC 5322 section 4.3: two digits up to 49 are of this century, three digits count from 1900. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
};

/** Kiribati is fourteen hours ahead; more is no place. */
const FURTHEST = 14 * 60;

/** Minutes east of Greenwich; unknown names and military letters are UTC, as RFC 5322 section 4.3 advises. */
const readZone = (text: string): number => {
  const offset = /([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > FURTHEST) return 0;
    return offset[1] === '-' ? -minutes : minutes;
  }
  for (const [word] of text.matchAll(/[a-z]+/gi)) {
    const minutes = ZONES[word.toLowerCase()];
    if (minutes !== undefined) return minutes;
  }
  return 0;
};

const withoutComments = (text: string): string => {
  if (!text.includes('(')) return text;
  let depth = 0;
  let plain = '';
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0) plain += character;
  }
  return plain;
};
