import type { Emulator } from '../../src/emulator/options';
import { buttons, cardOf, press, textOf } from '../tools/cards';
import { addOn, deliver, eventOf, manySent, threadIdOf } from './support/add-on';
import { switchesOf } from './support/compose';
import { sentIn } from './support/drafts';
import { inputsOf, submit } from './support/forms';
import { sent } from './support/letters';
import { imageOf, insertPixel, sentHtml, withWebApp } from './support/pixels';
import { BROKEN, CONTACT, obey, SENTENCE, unlimit } from './support/policy';
import { checkable, openCheck, pressOn, rowIn, step } from './support/setup-check';

const NOTHING = {
  everyone: { pixel: 'off', labels: false, digest: false, notices: false, export: false, keepOpensDays: 90 },
};
const OFF = `組織のポリシーにより、ご利用いただけません。${SENTENCE}`;
const settingsCard = (emulator: Emulator, locale = 'ja') =>
  emulator.call('onUniversalSettings', eventOf({}, { locale }));
const storedIn = ({ userProperties }: Emulator) => JSON.parse(userProperties.get('settings') ?? '{}');

describe('the settings', () => {
  test('say in the place of each switch that it is not allowed, and why', () => {
    const emulator = obey(addOn([]), NOTHING);
    const card = settingsCard(emulator);
    for (const name of ['追跡ピクセル', 'Gmail の一覧にラベルを付ける', '1 日 1 回のまとめ', 'CSV で書き出す']) {
      expect(textOf(card)).toContain(`${name}\n${OFF}`);
    }
    expect(textOf(card).split(OFF)).toHaveLength(1 + 7);
    expect(textOf(card)).toContain(`組織のポリシーにより、最長 90 日です。${SENTENCE}`);
    expect(Object.keys(switchesOf(card)).sort()).toEqual(['disclosure', 'obon', 'yearEnd']);
    expect(inputsOf(card)).not.toHaveProperty('digestHour');
    expect(buttons(card)).not.toContain('CSV で書き出す');
  });

  test('keep what was chosen before, for when it is allowed again, and take no other choice', () => {
    const emulator = addOn([]);
    submit(emulator, settingsCard(emulator), '保存', { labels: 'on', bounce: 'on', pixel: 'on', digest: undefined });
    obey(emulator, NOTHING);
    const typed = { labels: undefined, bounce: undefined, reply: 'on', digest: 'on', pixel: undefined, days: '5' };
    submit(emulator, settingsCard(emulator), '保存', typed);
    expect(storedIn(emulator)).toMatchObject({ labels: true, compose: { pixel: true }, followUp: { days: 5 } });
    expect(Object.keys(storedIn(emulator).notices)).toEqual(['bounce']);
    expect(storedIn(emulator).digest).not.toHaveProperty('since');
    unlimit(emulator);
    expect(switchesOf(settingsCard(emulator))).toMatchObject({ labels: true, bounce: true, reply: false, pixel: true });
  });

  test('lose nothing where the policy is lifted while the card is open', () => {
    const emulator = addOn([]);
    submit(emulator, settingsCard(emulator), '保存', { labels: 'on', bounce: 'on', pixel: 'on' });
    const card = settingsCard(obey(emulator, NOTHING));
    unlimit(emulator);
    submit(emulator, card, '保存', { days: '5' });
    expect(switchesOf(settingsCard(emulator))).toMatchObject({ labels: true, bounce: true, pixel: true });
    expect(storedIn(emulator).followUp.days).toBe(5);
  });

  test('leave no wording to choose where the line is required', () => {
    const emulator = obey(addOn([]), { everyone: { disclosure: 'required' } });
    const card = settingsCard(emulator);
    expect(inputsOf(card)).not.toHaveProperty(['wording.ja']);
    expect(textOf(card)).toContain(`標準の文面で必ず添えられます。${SENTENCE}`);
    expect(inputsOf(settingsCard(obey(addOn([]), { everyone: {} })))).toHaveProperty(['wording.ja']);
  });

  test.each(BROKEN)('say whom to tell where the policy is %j', (text) => {
    const card = settingsCard(obey(addOn([]), text));
    expect(textOf(card)).toContain('追跡ピクセル\n組織のポリシーを読み取れないため');
    expect(buttons(card)).not.toContain('CSV で書き出す');
    expect(switchesOf(card)).toHaveProperty('labels');
  });
});

describe('the export', () => {
  const exported = (emulator: Emulator, card: unknown) => cardOf(press(emulator, card, 'CSV で書き出す', eventOf()));

  test.each<[string, object | string, string]>([
    ['for everybody', { everyone: { export: false } }, OFF],
    ['for this user', { rules: [{ users: ['hanako@kidoku.example'], export: false }] }, OFF],
    ['by a policy that cannot be read', '{', 'Kidoku を設定した管理者'],
  ])('forbidden %s sends nothing, although the card was open, and says why', (_, policy, words) => {
    const emulator = addOn(manySent(2));
    const card = settingsCard(emulator);
    obey(emulator, policy);
    const before = sentIn(emulator).length;
    const text = textOf(exported(emulator, card));
    expect(text).toContain(words);
    expect(text).toContain('管理者にご相談ください');
    expect(sentIn(emulator)).toHaveLength(before);
    unlimit(emulator);
    exported(emulator, card);
    expect(sentIn(emulator)).toHaveLength(before + 1);
  });

  test('is not made where the policy cannot be looked up', () => {
    const emulator = addOn(manySent(2));
    const card = settingsCard(emulator);
    emulator.fail('Properties.getProperty', { error: 'Service unavailable: try again' });
    expect(textOf(exported(emulator, card))).toContain('Gmail から応答がありません');
    expect(sentIn(emulator)).toHaveLength(2);
  });
});

