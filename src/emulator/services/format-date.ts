import { fixedTimeZone, type TimeZone, timeZoneOf } from '../realm/time-zone';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
].concat('November', 'December');
const weekDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const day = 24 * 60 * 60_000;

type Moment = { readonly ms: number /** Local time, read as UTC. */; readonly local: Date; readonly zone: TimeZone };
type Field = (moment: Moment, width: number) => string;

/** A date in a pattern of Java's SimpleDateFormat. Throws on letters that it does not know. */
export const formatDate = (date: Date, timeZone: string, pattern: string): string => {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new Error('Invalid argument: date');
  const zone = javaTimeZone(timeZone);
  const moment = { ms, local: new Date(ms + zone.offsetAt(ms)), zone };
  return tokensOf(pattern)
    .map((token) => ('text' in token ? token.text : fieldOf(token.letter)(moment, token.width)))
    .join('');
};

/** A zone by the names that Java takes: `Asia/Tokyo`, `GMT+9`, `JST`. */
export const javaTimeZone = (name: string): TimeZone => {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (offset) return fixedTimeZone(Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)));
  try {
    return timeZoneOf(abbreviations[name] ?? name);
  } catch (cause) {
    throw new Error(`Invalid argument: timeZone. Should be of type: String`, { cause });
  }
};

const abbreviations: Readonly<Record<string, string>> = {
  JST: 'Asia/Tokyo',
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  IST: 'Asia/Kolkata',
  CET: 'Europe/Paris',
};

export type Token = { readonly letter: string; readonly width: number } | { readonly text: string };

/** Letters are fields, what stands in quotes is text, two quotes are one. */
export const tokensOf = (pattern: string): Token[] => {
  const quotes = pattern.match(/'/g)?.length ?? 0;
  if (quotes % 2 === 1) throw new Error('Unterminated quote');
  return [...pattern.matchAll(/''|'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']+/g)].map(([all, quoted, letter]) => {
    if (letter !== undefined) return { letter, width: all.length };
    if (quoted !== undefined) return { text: quoted.replaceAll("''", "'") };
    return { text: all === "''" ? "'" : all };
  });
};

const fieldOf = (letter: string): Field => {
  const field = fields[letter];
  if (!field) throw new Error(`Illegal pattern character '${letter}'`);
  return field;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const named = (names: readonly string[], index: number, width: number): string => {
  const name = names[index] ?? '';
  return width > 3 ? name : name.slice(0, 3);
};

const year: Field = ({ local }, width) => shortYear(local.getUTCFullYear(), width);
const shortYear = (value: number, width: number): string =>
  width === 2 ? padded(value % 100, 2) : padded(value, width);

const month: Field = ({ local }, width) =>
  width > 2 ? named(months, local.getUTCMonth(), width) : padded(local.getUTCMonth() + 1, width);

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / day) + 1;

/** Weeks start on Sunday, and the first one has 1 January in it: Java's rule for the locale en_US. */
const weekOf = (date: Date): { readonly year: number; readonly week: number } => {
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * day);
  return { year: saturday.getUTCFullYear(), week: Math.ceil(dayOfYear(saturday) / 7) };
};

const offset = ({ ms, zone }: Moment, separator: string): string => {
  const minutes = Math.abs(zone.offsetAt(ms) / 60_000);
  const sign = zone.offsetAt(ms) < 0 ? '-' : '+';
  return `${sign}${padded(Math.floor(minutes / 60), 2)}${separator}${padded(minutes % 60, 2)}`;
};

const isoOffset: Field = (moment, width) => {
  if (moment.zone.offsetAt(moment.ms) === 0) return 'Z';
  return width === 1 ? offset(moment, '').slice(0, 3) : offset(moment, width === 2 ? '' : ':');
};

const zoneName: Field = ({ ms, zone }, width) => {
  const abbreviation = Object.entries(abbreviations).find(([, name]) => name === zone.name)?.[0];
  if (zone.name.startsWith('GMT')) return zone.name;
  if (width < 4 && abbreviation === 'JST') return abbreviation;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: width < 4 ? 'short' : 'long' });
  return format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? zone.name;
};

const fields: Readonly<Record<string, Field>> = {
  G: ({ local }) => (local.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: year,
  Y: ({ local }, width) => shortYear(weekOf(local).year, width),
  M: month,
  L: month,
  w: ({ local }, width) => padded(weekOf(local).week, width),
  W: ({ local }, width) => padded(Math.ceil((local.getUTCDate() + 6 - local.getUTCDay()) / 7), width),
  D: ({ local }, width) => padded(dayOfYear(local), width),
  d: ({ local }, width) => padded(local.getUTCDate(), width),
  F: ({ local }, width) => padded(Math.ceil(local.getUTCDate() / 7), width),
  E: ({ local }, width) => named(weekDays, local.getUTCDay(), width),
  u: ({ local }, width) => padded(local.getUTCDay() || 7, width),
  a: ({ local }) => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ local }, width) => padded(local.getUTCHours(), width),
  k: ({ local }, width) => padded(local.getUTCHours() || 24, width),
  K: ({ local }, width) => padded(local.getUTCHours() % 12, width),
  h: ({ local }, width) => padded(local.getUTCHours() % 12 || 12, width),
  m: ({ local }, width) => padded(local.getUTCMinutes(), width),
  s: ({ local }, width) => padded(local.getUTCSeconds(), width),
  S: ({ local }, width) => padded(local.getUTCMilliseconds(), width),
  z: zoneName,
  Z: (moment) => offset(moment, ''),
  X: isoOffset,
};
