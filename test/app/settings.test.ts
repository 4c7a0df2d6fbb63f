import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DEFAULTS, MAX_DISCLOSURE, parseSettings, type Settings, serializeSettings } from '../../src/app/settings';

test('settings come back as they were stored', () => {
  const settings: Settings = {
    compose: { pixel: true, disclosure: true },
    disclosure: { ja: '開封を確認しています' },
    followUp: { days: 5, yearEnd: false, obon: true },
    followUpTexts: { ja: { gentle: '{name}\n\nいかがでしょうか。' }, en: { last: 'Goodbye, {name}' } },
    language: 'ja',
    neverTrack: ['example.com', 'taro@example.org'],
    labels: true,
    notices: { bounce: 1_790_000_000_000 },
    digest: { hour: 18, since: 1_790_000_000_000 },
    place: { locale: 'ja', timeZone: 'Asia/Tokyo' },
    keptDays: 90,
    userKey: 'abcdefgh',
    pixelSince: 1_800_000_000_000,
    optedOut: ['taro@example.co.jp'],
  };
  expect(parseSettings(serializeSettings(settings))).toEqual(settings);
});

const fixture = (name: string): string =>
  JSON.parse(readFileSync(path.join(__dirname, `../fixtures/stored/${name}.json`), 'utf8')).user.settings;

test('settings of version 1 are carried over, and nothing of them is lost', () => {
  const stored = fixture('v1-settings');
  const { version, ...known } = JSON.parse(stored);
  expect(version).toBe(1);
  expect(parseSettings(stored)).toEqual({ ...DEFAULTS, ...known });
  const rewritten = serializeSettings(parseSettings(stored));
  expect(JSON.parse(rewritten)).toMatchObject({ ...known, version: 3 });
  expect(parseSettings(rewritten)).toEqual(parseSettings(stored));
});

test.each([undefined, '', 'nonsense', '[]', '42', 'null', '{"compose":7,"disclosure":[],"optedOut":"x"}'])(
  'where %s is stored, everything is off',
  (text) => {
    expect(parseSettings(text)).toEqual(DEFAULTS);
  },
);

test('one odd field takes its default and takes nothing else with it', () => {
  const text =
    '{"version":1,"compose":{"pixel":"yes","disclosure":true},"userKey":3,"optedOut":["a@example.com",7,"b"]}';
  expect(parseSettings(text)).toEqual({
    ...DEFAULTS,
    compose: { pixel: false, disclosure: true },
    optedOut: ['a@example.com'],
  });
});

test('a wording is one line of bounded length, and an empty one is the standard one', () => {
  const { disclosure } = parseSettings(JSON.stringify({ disclosure: { ja: 'あ'.repeat(1000), en: '  ' } }));
  expect(disclosure.ja?.length).toBe(MAX_DISCLOSURE);
  expect(disclosure.en).toBeUndefined();
});

test.each([
  [{ followUp: { days: 31, yearEnd: false } }, { followUp: { days: 3, yearEnd: false, obon: true } }],
  [{ followUp: { days: '5', obon: 'no' } }, {}],
  [{ followUpTexts: { ja: { gentle: '  ', last: 7, other: 'x' }, en: [] } }, {}],
  [
    { followUpTexts: { ja: { gentle: 'あ'.repeat(700) } } },
    { followUpTexts: { ja: { gentle: 'あ'.repeat(600) }, en: {} } },
  ],
  [{ language: 'fr' }, {}],
  [
    { neverTrack: ['@Example.COM', 'nobody', 7, 'taro@example.com'] },
    { neverTrack: ['example.com', 'taro@example.com'] },
  ],
  [{ keptDays: 29 }, {}],
  [{ keptDays: 30.5 }, {}],
])('of %j, what can be used is used', (stored, expected) => {
  expect(parseSettings(JSON.stringify({ version: 2, ...stored }))).toEqual({ ...DEFAULTS, ...expected });
});

test('whatever is stored is read, and what was read comes back the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.record(mayBeOdd).map((odd) => JSON.stringify(odd)),
      ),
      (text) => {
        const settings = parseSettings(text);
        expect(parseSettings(serializeSettings(settings))).toEqual(settings);
      },
    ),
  );
});

/** Every field, as it may stand there or as it may not. */
const mayBeOdd = Object.fromEntries(
  Object.keys(DEFAULTS).map((name) => [
    name,
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('ja', 'auto', 30, 400, ['@example.com', 'a@example.com'], {
        days: 4,
        ja: { last: 'x' },
        en: 'y',
      }),
    ),
  ]),
);
