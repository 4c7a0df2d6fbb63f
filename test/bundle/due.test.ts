import type { Emulator } from '../../src/emulator/options';
import { choicesOf, entriesOf, textsOf, widgetsIn } from '../cards/seen';
import { buttons, type CardJson, cardOf, parametersOf, press as pressOn } from '../tools/cards';
import { addOn, DAY, deliver, eventOf, HOUR, manySent, threadIdOf } from './support/add-on';
import { came, type Letter, sent } from './support/letters';

/** A question to somebody, in a conversation of its own. */
const question = (at: string, name: string, more = ''): Letter =>
  sent(
    at,
    `\nTo: ${name}@example.co.jp\nSubject: ${name} への質問\nMessage-ID: <${name}@kidoku.example>\n${more}\nいかがでしょうか。`,
    {
      thread: name,
    },
  );

const answer = (at: string, name: string): Letter =>
  came(
    at,
    `From: ${name}@example.co.jp\nSubject: Re: ${name} への質問\nIn-Reply-To: <${name}@kidoku.example>\n\n承知しました。`,
    {
      thread: name,
    },
  );

const notice = (at: string, name: string, text: string): Letter =>
  came(
    at,
    `From: ${name}@example.co.jp\nSubject: Re: ${name} への質問\nAuto-Submitted: auto-replied\nMessage-ID: <away-${name}@example.co.jp>\nIn-Reply-To: <${name}@kidoku.example>\n\n${text}`,
    { thread: name },
  );

/** Friday, 20 November 2026; Monday is a holiday. */
const letters: readonly Letter[] = [
  question('2026-11-17 18:00', 'aki'),
  question('2026-11-13 10:00', 'bun'),
  question('2026-11-19 10:00', 'chie'),
  question('2026-11-10 10:00', 'dai'),
  notice('2026-11-10 10:01', 'dai', '11月25日（水）まで出張のため不在にしております。'),
  question('2026-11-09 10:00', 'emi'),
  answer('2026-11-09 12:00', 'emi'),
];

const press = (emulator: Emulator, card: unknown, label: string, inputs: CardJson = {}, locale = 'ja'): CardJson => {
  const { commonEventObject, ...rest } = eventOf({}, { locale });
  return cardOf(
    pressOn(emulator, card, label, { ...rest, commonEventObject: { ...commonEventObject, formInputs: inputs } }),
  );
};

const home = (emulator: Emulator, locale = 'ja'): CardJson =>
  cardOf(emulator.call('onHomepage', eventOf({}, { locale })));

const list = (emulator: Emulator, filter: string): CardJson =>
  cardOf(emulator.call('showHomepage', eventOf({ filter, page: '0' })));

const thread = (emulator: Emulator, name: string, locale = 'ja'): CardJson =>
  cardOf(emulator.call('openThread', eventOf({ threadId: threadIdOf(name) }, { locale })));

const namesIn = (card: unknown): readonly string[] =>
  entriesOf(card).flatMap((entry) => /(\w+) への質問/.exec(entry)?.[1] ?? []);

/** What is due, by the list's filter. */
const due = (emulator: Emulator): readonly string[] => namesIn(list(emulator, 'due'));

/** What the thread card says under "Follow-up". */
const told = (card: unknown): string | undefined =>
  entriesOf(card)
    .find((entry) => entry.startsWith('フォローアップ\n'))
    ?.split('\n')[1];

const pick = (day: string): CardJson => ({ remindOn: { dateInput: { msSinceEpoch: Date.parse(`${day}T00:00Z`) } } });

const started = (more: readonly Letter[] = []): Emulator => {
  const emulator = addOn([...letters, ...more]);
  home(emulator);
  return emulator;
};

