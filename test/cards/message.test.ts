import { cardsIn, DAY, NOW, row, threadView } from './scene';
import { clickOn, textsOf } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en');
const list = { function: 'showHomepage', parameters: {} };

describe('the card beside an open message', () => {
  it('shows its thread, and leads to the list', () => {
    const card = ja.message({
      kind: 'thread',
      thread: threadView({ row: row({ subject: '契約書の件' }) }),
      isElsewhere: false,
    });
    expect(textsOf(card)).toEqual(expect.arrayContaining(['契約書の件', '返信なし', 'まだ反応なし']));
    expect(clickOn(card, '一覧へ')).toEqual(list);
    expect(textsOf(card).join()).not.toContain('いま開いているメール');
  });

  it('says so where the open message is a receipt or bounce about that thread', () => {
    const card = en.message({ kind: 'thread', thread: threadView({}), isElsewhere: true });
    expect(textsOf(card).join()).toContain('is about this one, which you sent');
  });

  it('says that nothing was sent in the conversation, and leads to the list', () => {
    const card = en.message({ kind: 'nothingSent' });
    expect(textsOf(card).join()).toContain('You sent nothing to anybody else');
    expect(clickOn(card, 'All sent mail')).toEqual(list);
    expect(textsOf(ja.message({ kind: 'nothingSent' }))[0]).toBe('送信したメールはありません');
  });

  it('says how far reading has come where it has not come to the conversation, and lets one go on', () => {
    const reading = { readBackTo: NOW - 30 * DAY, horizon: NOW - 365 * DAY, share: 0.08 };
    const card = en.message({ kind: 'notReadYet', reading });
    expect(textsOf(card).join()).toContain('has not read back to this conversation yet');
    expect(textsOf(card).join()).toContain('░░░░░░░░░░ 8%');
    expect(clickOn(card, 'Keep reading')).toEqual({ function: 'keepReading', parameters: {} });
    expect(clickOn(card, 'All sent mail')).toEqual(list);
  });

  it('says why nothing is known where reading would not help', () => {
    const card = ja.message({ kind: 'notReadYet', reading: undefined });
    expect(textsOf(card)[0]).toBe('状態はまだわかりません');
    expect(textsOf(card).join()).not.toContain('続きを読み込む');
    expect(clickOn(card, '一覧へ')).toEqual(list);
  });
});
