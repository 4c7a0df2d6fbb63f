import { isDomain, isPattern } from './pattern';
import { DISCLOSURE, MOST_DAYS, PIXEL, type Policy, RECEIPTS } from './policy';

export type ReadPolicy =
  | { readonly policy: Policy }
  /** Each names the place and what is wrong there. `contact`: whom to tell, where that could be read. */
  | { readonly faults: readonly string[]; readonly contact: string | undefined };

/** Reads a policy strictly: what is not known in it may have been meant to forbid something. */
export const readPolicy = (text: string): ReadPolicy => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { faults: ['The policy is not JSON.'], contact: undefined };
  }
  const faults = POLICY(value, '');
  if (faults.length === 0 && isPolicy(value)) return { policy: value };
  return {
    faults,
    contact: isObject(value) && contact(value.contact, '').length === 0 ? String(value.contact) : undefined,
  };
};

/** What is wrong with a value at a place: nothing where it is right. */
type Check = (value: unknown, path: string) => readonly string[];

const fault = (path: string, text: string): readonly string[] => [`${path || 'The policy'}: ${text}`];

const check =
  (text: string, isRight: (value: unknown) => boolean): Check =>
  (value, path) =>
    isRight(value) ? [] : fault(path, text);

const oneOf = (words: readonly unknown[]): Check =>
  check(`must be ${words.map((word) => JSON.stringify(word)).join(' or ')}`, (value) => words.includes(value));

const textOf = (text: string, isRight: (value: string) => boolean): Check =>
  check(text, (value) => typeof value === 'string' && isRight(value));

const line = (most: number): Check =>
  textOf(
    `must be a text of at most ${most} characters that is not blank`,
    (value) => /\S/.test(value) && Array.from(value).length <= most,
  );

const listOf =
  (item: Check, least = 1): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'must be a list: […]');
    if (value.length < least) return fault(path, 'must not be empty');
    return value.flatMap((one, i) => item(one, `${path}[${i}]`));
  };

/** `needs`: of the names in each of these lists, one must be there. */
const object = (members: Readonly<Record<string, Check>>, ...needs: readonly (readonly string[])[]): Check => {
  const known = new Map(Object.entries(members));
  return (value, path) => {
    if (!isObject(value)) return fault(path, 'must be an object: {…}');
    const names = Object.keys(value);
    const missing = needs.filter((some) => !some.some((name) => names.includes(name)));
    return [
      ...missing.flatMap((some) => fault(path, `${some.join(' or ')} is missing`)),
      ...names.flatMap((name) => {
        const at = path ? `${path}.${name}` : name;
        const member = known.get(name);
        return member
          ? member(value[name], at)
          : fault(at, `is not known here. Known are ${[...known.keys()].join(', ')}`);
      }),
    ];
  };
};

const flag = oneOf([true, false]);
const contact = line(200);
const message = object({ ja: line(300), en: line(300) }, ['ja', 'en']);
const patterns = listOf(textOf('must be like taro@example.com, *@example.com, example.com, *.de or *', isPattern));

const limits = {
  pixel: oneOf(PIXEL),
  receipts: oneOf(RECEIPTS),
  disclosure: oneOf(DISCLOSURE),
  labels: flag,
  digest: flag,
  notices: flag,
  export: flag,
  keepOpensDays: check(
    `must be a whole number from 1 to ${MOST_DAYS}`,
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_DAYS,
  ),
  neverTrack: patterns,
};

const POLICY = object(
  {
    $schema: textOf('must be a text', () => true),
    version: oneOf([1]),
    contact,
    message,
    internalDomains: listOf(textOf('must be a domain like example.co.jp or *.example.co.jp', isDomain)),
    everyone: object(limits),
    rules: listOf(object({ ...limits, users: patterns, recipients: patterns, message }, ['users', 'recipients']), 0),
  },
  ['version'],
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the checks have found right has this shape. */
const isPolicy = (value: unknown): value is Policy => isObject(value);
