import { javaTimeZone, type Token, tokensOf } from './format-date';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date that was written in a pattern of Java's SimpleDateFormat. Throws where the text does not fit. */
export const parseDate = (text: string, timeZone: string, pattern: string): Date => {
  const tokens = tokensOf(pattern);
  const match = new RegExp(`^${tokens.map(sourceOf).join('')}`, 'i').exec(text);
  if (!match) throw new Error(`Unparseable date: "${text}"`);
  const letters = tokens.flatMap((token) => ('letter' in token ? [token.letter] : []));
  const read = new Map(letters.map((letter, index) => [letter, match[index + 1] ?? '']));
  const local = Date.UTC(yearOf(read), monthOf(read), number(read, 'd', 1), hourOf(read), number(read, 'm', 0));
  const ms = local + number(read, 's', 0) * 1000 + number(read, 'S', 0);
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(read.get('Z') ?? read.get('X') ?? '');
  if (read.get('X') === 'Z') return new Date(ms);
  if (!offset) return new Date(javaTimeZone(timeZone).momentOf(ms));
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return new Date(ms - Number(`${offset[1]}1`) * minutes * 60_000);
};

const sourceOf = (token: Token): string => {
  if ('text' in token) return token.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const { letter, width } = token;
  if (letter === 'M' && width > 2) return '([a-z]+)';
  if (/[Eaz]/.test(letter)) return '([a-z]+)';
  if (/[ZX]/.test(letter)) return '(Z|[+-]\\d{2}:?\\d{0,2})';
  // Fields that follow one another without a separator are as wide as they are written.
  return width > 1 ? `(\\d{${width === 4 ? 4 : `1,${width}`}})` : '(\\d+)';
};

type Read = ReadonlyMap<string, string>;

const number = (read: Read, letter: string, missing: number): number =>
  read.has(letter) ? Number(read.get(letter)) : missing;

const yearOf = (read: Read): number => {
  const year = number(read, 'y', 1970);
  return (read.get('y') ?? '').length === 2 ? 2000 + year : year;
};

const monthOf = (read: Read): number => {
  const month = read.get('M') ?? '1';
  return /^\d/.test(month) ? Number(month) - 1 : months.indexOf(month.slice(0, 3).toLowerCase());
};

const hourOf = (read: Read): number => {
  if (!read.has('a')) return number(read, 'H', number(read, 'h', 0));
  return (number(read, 'h', 0) % 12) + (read.get('a')?.toLowerCase() === 'pm' ? 12 : 0);
};
