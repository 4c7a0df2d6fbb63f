import { type ComposePorts, composeView } from '../../src/app/compose';
import type { ComposeChoice, ComposedMail } from '../../src/app/compose-event';
import { insertion } from '../../src/app/insertion';
import { parseSettings, type Settings, serializeSettings } from '../../src/app/settings';
import { parseToken } from '../../src/core/pixel/token';

const NOW = Date.UTC(2026, 10, 20);
const BASE = 'https://script.google.com/macros/s/AKfycbExample/exec';
const STANDARD = { ja: '開封を確認しております。', en: 'I am told when you open this.' };

const NOBODY: ComposedMail = { recipients: [], subject: undefined };
const to = (...addresses: readonly string[]): ComposedMail => ({
  recipients: addresses.map((address) => ({ address, field: 'to' })),
  subject: undefined,
});

const CHOICE: ComposeChoice = {
  session: 'card',
  pixel: true,
  disclosure: true,
  language: 'ja',
  wording: { ja: undefined, en: undefined },
};

/** Ports over settings and a cache that live as long as the test. */
const scene = ({ base = BASE, stored = {} as Partial<Settings> } = {}) => {
  let settings = JSON.stringify(stored);
  let writes = 0;
  const seen = new Set<string>();
  const ports: ComposePorts = {
    identity: {
      address: () => 'hanako@kidoku.example',
      aliases: () => ['sales@kidoku.example'],
      isTheUser: () => true,
    },
    settings: {
      read: () => settings,
      write: (text) => {
        settings = text;
        writes += 1;
      },
    },
    optOuts: { read: () => undefined, write: () => {} },
    pixels: {
      base: () => base || undefined,
      randomId: () => 'AAAAAAAAAAAA',
      userKey: () => 'BBBBBBBB',
      mac: () => 'CCCCCCCCCCCCCg',
    },
    once: { first: (key) => !seen.has(key) && Boolean(seen.add(key)) },
    clock: { now: () => NOW },
  };
  return { ports, settings: () => parseSettings(settings), writes: () => writes };
};

test('a pixel carries a token of this user and moment, and its opt-out link the same one', () => {
  const { ports } = scene();
  const inserted = insertion(ports, NOBODY, CHOICE, STANDARD);
  if (inserted.kind !== 'insert' || !inserted.pixel) throw new Error('There is no pixel');
  const [base, token = ''] = inserted.pixel.image.split('?t=');
  expect(base).toBe(BASE);
  expect(parseToken(token, NOW)).toMatchObject({ userKey: 'BBBBBBBB', id: 'AAAAAAAAAAAA', at: NOW });
  expect(inserted.pixel.optOut).toBe(`${BASE}?o=${token}`);
  expect(inserted.disclosure).toBe(STANDARD.ja);
});

test('the choice is remembered, and since when there are pixels, and whose', () => {
  const { ports, settings } = scene();
  insertion(ports, NOBODY, CHOICE, STANDARD);
  expect(settings()).toMatchObject({
    compose: { pixel: true, disclosure: true },
    disclosure: {},
    userKey: 'BBBBBBBB',
    pixelSince: NOW,
  });
  expect(composeView(ports, NOBODY, 'ja').chosen).toEqual({ pixel: true, disclosure: true });
});

test('the first pixel stays the first one, and the key the same', () => {
  const { ports, settings } = scene({ stored: { pixelSince: 1000, userKey: 'DDDDDDDD' } });
  const inserted = insertion(ports, NOBODY, CHOICE, STANDARD);
  expect(settings()).toMatchObject({ pixelSince: 1000, userKey: 'DDDDDDDD' });
  const token = inserted.kind === 'insert' ? inserted.pixel?.image.split('?t=')[1] : undefined;
  expect(parseToken(token ?? '', NOW)?.userKey).toBe('DDDDDDDD');
});

test('a disclosure alone brings no pixel, no key and no link', () => {
  const { ports, settings } = scene();
  const inserted = insertion(ports, NOBODY, { ...CHOICE, pixel: false }, STANDARD);
  expect(inserted).toEqual({ kind: 'insert', disclosure: STANDARD.ja, language: 'ja', pixel: undefined });
  expect(settings().userKey).toBeUndefined();
  expect(settings().pixelSince).toBeUndefined();
});

