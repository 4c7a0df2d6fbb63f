import { isDomain, isPattern } from './pattern';
import { DISCLOSURE, MOST_DAYS, PIXEL, type Policy, RECEIPTS } from './policy';

/** What is wrong at a place (fault-words.ts says it). `of`: what would be right, or what was looked for. */
export type Fault = {
  /** `rules[2].pixel`; empty for the policy as a whole. */
  readonly path: string;
  readonly kind:
    | 'json'
    | 'word'
    | 'days'
    | 'line'
    | 'pattern'
    | 'domain'
    | 'text'
    | 'list'
    | 'empty'
    | 'object'
    | 'missing'
    | 'unknown';
  readonly of: readonly unknown[];
};

export type ReadPolicy =
  | { readonly policy: Policy }
  /** `contact`: whom to tell, where that could be read. */
  | { readonly faults: readonly Fault[]; readonly contact: string | undefined };

/** Reads a policy strictly: what is not known in it may have been meant to forbid something. */
export const readPolicy = (text: string): ReadPolicy => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { faults: fault('', 'json'), contact: undefined };
  }
  const faults = POLICY(value, '');
  if (faults.length === 0 && isPolicy(value)) return { policy: value };
  const named = isObject(value) ? value.contact : undefined;
  return { faults, contact: contact(named, '').length === 0 ? String(named) : undefined };
};

/** What is wrong with a value at a place: nothing where it is right. */
type Check = (value: unknown, path: string) => readonly Fault[];

const fault = (path: string, kind: Fault['kind'], of: Fault['of'] = []): readonly Fault[] => [{ path, kind, of }];

const check =
  (kind: Fault['kind'], isRight: (value: unknown) => boolean, of: Fault['of'] = []): Check =>
  (value, path) =>
    isRight(value) ? [] : fault(path, kind, of);

const oneOf = (words: readonly unknown[]): Check => check('word', (value) => words.includes(value), words);

const textOf = (kind: Fault['kind'], isRight: (value: string) => boolean, of: Fault['of'] = []): Check =>
  check(kind, (value) => typeof value === 'string' && isRight(value), of);

const line = (most: number): Check =>
  textOf('line', (value) => /\S/.test(value) && Array.from(value).length <= most, [most]);

const listOf =
  (item: Check, least = 1): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'list');
    if (value.length < least) return fault(path, 'empty');
    return value.flatMap((one, i) => item(one, `${path}[${i}]`));
  };

/** `needs`: one of these names must be there. */
const object = (members: Readonly<Record<string, Check>>, needs: readonly string[] = []): Check => {
  const known = new Map(Object.entries(members));
  return (value, path) => {
    if (!isObject(value)) return fault(path, 'object');
    const names = Object.keys(value);
    const isMissing = needs.length > 0 && !needs.some((name) => names.includes(name));
    return [
      ...(isMissing ? fault(path, 'missing', needs) : []),
      ...names.flatMap((name) => {
        const at = path ? `${path}.${name}` : name;
        return known.get(name)?.(value[name], at) ?? fault(at, 'unknown', [...known.keys()]);
      }),
    ];
  };
};

const flag = oneOf([true, false]);
const contact = line(200);
const message = object({ ja: line(300), en: line(300) }, ['ja', 'en']);
const patterns = listOf(textOf('pattern', isPattern));

const limits = {
  pixel: oneOf(PIXEL),
  receipts: oneOf(RECEIPTS),
  disclosure: oneOf(DISCLOSURE),
  labels: flag,
  digest: flag,
  notices: flag,
  export: flag,
  keepOpensDays: check(
    'days',
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_DAYS,
  ),
  neverTrack: patterns,
};

const POLICY = object(
  {
    $schema: textOf('text', () => true),
    version: oneOf([1]),
    contact,
    message,
    internalDomains: listOf(textOf('domain', isDomain)),
    everyone: object(limits),
    rules: listOf(object({ ...limits, users: patterns, recipients: patterns, message }, ['users', 'recipients']), 0),
  },
  ['version'],
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the checks have found right has this shape. */
const isPolicy = (value: unknown): value is Policy => isObject(value);
