// docs/install.md from its sixth step on, followed in both languages on the emulator.

import type { Emulator } from '../../src/emulator/options';
import en from '../../src/locales/en.json';
import ja from '../../src/locales/ja.json';
import { addOn, deliver, eventOf, manySent, threadIdOf } from '../bundle/support/add-on';
import { momentOf } from '../bundle/support/letters';
import { BASE, imageOf, load, sentHtml } from '../bundle/support/pixels';
import { rowIn, step } from '../bundle/support/setup-check';
import { buttons, linkOf, press, textOf } from '../tools/cards';
import { read } from './support/pages';

describe.each([
  ['en', 'docs/install.md', en],
  ['ja', 'docs/ja/install.md', ja],
] as const)('install.md in %s', (locale, page, texts) => {
  const paper = read(page);
  const says = (words: string): string => {
    expect(paper).toContain(words);
    return words;
  };
  const fresh = (): Emulator => addOn(manySent(3), { locale });
  const withPixel = (): Emulator => {
    const emulator = fresh();
    emulator.scriptProperties.set(says('pixel.base'), BASE);
    return emulator;
  };
  const event = (gmail = {}) => ({ ...eventOf({}, { locale }), gmail });

  test('6 and 7: the homepage has a list and the two buttons that the paper names; six of eight checks work', () => {
    const emulator = fresh();
    const home = emulator.call('onHomepage', eventOf({}, { locale }));
    expect(textOf(home)).toContain('person0@example.co.jp');
    expect(buttons(home)).toEqual(
      expect.arrayContaining([says(texts['action.sendWithReceipt']), says(texts['check.title'])]),
    );
    const card = step(emulator, 'basics', locale);
    const outcomes = ['scopes', 'gmail', 'search', 'locale', 'trigger', 'quota', 'base', 'policy'] as const;
    const found = outcomes.map((name) => rowIn(card, texts[`check.${name}`]).split('\n')[0]);
    expect(found.filter((outcome) => outcome === texts['check.works'])).toHaveLength(6);
    expect(rowIn(card, says(texts['check.quota']))).toContain(says(texts['check.unsure']));
    expect(rowIn(card, says(texts['check.base']))).toContain(says(texts['check.fails']));
    expect(paper).toContain(locale === 'en' ? 'six of eight say' : '8 項目中 6 項目');
  });

  test('8: checkPixel says what the paper says, and the pixel can be opened', () => {
    const emulator = withPixel();
    expect(emulator.call('checkPixel')).toContain(says(texts['pixel.baseIsRight']));
    const card = step(emulator, 'basics', locale);
    const address = new URL(String(linkOf(card, says(texts['check.do.open']))));
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const token = address.searchParams.get('t') ?? '';
    emulator.call('doGet', { parameter: { t: token }, queryString: `t=${token}` }, { userAgent: browser, visitor: '' });
    expect(rowIn(step(emulator, 'visit', locale), texts['check.webApp'])).toContain(says(texts['check.seen.person']));
  });

  test('9 and 10: a mail with the pixel that was inserted is opened a quarter of a minute later, not before', () => {
    const emulator = withPixel();
    for (const words of [texts['compose.disclosure'], texts['compose.pixel']]) says(words);
    const writing = event({ toRecipients: ['taro@example.co.jp'] });
    const chosen = { pixel: { stringInputs: { value: ['on'] } }, disclosure: { stringInputs: { value: ['on'] } } };
    const response = press(emulator, emulator.call('onCompose', writing), says(texts['action.insert']), {
      ...writing,
      commonEventObject: { ...writing.commonEventObject, formInputs: chosen },
    });
    const [, token = ''] = /[?&]t=([\w-]{42})/.exec(JSON.stringify(response)) ?? [];
    const sentAt = momentOf('2026-11-20 09:05');
    emulator.clock.set(sentAt);
    deliver(emulator, [sentHtml('2026-11-20 09:05', imageOf(token))]);
    const status = (): string => {
      emulator.call('onHomepage', eventOf({}, { locale }));
      return textOf(emulator.call('openThread', eventOf({ threadId: threadIdOf('the conversation') }, { locale })));
    };
    load(emulator, token, sentAt + 9_000);
    expect(status()).toContain(says(texts['status.noResponse']));
    load(emulator, token, sentAt + 15_000);
    expect(status()).toContain(says(texts['status.opened']));
  });

  test('removing: the buttons are those that the paper names', () => {
    const emulator = fresh();
    expect(buttons(emulator.call('onUniversalSettings', eventOf({}, { locale })))).toContain(
      says(texts['action.deleteData']),
    );
    expect(buttons(emulator.call('showDeletion', eventOf({}, { locale })))).toContain(
      says(texts['action.deleteForGood']),
    );
  });
});
