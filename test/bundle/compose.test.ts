import type { Emulator, Failing } from '../../src/emulator/options';
import { emulate, ME } from '../tools/apps-script';
import { buttons, cardOf, press, textOf } from '../tools/cards';
import { addOn } from './support/add-on';

const BASE = `https://script.google.com/a/macros/kidoku.example/s/AKfycb${'x'.repeat(66)}/exec`;

/** What the compose trigger sends, besides what every event has. */
type Draft = { readonly to?: readonly string[]; readonly cc?: readonly string[]; readonly bcc?: readonly string[] };

const eventOf = ({ to = [], cc = [], bcc = [] }: Draft = {}, locale = 'ja') => ({
  commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: locale, timeZone: { id: 'Asia/Tokyo' } },
  gmail: { toRecipients: to, ccRecipients: cc, bccRecipients: bcc },
});

const configured = (settings?: object): Emulator => {
  const emulator = addOn([]);
  emulator.scriptProperties.set('pixel.base', BASE);
  if (settings) emulator.userProperties.set('settings', JSON.stringify({ version: 1, ...settings }));
  return emulator;
};

const TARO: Draft = { to: ['田中太郎 <taro@example.co.jp>'] };
const opened = (emulator: Emulator, draft: Draft = TARO, locale = 'ja') =>
  emulator.call('onCompose', eventOf(draft, locale));

/** Presses Insert with these inputs, as Gmail sends them. */
const insert = (
  emulator: Emulator,
  card: unknown,
  inputs: Readonly<Record<string, string>>,
  { draft = TARO, locale = 'ja' } = {},
) => {
  const formInputs = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, { stringInputs: { value: [value] } }]),
  );
  const event = eventOf(draft, locale);
  return press(emulator, card, locale === 'ja' ? '挿入' : 'Insert', {
    ...event,
    commonEventObject: { ...event.commonEventObject, formInputs },
  });
};

const BOTH = { pixel: 'on', disclosure: 'on', language: 'ja' };

type Update = { readonly type: string; readonly insertContents: readonly { content: string; contentType: string }[] };

/** What the draft is asked to take up. */
const updateOf = (response: unknown): Update | undefined =>
  (
    response as {
      renderActions?: { hostAppAction?: { gmailAction?: { updateDraftActionMarkup?: { updateBody: Update } } } };
    }
  )?.renderActions?.hostAppAction?.gmailAction?.updateDraftActionMarkup?.updateBody;

const contentOf = (response: unknown): string => updateOf(response)?.insertContents[0]?.content ?? '';
const notificationOf = (response: unknown): string =>
  (response as { renderActions?: { action?: { notification?: { text: string } } } })?.renderActions?.action
    ?.notification?.text ?? '';

/** The switches of a card: name -> whether it is on. */
const switchesOf = (card: unknown): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    [...JSON.stringify(card).matchAll(/"switchControl":(\{[^}]*\})/g)].map(([, json]) => {
      const { name, selected } = JSON.parse(json ?? '{}');
      return [name, selected === true];
    }),
  );

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
    expect(textOf(configured().call('onCompose', event))).toMatch(/Gmail does not say yet|Gmail から伝わっていません/);
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

describe('Insert', () => {
  test('puts the line, the opt-out link and the pixel at the end of the draft', () => {
    const emulator = configured();
    const response = insert(emulator, opened(emulator), BOTH);
    expect(updateOf(response)).toMatchObject({
      type: 'INSERT_AT_END',
      insertContents: [{ contentType: 'MUTABLE_HTML' }],
    });
    const content = contentOf(response);
    const [, image = ''] = /<img src="([^"]+)" width="1" height="1" alt="">/.exec(content) ?? [];
    const [, link = ''] = /<a href="([^"]+)">確認を希望されない場合は/.exec(content) ?? [];
    expect(image.startsWith(`${BASE}?t=`)).toBe(true);
    expect(link).toBe(image.replace('?t=', '?o='));
    expect(image.length).toBeLessThan(200);
    expect(content).not.toMatch(/taro|hanako|<!--/);
  });

  test('puts the pixel alone where only that is chosen', () => {
    const emulator = configured();
    expect(contentOf(insert(emulator, opened(emulator), { pixel: 'on' }))).toMatch(/^<img [^>]*>$/);
  });

  test('writes the line in the language that is chosen, whatever the user reads', () => {
    const emulator = configured();
    const content = contentOf(insert(emulator, opened(emulator), { ...BOTH, language: 'en' }));
    expect(content).toContain('I am told when it is opened');
    expect(content).toContain('opt out here');
  });

  test('pressed twice on a card inserts once; a card that is opened anew inserts again, with another token', () => {
    const emulator = configured();
    const card = opened(emulator);
    const first = contentOf(insert(emulator, card, BOTH));
    const second = insert(emulator, card, BOTH);
    expect(updateOf(second)).toBeUndefined();
    expect(notificationOf(second)).toContain('すでに挿入しました');
    const third = contentOf(insert(emulator, opened(emulator), BOTH));
    expect(third).toContain('<img');
    expect(third).not.toBe(first);
  });

  test('with nothing chosen says so, and the next card has everything off', () => {
    const emulator = configured({ compose: { pixel: true, disclosure: true } });
    const card = opened(emulator);
    expect(switchesOf(card)).toEqual({ disclosure: true, pixel: true });
    expect(notificationOf(insert(emulator, card, { language: 'ja' }))).toContain('何も選ばれていません');
    expect(switchesOf(opened(emulator))).toEqual({ disclosure: false, pixel: false });
  });

  test('with another choice on the same card adds what is missing, which the card announces', () => {
    const emulator = configured();
    const card = opened(emulator);
    expect(textOf(card)).toContain('まだ入れていないものだけが追加されます');
    const line = contentOf(insert(emulator, card, { disclosure: 'on', language: 'ja' }));
    expect(line).toContain('開封を確認させていただいております');
    expect(line).not.toMatch(/<img|<a /);
    const pixel = contentOf(insert(emulator, card, BOTH));
    expect(pixel).toMatch(/<a href="[^"]+\?o=[\w-]{42}">.*<img /);
    expect(pixel).not.toContain('開封を確認させていただいております');
    expect(notificationOf(insert(emulator, card, BOTH))).toContain('すでに挿入しました');
  });

  test('remembers the choice and the wording', () => {
    const emulator = configured();
    const wordingJa = '開封を知らせる設定にしています。';
    expect(contentOf(insert(emulator, opened(emulator), { ...BOTH, wordingJa }))).toContain(wordingJa);
    const card = opened(emulator);
    expect(switchesOf(card)).toEqual({ disclosure: true, pixel: true });
    expect(textOf(card)).toContain(wordingJa);
    insert(emulator, card, { disclosure: 'on', wordingJa: '' });
    expect(switchesOf(opened(emulator))).toEqual({ disclosure: true, pixel: false });
    expect(textOf(opened(emulator))).not.toContain(wordingJa);
  });
});

