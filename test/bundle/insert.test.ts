import type { Emulator, Failing } from '../../src/emulator/options';
import { emulate } from '../tools/apps-script';
import { cardOf, textOf } from '../tools/cards';
import {
  BASE,
  BOTH,
  configured,
  contentOf,
  type Draft,
  eventOf,
  insert,
  notificationOf,
  opened,
  switchesOf,
  TARO,
  updateOf,
} from './support/compose';

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
    const [, link = ''] = /<a href="([^"]+)">開封の確認を希望されない場合は/.exec(content) ?? [];
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
