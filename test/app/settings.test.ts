import { DEFAULTS, MAX_DISCLOSURE, parseSettings, serializeSettings } from '../../src/app/settings';

test('settings come back as they were stored', () => {
  const settings = {
    compose: { pixel: true, disclosure: true },
    disclosure: { ja: '開封を確認しています' },
    userKey: 'abcdefgh',
    pixelSince: 1_800_000_000_000,
    optedOut: ['taro@example.co.jp'],
    followUp: { days: 5, yearEnd: false, obon: true },
  };
  expect(parseSettings(serializeSettings(settings))).toEqual(settings);
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
    compose: { pixel: false, disclosure: true },
    disclosure: {},
    optedOut: ['a@example.com'],
    followUp: { days: 3, yearEnd: true, obon: true },
  });
});

test.each([0, -1, 2.5, 31, '5', null])('%s is no number of business days to wait', (days) => {
  const { followUp } = parseSettings(JSON.stringify({ followUp: { days, yearEnd: false, obon: 'no' } }));
  expect(followUp).toEqual({ days: 3, yearEnd: false, obon: true });
});

test('a wording is one line of bounded length, and an empty one is the standard one', () => {
  const { disclosure } = parseSettings(JSON.stringify({ disclosure: { ja: 'あ'.repeat(1000), en: '  ' } }));
  expect(disclosure.ja?.length).toBe(MAX_DISCLOSURE);
  expect(disclosure.en).toBeUndefined();
});
