// After a rollback, a bundle meets what a later version stored: nothing of the user's is lost, and nothing stops working.
import type { Emulator } from '../../src/emulator/options';
import { press, textOf } from '../tools/cards';
import { addOn, eventOf, NOW, threadIdOf } from './support/add-on';
import { openDraft, withDrafts } from './support/drafts';
import { home, letters, namesIn, press as pressOn, started, thread, told } from './support/due';
import { inputsOf, submit } from './support/forms';
import { anHour, choose, labelsOn } from './support/hourly';
import { momentOf } from './support/letters';
import { imageOf, load, sentHtml, withWebApp } from './support/pixels';
import { checkable, openCheck, step } from './support/setup-check';
import { newest, store, TOKEN } from './support/stored';

const settingsIn = ({ userProperties }: Emulator) => JSON.parse(userProperties.get('settings') ?? '{}');

/** Changes the JSON that is stored under a name. */
const alter = (emulator: Emulator, name: string, change: (stored: Record<string, unknown>) => object): void => {
  emulator.userProperties.set(name, JSON.stringify(change(JSON.parse(emulator.userProperties.get(name) ?? '{}'))));
};

test('settings: what is known is read, and the rest survives a change', () => {
  const emulator = addOn([]);
  store(emulator, 'v3-settings');
  const later = { version: 99, colours: { opened: 'green' }, places: ['Tokyo'] };
  alter(emulator, 'settings', (stored) => ({ ...stored, ...later }));
  const card = emulator.call('onUniversalSettings', eventOf());
  expect(inputsOf(card)).toMatchObject({ days: '5', keptDays: '90', labels: 'on' });
  submit(emulator, card, '保存', {
    days: '7',
    labels: undefined,
    bounce: undefined,
    reply: undefined,
    digest: undefined,
  });
  expect(settingsIn(emulator)).toMatchObject({ ...later, userKey: 'UT1GDJIi', followUp: { days: 7 }, labels: false });
  // What was taken away is not brought back by what is kept.
  expect(settingsIn(emulator).notices).toEqual({});
});

test('choices: an entry that cannot be read is kept until the user chooses anew for that mail', () => {
  const emulator = started();
  const ids = ['aki', 'bun', 'chie'].map((name) => emulator.mailbox.thread(threadIdOf(name))[0]?.id);
  const entries = [`${ids[0]} in:2h`, `${ids[1]} 2026-12-01`, `${ids[2]} 2026-12-01 asleep`];
  emulator.userProperties.set('choices', JSON.stringify({ version: 99, messages: entries }));
  expect(told(thread(emulator, 'bun'))).toBe('12/1 にお知らせします');
  pressOn(emulator, thread(emulator, 'bun'), '対応済みにする');
  const stored = () => JSON.parse(emulator.userProperties.get('choices') ?? '{}').messages;
  expect(stored()).toEqual([entries[0], entries[2], `${ids[1]} 2026-12-01 done`]);
  expect(told(pressOn(emulator, thread(emulator, 'aki'), '対応済みにする'))).toBe('対応済み');
  expect(stored()).toEqual([entries[2], `${ids[1]} 2026-12-01 done`, ids[0]]);
});

test('the ledger is read anew from the mailbox', () => {
  const emulator = addOn(letters);
  emulator.userProperties.set('ledger', '1 3 of another form');
  emulator.userProperties.set('ledger.0', 'xyz');
  expect([...new Set(namesIn(home(emulator)))].sort()).toEqual(['aki', 'bun', 'chie', 'dai', 'emi']);
});

test('labels are set right again, and removed when they are switched off', () => {
  const emulator = addOn(letters);
  choose(emulator, { labels: 'on' });
  anHour(emulator);
  expect(labelsOn(emulator, 'bun')).toEqual(['Kidoku/返信なし']);
  emulator.userProperties.set('labels', '1 3 of another form');
  anHour(emulator);
  expect(labelsOn(emulator, 'bun')).toEqual(['Kidoku/返信なし']);
  choose(emulator, { labels: undefined });
  anHour(emulator);
  expect(labelsOn(emulator, 'bun')).toEqual([]);
});

test('the setup check counts as not made, and can be made', () => {
  const emulator = checkable();
  store(emulator, 'v1-check');
  alter(emulator, 'check', (stored) => ({ ...stored, version: 99 }));
  expect(textOf(openCheck(emulator))).toContain('14 項目中 0 項目を確認');
  expect(textOf(step(emulator, 'basics'))).toContain('14 項目中 8 項目を確認');
});

/** A mail with the pixel of the fixtures. */
const withPixel = () => {
  const emulator = withWebApp([sentHtml('2026-11-16 10:00', imageOf(TOKEN))]);
  store(emulator, 'v1-settings', 'v2-secrets');
  emulator.clock.set(momentOf(NOW));
  return emulator;
};

const PIXEL = 'YldmC6sleDXZ';
const LATER = `${PIXEL}ztokr00.5k*7`;

const opensIn = ({ userProperties }: Emulator) =>
  [...userProperties].filter(([name]) => name.startsWith('opens.')).map(([, text]) => text);

const evidence = (emulator: Emulator): string => {
  emulator.call('onHomepage', eventOf());
  return textOf(emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') })));
};

test('opens of a kind that only a later version knows are neither shown nor lost, also where batches are put together', () => {
  const emulator = withPixel();
  // 90 days are kept.
  store(emulator, 'v2-settings');
  for (let i = 0; i < 30; i += 1)
    emulator.userProperties.set(`opens.old${i}`, `old${i};${i === 7 ? LATER : `other000000${i % 10}gtokr0${i % 10}`}`);
  emulator.scriptProperties.set('opens.UT1GDJIi.0', `waiting;${PIXEL}gtokr00;${LATER.replace('z', 'y')}`);
  expect(evidence(emulator)).toContain('送信 2 時間後');
  expect(opensIn(emulator).length).toBeLessThan(20);
  const kept = opensIn(emulator).join();
  expect(kept).toContain(LATER);
  expect(kept).toContain(LATER.replace('z', 'y'));
  emulator.clock.set(momentOf('2027-03-01 09:00'));
  load(emulator, TOKEN, '2027-03-01 09:00');
  evidence(emulator);
  expect(opensIn(emulator).join()).not.toContain(`${PIXEL}z`);
});

test('secrets with more to them sign, and are left as they are', () => {
  const emulator = withPixel();
  const stored = JSON.parse(emulator.scriptProperties.get('pixel.secret') ?? '{}');
  const text = JSON.stringify({ ...stored, version: 99, algorithm: 'HMAC-SHA-512' });
  emulator.scriptProperties.set('pixel.secret', text);
  load(emulator, TOKEN, '2026-11-20 09:30');
  expect(evidence(emulator)).toContain('3 日後');
  expect(emulator.scriptProperties.get('pixel.secret')).toBe(text);
});

test('a draft that a later version was sending is not sent a second time', () => {
  const { emulator, sent } = withDrafts();
  const card = openDraft(emulator);
  store(emulator, newest('sending'));
  const [attempt] = JSON.parse(emulator.userProperties.get('sending') ?? '[]');
  emulator.userProperties.set('sending', JSON.stringify([{ kind: 'merge' }, { ...attempt, channel: 'later' }]));
  expect(textOf(press(emulator, card, '送信する', eventOf()))).toContain('二重に送信しないよう');
  expect(sent).toEqual([]);
});
