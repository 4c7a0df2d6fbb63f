import type { Emulator } from '../../src/emulator/options';
import { buttons, cardOf, press, textOf } from '../tools/cards';
import { addOn, eventOf } from './support/add-on';
import { callsOf, FAULTS, tried } from './support/faults';
import { inputsOf, notificationIn, submit } from './support/forms';
import { BASE } from './support/pixels';

const opened = (emulator: Emulator, locale = 'ja') => emulator.call('onUniversalSettings', eventOf({}, { locale }));
const storedIn = ({ userProperties }: Emulator) => JSON.parse(userProperties.get('settings') ?? '{}');
const known = { version: 1, userKey: 'abcdefgh', pixelSince: 1_790_000_000_000, optedOut: ['taro@example.co.jp'] };

const withSettings = (settings: object): Emulator => {
  const emulator = addOn([]);
  emulator.userProperties.set('settings', JSON.stringify(settings));
  return emulator;
};

test('the card shows every setting as it is, and is reached from the menu and from the homepage', () => {
  const emulator = addOn([]);
  const card = opened(emulator);
  expect(inputsOf(card)).toMatchObject({
    pixel: undefined,
    disclosure: undefined,
    days: '3',
    yearEnd: 'on',
    obon: 'on',
    keptDays: '400',
    language: 'auto',
    neverTrack: '',
  });
  expect(inputsOf(card)['gentle.ja']).toContain('お世話になっております');
  expect(inputsOf(card)['wording.en']).toContain('I am told when');
  expect(textOf(card)).toContain('{name}（宛名）');
  expect(buttons(card)).toContain('保存');
  const home = emulator.call('onHomepage', eventOf());
  expect(textOf(cardOf(press(emulator, home, '設定', eventOf())))).toContain('追跡しないアドレスとドメイン');
  expect(textOf(opened(emulator, 'en'))).toContain('Addresses and domains never to track');
});

test('what is saved is there when the card is opened again, and is said', () => {
  const emulator = withSettings(known);
  const response = submit(emulator, opened(emulator), '保存', {
    disclosure: 'on',
    obon: undefined,
    days: '５',
    keptDays: '90',
    neverTrack: '@Example.com\r\ntaro@example.org\n\nexample.com',
    'gentle.ja': '{name}\n\nその後いかがでしょうか。',
    'wording.en': 'I will see when you open this.',
  });
  expect(notificationIn(response)).toBe('保存しました。');
  expect(storedIn(emulator)).toMatchObject({ ...known, version: 3 });
  const values = inputsOf(opened(emulator));
  expect(values).toMatchObject({
    pixel: undefined,
    disclosure: 'on',
    yearEnd: 'on',
    obon: undefined,
    days: '5',
    keptDays: '90',
    neverTrack: 'example.com\ntaro@example.org',
    'gentle.ja': '{name}\n\nその後いかがでしょうか。',
    'wording.en': 'I will see when you open this.',
  });
  expect(inputsOf(cardOf(response))).toEqual(values);
});

test('nothing is stored that is the standard wording, and nothing is written where nothing changed', () => {
  const emulator = addOn([]);
  submit(emulator, opened(emulator), '保存', { days: '4', 'last.en': '', 'wording.ja': ' ' });
  expect(storedIn(emulator)).toMatchObject({ disclosure: {}, followUpTexts: { ja: {}, en: {} } });
  emulator.resetCalls();
  submit(emulator, opened(emulator), '保存');
  expect(emulator.calls().methods['Properties.setProperty']).toBeUndefined();
});

test.each([
  ['too few days', { days: '0' }, '1 から 30 までの整数を入力してください。'],
  ['no days', { days: '' }, '1 から 30 までの整数'],
  ['half a day', { days: '2.5' }, '1 から 30 までの整数'],
  ['too many days', { keptDays: '401' }, '30 から 400 までの整数'],
  ['words for days', { keptDays: 'a year' }, '30 から 400 までの整数'],
  ['no address', { neverTrack: 'example.com\nnobody at all' }, '「nobody at all」は、アドレスとしてもドメインとしても'],
  ['too many', { neverTrack: Array.from({ length: 101 }, (_, i) => `d${i}.example`).join('\n') }, '100 件まで'],
  ['a long line', { 'wording.ja': '長'.repeat(301) }, '300 文字以内'],
  ['a long text', { 'last.en': 'x'.repeat(601) }, '600 文字以内'],
  ['an unknown placeholder', { 'deadline.ja': '{name} {期限}' }, '「{期限}」は差し込み項目として使えません。'],
])(
  '%s: it is explained at its field, and nothing that was typed is lost',
  (_, wrong: Readonly<Record<string, string>>, sentence) => {
    const emulator = withSettings(known);
    const typed = { pixel: 'on', obon: undefined, neverTrack: 'example.com', 'gentle.en': 'Hello {name}', ...wrong };
    const response = submit(emulator, opened(emulator), '保存', typed);
    const card = cardOf(response);
    expect(notificationIn(response)).toBeUndefined();
    expect(textOf(card)).toContain('まだ保存していません');
    expect(inputsOf(card)).toMatchObject(typed);
    const json = JSON.stringify(card);
    const [field = ''] = Object.keys(wrong);
    const after = json.slice(json.indexOf(`"name":"${field}"`));
    expect(textOf(card)).toContain(sentence);
    expect(after.indexOf('#b3261e')).toBeGreaterThan(0);
    expect(after.slice(0, after.indexOf('#b3261e'))).not.toMatch(/"textInput".*"textInput"/);
    expect(storedIn(emulator)).toEqual(known);
    submit(emulator, card, '保存', { [field]: inputsOf(opened(addOn([])))[field] });
    expect(storedIn(emulator)).toMatchObject({ version: 3, compose: { pixel: true } });
  },
);

