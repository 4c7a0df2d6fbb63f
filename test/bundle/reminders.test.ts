import { textsOf } from '../cards/seen';
import { buttons, type CardJson, cardOf, parametersOf } from '../tools/cards';
import { addOn, DAY, deliver, eventOf, HOUR, manySent, threadIdOf } from './support/add-on';
import { answer, due, home, list, namesIn, notice, pick, press, question, started, thread, told } from './support/due';
import { sent } from './support/letters';

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
    expect(told(thread(emulator, 'bun'))).toBe('返信が届いたため、「対応済み」を解除しました');
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
    expect(textsOf(failed).join()).toContain('保存できませんでした。変更前のままです。');
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
