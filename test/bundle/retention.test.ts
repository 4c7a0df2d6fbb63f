import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { opensIn } from '../tools/kept-opens';
import { deliver, eventOf, NOW } from './support/add-on';
import { submit } from './support/forms';
import { momentOf } from './support/letters';
import { imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';

/** A mail that was opened 40 days before NOW. */
const openedLongAgo = (): Emulator => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-10-10 09:55');
  deliver(emulator, [sentHtml('2026-10-10 10:00', imageOf(token))]);
  load(emulator, token, '2026-10-11 09:00');
  emulator.clock.set(momentOf(NOW));
  emulator.call('onHomepage', eventOf());
  return emulator;
};
const keep = (emulator: Emulator, keptDays: string) =>
  submit(emulator, emulator.call('onUniversalSettings', eventOf()), '保存', { keptDays });
const listOf = (emulator: Emulator) => textOf(emulator.call('onHomepage', eventOf()));

test('opens that are older than the user wants them kept are not shown and do not count', () => {
  const emulator = openedLongAgo();
  expect(listOf(emulator)).toContain('画像の読み込み 10/11');
  keep(emulator, '45');
  expect(listOf(emulator)).toContain('画像の読み込み 10/11');
  keep(emulator, '30');
  expect(listOf(emulator)).not.toContain('画像の読み込み');
  expect(listOf(emulator)).toContain('開封済み 0');
});

test('they are removed within a day', () => {
  const emulator = openedLongAgo();
  keep(emulator, '30');
  expect(opensIn(emulator.userProperties).size).toBe(1);
  emulator.clock.set(momentOf('2026-11-21 10:00'));
  emulator.call('onHourly');
  expect(opensIn(emulator.userProperties).size).toBe(0);
});