test('one card inserts once, another one again', () => {
  const { ports } = scene();
  const press = (session: string) => insertion(ports, NOBODY, { ...CHOICE, session }, STANDARD).kind;
  expect([press('card'), press('card'), press('another')]).toEqual(['insert', 'insertedBefore', 'insert']);
});

test('a press that failed does not count as one', () => {
  const { ports } = scene();
  const failing = {
    ...ports,
    settings: {
      ...ports.settings,
      write: () => {
        throw new Error('Service unavailable');
      },
    },
  };
  expect(() => insertion(failing, NOBODY, CHOICE, STANDARD)).toThrow('unavailable');
  expect(insertion(ports, NOBODY, CHOICE, STANDARD).kind).toBe('insert');
});

test('nothing chosen is nothing inserted, stored or counted', () => {
  const { ports, writes } = scene();
  const nothing = { ...CHOICE, pixel: false, disclosure: false };
  expect(insertion(ports, NOBODY, nothing, STANDARD)).toEqual({ kind: 'nothingChosen' });
  expect(writes()).toBe(0);
  expect(insertion(ports, NOBODY, CHOICE, STANDARD).kind).toBe('insert');
});

test('the same choice again writes nothing', () => {
  const { ports, writes } = scene();
  insertion(ports, NOBODY, CHOICE, STANDARD);
  insertion(ports, NOBODY, { ...CHOICE, session: 'another' }, STANDARD);
  expect(writes()).toBe(1);
});

describe('a wording', () => {
  const typed = (ja: string | undefined) => ({ ...CHOICE, wording: { ja, en: undefined } });
  const lineOf = (stored: Partial<Settings>, ja: string | undefined) => {
    const { ports, settings } = scene({ stored });
    const inserted = insertion(ports, NOBODY, typed(ja), STANDARD);
    return [inserted.kind === 'insert' && inserted.disclosure, settings().disclosure.ja];
  };

  test("of one's own is inserted and kept", () => {
    expect(lineOf({}, '開封を知らせてもらいます')).toEqual(['開封を知らせてもらいます', '開封を知らせてもらいます']);
  });

  test('that is the standard one is not kept', () => {
    expect(lineOf({ disclosure: { ja: '以前の文面' } }, STANDARD.ja)).toEqual([STANDARD.ja, undefined]);
  });

  test('that was emptied is the standard one again', () => {
    expect(lineOf({ disclosure: { ja: '以前の文面' } }, '')).toEqual([STANDARD.ja, undefined]);
  });

  test('whose input did not come is the one that was kept', () => {
    expect(lineOf({ disclosure: { ja: '以前の文面' } }, undefined)).toEqual(['以前の文面', '以前の文面']);
  });
});

describe('whether a pixel is offered', () => {
  const stored = { optedOut: ['taro@example.co.jp'] };
  const offer = (mail: ComposedMail, more = {}) => composeView(scene({ stored, ...more }).ports, mail, 'ja').pixel;

  test('yes, where nobody opted out or nobody is known', () => {
    expect([offer(to('jiro@example.com')), offer(NOBODY)]).toEqual(['offered', 'offered']);
  });

  test('no, where the one recipient opted out, however the address is written', () => {
    expect(offer(to('taro@example.co.jp'))).toBe('optedOut');
    expect(offer(to('taro+work@example.co.jp'))).toBe('optedOut');
  });

  test("no, where one's own address is the only other recipient", () => {
    expect(offer(to('taro@example.co.jp', 'sales@kidoku.example'))).toBe('optedOut');
  });

  test('yes, with a word, where one of several opted out', () => {
    expect(offer(to('taro@example.co.jp', 'jiro@example.com'))).toBe('someOptedOut');
  });

  test('no, without an address of the web app', () => {
    expect(offer(NOBODY, { base: '' })).toBe('notConfigured');
  });

  test('a card that offered one before inserts none, and the choice stays remembered', () => {
    const { ports, settings } = scene({ stored: { ...stored, compose: { pixel: true, disclosure: false } } });
    expect(insertion(ports, to('taro@example.co.jp'), CHOICE, STANDARD)).toEqual({ kind: 'noPixel' });
    insertion(ports, to('taro@example.co.jp'), { ...CHOICE, pixel: false }, STANDARD);
    expect(settings().compose).toEqual({ pixel: true, disclosure: true });
    expect(parseSettings(serializeSettings(settings())).optedOut).toEqual(['taro@example.co.jp']);
  });
});
