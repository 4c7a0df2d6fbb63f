import fc from 'fast-check';
import {
  type Ceiling,
  ceilingIn,
  ceilingsOf,
  forbidsEveryPixel,
  sentenceFor,
  UNLIMITED,
  withoutReceipts,
} from '../../../src/core/policy/ceiling';
import { matchesAny } from '../../../src/core/policy/pattern';
import { DISCLOSURE, type Limits, PIXEL, type Policy, RECEIPTS } from '../../../src/core/policy/policy';
import { anyAddress, anyPattern, anyPolicy } from './arbitrary';

describe('a pattern', () => {
  test.each([
    ['*', 'taro@example.com', true],
    ['*.de', 'jonas@werkstatt.de', true],
    ['*.de', 'jonas@mail.werkstatt.de', true],
    ['*.de', 'JONAS@WERKSTATT.DE', true],
    ['*.de', 'jonas@werkstatt.de.', true],
    ['*.de', 'jonas@ｗｅｒｋstatt.de', true],
    ['*.de', 'jonas@de', false],
    ['*.de', 'jonas@werkstatt.com', false],
    ['*.de', 'x.de@example.com', false],
    ['*.de', 'jonas@nde', false],
    ['example.com', 'taro@example.com', true],
    ['example.com', 'taro@mail.example.com', true],
    ['example.com', 'taro@myexample.com', false],
    ['*.example.com', 'taro@example.com', false],
    ['*@example.com', 'taro@example.com', true],
    ['*@example.com', 'taro@mail.example.com', false],
    ['*@*.example.com', 'taro@mail.example.com', true],
    ['*@*.example.com', 'taro@example.com', false],
    ['taro@example.com', 'taro+news@example.com', true],
    ['Taro@Example.COM', 'taro@example.com', true],
    ['taro@example.com', 'jiro@example.com', false],
    ['ta.ro@gmail.com', 'taro@googlemail.com', true],
    ['gmail.com', 'taro@googlemail.com', true],
    ['sales-*@example.com', 'sales-1@example.com', true],
    ['sales-*@example.com', 'sales@example.com', false],
    ['*-a-*@example.com', 'x-a-@example.com', true],
    ['a*a@example.com', 'a@example.com', false],
    ['*.jp', '"a@b.com"@example.jp', true],
  ])('%s means %s: %s', (pattern, address, expected) => {
    expect(matchesAny([pattern], address)).toBe(expected);
  });

  test('of many stars keeps nobody waiting', () => {
    const pattern = `${'*a'.repeat(150)}@example.com`;
    expect(matchesAny([pattern], `${'a'.repeat(149)}b@example.com`)).toBe(false);
  });
});

const POLICY: Policy = {
  version: 1,
  message: { ja: '情報システム部からのお願いです。' },
  internalDomains: ['example.co.jp'],
  everyone: { pixel: 'with disclosure', receipts: 'internal only', keepOpensDays: 90, neverTrack: ['*.gov.example'] },
  rules: [
    {
      users: ['*@sales.example.co.jp'],
      disclosure: 'required',
      export: false,
      message: { en: 'Ask sales.', ja: '営業部へ。' },
    },
    { recipients: ['*.de'], pixel: 'off', labels: false, keepOpensDays: 30, message: { en: 'The works council.' } },
    { users: ['hanako@example.co.jp'], recipients: ['*.fr'], receipts: 'off' },
  ],
};
const asked = (user: string, recipients: readonly string[] | undefined) => ceilingIn(POLICY, { user, recipients });

test('what holds for everybody holds, with what the rules add', () => {
  expect(asked('jiro@example.co.jp', ['taro@example.com'])).toMatchObject({
    pixel: 'with disclosure',
    receipts: 'internal only',
    disclosure: 'optional',
  });
  expect(asked('jiro@example.co.jp', ['taro@example.com', 'jonas@werkstatt.de']).pixel).toBe('off');
  expect(asked('jiro@sales.example.co.jp', []).disclosure).toBe('required');
  expect(asked('hanako@example.co.jp', ['luc@example.fr']).receipts).toBe('off');
  expect(asked('jiro@example.co.jp', ['luc@example.fr']).receipts).toBe('internal only');
});

