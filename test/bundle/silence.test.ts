import type { Emulator } from '../../src/emulator/options';
import { parametersOf, textOf } from '../tools/cards';
import { addOn, eventOf, threadIdOf } from './support/add-on';
import { type Letter, sent } from './support/letters';
import { imageOf, insertPixel, sentHtml, withWebApp } from './support/pixels';

const mailTo = (to: string, { at = '2026-11-18 10:00', fields = '' } = {}): Letter =>
  sent(at, `\nTo: ${to}\nSubject: お見積りの件\nMessage-ID: <quotation@kidoku.example>${fields}\n\nご確認ください。`);

/** What the card beside the open message says of those who are silent. */
const cardOfMail = (emulator: Emulator, locale = 'ja'): string =>
  textOf(emulator.call('onMessage', eventOf({}, { locale, threadId: threadIdOf('the conversation') })));

const ASKS = '\nDisposition-Notification-To: hanako@kidoku.example';

test.each([
  ['no receipt was asked for', mailTo('taro@example.co.jp'), '開封確認を依頼していません', 'ピクセルが入っていません'],
  ['a personal Gmail account', mailTo('taro@gmail.com', { fields: ASKS }), 'gmail.com', 'ピクセルか返信でしか'],
  ['just sent', mailTo('taro@example.co.jp', { at: '2026-11-20 08:30' }), '1 時間たっていません', 'しばらくお待ち'],
  ['asked', mailTo('taro@example.co.jp', { fields: ASKS }), 'スマートフォン', '管理者が、開封確認を制限'],
  ['a list', mailTo('sales-ml@example.co.jp', { fields: ASKS }), 'メーリングリスト', '特定の方が読む宛先では'],
  ['several', mailTo('a@example.co.jp, b@example.co.jp', { fields: ASKS }), '複数の宛先', 'リストの宛先'],
  [
    'a blind copy',
    mailTo('a@example.co.jp', { fields: `${ASKS}\nBcc: b@example.co.jp` }),
    'Bcc でお送りした',
    '直接お送り',
  ],
])('%s: the card says why there is no notification, and what to do', (_, letter, why, advice) => {
  const text = cardOfMail(addOn([letter]));
  expect(text).toContain('なぜ通知が届かないのですか');
  expect(text).toContain(why);
  expect(text).toContain(advice);
});

test('of several only who got a blind copy is told so, kept between executions, and not the user in Bcc', () => {
  const mail = mailTo('a@example.co.jp, c@example.co.jp', {
    fields: `${ASKS}\nBcc: C@Example.co.jp, b@example.co.jp, hanako@kidoku.example`,
  });
  const emulator = addOn([mail]);
  const bcc = (text: string) => text.split('Bcc でお送りした').length - 1;
  expect([bcc(cardOfMail(emulator)), bcc(cardOfMail(emulator))]).toEqual([1, 1]);
  const text = cardOfMail(emulator);
  const reasons = text.slice(text.indexOf('なぜ通知が'));
  expect(reasons.slice(0, reasons.indexOf('b@example.co.jp'))).toContain('a@example.co.jp 他 1 名');
  expect(reasons.slice(reasons.indexOf('b@example.co.jp'))).toContain('Bcc でお送りした');
});

test('the thread card says the same, in English', () => {
  const emulator = addOn([mailTo('taro@gmail.com')]);
  emulator.call('onHomepage', eventOf());
  const card = emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') }, { locale: 'en' }));
  expect(textOf(card)).toContain('Personal Gmail accounts (gmail.com) never send read receipts.');
  expect(textOf(card)).not.toContain('No read receipt was requested');
});

test('nothing is explained once somebody replied', () => {
  const answer: Letter = {
    ...mailTo('hanako@kidoku.example'),
    at: '2026-11-18 12:00',
    labels: ['Inbox'],
    raw: 'From: taro@example.co.jp\r\nTo: hanako@kidoku.example\r\nSubject: Re:\r\nIn-Reply-To: <quotation@kidoku.example>\r\n\r\nはい',
  };
  expect(cardOfMail(addOn([mailTo('taro@example.co.jp'), answer]))).not.toContain('なぜ通知が');
});

