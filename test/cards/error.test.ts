import { cardsIn } from './scene';
import { clickOn, entriesOf, textsOf } from './seen';

const ja = cardsIn('ja-JP');
const en = cardsIn('en');

describe('a failure', () => {
  it.each([
    ['permission', '許可が必要です', 'すべて許可してください', 'A permission is missing', 'allow everything'],
    ['quota', '1 日の上限に達しました', '24 時間以内に解除', 'The daily limit is reached', 'ends within 24 hours'],
    ['busy', '混み合っています', '1 分ほど待って', 'Too much at once', 'Wait a minute'],
    ['unavailable', 'Gmail から応答がありません', '数分後に', 'Gmail did not answer', 'in a few minutes'],
    ['unknown', '問題が発生しました', '管理者にお伝えください', 'Something went wrong', 'tell your administrator'],
  ] as const)('(%s) says what happened and what to do', (kind, title, advice, englishTitle, englishAdvice) => {
    const [what, toDo] = entriesOf(ja.error(kind));
    expect(textsOf(ja.error(kind))[0]).toBe(title);
    expect(what).toContain('状況');
    expect(toDo).toContain(advice);
    expect(textsOf(en.error(kind))[0]).toBe(englishTitle);
    expect(entriesOf(en.error(kind))[1]).toContain(englishAdvice);
  });

  it('can be tried again', () => {
    expect(clickOn(en.error('busy'), 'Try again')).toEqual({ function: 'showHomepage', parameters: {} });
  });

  it('has a code to tell only where nothing else is known of it', () => {
    expect(textsOf(en.error('unknown', '0ABC123')).join()).toContain('Code: 0ABC123');
    expect(textsOf(en.error('quota', '0ABC123')).join()).not.toContain('0ABC123');
  });
});
