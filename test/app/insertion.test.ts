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
const scene = ({ base = BASE, stored = {} as Partial<Settings>, policy = undefined as string | undefined } = {}) => {
  let settings = JSON.stringify(stored);
  let writes = 0;
  let pixels = 0;
  const kept = new Map<string, string>();
  const ports: ComposePorts = {
    identity: {
      address: () => 'hanako@kidoku.example',
      aliases: () => ['sales@kidoku.example'],
    },
    policy: { read: () => policy },
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
      randomId: () => `${'ABCDEFGH'.charAt(pixels++)}AAAAAAAAAAA`,
      userKey: () => 'BBBBBBBB',
      mac: () => 'CCCCCCCCCCCCCg',
    },
    once: {
      change: (key, change) => {
        const text = change(kept.get(key));
        if (text !== undefined) kept.set(key, text);
      },
    },
    clock: { now: () => NOW },
  };
  return { ports, settings: () => parseSettings(settings), writes: () => writes };
};

test('a pixel carries a token of this user and moment, and its opt-out link the same one', () => {
  const { ports } = scene();
  const inserted = insertion(ports, NOBODY, CHOICE, STANDARD);
  if (inserted.kind !== 'insert') throw new Error('Nothing is inserted');
  const [base, token = ''] = inserted.image?.split('?t=') ?? [];
  expect(base).toBe(BASE);
  expect(parseToken(token, NOW)).toMatchObject({ userKey: 'BBBBBBBB', id: 'AAAAAAAAAAAA', at: NOW });
  expect(inserted.optOut).toBe(`${BASE}?o=${token}`);
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
  const token = inserted.kind === 'insert' ? inserted.image?.split('?t=')[1] : undefined;
  expect(parseToken(token ?? '', NOW)?.userKey).toBe('DDDDDDDD');
});

test('a disclosure alone brings no pixel, no key and no link', () => {
  const { ports, settings } = scene();
  const inserted = insertion(ports, NOBODY, { ...CHOICE, pixel: false }, STANDARD);
  expect(inserted).toEqual({ kind: 'insert', disclosure: STANDARD.ja, language: 'ja' });
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

describe('nothing chosen', () => {
  const NOTHING = { ...CHOICE, pixel: false, disclosure: false };

  test('is nothing inserted and no press, and is remembered as the choice', () => {
    const { ports, settings } = scene({ stored: { compose: { pixel: true, disclosure: true } } });
    expect(insertion(ports, NOBODY, NOTHING, STANDARD)).toEqual({ kind: 'nothingChosen' });
    expect(composeView(ports, NOBODY, 'ja').chosen).toEqual({ pixel: false, disclosure: false });
    expect(settings().pixelSince).toBeUndefined();
    expect(insertion(ports, NOBODY, CHOICE, STANDARD).kind).toBe('insert');
  });

  test('says nothing of a pixel that was not offered', () => {
    const { ports, settings } = scene({ base: '', stored: { compose: { pixel: true, disclosure: true } } });
    insertion(ports, NOBODY, NOTHING, STANDARD);
    expect(settings().compose).toEqual({ pixel: true, disclosure: false });
  });

  test('from the beginning writes nothing', () => {
    const { ports, writes } = scene();
    insertion(ports, NOBODY, NOTHING, STANDARD);
    expect(writes()).toBe(0);
  });
});

describe('another choice on the same card', () => {
  const LINE = { pixel: false, disclosure: true };
  const PIXEL = { pixel: true, disclosure: false };
  const BOTH = { pixel: true, disclosure: true };
  /** What each press puts into the mail. */
  const pressed = (...choices: readonly Partial<ComposeChoice>[]) => {
    const { ports } = scene();
    return choices.map((choice) => {
      const { kind, ...parts } = insertion(ports, NOBODY, { ...CHOICE, ...choice }, STANDARD);
      const { disclosure, image, optOut } = { disclosure: undefined, image: undefined, optOut: undefined, ...parts };
      if (kind !== 'insert') return kind;
      return [disclosure && 'line', image && 'pixel', optOut && 'link'].filter(Boolean).join(' ');
    });
  };

  test.each([
    ['a pixel after the line comes alone, with the link that the line lacks', [LINE, BOTH], ['line', 'pixel link']],
    ['a line after the pixel comes alone, with the link to that pixel', [PIXEL, BOTH], ['pixel', 'line link']],
    ['a pixel alone after the line has the link, too', [LINE, PIXEL], ['line', 'pixel link']],
    ['a line alone after the pixel has the link, too', [PIXEL, LINE], ['pixel', 'line link']],
    ['less than before adds nothing', [BOTH, LINE, PIXEL], ['line pixel link', 'insertedBefore', 'insertedBefore']],
    ['what came one by one is all there', [LINE, PIXEL, BOTH], ['line', 'pixel link', 'insertedBefore']],
    [
      'a line in another language is another line',
      [BOTH, { ...BOTH, language: 'en' } as const, { ...BOTH, language: 'en' } as const],
      ['line pixel link', 'line link', 'insertedBefore'],
    ],
  ])('%s', (_, choices, expected) => {
    expect(pressed(...choices)).toEqual(expected);
  });

  test('the link after the pixel is to that pixel', () => {
    const { ports } = scene();
    const [first, second] = [PIXEL, BOTH].map((choice) => insertion(ports, NOBODY, { ...CHOICE, ...choice }, STANDARD));
    if (first?.kind !== 'insert' || second?.kind !== 'insert') throw new Error('Nothing is inserted');
    expect(second.optOut).toBe(first.image?.replace('?t=', '?o='));
  });
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
