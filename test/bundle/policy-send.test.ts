import { buttons, press, textOf } from '../tools/cards';
import { eventOf } from './support/add-on';
import { changeDraft, contractDraft, openDraft, withDrafts } from './support/drafts';
import { callsOf, FAULTS, tried } from './support/faults';
import { draft, type Letter } from './support/letters';
import { BROKEN, CONTACT, obey, SENTENCE, unlimit } from './support/policy';

const OFF = { everyone: { receipts: 'off' } };
const INTERNAL = { internalDomains: ['example.co.jp'], everyone: { receipts: 'internal only' } };
const NOT_TO_GERMANY = { rules: [{ recipients: ['*.de'], receipts: 'off' }] };
const LINE = 'このメールがお手元に届いたことを確かめるため、開封を確認させていただいております。';

const draftTo = (fields: string, text = '契約書をお送りします。'): Letter =>
  draft(
    '2026-11-20 08:30',
    `\n${fields}\nSubject: 契約書のご確認\nMessage-ID: <contract-draft@kidoku.example>\n\n${text}`,
  );

const world = (policy: object | string | undefined, letter = contractDraft) => {
  const scene = withDrafts([letter]);
  if (policy !== undefined) obey(scene.emulator, policy);
  return scene;
};
type World = ReturnType<typeof world>;

/** Presses Send on a card that was shown while nothing was limited: the policy counts when it is sent. */
const sentUnder = (policy: object | string, letter = contractDraft): { scene: World; text: string } => {
  const scene = world(undefined, letter);
  const card = openDraft(scene.emulator);
  obey(scene.emulator, policy);
  return { scene, text: textOf(press(scene.emulator, card, '送信する', eventOf())) };
};

describe('a draft that the policy lets nobody ask receipts for', () => {
  test.each<[string, object, Letter, string]>([
    ['at all', OFF, contractDraft, '開封確認は依頼できません。'],
    [
      'outside the organisation',
      INTERNAL,
      draftTo('To: taro@example.co.jp\nBcc: jonas@werkstatt.de'),
      '組織外の宛先：jonas@werkstatt.de',
    ],
    [
      'in a country',
      NOT_TO_GERMANY,
      draftTo('To: taro@example.co.jp\nCc: jonas@werkstatt.de'),
      '開封確認は依頼できません。',
    ],
    [
      'for whom nobody may track',
      { everyone: { neverTrack: ['example.co.jp'] } },
      contractDraft,
      '開封確認は依頼できません。',
    ],
  ])('%s is not sent, although the card was open, and the card says why', (_, policy, letter, words) => {
    const { scene, text } = sentUnder(policy, letter);
    expect(text).toContain('送信していません');
    expect(text).toContain(words);
    expect(text).toContain(SENTENCE);
    expect(scene.sent).toEqual([]);
    unlimit(scene.emulator);
    press(scene.emulator, openDraft(scene.emulator), '送信する', eventOf());
    expect(scene.sent).toHaveLength(1);
  });

  test('is shown without a button to send it', () => {
    const { emulator } = world(INTERNAL, draftTo('To: jonas@werkstatt.de'));
    const card = openDraft(emulator);
    expect(textOf(card)).toContain('組織外の宛先：jonas@werkstatt.de');
    expect(buttons(card)).not.toContain('送信する');
  });

  test('asks for receipts already, and is not sent by Kidoku either', () => {
    const letter = draftTo('To: taro@example.co.jp\nDisposition-Notification-To: hanako@kidoku.example');
    expect(sentUnder(OFF, letter).scene.sent).toEqual([]);
  });
});

test('inside the organisation it is sent', () => {
  const { scene, text } = sentUnder(INTERNAL);
  expect(text).toContain('開封確認を依頼しました');
  expect(scene.sent).toHaveLength(1);
});