test('nothing that a recipient or a wording holds becomes markup', () => {
  const emulator = configured();
  const draft: Draft = { to: ['"<b>x</b>" <taro+<i>@example.co.jp>', 'a&b\'"@example.com', '<img/src=x>@example.com'] };
  const card = opened(emulator, draft);
  expect(JSON.stringify(card)).not.toMatch(/<i>|<img/);
  const wordingJa = '</div><script>alert("x")</script> &amp; <img src=x onerror=alert(1)>\u202e';
  const content = contentOf(insert(emulator, card, { ...BOTH, wordingJa }, { draft }));
  expect(content).toContain('&lt;/div&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;amp; &lt;img src=x');
  expect(content.match(/<img/g)?.length).toBe(1);
  expect(content).not.toMatch(/script>|\u202e/);
});

describe('a permission that was denied is a card', () => {
  const all = ['userinfo.email', 'gmail.modify'].map((name) => `https://www.googleapis.com/auth/${name}`);

  test.each(all)('%s', (denied) => {
    const emulator = emulate({ grantedScopes: all.filter((scope) => scope !== denied) });
    emulator.scriptProperties.set('pixel.base', BASE);
    expect(textOf(opened(emulator))).toContain('許可が必要です');
    expect(textOf(emulator.call('onHomepage', eventOf()))).toContain('許可が必要です');
    const formInputs = { pixel: { stringInputs: { value: ['on'] } } };
    const event = { ...eventOf(TARO), commonEventObject: { userLocale: 'ja', formInputs } };
    expect(textOf(cardOf(emulator.call('insertTracking', event)))).toContain('許可が必要です');
  });
});

describe('whichever call', () => {
  /** Lets each call of an insertion fail in turn. -> what pressing then showed, and whether opening the card anew helps. */
  const outcomes = (how: Failing) =>
    Object.keys(callsOfInsert()).map((method) => {
      const emulator = configured();
      const card = opened(emulator);
      emulator.fail(method, { ...how, times: 1 });
      const shown = pressed(emulator, card);
      emulator.heal();
      return `${method}: ${shown}, ${contentOf(insert(emulator, opened(emulator), BOTH)).includes('<img') ? 'then inserted' : 'then nothing'}`;
    });

  const pressed = (emulator: Emulator, card: unknown): string => {
    try {
      const response = insert(emulator, card, BOTH);
      if (updateOf(response)) return 'inserted';
      return textOf(cardOf(response)).includes('応答がありません') ? 'said' : 'unsaid';
    } catch {
      return 'ended';
    }
  };

  const error = 'Service unavailable: try again';

  test.each([
    ['fails', { error }],
    ['fails once it took effect', { error, takesEffect: true }],
  ])('%s, there is the insertion or a card that says so', (_, how) => {
    const all = outcomes(how);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((outcome) => !/: (?:inserted|said), then inserted$/.test(outcome))).toEqual([]);
  });

  test.each([
    ['before', { error, ends: true }],
    ['after', { error, ends: true, takesEffect: true }],
  ])('the execution ends %s, the card that is opened next works', (_, how) => {
    expect(outcomes(how).filter((outcome) => !outcome.endsWith(', then inserted'))).toEqual([]);
  });
});

/** Every service method that an insertion calls. */
const callsOfInsert = () => {
  const emulator = configured();
  const card = opened(emulator);
  emulator.resetCalls();
  insert(emulator, card, BOTH);
  return emulator.calls().methods;
};