describe('what is due', () => {
  test('stands on top of the homepage, what became so last first, with its number and reason', () => {
    const card = home(started());
    expect(textsOf(card)).toContain('フォローアップ時期（2）');
    expect(namesIn(card).slice(0, 2)).toEqual(['aki', 'bun']);
    expect(entriesOf(card)[0]).toContain('3 営業日を過ぎても返信なし（11/20 から）');
    expect(entriesOf(card)[1]).toContain('（11/18 から）');
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
    expect(textsOf(card).join()).toContain('11/26 に復帰予定との自動応答');
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

describe('a reminder', () => {
  test.each([
    ['1 営業日後', '11/24'],
    ['3 営業日後', '11/26'],
    ['5 営業日後', '11/30'],
  ])('%s takes the thread off the list until %s', (label, day) => {
    const emulator = started();
    const card = press(emulator, thread(emulator, 'bun'), label);
    expect(told(card)).toBe(`${day} にお知らせします`);
    expect(due(emulator)).toEqual(['aki']);
    emulator.clock.set(Date.parse(`2026-${day.replace('/', '-')}T00:00+09:00`));
    expect(due(emulator)).toContain('bun');
    expect(textsOf(home(emulator)).join()).toContain(`${day} のリマインダー`);
  });

  test('on a day that was picked', () => {
    const emulator = started();
    expect(told(press(emulator, thread(emulator, 'bun'), 'この日に知らせる', pick('2026-12-31')))).toBe(
      '12/31 にお知らせします',
    );
    const digits = { remindOn: { dateInput: { msSinceEpoch: String(Date.UTC(2027, 0, 4)) } } };
    expect(told(press(emulator, thread(emulator, 'bun'), 'この日に知らせる', digits))).toBe(
      '2027/1/4 にお知らせします',
    );
  });

  test('on a day that Gmail tells as a moment of the user’s own', () => {
    const emulator = started();
    const midnight = { remindOn: { dateInput: { msSinceEpoch: Date.parse('2026-12-31T00:00+09:00') } } };
    expect(told(press(emulator, thread(emulator, 'bun'), 'この日に知らせる', midnight))).toBe('12/31 にお知らせします');
  });

  test.each([
    ['no day', {}, '明日から 1 年以内'],
    ['today', pick('2026-11-20'), '明日から 1 年以内'],
    ['a day that has passed', pick('2020-01-01'), '明日から 1 年以内'],
    ['a day in the far future', pick('2028-01-01'), '明日から 1 年以内'],
    ['nonsense', { remindOn: { dateInput: { msSinceEpoch: 'x' } } }, '明日から 1 年以内'],
  ])('on %s is refused with what to do, and changes nothing', (_, inputs, words) => {
    const emulator = started();
    const card = press(emulator, thread(emulator, 'bun'), 'この日に知らせる', inputs);
    expect(textsOf(card).join()).toContain(words);
    expect(told(card)).toBe('フォローアップの時期です');
    expect(emulator.userProperties.has('choices')).toBe(false);
  });

  test('can be taken back', () => {
    const emulator = started();
    const card = press(emulator, thread(emulator, 'bun'), '5 営業日後');
    expect(told(press(emulator, card, 'リマインダーを取り消す'))).toBe('フォローアップの時期です');
    expect(due(emulator)).toEqual(['aki', 'bun']);
  });

  test('ends when an answer comes, and the card says so', () => {
    const emulator = started();
    press(emulator, thread(emulator, 'bun'), '1 営業日後');
    deliver(emulator, [answer('2026-11-20 09:30', 'bun')]);
    emulator.clock.advance(5 * DAY);
    const card = home(emulator);
    expect(namesIn(card).slice(0, 2)).toEqual(['chie', 'aki']);
    expect(told(thread(emulator, 'bun'))).toBe('返信が届いたため、リマインダーは終了しました');
    expect(buttons(thread(emulator, 'bun'))).not.toContain('1 営業日後');
  });

  test('does not end with an automatic reply', () => {
    const emulator = started();
    press(emulator, thread(emulator, 'bun'), '1 営業日後');
    deliver(emulator, [notice('2026-11-20 09:30', 'bun', '外出しております。')]);
    emulator.clock.advance(HOUR);
    home(emulator);
    expect(told(thread(emulator, 'bun'))).toBe('11/24 にお知らせします');
  });

  test('ends with a follow-up of one’s own, which begins anew', () => {
    const emulator = started();
    press(emulator, thread(emulator, 'bun'), '1 営業日後');
    deliver(emulator, [
      sent(
        '2026-11-20 09:30',
        'To: bun@example.co.jp\nSubject: Re: bun への質問\nMessage-ID: <bun2@kidoku.example>\n\nご確認ください。',
        {
          thread: 'bun',
        },
      ),
    ]);
    emulator.clock.advance(HOUR);
    home(emulator);
    expect(told(thread(emulator, 'bun'))).toBe('11/26 がフォローアップの目安です');
  });
});

describe('done', () => {
  test('takes the thread off the list; undone, it is there again with its reminder', () => {
    const emulator = started();
    const reminded = press(emulator, thread(emulator, 'bun'), 'この日に知らせる', pick('2026-12-01'));
    const card = press(emulator, reminded, '対応済みにする');
    expect(told(card)).toBe('対応済み');
    expect(due(emulator)).toEqual(['aki']);
    emulator.clock.advance(30 * DAY);
    expect(due(emulator)).not.toContain('bun');
    expect(textsOf(list(emulator, 'waiting')).join()).toContain('bun への質問');
    expect(told(press(emulator, thread(emulator, 'bun'), '元に戻す'))).toBe('フォローアップの時期です');
    expect(textsOf(home(emulator)).join()).toContain('12/1 のリマインダー');
  });

  test('ends when an answer comes, and the card says so', () => {
    const emulator = started();
    press(emulator, thread(emulator, 'bun'), '対応済みにする');
    deliver(emulator, [answer('2026-11-20 09:30', 'bun')]);
    emulator.clock.advance(HOUR);
    home(emulator);
    expect(told(thread(emulator, 'bun'))).toBe('返信が届いたため、「対応済み」の設定は終了しました');
  });

  test('is there on the card beside the open message, too', () => {
    const emulator = started();
    const message = (): CardJson => cardOf(emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('bun') })));
    expect(told(press(emulator, message(), '対応済みにする'))).toBe('対応済み');
    expect(told(message())).toBe('対応済み');
  });

  test('survives the loss of everything that can be read again', () => {
    const emulator = started();
    press(emulator, thread(emulator, 'bun'), '対応済みにする');
    for (const key of [...emulator.userProperties.keys()])
      if (key.startsWith('ledger')) emulator.userProperties.delete(key);
    home(emulator);
    expect(due(emulator)).toEqual(['aki']);
  });
});

test('a button on a card that is too old changes nothing, and the card says how it is now', () => {
  const emulator = started();
  const old = thread(emulator, 'bun');
  deliver(emulator, [answer('2026-11-20 09:30', 'bun')]);
  emulator.clock.advance(HOUR);
  home(emulator);
  expect(textsOf(press(emulator, old, '対応済みにする')).join()).toContain('返信あり');
  expect(emulator.userProperties.has('choices')).toBe(false);
});

test('the cards beneath are told that something has changed', () => {
  const emulator = started();
  const event = eventOf({ threadId: threadIdOf('bun'), message: 'x' });
  expect(JSON.stringify(emulator.call('markDone', event))).toContain('"stateChanged":true');
});

test('a conversation that is not kept offers no reminder: it would never come', () => {
  const emulator = addOn([question('2025-09-01 10:00', 'old'), ...manySent(30)]);
  for (let run = 0; run < 6; run += 1) emulator.call('onHourly');
  const card = cardOf(emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('old') })));
  expect(textsOf(card).join()).toContain('old への質問');
  expect(told(card)).toBeUndefined();
});

