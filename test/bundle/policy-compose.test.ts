import type { Emulator } from '../../src/emulator/options';
import { buttons, cardOf, textOf } from '../tools/cards';
import {
  BOTH,
  configured,
  contentOf,
  type Draft,
  insert,
  notificationOf,
  opened,
  switchesOf,
  TARO,
  updateOf,
} from './support/compose';
import { callsOf, FAULTS, tried } from './support/faults';
import { BROKEN, CONTACT, obey, SENTENCE } from './support/policy';

const NOBODY: Draft = {};
const GERMAN: Draft = { to: ['taro@example.co.jp'], bcc: ['jonas@werkstatt.DE'] };
const PIXEL_OFF = { everyone: { pixel: 'off' } };
const NOT_TO_GERMANY = { rules: [{ recipients: ['*.de'], pixel: 'off' }] };
const FORBIDDEN = '組織のポリシーにより、このメールには入れられません。';
const REFUSED = '挿入していません。組織のポリシーで認められていません。';
const STANDARD = '開封を確認させていただいております';

const world = (policy: object | string, settings?: object): Emulator => obey(configured(settings), policy);

describe('a pixel that the policy forbids', () => {
  test.each<[string, object, Draft]>([
    ['to everybody', PIXEL_OFF, TARO],
    ['to everybody, not knowing to whom', PIXEL_OFF, NOBODY],
    ['to this user', { rules: [{ users: ['*@kidoku.example'], pixel: 'off' }] }, TARO],
    ['to one of the recipients, in Bcc', NOT_TO_GERMANY, GERMAN],
    [
      'to this user for these recipients',
      { rules: [{ users: ['hanako@kidoku.example'], recipients: ['*.de'], pixel: 'off' }] },
      GERMAN,
    ],
    [
      'to whom nobody may track',
      { everyone: { neverTrack: ['taro@example.co.jp'] } },
      { to: ['Taro+news@example.co.jp'] },
    ],
  ])('%s is not offered, with the reason and the administrator’s sentence, and is not inserted', (_, policy, draft) => {
    const emulator = world(policy);
    const card = opened(emulator, draft);
    expect(textOf(card)).toContain(`${FORBIDDEN}${SENTENCE}`);
    expect(switchesOf(card)).toEqual({ disclosure: false });
    const response = insert(emulator, card, BOTH, { draft });
    expect(notificationOf(response)).toContain(REFUSED);
    expect(updateOf(response)).toBeUndefined();
  });

  test('leaves the disclosure line to whoever wants it', () => {
    const emulator = world(PIXEL_OFF);
    expect(contentOf(insert(emulator, opened(emulator), { disclosure: 'on', language: 'ja' }))).toContain(STANDARD);
  });

  test('is not inserted from a card that was opened before the policy came', () => {
    const emulator = configured({ compose: { pixel: true, disclosure: true } });
    const card = opened(emulator);
    expect(switchesOf(card)).toHaveProperty('pixel', true);
    obey(emulator, PIXEL_OFF);
    expect(notificationOf(insert(emulator, card, BOTH))).toContain(REFUSED);
  });

  test('is not inserted for recipients who were added since the card was opened', () => {
    const emulator = world(NOT_TO_GERMANY);
    const card = opened(emulator, TARO);
    expect(switchesOf(card)).toHaveProperty('pixel');
    expect(notificationOf(insert(emulator, card, BOTH, { draft: GERMAN }))).toContain(REFUSED);
  });

  test('has its reason in English where there is no other sentence', () => {
    const text = textOf(opened(world(JSON.stringify({ version: 1, ...PIXEL_OFF })), TARO, 'en'));
    expect(text).toContain('Your organisation’s policy allows no tracking pixel in this message.');
  });
});

describe('where the policy depends on recipients whom nobody knows yet', () => {
  test('there is no pixel, and the card says what to do', () => {
    const emulator = world(NOT_TO_GERMANY);
    const card = opened(emulator, NOBODY);
    expect(textOf(card)).toContain('宛先を入れた下書きが保存されてから、Kidoku を開き直してください。');
    expect(notificationOf(insert(emulator, card, BOTH, { draft: NOBODY }))).toContain(REFUSED);
  });

  test('once they are known the card says that others cannot be checked', () => {
    const unchecked = 'このあと追加された宛先は確認できません。';
    expect(textOf(opened(world(NOT_TO_GERMANY), TARO))).toContain(unchecked);
    expect(textOf(opened(world({ everyone: { pixel: 'with disclosure' } }), TARO))).not.toContain(unchecked);
  });
});

