import { ME } from '../tools/apps-script';
import { buttons, textOf } from '../tools/cards';
import { addOn } from './support/add-on';
import {
  BASE,
  BOTH,
  configured,
  contentOf,
  eventOf,
  insert,
  notificationOf,
  opened,
  switchesOf,
  TARO,
} from './support/compose';

describe('the compose card', () => {
  test('says for whom the mail is and what can come back from each', () => {
    const card = opened(configured(), {
      to: ['田中太郎 <taro@example.co.jp>', 'no-reply@example.com'],
      cc: ['jiro@gmail.com', ME],
      bcc: ['boss@kidoku.example'],
    });
    const text = textOf(card);
    expect(text).toContain('宛先（5）');
    expect(text).toMatch(/taro@example\.co\.jp\n依頼すれば、開封確認が返ることがあります/);
    expect(text).toMatch(/no-reply@example\.com\nメーリングリストなどです/);
    expect(text).toMatch(/Cc\njiro@gmail\.com\n個人の Gmail です/);
    expect(text).toMatch(/hanako@kidoku\.example\nご自身のアドレスです/);
    expect(text).toMatch(/Bcc（.*届いていたことがわかります）\nboss@kidoku\.example/);
    expect(text).toContain('どなたが開いたかまではわかりません');
    expect(buttons(card)).toEqual(['挿入', '開封確認を付けて送信']);
  });

  test('lists ten recipients and counts the others', () => {
    const text = textOf(opened(configured(), { to: Array.from({ length: 14 }, (_, i) => `person${i}@example.com`) }));
    expect(text.match(/person\d+@/g)?.length).toBe(10);
    expect(text).toContain('他 4 名');
  });

  test.each([
    ['nothing', undefined],
    ['no Gmail part', { commonEventObject: { userLocale: 'ja' } }],
    ['odd parts', { commonEventObject: { userLocale: 'ja' }, gmail: 7, draftMetadata: [null] }],
  ])('opens on an event with %s', (_, event) => {
    expect(textOf(configured().call('onCompose', event))).toMatch(/Gmail has not said yet|Gmail から伝わっていません/);
  });

  test('takes the recipients and the subject from where Gmail really puts them', () => {
    const { commonEventObject } = eventOf();
    const draftMetadata = { toRecipients: ['taro@example.co.jp'], subject: 'お見積り <b>' };
    const text = textOf(configured().call('onCompose', { commonEventObject, gmail: {}, draftMetadata }));
    expect(text).toContain('taro@example.co.jp');
    expect(text).toContain('お見積り <b>');
  });

  test('has everything off at first', () => {
    expect(switchesOf(opened(configured()))).toEqual({ disclosure: false, pixel: false });
  });

  test.each(['', 'https://example.com/exec', BASE.replace('/exec', '/dev'), BASE.replace('xx', 'x'.repeat(30))])(
    'offers no pixel at the address "%s"',
    (base) => {
      const emulator = configured();
      emulator.scriptProperties.set('pixel.base', base);
      expect(switchesOf(opened(emulator))).toEqual({ disclosure: false });
    },
  );

  test('says what an administrator has to do where there is no web app, and inserts the disclosure all the same', () => {
    const emulator = addOn([]);
    const card = opened(emulator);
    expect(textOf(card)).toContain('スクリプト プロパティ pixel.base');
    expect(switchesOf(card)).toEqual({ disclosure: false });
    const content = contentOf(insert(emulator, card, { disclosure: 'on', language: 'ja' }));
    expect(content).toContain('開封を確認させていただいております');
    expect(content).not.toMatch(/<img|<a /);
  });

  test('offers no pixel to who opted out', () => {
    const emulator = configured({ optedOut: ['taro@example.co.jp'] });
    const card = opened(emulator);
    expect(textOf(card)).toContain('このメールには入れられません');
    expect(switchesOf(card)).toEqual({ disclosure: false });
    expect(notificationOf(insert(emulator, card, BOTH))).toContain('挿入していません');
  });

  test('says who of several opted out', () => {
    const card = opened(configured({ optedOut: ['taro@example.co.jp'] }), {
      to: ['taro@example.co.jp', 'jiro@example.com'],
    });
    expect(textOf(card)).toContain('追跡ピクセルを希望されていない方が含まれています');
    expect(switchesOf(card)).toHaveProperty('pixel');
  });

  test('leads to the drafts, with whom to look for', () => {
    const card = JSON.stringify(opened(configured()));
    expect(card).toContain('"function":"showDrafts","parameters":[{"key":"to","value":"taro@example.co.jp"}]');
  });

  test('speaks English to who reads English, and offers the line in English first', () => {
    const emulator = configured();
    const card = opened(emulator, TARO, 'en-GB');
    expect(textOf(card)).toContain('May send a read receipt');
    expect(contentOf(insert(emulator, card, { disclosure: 'on' }, { locale: 'en-GB' }))).toContain('I am told when');
  });
});
