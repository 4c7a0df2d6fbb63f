import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { faultWords } from '../../../src/core/policy/fault-words';
import { readPolicy } from '../../../src/core/policy/read-policy';
import { anyPolicy } from './arbitrary';

const schema = JSON.parse(readFileSync(path.join(__dirname, '../../../docs/policy.schema.json'), 'utf8'));
const isRight = new Ajv({ strict: true, strictRequired: false }).compile(schema);
const faultsOf = (value: unknown): readonly string[] => {
  const read = readPolicy(JSON.stringify(value));
  return 'policy' in read ? [] : read.faults.map((fault) => faultWords(fault));
};
const withRule = (rule: object) => ({ version: 1, rules: [rule] });
const withPattern = (pattern: unknown) => withRule({ users: [pattern] });
const everyone = (limits: object) => ({ version: 1, everyone: limits });

const RIGHT: readonly unknown[] = [
  { version: 1 },
  { version: 1.0, $schema: 'policy.schema.json', rules: [] },
  {
    version: 1,
    contact: 'IT',
    message: { ja: '社外では使えません。' },
    internalDomains: ['example.co.jp', '*.example.jp'],
  },
  everyone({
    pixel: 'off',
    receipts: 'internal only',
    disclosure: 'required',
    labels: false,
    digest: true,
    notices: false,
  }),
  everyone({ export: false, keepOpensDays: 1, neverTrack: ['*.gov.example', 'Taro+x@Example.com', '例え.jp'] }),
  everyone({ keepOpensDays: 400 }),
  everyone({}),
  withRule({ users: ['*@sales.example.co.jp'], recipients: ['*.de', '*'], message: { en: 'No.' }, pixel: 'allowed' }),
  withPattern('*@*.example.com'),
  withPattern(`*@${'a'.repeat(314)}.com`),
  { version: 1, contact: '😀'.repeat(200) },
];

/** What is wrong, and how the fault begins that names it. */
const WRONG: readonly (readonly [value: unknown, fault: string])[] = [
  [null, 'The policy: must be an object'],
  [[], 'The policy: must be an object'],
  ['off', 'The policy: must be an object'],
  [{}, 'The policy: version is missing'],
  [{ version: 2 }, 'version: must be 1'],
  [{ version: '1' }, 'version: must be 1'],
  [{ version: 1, pixel: 'off' }, 'pixel: is not known here. Known are $schema, version'],
  [{ version: 1, contact: ' \n' }, 'contact: must be a text of at most 200'],
  [{ version: 1, contact: 'x'.repeat(201) }, 'contact: must be a text of at most 200'],
  [{ version: 1, message: {} }, 'message: ja or en is missing'],
  [{ version: 1, message: 'No.' }, 'message: must be an object'],
  [{ version: 1, message: { en: 'No.', de: 'Nein.' } }, 'message.de: is not known here'],
  [{ version: 1, internalDomains: [] }, 'internalDomains: must not be empty'],
  [{ version: 1, internalDomains: ['*.jp'] }, 'internalDomains[0]: must be a domain'],
  [{ version: 1, internalDomains: ['a@example.jp'] }, 'internalDomains[0]: must be a domain'],
  [{ version: 1, everyone: [] }, 'everyone: must be an object'],
  [everyone({ pixel: 'Off' }), 'everyone.pixel: must be "off" or "with disclosure" or "allowed"'],
  [everyone({ pixel: false }), 'everyone.pixel: must be'],
  [everyone({ receipts: 'internal' }), 'everyone.receipts: must be'],
  [everyone({ disclosure: true }), 'everyone.disclosure: must be'],
  [everyone({ labels: 'no' }), 'everyone.labels: must be true or false'],
  [everyone({ keepOpensDays: 0 }), 'everyone.keepOpensDays: must be a whole number from 1 to 400'],
  [everyone({ keepOpensDays: 1.5 }), 'everyone.keepOpensDays: must be'],
  [everyone({ keepOpensDays: 401 }), 'everyone.keepOpensDays: must be'],
  [everyone({ neverTrack: [] }), 'everyone.neverTrack: must not be empty'],
  [everyone({ users: ['*'] }), 'everyone.users: is not known here'],
  [everyone({ message: { en: 'No.' } }), 'everyone.message: is not known here'],
  [everyone({ toString: 1 }), 'everyone.toString: is not known here'],
  [{ version: 1, rules: {} }, 'rules: must be a list'],
  [{ version: 1, rules: [withRule({}), 'x'] }, 'rules[0]: users or recipients is missing'],
  [withRule({ pixel: 'off' }), 'rules[0]: users or recipients is missing'],
  [withRule({ users: '*' }), 'rules[0].users: must be a list'],
  [withRule({ users: [] }), 'rules[0].users: must not be empty'],
  [withRule({ users: ['*'], recipient: ['*.de'] }), 'rules[0].recipient: is not known here'],
  ...[
    '',
    'de',
    'localhost',
    '*.',
    '*@',
    '@example.com',
    'a b@example.com',
    '*@example',
    '*@*',
    'a@b@c.de',
    'x.*.de',
    ' *',
    '.de',
  ].map((pattern): [unknown, string] => [withPattern(pattern), 'rules[0].users[0]: must be like']),
  [withPattern(`*@${'a'.repeat(315)}.com`), 'rules[0].users[0]: must be like'],
  [withPattern(7), 'rules[0].users[0]: must be like'],
];

