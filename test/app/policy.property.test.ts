import fc from 'fast-check';
import { type ComposePorts, composeView } from '../../src/app/compose';
import type { ComposedMail } from '../../src/app/compose-event';
import { forbiddenIn } from '../../src/app/drafts';
import { insertion } from '../../src/app/insertion';
import { ceilingsFor, limited } from '../../src/app/policy';
import { parseSettings, type Settings } from '../../src/app/settings';
import { outOfReach, type SettingsForm, saveSettings } from '../../src/app/settings-form';
import { readMail } from '../../src/core/mime/read-mail';
import { matchesAny } from '../../src/core/policy/pattern';
import type { Limits, Policy, Rule } from '../../src/core/policy/policy';
import { anyAddress, anyPolicy } from '../core/policy/arbitrary';

const BASE = 'https://script.google.com/macros/s/AKfycbExample/exec';
const STANDARD = { ja: '開封を確認しております。', en: 'I am told when you open this.' };
const OWN_WORDS = 'Best regards';

type World = {
  readonly policy: Policy;
  readonly user: string;
  readonly recipients: readonly string[];
  readonly settings: Partial<Settings>;
};

const anySettings: fc.Arbitrary<Partial<Settings>> = fc.record({
  compose: fc.record({ pixel: fc.boolean(), disclosure: fc.boolean() }),
  disclosure: fc.constantFrom({}, { ja: OWN_WORDS, en: OWN_WORDS }),
  labels: fc.boolean(),
  notices: fc.constantFrom({}, { bounce: 1, open: 2 }),
  digest: fc.constantFrom({ hour: 8 }, { hour: 8, since: 3 }),
  keptDays: fc.integer({ min: 30, max: 400 }),
});
const anyWorld: fc.Arbitrary<World> = fc.record({
  policy: anyPolicy,
  user: anyAddress,
  recipients: fc.array(anyAddress, { maxLength: 3 }),
  settings: anySettings,
});

const portsFor = ({ policy, user, settings }: World): ComposePorts & { readonly settingsNow: () => Settings } => {
  let stored = JSON.stringify(settings);
  return {
    policy: { read: () => JSON.stringify(policy) },
    identity: { address: () => user, aliases: () => [] },
    settings: {
      read: () => stored,
      write: (text) => {
        stored = text;
      },
    },
    optOuts: { read: () => undefined, write: () => {} },
    pixels: {
      base: () => BASE,
      randomId: () => 'AAAAAAAAAAAA',
      userKey: () => 'BBBBBBBB',
      mac: () => 'CCCCCCCCCCCCCg',
    },
    once: { change: (_, change) => void change(undefined) },
    clock: { now: () => Date.UTC(2026, 10, 20) },
    settingsNow: () => parseSettings(stored),
  };
};

const mailTo = (recipients: readonly string[]): ComposedMail => ({
  recipients: recipients.map((address) => ({ address: address.toLowerCase(), field: 'to' as const })),
  subject: undefined,
});

/** Everything that holds, found once more and without putting anything together. Nobody knows whom a mail without recipients is for. */
const holding = ({ policy, user, recipients }: World, isWholeMailbox = false): readonly Limits[] => {
  const isMeant = ({ users, recipients: patterns }: Rule) =>
    (!users || matchesAny(users, user)) &&
    (isWholeMailbox || !patterns || recipients.length === 0 || recipients.some((one) => matchesAny(patterns, one)));
  return [policy.everyone ?? {}, ...(policy.rules ?? []).filter(isMeant)];
};

const isNeverTracked = (all: readonly Limits[], recipients: readonly string[]): boolean =>
  all.some(({ neverTrack = [] }) =>
    recipients.length === 0 ? neverTrack.length > 0 : recipients.some((one) => matchesAny(neverTrack, one)),
  );

