// What earlier versions stored is read by today's bundle: test/fixtures/stored holds each form that there has been.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/apps-script';
import { press, textOf } from '../tools/cards';
import { addOn, deliver, eventOf, manySent, NOW, threadIdOf } from './support/add-on';
import { opened, switchesOf } from './support/compose';
import { openDraft, withDrafts } from './support/drafts';
import { home, letters, namesIn, press as pressOn, thread, told } from './support/due';
import { inputsOf, submit } from './support/forms';
import { anHour, choose, mailsToOneself } from './support/hourly';
import { came, momentOf } from './support/letters';
import { imageOf, load, sentHtml, withWebApp } from './support/pixels';
import { checkable, openCheck, rowIn } from './support/setup-check';
import { FIXTURES, newest, store, TOKEN } from './support/stored';

/** Which store's form a version counts. */
const VERSIONED: Readonly<Record<string, string>> = {
  'app/settings.ts': 'settings',
  'app/choices.ts': 'choices',
  'app/ledger.ts': 'ledger',
  'app/hourly/labelled.ts': 'labels',
  'app/setup-check/findings.ts': 'check',
  'core/pixel/token.ts': 'token',
};

const sources = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts'));

test('each version of a stored form has its fixture: write one where a version is raised, and keep the others', () => {
  const versions = ['core', 'app', 'google'].flatMap(sources).flatMap((file) => {
    const source = readFileSync(path.join(ROOT, 'src', file), 'utf8');
    return [...source.matchAll(/^(?:export )?const VERSION = (\d+);/gm)].map(([, number]) => ({ file, number }));
  });
  expect(versions.length).toBeGreaterThanOrEqual(Object.keys(VERSIONED).length);
  expect(FIXTURES).toEqual(
    expect.arrayContaining(versions.map(({ file, number }) => `v${number}-${VERSIONED[file] ?? file}`)),
  );
});

const cardOf = (emulator: ReturnType<typeof addOn>) => emulator.call('onUniversalSettings', eventOf());

/** What each version of the settings knew, as the card shows it. */
const SETTINGS = [
  {
    pixel: 'on',
    disclosure: 'on',
    'wording.ja': '開封を確認しています。',
    'wording.en': 'I am told when this is opened.',
  },
  {
    days: '5',
    yearEnd: 'on',
    obon: undefined,
    language: 'ja',
    neverTrack: 'rival.example\nmisaki@example.co.jp',
    keptDays: '90',
  },
  { labels: 'on', bounce: 'on', reply: 'on', open: undefined, digest: 'on', digestHour: '18' },
];

test.each([
  ['v1-settings', 1],
  ['v2-settings', 2],
  ['v3-settings', 3],
  ['v3-settings-long', 3],
])('settings: %s', (name, version) => {
  const emulator = addOn([]);
  store(emulator, name);
  expect(inputsOf(cardOf(emulator))).toMatchObject(Object.assign({}, ...SETTINGS.slice(0, version)));
  const { version: before, followUp, ...known } = whole(emulator.userProperties);
  expect(before).toBe(version);
  submit(emulator, cardOf(emulator), '保存', { days: '7' });
  const after = whole(emulator.userProperties);
  expect(after).toMatchObject({ ...known, followUp: { ...followUp, days: 7 } });
  expect(after).toMatchObject({ userKey: 'UT1GDJIi', pixelSince: 1_794_790_500_000, optedOut: ['taro@example.co.jp'] });
});

test('settings that are stored in parts are whole', () => {
  const emulator = addOn([]);
  store(emulator, 'v3-settings-long');
  expect(inputsOf(cardOf(emulator))).toMatchObject({ 'gentle.ja': 'あ'.repeat(600), 'last.en': 'c'.repeat(600) });
});

/** The settings as they are stored, in parts or not. */
const whole = (stored: ReadonlyMap<string, string>) => {
  const text = stored.get('settings') ?? '';
  const [, generation, count] = /^([ab]) (\d+)$/.exec(text) ?? [];
  const parts = Array.from({ length: Number(count ?? 0) }, (_, i) => stored.get(`settings.${generation}${i}`));
  return JSON.parse(generation ? parts.join('') : text);
};

test('the ledger: statuses are there without a look at the mailbox', () => {
  const emulator = addOn([]);
  store(emulator, newest('ledger'));
  expect([...new Set(namesIn(home(emulator)))].sort()).toEqual(['aki', 'bun', 'chie', 'dai', 'emi']);
  expect(textOf(thread(emulator, 'dai'))).toContain('11/26 に復帰予定との自動応答');
});

test.each(FIXTURES.filter((name) => name.endsWith('-ledger') && name !== newest('ledger')))(
  'the ledger: of %s nothing is taken over, and the mailbox is read anew',
  (name) => {
    const emulator = addOn(letters);
    store(emulator, name);
    expect([...new Set(namesIn(home(emulator)))].sort()).toEqual(['aki', 'bun', 'chie', 'dai', 'emi']);
    expect(emulator.calls().methods['Gmail.Users.Messages.list']).toBeGreaterThan(0);
  },
);