test.each(RIGHT)('schema and validator take %j', (value) => {
  expect([isRight(value), faultsOf(value)]).toEqual([true, []]);
});

test.each(WRONG)('schema and validator refuse %j, and the place is named', (value, fault) => {
  expect(isRight(value)).toBe(false);
  const faults = faultsOf(value);
  expect(faults.filter((one) => one.startsWith(fault))).not.toEqual([]);
});

test('every fault is named, not the first alone', () => {
  expect(faultsOf({ version: 3, everyone: { pixel: 'no', labels: 1 }, rules: [{ users: ['de'] }] })).toHaveLength(4);
});

test('a key that JSON makes of an object of its own is no way around', () => {
  const read = readPolicy('{"version":1,"everyone":{"__proto__":{"pixel":"allowed"}}}');
  expect(read).toMatchObject({ faults: [{ path: 'everyone.__proto__', kind: 'unknown' }], contact: undefined });
});

test.each(['', 'off', '{"version":1,}', '{version:1}', '\u0000', '{"version":1} x'])('%j is not JSON', (text) => {
  expect(readPolicy(text)).toEqual({ faults: [{ path: '', kind: 'json', of: [] }], contact: undefined });
});

test('whom to tell is read out of a policy that is wrong elsewhere', () => {
  expect(readPolicy('{"version":9,"contact":"it@example.co.jp"}')).toMatchObject({ contact: 'it@example.co.jp' });
  expect(readPolicy('{"version":9,"contact":7}')).toMatchObject({ contact: undefined });
});

test('schema and validator agree on every policy that is right', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect([isRight(policy), faultsOf(policy)]).toEqual([true, []]);
    }),
  );
});

const anyJunk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('off', 'allowed', 'required', true, 1, 30, ['*.de'], { ja: 'x' }, { users: ['*'] }, [
    { users: ['*'] },
  ]),
  fc.constantFrom(...WRONG.map(([value]) => value as object)),
);
const KEYS = [
  'pixel',
  'users',
  'recipients',
  'message',
  'version',
  'rules',
  'everyone',
  'contact',
  'ja',
  'pixels',
  'neverTrack',
  'keepOpensDays',
];

/** The same with another value, one more or one less, somewhere in it. */
const damaged = (value: unknown, steps: readonly number[], key: string, junk: unknown): unknown => {
  const [step = 0, ...others] = steps;
  if (typeof value !== 'object' || value === null || steps.length === 0) return junk;
  if (Array.isArray(value)) {
    const at = step % Math.max(1, value.length);
    return value.length === 0 ? [junk] : value.map((one, i) => (i === at ? damaged(one, others, key, junk) : one));
  }
  const names = Object.keys(value);
  const name = names[step % (names.length + 2)];
  if (name === undefined) return { ...value, [key]: junk };
  const { [name]: inner, ...rest } = value as Record<string, unknown>;
  return step % 5 === 0 ? rest : { ...rest, [name]: damaged(inner, others, key, junk) };
};

test('schema and validator agree on every policy that somebody spoilt', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      anyPolicy,
      fc.array(fc.nat(40), { maxLength: 4 }),
      fc.constantFrom(...KEYS),
      anyJunk,
      (policy, steps, key, junk) => {
        const value = JSON.parse(JSON.stringify(damaged(policy, steps, key, junk) ?? null));
        const faults = faultsOf(value);
        refused += Number(faults.length > 0);
        expect([isRight(value), value]).toEqual([faults.length === 0, value]);
      },
    ),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(500);
});