test('where receipts are off for the user, no drafts are read, and the card says why', () => {
  const { emulator } = world(OFF);
  emulator.resetCalls();
  const text = textOf(emulator.call('showDrafts', eventOf({ to: '' })));
  expect(text).toContain(`開封確認は依頼できません。${SENTENCE}`);
  expect(emulator.calls().mail).toBe(0);
});

test('a draft that changed is shown again under the policy', () => {
  const scene = world(undefined, draftTo('To: jonas@werkstatt.de'));
  const card = openDraft(scene.emulator);
  changeDraft(scene.emulator);
  obey(scene.emulator, NOT_TO_GERMANY);
  const shown = press(scene.emulator, card, '送信する', eventOf());
  expect(buttons(shown)).not.toContain('送信する');
  expect(scene.sent).toEqual([]);
});

describe('where the disclosure line is required', () => {
  const REQUIRED = { everyone: { disclosure: 'required' } };

  test('the card of the draft says so, and a draft without it is not sent', () => {
    const scene = world(REQUIRED);
    const card = openDraft(scene.emulator);
    expect(textOf(card)).toContain('「お知らせの一文」が必要です');
    const text = textOf(press(scene.emulator, card, '送信する', eventOf()));
    expect(text).toContain('「お知らせの一文」が必要です');
    expect(text).toContain(SENTENCE);
    expect(scene.sent).toEqual([]);
  });

  const html = (content: string) => `MIME-Version: 1.0\nContent-Type: text/html; charset=UTF-8\nX: ${content.length}`;
  test.each<[string, string, string, number]>([
    ['however its lines are broken', 'MIME-Version: 1.0', `田中様\n\n${LINE.slice(0, 20)}\n${LINE.slice(20)}`, 1],
    [
      'in English',
      'MIME-Version: 1.0',
      'To be sure that this message reaches you, I am told\nwhen it is opened. If',
      1,
    ],
    ['in HTML', html(''), `<p>x</p><div style="color:#5f6368">${LINE} <a href="x">y</a></div>`, 1],
    ['behind what is quoted', html(''), `<blockquote>x</blockquote><div>${LINE}</div>`, 1],
    ['in a quotation alone', html(''), `<p>x</p><blockquote type="cite">${LINE}</blockquote>`, 0],
    ['in a quotation of a plain text alone', 'MIME-Version: 1.0', `Hello\n> ${LINE}`, 0],
    ['in half', 'MIME-Version: 1.0', LINE.slice(0, 20), 0],
  ])('it is looked for %s', (_, fields, text, times) => {
    const { scene } = sentUnder(REQUIRED, draftTo(`To: taro@example.co.jp\n${fields}`, text));
    expect(scene.sent).toHaveLength(times);
  });
});

test.each(BROKEN)('where the policy is %j nothing is sent with a receipt', (text) => {
  const { scene, text: shown } = sentUnder(text);
  expect(scene.sent).toEqual([]);
  expect(shown).toContain('Kidoku を設定した管理者 にお知らせください');
});

test('whom to tell is said on the list of drafts, too', () => {
  const { emulator } = world({ contact: CONTACT, pixel: 'off' });
  expect(textOf(emulator.call('showDrafts', eventOf({ to: '' }, { locale: 'en' })))).toContain(
    `Please tell ${CONTACT}.`,
  );
});

test('whichever call fails, nothing is sent that is forbidden', () => {
  const ready = () => {
    const scene = world(undefined, draftTo('To: jonas@werkstatt.de'));
    const card = openDraft(scene.emulator);
    obey(scene.emulator, NOT_TO_GERMANY);
    return { scene, pressed: () => press(scene.emulator, card, '送信する', eventOf()) };
  };
  const first = ready();
  const calls = callsOf(first.scene.emulator, first.pressed);
  for (const fault of Object.values(FAULTS)) {
    for (const [method, nth] of calls) {
      const { scene, pressed } = ready();
      scene.emulator.fail(method, { ...fault, after: nth, times: 1 });
      tried(pressed);
      expect(scene.sent).toEqual([]);
    }
  }
});