describe('a pixel that needs the disclosure line', () => {
  const NEEDED = [{ pixel: 'with disclosure' }, { disclosure: 'required' }];

  test.each(NEEDED)('comes with it, in its standard wording, whatever is chosen: %j', (everyone) => {
    const emulator = world({ everyone }, { disclosure: { ja: 'よろしくお願いします。' } });
    const card = opened(emulator);
    expect(textOf(card)).toContain(`標準の文面で必ず添えられます。${SENTENCE}`);
    expect(textOf(card)).not.toContain('よろしくお願いします。');
    const content = contentOf(insert(emulator, card, { pixel: 'on', language: 'ja', wordingJa: '。' }));
    expect(content).toMatch(new RegExp(`${STANDARD}.*<a .*<img `));
    expect(content).not.toContain('よろしく');
  });

  test('comes with it, too, where a line in the user’s own words was put in before, for others; once', () => {
    const emulator = world({ rules: [{ recipients: ['*.de'], pixel: 'with disclosure' }] });
    const card = opened(emulator, TARO);
    const own = { disclosure: 'on', language: 'ja', wordingJa: '。' };
    expect(contentOf(insert(emulator, card, own, { draft: TARO }))).not.toContain(STANDARD);
    const both = { ...own, pixel: 'on' };
    expect(contentOf(insert(emulator, card, both, { draft: GERMAN }))).toMatch(new RegExp(`${STANDARD}.*<img `));
    for (const draft of [TARO, GERMAN]) expect(updateOf(insert(emulator, card, both, { draft }))).toBeUndefined();
  });

  test('leaves the user’s choice and wording as they were', () => {
    const emulator = world({ everyone: { pixel: 'with disclosure' } }, { disclosure: { ja: 'お知らせです。' } });
    insert(emulator, opened(emulator), { pixel: 'on', language: 'ja' });
    emulator.scriptProperties.delete('policy');
    const card = opened(emulator);
    expect(switchesOf(card)).toEqual({ disclosure: false, pixel: true });
    expect(textOf(card)).toContain('お知らせです。');
  });
});

describe('a receipt request that the policy forbids', () => {
  const asked = (policy: object, draft: Draft = TARO) => opened(world(policy), draft);

  test('is not offered, with the reason', () => {
    const card = asked({ everyone: { receipts: 'off' } });
    expect(textOf(card)).toContain(`開封確認は依頼できません。${SENTENCE}`);
    expect(textOf(card)).toContain('taro@example.co.jp\nこのメールでは、開封確認を依頼できません');
    expect(textOf(card)).not.toContain('依頼すれば');
    expect(buttons(card)).not.toContain('開封確認を付けて送信');
  });

  test('names whoever is outside the organisation', () => {
    const policy = { internalDomains: ['example.co.jp'], everyone: { receipts: 'internal only' } };
    expect(textOf(asked(policy, GERMAN))).toContain('組織外の宛先：jonas@werkstatt.de');
    expect(buttons(asked(policy))).toContain('開封確認を付けて送信');
    expect(buttons(asked(policy, NOBODY))).toContain('開封確認を付けて送信');
  });
});

describe.each(BROKEN)('where the policy is %j', (text) => {
  test('nothing is tracked, and the card says whom to tell', () => {
    const emulator = world(text);
    const card = opened(emulator);
    expect(textOf(card)).toContain(
      '組織のポリシーを読み取れないため、修正されるまで追跡は行いません。Kidoku を設定した管理者 にお知らせください。',
    );
    expect(switchesOf(card)).toEqual({ disclosure: false });
    expect(buttons(card)).not.toContain('開封確認を付けて送信');
    expect(notificationOf(insert(emulator, card, BOTH))).toContain(REFUSED);
  });
});

test('the contact is named where it can be read in a policy that is wrong elsewhere', () => {
  const card = opened(world({ contact: CONTACT, rules: [{ pixel: 'off' }] }), TARO, 'en');
  expect(textOf(card)).toContain(`Please tell ${CONTACT}.`);
});

test('what an administrator writes does not become markup', () => {
  const message = { ja: '<img src=x> "&" \u202e<a href="https://evil.example">' };
  const card = JSON.stringify(opened(world({ ...PIXEL_OFF, message, everyone: { pixel: 'off', receipts: 'off' } })));
  expect(card).not.toContain('\u202e');
  expect(card.match(/"text(?:Paragraph)?":"[^"]*<(?:img|a)/g)).toBeNull();
});

test('whichever call fails, no pixel is inserted that is forbidden', () => {
  const ready = () => {
    const emulator = world(NOT_TO_GERMANY);
    return { emulator, card: opened(emulator, TARO) };
  };
  const pressed = ({ emulator, card }: ReturnType<typeof ready>) => insert(emulator, card, BOTH, { draft: GERMAN });
  const first = ready();
  const calls = callsOf(first.emulator, () => pressed(first));
  expect(calls.length).toBeGreaterThan(4);
  for (const fault of Object.values(FAULTS)) {
    for (const [method, nth] of calls) {
      const scene = ready();
      scene.emulator.fail(method, { ...fault, after: nth, times: 1 });
      const response = tried(() => pressed(scene));
      expect(updateOf(response)).toBeUndefined();
      if (response !== undefined && !notificationOf(response))
        expect(textOf(cardOf(response))).toMatch(/対処方法|どうすれば|もう一度/);
    }
  }
});

/** Who asks, and the file of texts. */
const AT_EVERY_CARD = 3;

test('without a policy a card costs one call more than before, and nobody is asked who they are', () => {
  const emulator = configured();
  const costs = () => {
    emulator.resetCalls();
    opened(emulator, NOBODY);
    return emulator.calls();
  };
  expect(costs().other).toBe(AT_EVERY_CARD);
  obey(emulator, PIXEL_OFF);
  expect(costs().other).toBe(AT_EVERY_CARD + 1);
});