describe('why there is no notification', () => {
  const mail = (fields = '') =>
    sent(
      '2026-11-18 10:00',
      `\nTo: taro@example.co.jp\nSubject: お見積りの件\nMessage-ID: <quotation@kidoku.example>${fields}\n\nご確認ください。`,
    );
  const cardOfMail = (emulator: Emulator, locale = 'ja') =>
    textOf(emulator.call('onMessage', eventOf({}, { locale, threadId: threadIdOf('the conversation') })));
  const WHY = '組織のポリシーにより、追跡が制限されている宛先です。';

  test.each<[string, object, string, boolean, string]>([
    ['no pixel', { everyone: { pixel: 'off' } }, '', true, '追跡ピクセルが入っていません'],
    ['no receipt request', { everyone: { receipts: 'off' } }, '', true, '開封確認を依頼していません'],
    [
      'none outside',
      { internalDomains: ['kidoku.example'], everyone: { receipts: 'internal only' } },
      '',
      true,
      '開封確認を依頼していません',
    ],
    [
      'no request, but there is one',
      { everyone: { receipts: 'off' } },
      '\nDisposition-Notification-To: hanako@kidoku.example',
      false,
      '',
    ],
    ['nothing of this mail', { rules: [{ recipients: ['*.de'], pixel: 'off' }] }, '', false, ''],
  ])('is said where the policy allows %s', (_, policy, fields, isSaid, instead) => {
    const text = cardOfMail(obey(addOn([mail(fields)]), policy));
    expect(text.includes(WHY)).toBe(isSaid);
    if (isSaid) {
      expect(text).toContain(`認められている範囲を管理者にご確認ください。${SENTENCE}`);
      expect(text).not.toContain(instead);
    }
  });

  test('a pixel whose loads are not noted any more is not explained by anything else', () => {
    const emulator = withWebApp();
    const token = insertPixel(emulator, '2026-11-18 09:55');
    deliver(emulator, [sentHtml('2026-11-18 10:00', imageOf(token))]);
    emulator.clock.set(Date.parse('2026-11-20T09:00:00+09:00'));
    obey(emulator, JSON.stringify({ version: 1, everyone: { pixel: 'off' } }));
    const text = cardOfMail(emulator, 'en');
    expect(text).toContain('Your organisation’s policy limits tracking here.');
    expect(text).not.toContain('Many mail programs show no images.');
  });
});

describe('the setup check', () => {
  const policyRow = (emulator: Emulator, locale = 'ja') =>
    rowIn(step(emulator, 'basics', locale), locale === 'ja' ? '組織のポリシー' : 'Your organisation’s policy');

  test.each<[string, object, string]>([
    ['pixel and export', { everyone: { pixel: 'off', export: false } }, '追跡ピクセル不可、CSV の書き出し不可'],
    [
      'some more',
      { everyone: { receipts: 'internal only', keepOpensDays: 60 }, rules: [{ recipients: ['*.de'], pixel: 'off' }] },
      '開封確認の依頼は組織内のみ可、画像の読み込み記録は最長 60 日、宛先によりその他の制限あり',
    ],
    ['nothing for this user', { rules: [{ users: ['*@sales.kidoku.example'], pixel: 'off' }] }, 'なし'],
  ])('says which policy is in force: %s', (_, policy, limits) => {
    expect(policyRow(obey(checkable(), policy))).toBe(`正常\n適用中の制限：${limits}`);
  });

  test('says that there is none, or whom to tell where it cannot be read', () => {
    expect(policyRow(checkable())).toBe('正常\n設定されていません。制限はありません。');
    expect(policyRow(obey(checkable(), { contact: CONTACT, everyone: { pixels: 'off' } }), 'en')).toContain(
      `Does not work\nYour organisation’s policy for Kidoku cannot be read`,
    );
  });

  test('names nobody in the report that it mails', async () => {
    const emulator = obey(checkable(), { contact: CONTACT, everyone: { pixels: 'off' } });
    expect(textOf(step(emulator, 'basics'))).toContain(CONTACT);
    pressOn(emulator, openCheck(emulator), '結果をメールで受け取る');
    const [report] = sentIn(emulator);
    expect(report?.raw().toString()).toContain('kidoku-setup-check.txt');
    expect(Buffer.from(report?.raw().toString().replace(/\s/g, '') ?? '', 'base64').toString()).not.toContain(
      'it-support',
    );
    expect(report?.raw().toString()).not.toContain('it-support');
  });

  test('uses no pixel where the policy allows none, and does not call that a fault', () => {
    const emulator = obey(checkable(), { everyone: { pixel: 'off' } });
    const card = step(emulator, 'basics');
    expect(buttons(card)).not.toContain('ピクセルを開く');
    step(emulator, 'send');
    expect(sentIn(emulator)[0]?.raw().toString()).not.toContain('/exec?t=');
    expect(rowIn(step(emulator, 'mail'), 'Gmail による画像の読み込み')).toContain('未確認');
  });

  test('misses no hourly run that the policy leaves nothing to do', () => {
    const emulator = obey(checkable(), { everyone: { labels: false } });
    emulator.userProperties.set('settings', JSON.stringify({ version: 3, labels: true }));
    expect(rowIn(step(emulator, 'basics'), '1 時間ごとの自動処理')).toContain('自動処理は不要です');
  });
});