test('whom nobody knows a rule may mean', () => {
  expect(asked('jiro@example.co.jp', undefined)).toMatchObject({ pixel: 'off', receipts: 'off' });
  expect(asked('', []).export).toBe(false);
  const onlyRules = { version: 1, rules: POLICY.rules?.slice(1) ?? [] } as const;
  expect(ceilingIn(onlyRules, { user: 'jiro@example.co.jp', recipients: undefined })).toMatchObject({
    pixel: 'off',
    receipts: 'allowed',
  });
});

test('what holds for a mailbox as a whole holds for mail to nobody in particular, too', () => {
  expect(asked('jiro@example.co.jp', [])).toMatchObject({
    pixel: 'with disclosure',
    labels: false,
    keepOpensDays: 30,
    export: true,
  });
});

test('whoever is never to be tracked gets neither pixel nor receipt request, in company neither', () => {
  expect(asked('jiro@example.co.jp', ['a@tax.gov.example', 'taro@example.co.jp'])).toMatchObject({
    pixel: 'off',
    receipts: 'off',
  });
});

test('receipts inside the organisation alone name those who are outside', () => {
  const ceiling = asked('jiro@example.co.jp', []);
  expect(withoutReceipts(ceiling, ['a@example.co.jp', 'b@x.example.co.jp', 'c@example.jp'])).toEqual(['c@example.jp']);
  expect(withoutReceipts({ ...ceiling, internalDomains: [] }, ['a@example.co.jp'])).toEqual(['a@example.co.jp']);
  expect(withoutReceipts({ ...ceiling, receipts: 'off' }, ['a@example.co.jp'])).toEqual(['a@example.co.jp']);
  expect(withoutReceipts(UNLIMITED, ['c@example.jp'])).toEqual([]);
});

test('the sentence is that of the rule that limits, else the general one, in another language rather than none', () => {
  const german = asked('jiro@sales.example.co.jp', ['jonas@werkstatt.de']);
  expect(sentenceFor(german, 'pixel', 'en')).toBe('The works council.');
  expect(sentenceFor(german, 'pixel', 'ja')).toBe('The works council.');
  expect(sentenceFor(german, 'disclosure', 'ja')).toBe('営業部へ。');
  expect(sentenceFor(german, 'receipts', 'en')).toBe('情報システム部からのお願いです。');
  expect(sentenceFor(UNLIMITED, 'pixel', 'en')).toBe('');
});

test('with a policy that cannot be read nothing is tracked, and nothing leaves', () => {
  for (const text of [
    '',
    '{',
    '{"version":2,"contact":"it@example.co.jp"}',
    '{"version":1,"everyone":{"pixels":"off"}}',
  ]) {
    expect(ceilingsOf(text, 'jiro@example.co.jp')([])).toMatchObject({
      pixel: 'off',
      receipts: 'off',
      export: false,
      labels: true,
      keepOpensDays: 400,
    });
    expect(forbidsEveryPixel(text)).toBe(true);
  }
  expect(ceilingsOf('{"version":2,"contact":"it@example.co.jp"}', '')([]).broken).toEqual({
    contact: 'it@example.co.jp',
  });
});