test('what is typed is never markup', () => {
  const emulator = addOn([]);
  const card = cardOf(submit(emulator, opened(emulator), '保存', { neverTrack: '<b>x</b><img src=x>' }));
  expect(JSON.stringify(card)).toContain('「&lt;b&gt;x&lt;/b&gt;&lt;img src=x&gt;」');
});

test('the cards follow the language that is chosen, at once and everywhere; "as in Gmail" ends it', () => {
  const emulator = addOn([]);
  const response = submit(emulator, opened(emulator), '保存', { language: 'en' });
  expect(notificationIn(response)).toBe('Saved.');
  expect(JSON.stringify(response)).toContain('"stateChanged":true');
  expect(textOf(cardOf(response))).toContain('Never to track'.toLowerCase());
  expect(textOf(emulator.call('onHomepage', eventOf()))).toContain('No sent mail yet');
  expect(textOf(emulator.call('onCompose', eventOf()))).toContain('Read receipt');
  submit(emulator, opened(emulator), 'Save', { language: 'auto' });
  expect(textOf(emulator.call('onHomepage', eventOf()))).toContain('送信したメールはまだありません');
});

test('the compose card and Insert honour whom never to track, with words of their own', () => {
  const emulator = addOn([]);
  emulator.scriptProperties.set('pixel.base', BASE);
  submit(emulator, opened(emulator), '保存', { neverTrack: 'example.co.jp' });
  const { commonEventObject } = eventOf();
  const to = (...addresses: readonly string[]) => ({ commonEventObject, gmail: { toRecipients: addresses } });
  const card = emulator.call('onCompose', to('jiro@example.com', 'taro@mail.example.co.jp'));
  expect(textOf(card)).toContain('「追跡しないアドレスとドメイン」に登録されています');
  expect(textOf(card)).toContain('このメールには入れられません');
  expect(inputsOf(card)).not.toHaveProperty('pixel');
  const formInputs = { pixel: { stringInputs: { value: ['on'] } } };
  const event = { ...to('taro@example.co.jp'), commonEventObject: { ...commonEventObject, formInputs } };
  expect(notificationIn(press(emulator, card, '挿入', event))).toContain(
    '「追跡しないアドレスとドメイン」に登録された宛先',
  );
  expect(inputsOf(emulator.call('onCompose', to('jiro@example.com')))).toHaveProperty('pixel');
});

describe('whichever call of saving', () => {
  const typed = { days: '7', neverTrack: 'example.com', 'gentle.ja': 'あ'.repeat(600), 'last.ja': 'い'.repeat(600) };
  const long = {
    ...known,
    disclosure: { ja: 'う'.repeat(300), en: 'x'.repeat(300) },
    followUpTexts: { ja: { deadline: 'え'.repeat(600), last: 'お'.repeat(600) } },
  };
  const calls = () => {
    const emulator = withSettings(long);
    const card = opened(emulator);
    return callsOf(emulator, () => submit(emulator, card, '保存', typed));
  };

  test.each(Object.entries(FAULTS))(
    '%s, the settings are those before or the new ones, and the next press saves',
    (_, fault) => {
      expect(calls().length).toBeGreaterThan(3);
      for (const [method, after] of calls()) {
        const emulator = withSettings(long);
        const card = opened(emulator);
        const before = inputsOf(card);
        emulator.fail(method, { ...fault, after, times: 1 });
        const shown = tried(() => submit(emulator, card, '保存', typed));
        emulator.heal();
        const values = inputsOf(opened(emulator));
        expect([JSON.stringify(before), JSON.stringify({ ...before, ...typed })]).toContain(JSON.stringify(values));
        if (notificationIn(shown)) expect(values).toEqual({ ...before, ...typed });
        else if (shown) expect(textOf(cardOf(shown))).toMatch(/次にすること|保存できたかどうか/);
        if (textOf(shown ?? {}).includes('保存できたかどうか')) expect(inputsOf(shown)).toMatchObject(typed);
        submit(emulator, card, '保存', typed);
        expect(inputsOf(opened(emulator))).toEqual({ ...before, ...typed });
      }
    },
  );
});
