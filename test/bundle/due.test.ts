import { choicesOf, entriesOf, textsOf, widgetsIn } from '../cards/seen';
import { cardOf } from '../tools/cards';
import { DAY, eventOf } from './support/add-on';
import { due, home, namesIn, press, question, started, thread, told } from './support/due';

describe('what is due', () => {
  test('stands on top of the homepage, what became so last first, with its number and reason', () => {
    const card = home(started());
    expect(textsOf(card)).toContain('フォローアップ時期（2）');
    expect(namesIn(card).slice(0, 2)).toEqual(['aki', 'bun']);
    expect(entriesOf(card)[0]).toContain('3 営業日を過ぎても返信なし（目安：11/20）');
    expect(entriesOf(card)[1]).toContain('（目安：11/18）');
    expect(choicesOf(card)[0]).toBe('フォローアップ時期（2）');
    expect(textsOf(home(started(), 'en'))).toContain('Time to follow up (2)');
  });

  test('grows with the business days: a holiday and a weekend are none', () => {
    const emulator = started();
    emulator.clock.advance(4 * DAY);
    expect(due(emulator)).toEqual(['aki', 'bun']);
    emulator.clock.advance(DAY);
    expect(due(emulator)).toEqual(['chie', 'aki', 'bun']);
  });

  test('is due from midnight on in the user’s time zone', () => {
    const emulator = started();
    const at = (zone: string, moment: string): readonly string[] => {
      emulator.clock.set(Date.parse(moment));
      const event = eventOf({ filter: 'due', page: '0' });
      const common = { ...event.commonEventObject, timeZone: { id: zone, offset: 0 } };
      return namesIn(cardOf(emulator.call('showHomepage', { ...event, commonEventObject: common })));
    };
    expect(at('Asia/Tokyo', '2026-11-24T14:59:59Z')).not.toContain('chie');
    expect(at('Asia/Tokyo', '2026-11-24T15:00:00Z')).toContain('chie');
    // Sent on 18 November in Los Angeles: the business days end a day earlier there.
    expect(at('America/Los_Angeles', '2026-11-24T07:59:59Z')).not.toContain('chie');
    expect(at('America/Los_Angeles', '2026-11-24T08:00:00Z')).toContain('chie');
  });

  test('waits for who is away, until one business day after the return', () => {
    const emulator = started();
    const card = thread(emulator, 'dai');
    expect(told(card)).toBe('11/27 がフォローアップの目安です');
    expect(textsOf(card).join()).toContain('自動応答によると 11/26 に復帰予定');
    expect(textsOf(card).join()).toContain('11/26 に復帰予定との自動応答です');
    emulator.clock.advance(6 * DAY);
    expect(due(emulator)).not.toContain('dai');
    emulator.clock.advance(DAY);
    expect(due(emulator)).toEqual(['dai', 'chie', 'aki', 'bun']);
  });

  test('goes by the settings', () => {
    const emulator = started();
    emulator.userProperties.set('settings', JSON.stringify({ version: 1, followUp: { days: 1 } }));
    expect(due(emulator)).toEqual(['chie', 'aki', 'bun']);
    emulator.userProperties.set('settings', '{"followUp":{"days":"many"}}');
    expect(due(emulator)).toEqual(['aki', 'bun']);
  });

  test('more than five: a button shows all of them, whatever the menu says', () => {
    const emulator = started(Array.from({ length: 30 }, (_, i) => question('2026-11-12 10:00', `p${i}`)));
    for (let run = 0; run < 4; run += 1) emulator.call('onHourly');
    const card = home(emulator);
    expect(widgetsIn(card)).toBeLessThan(50);
    const all = press(emulator, card, '32 件すべて表示', { filter: { stringInputs: { value: ['all'] } } });
    expect(textsOf(all)).toContain('1–20 / 32');
    expect(namesIn(press(emulator, all, '次へ'))).toHaveLength(12);
  });
});