test('choices: what is done, and what there is a reminder for', () => {
  const emulator = addOn([]);
  store(emulator, newest('ledger'), 'v1-choices');
  home(emulator);
  const of = (name: string) => told(thread(emulator, name));
  expect([of('aki'), of('chie'), of('bun')]).toEqual(['対応済み', '11/24 にお知らせします', '対応済み']);
  expect(told(pressOn(emulator, thread(emulator, 'bun'), '元に戻す'))).toBe('11/24 にお知らせします');
});

/** Three offers, of which one was answered; labels and notices of replies are on since before the answer. */
const hourly = (...names: readonly string[]) => {
  const emulator = addOn(manySent(3));
  emulator.call('onHourly');
  choose(emulator, { labels: 'on', reply: 'on' });
  const answer =
    'From: person1@example.co.jp\nSubject: Re: Offer 1\nMessage-ID: <re-1@example.co.jp>\nIn-Reply-To: <offer-1@kidoku.example>\n\nYes.';
  deliver(emulator, [came('2026-11-20 09:21', answer, { thread: 'sent 1' })]);
  store(emulator, ...names);
  return emulator;
};

test('what the user was told is not told again', async () => {
  const emulator = hourly('v1-told');
  anHour(emulator);
  expect(await mailsToOneself(emulator)).toEqual([]);
  const another = hourly();
  anHour(another);
  expect(await mailsToOneself(another)).toHaveLength(1);
});

test('labels that were set need no call', () => {
  const emulator = hourly();
  anHour(emulator);
  for (const name of ['labels', 'labels.0']) emulator.userProperties.delete(name);
  store(emulator, 'v1-labels');
  emulator.resetCalls();
  anHour(emulator);
  expect(Object.keys(emulator.calls().methods).filter((name) => /Labels|batchModify/.test(name))).toEqual([]);
});

test('a draft that was being sent is not sent a second time', () => {
  const { emulator, sent } = withDrafts();
  const card = openDraft(emulator);
  store(emulator, 'v1-sending');
  expect(textOf(press(emulator, card, '送信する', eventOf()))).toContain('二重に送信しないよう');
  expect(sent).toEqual([]);
});

test('the setup check: its findings', () => {
  const emulator = checkable();
  store(emulator, 'v1-check');
  const card = openCheck(emulator);
  expect(textOf(card)).toContain('14 項目中 8 項目を確認');
  expect(rowIn(card, 'ブラウザで開いたピクセル')).toContain('正常');
});

test('who opted out is offered no pixel', () => {
  const emulator = withWebApp();
  const draft = { to: ['shota@example.co.jp'] };
  expect(switchesOf(opened(emulator, draft))).toHaveProperty('pixel');
  store(emulator, 'v1-opted-out');
  expect(switchesOf(opened(emulator, draft))).not.toHaveProperty('pixel');
});

/** A mail with the pixel of the fixtures, sent before the secret was replaced. */
const withPixel = (...names: readonly string[]) => {
  const emulator = withWebApp([sentHtml('2026-11-16 10:00', imageOf(TOKEN))]);
  store(emulator, 'v1-settings', 'v2-secrets', ...names);
  return emulator;
};

const evidence = (emulator: ReturnType<typeof addOn>): string => {
  emulator.clock.set(momentOf(NOW));
  emulator.call('onHomepage', eventOf());
  return textOf(emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') })));
};
const FIRST = '送信 2 時間後';

test('opens that were collected, and opens that wait to be', () => {
  expect(evidence(withPixel('v1-opens'))).toContain(FIRST);
  for (const name of ['v1-inbox', 'v2-inbox']) {
    const emulator = withPixel(name);
    expect(evidence(emulator)).toContain(FIRST);
    expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toEqual([
      'opens.UT1GDJIi.out',
    ]);
  }
  expect(evidence(withPixel())).not.toContain(FIRST);
});

test.each(['v1-secrets', 'v2-secrets'])('a pixel that an earlier secret signed is genuine: %s', (name) => {
  const emulator = withPixel(name);
  load(emulator, TOKEN, '2026-11-19 12:00');
  expect(emulator.scriptProperties.get('opens.UT1GDJIi.0')).toContain('YldmC6sleDXZ');
  expect(evidence(emulator)).toContain('3 日後');
});

test.each(['v1-inbox', 'v2-inbox'])('a recipient who opted out is noted no more: %s', (name) => {
  const emulator = withPixel();
  store(emulator, name);
  const out = emulator.scriptProperties.get('opens.UT1GDJIi.out') ?? '';
  emulator.scriptProperties.set('opens.UT1GDJIi.out', out.replace('aaaabbbbcccc', 'YldmC6sleDXZ'));
  const before = emulator.scriptProperties.get('opens.UT1GDJIi.0');
  load(emulator, TOKEN, '2026-11-19 12:00');
  expect(emulator.scriptProperties.get('opens.UT1GDJIi.0')).toBe(before);
});

test('a policy that closed a user’s inbox keeps it closed, and what was known stays', () => {
  const emulator = withPixel('v1-policy', 'v1-opens');
  expect(evidence(emulator)).toContain(FIRST);
  load(emulator, TOKEN, '2026-11-19 12:00');
  expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toEqual([]);
  emulator.scriptProperties.delete('policy');
  load(emulator, TOKEN, '2026-11-19 13:00');
  expect(emulator.scriptProperties.has('opens.UT1GDJIi.0')).toBe(true);
});
