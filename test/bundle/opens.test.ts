import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { deliver, eventOf, NOW, threadIdOf } from './support/add-on';
import { came, momentOf } from './support/letters';
import { AGENTS, answerOf, imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';
import { reply } from './support/quotation';

const SENT = '2026-11-19 10:00';

/** A mail to Taro with a pixel, composed five minutes before it was sent. */
const oneSent = ({ to = ['taro@example.co.jp'] } = {}) => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-19 09:55', to);
  deliver(emulator, [sentHtml(SENT, imageOf(token), { to })]);
  return { emulator, token };
};

const homepage = (emulator: Emulator, now = NOW): string => {
  emulator.clock.set(momentOf(now));
  return textOf(emulator.call('onHomepage', eventOf()));
};

const threadCard = (emulator: Emulator, locale = 'ja'): string =>
  textOf(emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') }, { locale })));

describe('a pixel that is loaded', () => {
  test('by a reader in Gmail, two hours after sending, is an open', () => {
    const { emulator, token } = oneSent();
    expect(answerOf(load(emulator, token, '2026-11-19 12:00'))).toBe('');
    expect(homepage(emulator)).toContain('開封済み 1');
    expect(threadCard(emulator)).toContain('画像が Gmail 経由で読み込まれました（送信 2 時間後）。開封とみられます。');
    expect(threadCard(emulator, 'en')).toContain(
      'Image loaded by Gmail’s proxy, 2 hours after sending: probably opened.',
    );
  });

  test.each(['yahoo', 'outlook'] as const)('by a reader in another program is an open: %s', (agent) => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 12:00', agent);
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test.each([
    ['prefetch', '先読み'],
    ['scanner', '検査などのプログラム'],
    ['apple', '自動読み込みかもしれず'],
  ] as const)('by a machine is shown and does not count: %s', (agent, words) => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 12:00', agent);
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(threadCard(emulator)).toContain(words);
    load(emulator, token, '2026-11-19 13:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test('before the send or in the first seconds after it does not count, and a later open does', () => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 09:58');
    load(emulator, token, momentOf(SENT) + 3_000);
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(threadCard(emulator)).toContain('送信前の読み込みです');
    expect(threadCard(emulator, 'en')).toContain(
      'Image loaded 3 seconds after sending: too soon for a person, so probably by a machine.',
    );
    load(emulator, token, '2026-11-19 15:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test('while the sender had the mail open does not count', () => {
    const { emulator, token } = oneSent();
    homepage(emulator);
    load(emulator, token, momentOf('2026-11-20 11:00') - 2_000);
    emulator.clock.set(momentOf('2026-11-20 11:00'));
    const card = textOf(emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('the conversation') })));
    expect(card).toContain('ご自身がこのメールを表示していた間');
    expect(homepage(emulator, '2026-11-20 12:00')).toContain('開封済み 0');
    load(emulator, token, '2026-11-20 13:00');
    expect(homepage(emulator, '2026-11-20 14:00')).toContain('開封済み 1');
  });

  test('after the reply is a quoted image', () => {
    const { emulator, token } = oneSent();
    deliver(emulator, [came('2026-11-19 15:00', reply({ from: 'taro@example.co.jp' }))]);
    load(emulator, token, '2026-11-19 16:00');
    expect(homepage(emulator)).toContain('返信あり 1');
    expect(threadCard(emulator)).toContain('引用された画像とみられます');
  });

  test('of a mail to several opens the thread, and nobody in particular', () => {
    const { emulator, token } = oneSent({ to: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    load(emulator, token, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 1');
    expect(threadCard(emulator)).toContain('画像の読み込み\n宛先のどなたか');
    expect(threadCard(emulator).match(/反応なし/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('before and after a look at the list is one pixel with all its loads', () => {
    const { emulator, token } = oneSent();
    load(emulator, token, '2026-11-19 12:00', 'scanner');
    homepage(emulator, '2026-11-19 12:30');
    load(emulator, token, '2026-11-19 13:00');
    expect(homepage(emulator)).toContain('開封済み 1');
    expect(threadCard(emulator)).toContain('検査などのプログラム');
  });
});

describe('whose pixel it is', () => {
  test('a pixel that stands in a quotation is not the new message’s', () => {
    const { emulator, token } = oneSent();
    deliver(emulator, [
      sentHtml('2026-11-19 18:00', `<div class="gmail_quote">引用<blockquote>${imageOf(token)}</blockquote></div>`, {
        subject: 'Re: お見積りの件',
        id: 'follow-up',
        answers: 'quotation@kidoku.example',
      }),
    ]);
    load(emulator, token, '2026-11-19 20:00');
    expect(homepage(emulator)).toContain('開封済み 0');
  });

  test('of two pixels in one mail the newer one is it', () => {
    const emulator = withWebApp();
    const first = insertPixel(emulator, '2026-11-19 09:50');
    const second = insertPixel(emulator, '2026-11-19 09:55');
    deliver(emulator, [sentHtml(SENT, imageOf(first) + imageOf(second))]);
    load(emulator, second, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test('another user’s pixel in the mail is not followed', () => {
    const other = withWebApp();
    const theirs = insertPixel(other, '2026-11-19 09:00');
    const { emulator } = oneSent();
    deliver(emulator, [sentHtml('2026-11-19 11:00', imageOf(theirs), { id: 'other', thread: 'other' })]);
    load(emulator, theirs, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 0');
    expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toEqual([]);
  });
});

describe('what a load costs and leaves', () => {
  test('at most six calls, and nothing but a verdict and a time', () => {
    const { emulator, token } = oneSent();
    for (const at of ['2026-11-19 12:00', '2026-11-19 12:10', '2026-11-19 18:00']) {
      emulator.resetCalls();
      load(emulator, token, at);
      const { mail, state, other } = emulator.calls();
      expect(mail).toBe(0);
      expect(state + other).toBeLessThanOrEqual(6);
    }
    const left = [...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.'));
    expect(left).toHaveLength(1);
    expect(left.join()).not.toMatch(/@|Mozilla|Firefox|taro|hanako/);
  });

  test('five calls for as long as the cache has the secret', () => {
    const { emulator, token } = oneSent();
    emulator.resetCalls();
    load(emulator, token, '2026-11-19 15:50');
    expect(emulator.calls().state + emulator.calls().other).toBe(5);
  });

  test('a hundred loads take no more room than a few', () => {
    const { emulator, token } = oneSent();
    for (let i = 0; i < 100; i += 1) load(emulator, token, momentOf('2026-11-19 12:00') + i * 60_000);
    const [[, text] = []] = [...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.'));
    expect(text?.length).toBeLessThan(200);
    expect(text).toMatch(/\*100$/);
  });

  test('a homepage with nothing new costs whoever uses pixels at most six calls, and others nothing more', () => {
    const { emulator } = oneSent();
    for (let run = 0; run < 10; run += 1) emulator.call('onHourly');
    emulator.resetCalls();
    homepage(emulator);
    expect(emulator.calls().mail + emulator.calls().state).toBeLessThanOrEqual(6);
    const without = withWebApp([sentHtml(SENT, '')]);
    for (let run = 0; run < 10; run += 1) without.call('onHourly');
    without.resetCalls();
    homepage(without);
    expect(without.calls().mail + without.calls().state).toBeLessThanOrEqual(2);
  });

  test('what the web app does touches no user’s properties and no mail', () => {
    const { emulator, token } = oneSent();
    const before = new Map(emulator.userProperties);
    emulator.resetCalls();
    load(emulator, token, '2026-11-19 12:00');
    emulator.call('doPost', { parameter: { o: token } });
    expect(emulator.calls().mail).toBe(0);
    expect(emulator.userProperties).toEqual(before);
  });
});

describe('the page on which a recipient opts out', () => {
  const page = (emulator: Emulator, parameter: object, method = 'doGet'): string =>
    answerOf(emulator.call(method, { parameter }, { userAgent: AGENTS.outlook }));

  test('has a button in two languages, needs no script, and looking at it changes nothing', () => {
    const { emulator, token } = oneSent();
    const before = new Map(emulator.scriptProperties);
    const html = page(emulator, { o: token });
    expect(html).toContain('記録を止める / Stop recording');
    expect(html).toMatch(/<form method="post" action="https:\/\/script\.google\.com\/[^"]*" target="_top">/);
    expect(html).not.toContain('<script');
    expect(emulator.scriptProperties).toEqual(before);
  });

  test('that is pressed stops the recording, and the sender’s compose card offers no pixel to them', () => {
    const { emulator, token } = oneSent();
    expect(page(emulator, { o: token }, 'doPost')).toContain('承りました');
    load(emulator, token, '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 0');
    load(emulator, token, '2026-11-20 12:00');
    expect(homepage(emulator, '2026-11-20 13:00')).toContain('開封済み 0');
    expect([...emulator.userProperties.values()].join()).not.toContain('taro@');
    expect(() => insertPixel(emulator, '2026-11-20 14:00')).toThrow();
  });

  test('and hundreds of others who did are all remembered', () => {
    const { emulator, token } = oneSent();
    emulator.userProperties.set('optedOut', Array.from({ length: 600 }, (_, i) => `key${i}`).join(' '));
    page(emulator, { o: token }, 'doPost');
    expect(homepage(emulator)).not.toContain('応答がありません');
    expect(emulator.userProperties.get('optedOut')).toMatch(/^key0 .* key599 \w+$/);
    expect(() => insertPixel(emulator, '2026-11-20 14:00')).toThrow();
  });

  test('says so where it could not be noted', () => {
    const { emulator, token } = oneSent();
    emulator.fail('Properties.setProperties', { error: 'Service error: PropertiesService' });
    expect(page(emulator, { o: token }, 'doPost')).toContain('まだ止まっていません');
  });

  test('of a mail to several takes nobody’s address', () => {
    const { emulator, token } = oneSent({ to: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    page(emulator, { o: token }, 'doPost');
    homepage(emulator);
    expect(emulator.userProperties.get('optedOut')).toBeUndefined();
  });

  test('never tells whether the link is genuine, and puts nothing of it into the page that is no token', () => {
    const { emulator, token } = oneSent();
    const forged = `${token.slice(0, 30)}AAAAAAAAAAAA`.slice(0, 42);
    expect(page(emulator, { o: forged }).replace(forged, '')).toBe(page(emulator, { o: token }).replace(token, ''));
    expect(page(emulator, { o: forged }, 'doPost')).toBe(page(emulator, { o: token }, 'doPost'));
    expect(page(emulator, { o: '"><script>alert(1)</script>' })).not.toContain('alert');
  });
});