describe('what cannot be stored', () => {
  const failures: readonly (readonly [string, string])[] = [
    ['Properties.setProperty', 'Service invoked too many times for one day: properties rw.'],
    ['Properties.setProperty', 'You have exceeded the property storage quota.'],
    ['Properties.getProperty', 'Service unavailable: Properties'],
    ['Lock.tryLock', 'Lock service unavailable'],
  ];

  test.each(failures)('is told, and loses nothing (%s: %s)', (method, error) => {
    const emulator = started();
    press(emulator, thread(emulator, 'aki'), '5 営業日後');
    const before = emulator.userProperties.get('choices');
    const card = thread(emulator, 'bun');
    emulator.fail(method, { error });
    const failed = press(emulator, card, '対応済みにする');
    expect(textsOf(failed).join()).toContain('保存できませんでした。設定は元のままです。');
    expect(told(failed)).toBe('フォローアップの時期です');
    expect(emulator.userProperties.get('choices')).toBe(before);
    emulator.heal();
    expect(told(thread(emulator, 'aki'))).toBe('11/30 にお知らせします');
    expect(told(press(emulator, failed, '対応済みにする'))).toBe('対応済み');
  });

  test('is not the lock’s fault: reading may hold it for minutes', () => {
    const emulator = started();
    emulator.fail('Lock.tryLock', { returns: false });
    expect(told(press(emulator, thread(emulator, 'bun'), '対応済みにする'))).toBe('対応済み');
  });

  test('and what is stored in pieces is read as far as it can be', () => {
    const emulator = started();
    emulator.userProperties.set('choices', '{"version":1,"messages":["');
    expect(due(emulator)).toEqual(['aki', 'bun']);
    expect(told(press(emulator, thread(emulator, 'bun'), '対応済みにする'))).toBe('対応済み');
  });
});

test('a visitor of the web app sets no reminder for its deployer, even one who knows the mail', () => {
  const emulator = started();
  const asked = eventOf(parametersOf(thread(emulator, 'bun'), '3 営業日後'));
  for (const name of ['remind', 'markDone', 'takeBack']) emulator.call(name, asked, { visitor: '' });
  expect(emulator.userProperties.has('choices')).toBe(false);
  emulator.call('remind', asked);
  expect(emulator.userProperties.has('choices')).toBe(true);
});

test('what was chosen for mail that is known no more is forgotten once everything has been read', () => {
  const emulator = started();
  const chosen = JSON.stringify({ version: 1, messages: ['18e0a1b2c3d4e5f6', '18e0a1b2c3d4e5f7 2026-12-01'] });
  emulator.userProperties.set('choices', chosen);
  press(emulator, thread(emulator, 'bun'), '対応済みにする');
  expect(emulator.userProperties.get('choices')).toContain('18e0a1b2c3d4e5f6');
  for (let run = 0; run < 5; run += 1) emulator.call('onHourly');
  press(emulator, thread(emulator, 'aki'), '対応済みにする');
  expect(emulator.userProperties.get('choices')).not.toContain('18e0a1b2c3d4e5f');
  expect(due(emulator)).toEqual([]);
});

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