test('loads need not be noted only where no pixel is allowed to anybody', () => {
  const of = (everyone: Limits) => forbidsEveryPixel(JSON.stringify({ ...POLICY, everyone }));
  expect([of({ pixel: 'off' }), of({ pixel: 'with disclosure' }), of({}), forbidsEveryPixel(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

/** Whether one holds at most as much as another: the order of each limit, written down once more. */
const isWithin = (inner: Ceiling, outer: Limits): boolean => {
  const rank = (order: readonly unknown[], a: unknown, b: unknown) =>
    b === undefined || order.indexOf(a) <= order.indexOf(b);
  return (
    rank(PIXEL, inner.pixel, outer.pixel) &&
    rank(RECEIPTS, inner.receipts, outer.receipts) &&
    rank(DISCLOSURE, inner.disclosure, outer.disclosure) &&
    (['labels', 'digest', 'notices', 'export'] as const).every(
      (name) => outer[name] !== false || inner[name] === false,
    ) &&
    inner.keepOpensDays <= (outer.keepOpensDays ?? 400) &&
    (outer.neverTrack ?? []).every((pattern) => inner.neverTrack.includes(pattern))
  );
};

const anyRecipients = fc.option(fc.array(anyAddress, { maxLength: 4 }), { nil: undefined });

test('no combination allows more than what holds for everybody, or than any rule that matches', () => {
  fc.assert(
    fc.property(anyPolicy, anyAddress, anyRecipients, (policy, user, recipients) => {
      const ceiling = ceilingsOf(JSON.stringify(policy), user)(recipients);
      expect(isWithin(ceiling, policy.everyone ?? {})).toBe(true);
      for (const { users, recipients: patterns, message: _, ...limits } of policy.rules ?? []) {
        const isMeant =
          (!users || matchesAny(users, user)) &&
          (!patterns || !recipients || recipients.some((one) => matchesAny(patterns, one)));
        if (isMeant) expect(isWithin(ceiling, limits)).toBe(true);
      }
      for (const address of recipients ?? []) {
        if (matchesAny(ceiling.neverTrack, address)) expect([ceiling.pixel, ceiling.receipts]).toEqual(['off', 'off']);
        const refused = withoutReceipts(ceiling, recipients ?? []);
        if (ceiling.receipts === 'off') expect(refused).toEqual(recipients);
        if (ceiling.receipts === 'internal only' && !matchesAny(policy.internalDomains ?? [], address))
          expect(refused).toContain(address);
      }
    }),
    { numRuns: 500 },
  );
});

test('every value in force is one that somebody named: nothing is forbidden out of nothing', () => {
  fc.assert(
    fc.property(anyPolicy, anyAddress, anyRecipients, (policy, user, recipients) => {
      const ceiling = ceilingIn(policy, { user, recipients });
      const named = [policy.everyone ?? {}, ...(policy.rules ?? [])];
      const isNever = ceiling.neverTrack.length > 0;
      for (const name of [
        'pixel',
        'receipts',
        'disclosure',
        'labels',
        'digest',
        'notices',
        'export',
        'keepOpensDays',
      ] as const) {
        const isFree = ceiling[name] === UNLIMITED[name] || (isNever && ceiling[name] === 'off');
        if (!isFree) expect(named.map((limits) => limits[name])).toContain(ceiling[name]);
      }
    }),
  );
});

test('one more rule, one more recipient, or not knowing them, never allows more', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      anyAddress,
      fc.array(anyAddress, { minLength: 1, maxLength: 3 }),
      anyAddress,
      anyPattern,
      (policy, user, recipients, another, pattern) => {
        const before = ceilingIn(policy, { user, recipients });
        const rules = [
          ...(policy.rules ?? []),
          { recipients: [pattern], pixel: 'with disclosure' as const, export: true, labels: false },
        ];
        expect(isWithin(ceilingIn({ ...policy, rules }, { user, recipients }), before)).toBe(true);
        expect(isWithin(ceilingIn(policy, { user, recipients: [...recipients, another] }), before)).toBe(true);
        expect(isWithin(ceilingIn(policy, { user, recipients: undefined }), before)).toBe(true);
        expect(isWithin(ceilingIn(policy, { user: '', recipients }), before)).toBe(true);
      },
    ),
  );
});
