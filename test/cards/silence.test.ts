import type { SilenceReason } from '../../src/core/diagnosis';
import { cardsIn, recipient, threadView } from './scene';
import { entriesOf, textsOf, widgetsIn } from './seen';

const group = (addresses: readonly string[], ...reasons: readonly SilenceReason[]) => ({ addresses, reasons });
const silence = [
  group(['taro@example.co.jp', 'jiro@example.co.jp'], 'noRequest', 'noPixel'),
  group(['<b>x</b>@gmail.com'], 'gmailCom'),
];

test('recipients who are silent for the same reasons share one entry, with reason and advice', () => {
  const card = cardsIn('ja').thread(threadView({ silence }));
  expect(textsOf(card)).toContain('なぜ通知が届かないのですか');
  expect(entriesOf(card)).toContain(
    [
      '反応なし',
      'taro@example.co.jp 他 1 名',
      '開封確認を依頼していません。',
      '次回は下書きを保存し、「開封確認を付けて送信」をお選びください。',
      'メールに追跡ピクセルが入っていません。',
      '次回は作成中に Kidoku のカードから挿入してください。プレーンテキストのメールには入れられません。',
    ].join('\n'),
  );
});

test('the section is folded up, and what comes from mail stays text', () => {
  const json = JSON.stringify(cardsIn('en').thread(threadView({ silence })));
  expect(json).toMatch(/"header":"Why is there no notification\?"[\s\S]*?"collapsible":true/);
  expect(json).toContain('"topLabel":"<b>x</b>@gmail.com"');
});

test('very many recipients leave room for everything else', () => {
  const many = Array.from({ length: 90 }, (_, i) => `person${i}@example.co.jp`);
  const groups = many.map((address) => group([address], 'noRequest'));
  const recipients = many.map((address) => recipient({ address }));
  const card = cardsIn('en').thread(threadView({ recipients, silence: groups }));
  expect(widgetsIn(card)).toBeLessThanOrEqual(100);
  expect(textsOf(card)).toContain('and 86 more');
});

test('nothing is shown where there is nothing to explain', () => {
  expect(textsOf(cardsIn('en').thread(threadView())).join()).not.toContain('Why is there');
});
