import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NEWS_WINDOW } from '../../src/app/hourly/told';
import { DAY, HORIZON } from '../../src/app/ledger';
import { KEPT_DAYS } from '../../src/app/settings';
import type { Emulator } from '../../src/emulator/options';
import { deliver, eventOf, NOW, threadIdOf } from '../bundle/support/add-on';
import { contractDraft, openDraft } from '../bundle/support/drafts';
import { question } from '../bundle/support/due';
import { anHour, choose } from '../bundle/support/hourly';
import { came, momentOf } from '../bundle/support/letters';
import { imageOf, insertPixel, load, sentHtml, withWebApp } from '../bundle/support/pixels';
import { step } from '../bundle/support/setup-check';
import { ROOT } from '../tools/apps-script';
import { press } from '../tools/cards';
import { read } from './support/pages';

/** Somebody for whom Kidoku has done all that it can do, under a policy. */
const used = (): Emulator => {
  const emulator = withWebApp();
  emulator.scriptProperties.set('policy', '{"version":1}');
  const token = insertPixel(emulator, '2026-11-19 09:55');
  const other = insertPixel(emulator, '2026-11-19 09:56');
  deliver(emulator, [
    sentHtml('2026-11-19 10:00', imageOf(token)),
    sentHtml('2026-11-19 10:01', imageOf(other), {
      id: 'second',
      thread: 'another conversation',
      to: ['jiro@example.co.jp'],
    }),
    question('2026-11-18 10:00', 'aki'),
    contractDraft,
  ]);
  load(emulator, token, '2026-11-19 11:00');
  emulator.call('doPost', { parameter: { o: other } });
  emulator.clock.set(momentOf(NOW));
  press(emulator, openDraft(emulator), '送信する', eventOf());
  const thread = emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') }));
  press(emulator, thread, '対応済みにする', eventOf());
  step(emulator, 'basics');
  choose(emulator, { labels: 'on', bounce: 'on', reply: 'on', open: 'on', digest: 'on' });
  deliver(emulator, [
    came(
      '2026-11-20 09:10',
      'From: aki@example.co.jp\nSubject: Re: aki への質問\nIn-Reply-To: <aki@kidoku.example>\n\n承知しました。',
      {
        thread: 'aki',
      },
    ),
  ]);
  anHour(emulator);
  load(emulator, token, momentOf(NOW) + 7_200_000);
  return emulator;
};

const emulator = used();

/** The keys of every form that has been stored: test/fixtures/stored. */
const storedBefore = (whose: 'user' | 'script'): readonly string[] => {
  const folder = path.join(ROOT, 'test/fixtures/stored');
  return readdirSync(folder).flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))[whose] ?? {}),
  );
};

/** `opens.out` for the lists of opt-outs: they are kept otherwise than loads. */
const nameOf = (key: string): string => {
  if (key.startsWith('pixel.')) return key;
  return key.startsWith('opens.') && key.endsWith('.out') ? 'opens….out' : (key.split('.')[0] ?? key);
};

describe.each([
  ['docs/privacy.md', 'user properties', 'script properties'],
  ['docs/ja/privacy.md', 'ユーザー プロパティ', 'スクリプト プロパティ'],
])('the table of what is kept in %s', (page, user, script) => {
  const places = [...read(page).matchAll(/^\|[^|]*\| ([^|]*) \|/gm)].map(([, place = '']) => place);
  const listed = (where: string): readonly string[] =>
    places
      .filter((place) => place.startsWith(where))
      .flatMap((place) => [...place.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const kept = (properties: ReadonlyMap<string, string>, whose: 'user' | 'script') =>
    [...new Set([...properties.keys(), ...storedBefore(whose)].map(nameOf))].sort();

  it('has every user property, and none that is not there', () => {
    expect(kept(emulator.userProperties, 'user')).toEqual([...listed(user)].sort());
  });

  it('has every script property, and none that is not there', () => {
    expect(kept(emulator.scriptProperties, 'script')).toEqual([...listed(script)].sort());
  });
});

/** The list of sent mail, unpacked. */
const ledgerIn = ({ userProperties }: Emulator): string => {
  const chunks = Array.from({ length: 36 }, (_, i) => userProperties.get(`ledger.${i}`) ?? '');
  return gunzipSync(Buffer.from(chunks.join(''), 'base64')).toString('utf8');
};

test('the times are those of the program', () => {
  const english = read('docs/privacy.md');
  expect(english).toContain(`mail of the last ${HORIZON / DAY} days`);
  expect(english).toContain(`${KEPT_DAYS.least} to ${KEPT_DAYS.most} days, a setting`);
  expect(english).toContain(`${NEWS_WINDOW / DAY + 1} days; the subject until the next run`);
  const japanese = read('docs/ja/privacy.md');
  expect(japanese).toContain(`過去 ${HORIZON / DAY} 日分`);
  expect(japanese).toContain(`${KEPT_DAYS.least}〜${KEPT_DAYS.most} 日（設定による`);
  expect(japanese).toContain(`${NEWS_WINDOW / DAY + 1} 日。件名は次の実行まで`);
});

test('no text of a mail is kept, no address outside the list of sent mail, and nothing of whose program loaded a pixel', () => {
  const ledger = ledgerIn(emulator);
  expect(ledger).toContain('jiro@example.co.jp');
  const isElsewhere = ([key]: readonly [string, string]) => !key.startsWith('ledger.');
  const elsewhere = [...emulator.userProperties, ...emulator.scriptProperties].filter(isElsewhere).flat().join('\n');
  for (const words of ['ご検討のうえ', 'Firefox', 'GoogleImageProxy', 'ggpht'])
    expect(elsewhere + ledger).not.toContain(words);
  expect(elsewhere).not.toContain('@');
});