test('no policy, settings, recipients and choice insert a pixel that the strictest rule forbids, or one without its line', () => {
  let inserted = 0;
  fc.assert(
    fc.property(anyWorld, fc.boolean(), (world, disclosure) => {
      const ports = portsFor(world);
      const all = holding(world);
      const mail = mailTo(world.recipients);
      const isForbidden = all.some(({ pixel }) => pixel === 'off') || isNeverTracked(all, world.recipients);
      const { pixel } = composeView(ports, mail, 'en');
      const choice = {
        session: '',
        pixel: true,
        disclosure,
        language: 'en',
        wording: { ja: OWN_WORDS, en: OWN_WORDS },
      } as const;
      const result = insertion(ports, mail, choice, STANDARD);
      if (isForbidden) expect([pixel.startsWith('forbidden'), result]).toEqual([true, { kind: 'forbidden' }]);
      if (result.kind !== 'insert') return;
      inserted += 1;
      const needsLine = all.some((one) => one.pixel === 'with disclosure' || one.disclosure === 'required');
      expect(result.disclosure).toBe(needsLine ? STANDARD.en : disclosure ? OWN_WORDS : undefined);
    }),
    { numRuns: 1000 },
  );
  expect(inserted).toBeGreaterThan(50);
});

const draftTo = (recipients: readonly string[], text: string) =>
  readMail(
    `From: me@example.com\r\nTo: ${recipients[0]}\r\nBcc: ${recipients.slice(1).join(', ')}\r\n\r\n${text}\r\n`,
    () => undefined,
  );

test('no policy lets a draft be sent with a receipt request that the strictest rule forbids, or without its line', () => {
  let allowed = 0;
  const anyText = fc.constantFrom(STANDARD.en, OWN_WORDS, `> ${STANDARD.en}`);
  fc.assert(
    fc.property(anyWorld, anyText, (world, text) => {
      if (world.recipients.length === 0) return;
      const all = holding(world);
      const isInternal = world.recipients.every((one) => matchesAny(world.policy.internalDomains ?? [], one));
      const isForbidden =
        all.some(({ receipts }) => receipts === 'off' || (receipts === 'internal only' && !isInternal)) ||
        isNeverTracked(all, world.recipients) ||
        (all.some(({ disclosure }) => disclosure === 'required') && text !== STANDARD.en);
      const problem = forbiddenIn(draftTo(world.recipients, text), ceilingsFor(portsFor(world)), () => [STANDARD.en]);
      expect(problem !== undefined).toBe(isForbidden);
      allowed += Number(!isForbidden);
    }),
    { numRuns: 1000 },
  );
  expect(allowed).toBeGreaterThan(50);
});

const WORDS: Parameters<typeof saveSettings>[2] = {
  disclosure: STANDARD,
  followUp: { ja: { gentle: '', deadline: '', last: '' }, en: { gentle: '', deadline: '', last: '' } },
};
const EVERYTHING = Object.fromEntries(
  ['pixel', 'disclosure', 'labels', 'digest', 'bounce', 'reply', 'open'].map((name) => [name, ['on']]),
);

test('no settings, and nothing that is typed, make run by itself or keep what the strictest rule forbids', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const ports = portsFor(world);
      const all = holding(world, true);
      const ceiling = ceilingsFor(ports)([]);
      const inputs: Parameters<typeof saveSettings>[1] = EVERYTHING;
      const place = { locale: 'en', timeZone: 'Etc/UTC' } as const;
      const saved = saveSettings(ports.settings, inputs, WORDS, {
        now: 5,
        place,
        hidden: outOfReach(ceiling),
        isWeb: true,
      });
      expect((saved as { readonly refused?: SettingsForm }).refused).toBeUndefined();
      const inForce = limited(ports.settingsNow(), ceiling);
      const isOff = (name: 'labels' | 'notices' | 'digest' | 'export') => all.some((one) => one[name] === false);
      expect({
        labels: inForce.labels,
        notices: Object.keys(inForce.notices).length > 0,
        digest: inForce.digest.since !== undefined,
        export: ceiling.export,
      }).toEqual({
        labels: !isOff('labels'),
        notices: !isOff('notices'),
        digest: !isOff('digest'),
        export: !isOff('export'),
      });
      expect(ceiling.keepOpensDays).toBe(Math.min(400, ...all.flatMap(({ keepOpensDays = 400 }) => keepOpensDays)));
      // What is out of reach is not stored as a choice of theirs.
      if (isOff('labels')) expect(ports.settingsNow().labels).toBe(world.settings.labels);
    }),
    { numRuns: 500 },
  );
});
