import { readAge, readMoment, readSize } from './dates';
import { categories, places } from './places';
import type { Term } from './query';
import { any, type Heading, hasLabel, never, not, type Surroundings, type Test } from './test';
import { normalise, wordsMatch } from './words';

type Operator = (value: string, around: Surroundings) => Test;

/** The test that a term stands for. */
export const testOf = ({ operator, value }: Term, around: Surroundings): Test =>
  (operators[operator ?? 'words'] ?? anyText)(value, around);

const inHeading =
  (...fields: readonly (keyof Heading)[]): Operator =>
  (value, around) => {
    const wanted = /^me$/i.test(value) && fields[0] !== 'subject' ? around.user : value;
    const matches = wordsMatch(wanted);
    return { cost: 1, matches: (message) => fields.some((field) => matches(around.heading(message)[field])) };
  };

/** A bare word: in the subject, an address or a name, or the text. */
const anyText: Operator = (value, around) => {
  const matches = wordsMatch(value);
  const heading = inHeading('subject', 'from', 'to', 'cc', 'bcc')(value, { ...around, user: value });
  return any([heading, { cost: 2, matches: (message) => matches(around.text(message)) }]);
};

/** In a search a label's spaces and slashes are written as hyphens. */
const labelInSearch = (name: string): string => normalise(name).replace(/[\s/&()|{}"'+,:;]/g, '-');

const userLabel: Operator = (value, { userLabels }) => {
  const wanted = labelInSearch(value);
  const ids = [...userLabels].filter(([, name]) => labelInSearch(name) === wanted).map(([id]) => id);
  return ids.length > 0 ? any(ids.map(hasLabel)) : never;
};

const place: Operator = (value, around) => places[value.toLowerCase()] ?? userLabel(value, around);

/** `after:` begins with its moment, `before:` ends in front of it: that is how Google's own example selects a month. */
const received = (moment: number | undefined, side: 'from' | 'until'): Test => {
  if (moment === undefined) return never;
  if (side === 'from') return { cost: 0, matches: ({ internalDate }) => internalDate >= moment };
  return { cost: 0, matches: ({ internalDate }) => internalDate < moment };
};

const sized = (value: string, fits: (size: number, limit: number) => boolean): Test => {
  const limit = readSize(value);
  return limit === undefined ? never : { cost: 0, matches: ({ size }) => fits(size, limit) };
};

const larger: Operator = (value) => sized(value, (size, limit) => size > limit);

const files = (matches: (names: readonly string[]) => boolean, { fileNames }: Surroundings): Test => ({
  cost: 2,
  matches: (message) => matches(fileNames(message)),
});

const hasUserLabel = ({ userLabels }: Surroundings): Test => ({
  cost: 0,
  matches: ({ labelIds }) => [...labelIds].some((id) => userLabels.has(id)),
});

const linkTo = (host: RegExp, { text }: Surroundings): Test => ({
  cost: 2,
  matches: (message) => host.test(text(message)),
});

const features: Readonly<Record<string, (around: Surroundings) => Test>> = {
  attachment: (around) => files((names) => names.length > 0, around),
  userlabels: hasUserLabel,
  nouserlabels: (around) => not(hasUserLabel(around)),
  'yellow-star': () => hasLabel('STARRED'),
  drive: (around) => linkTo(/drive\.google\.com|docs\.google\.com/, around),
  document: (around) => linkTo(/docs\.google\.com\/document/, around),
  spreadsheet: (around) => linkTo(/docs\.google\.com\/spreadsheets/, around),
  presentation: (around) => linkTo(/docs\.google\.com\/presentation/, around),
  youtube: (around) => linkTo(/youtube\.com|youtu\.be/, around),
};

const messageIdIs: Operator = (value, { heading }) => {
  const wanted = normalise(value.replace(/^<|>$/g, ''));
  return { cost: 1, matches: (message) => heading(message).messageId === wanted };
};

const operators: Readonly<Record<string, Operator>> = {
  words: anyText,
  from: inHeading('from'),
  to: inHeading('to'),
  cc: inHeading('cc'),
  bcc: inHeading('bcc'),
  deliveredto: inHeading('deliveredTo'),
  subject: inHeading('subject'),
  list: inHeading('list'),
  label: place,
  in: place,
  is: (value) => places[value.toLowerCase()] ?? never,
  category: (value) => categories[value.toLowerCase()] ?? never,
  has: (value, around) => features[value.toLowerCase()]?.(around) ?? never,
  filename: (value, around) => files((names) => names.some(wordsMatch(value)), around),
  after: (value) => received(readMoment(value), 'from'),
  newer: (value) => received(readMoment(value), 'from'),
  before: (value) => received(readMoment(value), 'until'),
  older: (value) => received(readMoment(value), 'until'),
  newer_than: (value, { now }) => received(readAge(value, now), 'from'),
  older_than: (value, { now }) => received(readAge(value, now), 'until'),
  larger,
  size: larger,
  smaller: (value) => sized(value, (size, limit) => size < limit),
  rfc822msgid: messageIdIs,
};
