import type { Emulator } from '../../src/emulator/options';
import { cardOf, press, textOf } from '../tools/cards';
import { deliver, eventOf, NOW } from './support/add-on';
import { callsOf, FAULTS, tried } from './support/faults';
import { inputsOf } from './support/forms';
import { momentOf } from './support/letters';
import { imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';

/** Everything that Kidoku can keep of a user: settings, statuses, opens kept and waiting, an attempt, the cache; and somebody else's opens. */
const world = (): Emulator => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-19 09:55');
  const other = insertPixel(emulator, '2026-11-19 09:58', ['jiro@example.co.jp']);
  deliver(emulator, [sentHtml('2026-11-19 10:00', imageOf(token))]);
  load(emulator, token, '2026-11-19 11:00');
  emulator.clock.set(momentOf('2026-11-19 12:00'));
  emulator.call('onHomepage', eventOf());
  load(emulator, token, '2026-11-20 08:00');
  emulator.fail('Lock.tryLock', { returns: false });
  load(emulator, token, '2026-11-20 08:10');
  emulator.heal();
  emulator.call('doPost', { parameter: { o: other } });
  emulator.userProperties.set('sending', '[]');
  emulator.scriptProperties.set('opens.another1.0', 'b1');
  emulator.clock.set(momentOf(NOW));
  return emulator;
};
const opened = (emulator: Emulator): unknown =>
  cardOf(press(emulator, emulator.call('onUniversalSettings', eventOf()), 'データを削除', eventOf()));
const confirm = (emulator: Emulator, card: unknown) => press(emulator, card, '完全に削除する', eventOf());

const waitingKeys = ({ scriptProperties }: Emulator) =>
  [...scriptProperties.keys()].filter((key) => key.startsWith('opens.') && !key.endsWith('.out'));
const mailIn = ({ mailbox }: Emulator) => mailbox.newestFirst().map(({ id, labelIds }) => [id, [...labelIds].sort()]);

test('says in words what goes and what stays, and deletes nothing yet', () => {
  const emulator = world();
  const before = [new Map(emulator.userProperties), new Map(emulator.scriptProperties)];
  const text = textOf(opened(emulator));
  for (const part of [
    '設定、リマインダー',
    'まだ取り込んでいない',
    '一時的な記録',
    'メールには影響しません',
    'トリガー',
  ]) {
    expect(text).toContain(part);
  }
  expect([emulator.userProperties, emulator.scriptProperties]).toEqual(before);
});

test("removes what is kept of the user, nobody else's, no opt-out and no mail; then Kidoku starts anew", () => {
  const emulator = world();
  const mail = mailIn(emulator);
  expect(waitingKeys(emulator)).toHaveLength(3);
  const text = textOf(cardOf(confirm(emulator, opened(emulator))));
  expect(text).toContain('削除しました');
  expect(text).toContain('メールを最初から読み込み直します');
  expect([...emulator.userProperties]).toEqual([]);
  expect(waitingKeys(emulator)).toEqual(['opens.another1.0']);
  expect([...emulator.scriptProperties.keys()].filter((key) => key.endsWith('.out'))).toHaveLength(1);
  expect(emulator.scriptProperties.has('pixel.secret')).toBe(true);
  expect(mailIn(emulator)).toEqual(mail);
  expect(textOf(emulator.call('onHomepage', eventOf()))).toContain('お見積りの件');
  expect(inputsOf(emulator.call('onUniversalSettings', eventOf())).pixel).toBeUndefined();
});

test('what was inserted before is forgotten: the cache is empty', () => {
  const emulator = world();
  const event = eventOf({ session: 'card' });
  const formInputs = { disclosure: { stringInputs: { value: ['on'] } } };
  const pressed = () =>
    JSON.stringify(emulator.call('insertTracking', { commonEventObject: { ...event.commonEventObject, formInputs } }));
  expect([pressed().includes('updateBody'), pressed().includes('updateBody')]).toEqual([true, false]);
  confirm(emulator, opened(emulator));
  expect(pressed()).toContain('updateBody');
});

test('who never used a pixel needs no call for the inbox', () => {
  const emulator = withWebApp();
  emulator.call('onHomepage', eventOf());
  const methods = callsOf(emulator, () => emulator.call('deleteData', eventOf())).map(([method]) => method);
  expect(methods).not.toContain('Properties.getKeys');
  expect([...emulator.userProperties]).toEqual([]);
});

test.each(['user', 'script'])('where the %s is busy, the card says what is still there', (whose) => {
  const emulator = world();
  const card = opened(emulator);
  emulator.fail('Lock.tryLock', { returns: false, ...(whose === 'script' ? { after: 2 } : {}) });
  const text = textOf(cardOf(confirm(emulator, card)));
  expect(text).toContain('削除が完了していません');
  expect(text).toContain('混み合っています');
  expect(text).not.toContain('削除したもの');
  expect(waitingKeys(emulator)).toHaveLength(3);
  expect(emulator.userProperties.size).toBeGreaterThan(2);
});

describe.each(Object.entries(FAULTS))('a call that %s', (_, fault) => {
  test('whatever call it is, what the card says is so, and pressing again deletes the rest', () => {
    const first = world();
    const card = opened(first);
    const calls = callsOf(first, () => confirm(first, card));
    expect(calls.length).toBeGreaterThan(8);
    for (const [method, after] of calls) {
      const emulator = world();
      const mail = mailIn(emulator);
      const asked = opened(emulator);
      emulator.fail(method, { ...fault, after, times: 1 });
      const response = tried(() => confirm(emulator, asked));
      emulator.heal();
      const text = response ? textOf(cardOf(response)) : '';
      if (/まだ取り込んでいない画像の読み込み記録\n削除したもの/.test(text)) {
        expect([method, after, waitingKeys(emulator)]).toEqual([method, after, ['opens.another1.0']]);
      }
      if (text.includes('次に Kidoku を開くと'))
        expect([method, after, emulator.userProperties.size]).toEqual([method, after, 0]);
      else if (response) expect(text).toMatch(/次にすること|まだ残っている可能性があるもの/);
      expect(mailIn(emulator)).toEqual(mail);
      confirm(emulator, asked);
      expect([method, after, [...emulator.userProperties.keys()], waitingKeys(emulator)]).toEqual([
        method,
        after,
        [],
        ['opens.another1.0'],
      ]);
    }
  });
});
