import fc from 'fast-check';
import type { Limits, Policy, Rule } from '../../../src/core/policy/policy';

const DOMAINS = ['example.co.jp', 'sales.example.co.jp', 'example.de', 'shop.example.de', 'gmail.com', 'example.com'];
export const anyAddress = fc
  .tuple(fc.constantFrom('taro', 'hanako', 'sales-1', 'taro+news', 'Taro'), fc.constantFrom(...DOMAINS))
  .map(([local, domain]) => `${local}@${domain}`);
export const anyPattern = fc.oneof(
  fc.constantFrom('*', '*.de', '*.example.co.jp', 'example.de', 'sales-*@example.com', '*@*.co.jp', 't*o@example.com'),
  fc.constantFrom(...DOMAINS).map((domain) => `*@${domain}`),
  anyAddress,
);
const patterns = fc.array(anyPattern, { minLength: 1, maxLength: 3 });
const message = fc.record({ ja: fc.constant('社外では使えません。'), en: fc.constant('Not outside.') });

const limits = {
  pixel: fc.constantFrom('off' as const, 'with disclosure' as const, 'allowed' as const),
  receipts: fc.constantFrom('off' as const, 'internal only' as const, 'allowed' as const),
  disclosure: fc.constantFrom('required' as const, 'optional' as const),
  labels: fc.boolean(),
  digest: fc.boolean(),
  notices: fc.boolean(),
  export: fc.boolean(),
  keepOpensDays: fc.integer({ min: 1, max: 400 }),
  neverTrack: patterns,
};
const NONE = { requiredKeys: [] };
const anyLimits: fc.Arbitrary<Limits> = fc.record(limits, NONE);
const anyRule: fc.Arbitrary<Rule> = fc
  .record({ ...limits, message, users: patterns, recipients: patterns }, NONE)
  .map((rule) => (rule.users || rule.recipients ? rule : { ...rule, users: ['*'] }));

/** A policy that is right. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant(1 as const),
    contact: fc.constant('it@example.co.jp'),
    message,
    internalDomains: fc.array(fc.constantFrom(...DOMAINS, '*.example.co.jp'), { minLength: 1, maxLength: 2 }),
    everyone: anyLimits,
    rules: fc.array(anyRule, { maxLength: 5 }),
  },
  { requiredKeys: ['version'] },
);
