import { entriesOf, textsOf } from '../cards/seen';
import type { CardJson } from '../tools/cards';
import { addOn, manySent } from './support/add-on';
import { home, namesIn, press, started } from './support/due';
import { sent } from './support/letters';

describe('the search', () => {
  const typed = (search: string): CardJson => ({
    search: { stringInputs: { value: [search] } },
    filter: { stringInputs: { value: ['all'] } },
  });

  test.each([
    ['bun@EXAMPLE', ['bun']],
    ['ＢＵＮ　質問', ['bun']],
    ['しつもん', []],
    ['への', ['chie', 'aki', 'bun', 'dai', 'emi']],
    ['bun aki', []],
  ])('%s finds %j without asking Gmail', (search, expected) => {
    const emulator = started();
    const card = home(emulator);
    emulator.resetCalls();
    const found = press(emulator, card, '検索', typed(search));
    expect(namesIn(found)).toEqual(expected);
    expect(emulator.calls().mail).toBe(0);
  });

  test.each([
    ['みつもり', 'ミツモリの件'],
    ['ﾐﾂﾓﾘ', 'みつもりの件'],
    ['ガイド', 'がいどの件'],
    ['カ\u3099イド', 'ガイドの件'],
  ])('%s finds %s', (search, subject) => {
    const emulator = addOn([sent('2026-11-19 10:00', `To: a@example.com\nSubject: ${subject}\n\n?`, { thread: 'x' })]);
    expect(entriesOf(press(emulator, home(emulator), '検索', typed(search))).join()).toContain(subject);
  });

  test('keeps filter and page, and ends', () => {
    const emulator = addOn(manySent(45));
    for (let run = 0; run < 5; run += 1) emulator.call('onHourly');
    const found = press(emulator, home(emulator), '検索', typed('offer'));
    expect(textsOf(found)).toContain('1–20 / 45');
    const next = press(emulator, found, '次へ');
    expect(textsOf(next)).toContain('21–40 / 45');
    expect(textsOf(next)).toContain('「offer」の検索結果（すべて）');
    const one = press(emulator, next, '検索', typed('person44'));
    expect(textsOf(one).join()).not.toContain(' / ');
    const ended = press(emulator, one, '検索を解除', typed('person44'));
    expect(textsOf(ended)).toContain('1–20 / 45');
  });

  test('that was emptied shows everything', () => {
    const emulator = started();
    const found = press(emulator, home(emulator), '検索', typed('bun'));
    const all = { filter: { stringInputs: { value: ['all'] } } };
    expect(namesIn(press(emulator, found, '検索', all)).length).toBeGreaterThan(4);
  });

  test('finds nothing: it says what to do, and where else there is something', () => {
    const emulator = started();
    expect(textsOf(press(emulator, home(emulator), '検索', typed('nobody'))).join()).toContain('語を減らすか短くして');
    const elsewhere = { ...typed('bun'), filter: { stringInputs: { value: ['replied'] } } };
    expect(textsOf(press(emulator, home(emulator), '検索', elsewhere)).join()).toContain('一致する 1 通を確認できます');
  });
});