test('who is never tracked, and who opted out, is said', () => {
  const emulator = addOn([mailTo('taro@example.co.jp')]);
  emulator.userProperties.set('settings', JSON.stringify({ version: 2, neverTrack: ['example.co.jp'] }));
  expect(cardOfMail(emulator)).toContain('「追跡しないアドレスとドメイン」');
  emulator.userProperties.set('settings', JSON.stringify({ version: 2, optedOut: ['taro@example.co.jp'] }));
  expect(cardOfMail(emulator)).toContain('追跡ピクセルを希望されていない方');
});

const check = (findings: object) => JSON.stringify({ version: 1, findings });

test('a pixel that did not answer at the last setup check is named, a month long', () => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-18 09:00');
  emulator.mailbox.add({
    raw: sentHtml('2026-11-18 10:00', imageOf(token)).raw,
    labels: ['SENT'],
    threadId: threadIdOf('the conversation'),
    internalDate: Date.parse('2026-11-18T10:00:00+09:00'),
  });
  emulator.clock.set(Date.parse('2026-11-20T09:00:00+09:00'));
  expect(cardOfMail(emulator)).toContain('画像を表示しないメールソフト');
  expect(cardOfMail(emulator)).not.toContain('前回のセットアップ診断で');
  const at = emulator.clock.now();
  const failed = { outcome: 'fails', detail: 'nothingCame', at: at - 1000 };
  emulator.userProperties.set('check', check({ webApp: failed }));
  expect(cardOfMail(emulator)).toContain('前回のセットアップ診断で');
  emulator.userProperties.set('check', check({ webApp: failed, proxy: { outcome: 'works', detail: 'seen', at } }));
  expect(cardOfMail(emulator)).not.toContain('前回のセットアップ診断で');
  emulator.userProperties.set('check', check({ webApp: { ...failed, at: at - 31 * 86_400_000 } }));
  expect(cardOfMail(emulator)).not.toContain('前回のセットアップ診断で');
});

test('the reasons cost one call that the card does not make anyway: for the policy', () => {
  const count = (letter: Letter) => {
    const emulator = addOn([letter]);
    cardOfMail(emulator);
    cardOfMail(emulator);
    emulator.resetCalls();
    cardOfMail(emulator);
    const { mail, state } = emulator.calls();
    return mail + state;
  };
  const toOneself = mailTo('no-reply@example.com');
  expect(count(mailTo('taro@example.co.jp'))).toBe(count(toOneself));
  expect(count(mailTo('taro@example.co.jp'))).toBeLessThanOrEqual(3);
});

test('a card whose reasons cannot be found out does without, and what was pressed is done', () => {
  const done = (fail: (emulator: Emulator, looks: number) => void) => {
    const emulator = addOn([mailTo('taro@example.co.jp')]);
    emulator.call('onHomepage', eventOf());
    const card = emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') }));
    const asked = eventOf(parametersOf(card, '対応済みにする'));
    const before = new Map(emulator.userProperties);
    emulator.resetCalls();
    emulator.call('markDone', asked);
    const looks = emulator.calls().methods['Properties.getProperties'] ?? 0;
    emulator.userProperties.clear();
    for (const [name, value] of before) emulator.userProperties.set(name, value);
    fail(emulator, looks);
    return textOf(emulator.call('markDone', asked));
  };
  expect(done(() => {})).toContain('なぜ通知が');
  const without = done((emulator, looks) =>
    emulator.fail('Properties.getProperties', { error: 'Service unavailable: try again', after: looks }),
  );
  expect(without).toContain('お見積りの件');
  expect(without).not.toContain('なぜ通知が');
});
