import { cardsIn, DAY, NOW, row, threadView } from './scene';
import { linesOf } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en');
const list = { name: 'showHomepage', parameters: {} };

describe('the card beside an open message', () => {
  it('shows its thread, and leads to the list', () => {
    const card = ja.message({ kind: 'thread', thread: threadView({ row: row({ subject: '契約書の件' }) }) });
    expect(linesOf(card)).toEqual(expect.arrayContaining(['契約書の件', '返信なし', 'まだ反応なし']));
    expect(en.press(card, '一覧へ')).toEqual(list);
  });

  it('says that nothing was sent in the conversation, and leads to the list', () => {
    const card = en.message({ kind: 'nothingSent' });
    expect(linesOf(card).join()).toContain('You sent nothing in this conversation');
    expect(en.press(card, 'All sent mail')).toEqual(list);
    expect(linesOf(ja.message({ kind: 'nothingSent' }))[0]).toBe('送信したメールはありません');
  });

  it('says how far reading has come where it has not come to the conversation, and lets one go on', () => {
    const reading = { readBackTo: NOW - 30 * DAY, horizon: NOW - 365 * DAY, share: 0.08 };
    const card = en.message({ kind: 'notReadYet', reading });
    expect(linesOf(card).join()).toContain('has not read back to this conversation yet');
    expect(linesOf(card).join()).toContain('░░░░░░░░░░ 8%');
    expect(en.press(card, 'Keep reading')).toEqual({ name: 'keepReading', parameters: {} });
    expect(en.press(card, 'All sent mail')).toEqual(list);
  });

  it('says why nothing is known where reading would not help', () => {
    const card = ja.message({ kind: 'notReadYet', reading: undefined });
    expect(linesOf(card)[0]).toBe('状態はまだわかりません');
    expect(linesOf(card).join()).not.toContain('続きを読み込む');
    expect(en.press(card, '一覧へ')).toEqual(list);
  });
});
