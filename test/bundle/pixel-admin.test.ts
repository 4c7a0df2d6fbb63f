import type { Emulator } from '../../src/emulator/options';
import { addOn } from './support/add-on';
import { BASE, insertPixel, load } from './support/pixels';

const inLanguage = (locale: string, base?: string): Emulator => {
  const emulator = addOn([], { locale });
  if (base !== undefined) emulator.scriptProperties.set('pixel.base', base);
  return emulator;
};
const inEnglish = (base?: string): Emulator => inLanguage('en-GB', base);
const logged = (emulator: Emulator): readonly string[] => emulator.logs().map(({ text }) => text);

describe('checkPixel', () => {
  test('says in the log and to a caller that all is well, once a pixel was made', () => {
    const emulator = inLanguage('ja', BASE);
    insertPixel(emulator, '2026-11-19 09:55');
    const words = emulator.call('checkPixel');
    expect(words).toBe(
      'ウェブアプリの URL（pixel.base）は設定済みで、形式も正しいです。\n署名の鍵はあります。\n読み込み記録の保存領域は 0% が使われています。満杯になると、古いものから消えます。',
    );
    expect(logged(emulator)).toEqual([words]);
  });

  test('says that the first pixel makes the secret, and makes none', () => {
    const emulator = inEnglish(BASE);
    expect(emulator.call('checkPixel')).toBe(
      'The web app’s address (pixel.base) is set and has the right form.\nThere is no secret yet. The first pixel makes it.\nThe inbox of loads is 0% full. When it is full, the oldest make room.',
    );
    expect([...emulator.scriptProperties.keys()]).toEqual(['pixel.base']);
  });

  test.each([
    [undefined, 'The script property pixel.base is not set.'],
    ['  ', 'The script property pixel.base is not set.'],
    ['https://example.com/exec', 'pixel.base is not the address of a web app.'],
    [BASE.replace(/exec$/, 'dev'), 'pixel.base is the test address (/dev), which works for you alone.'],
    [BASE.replace('x', 'x'.repeat(80)), 'pixel.base is too long: some mail programs break such addresses.'],
  ])('explains what is wrong with %j, and what to do', (base, problem) => {
    const [line] = String(inEnglish(base).call('checkPixel')).split('\n');
    expect(line).toContain(`${problem} Deploy → `);
    expect(line).toContain('ends in /exec');
    expect(line).toContain('Script properties as pixel.base.');
  });

  test('tells how full the inbox is, and nothing of whose loads lie there', () => {
    const emulator = inEnglish(BASE);
    const token = insertPixel(emulator, '2026-11-19 09:55');
    load(emulator, token, '2026-11-19 12:00');
    const [key = ''] = [...emulator.scriptProperties.keys()].filter((name) => name.startsWith('opens.'));
    expect(emulator.call('checkPixel')).toContain('The inbox of loads is 1% full.');
    for (let n = 0; n < 26; n += 1) emulator.scriptProperties.set(`opens.user00${n}.0`, 'x'.repeat(8_400));
    const words = String(emulator.call('checkPixel'));
    expect(words).toContain('The inbox of loads is 50% full.');
    for (const name of [key.split('.')[1] ?? '', 'user00']) expect(words + logged(emulator).join()).not.toContain(name);
  });

  test('says what to do where the secret is damaged', () => {
    const emulator = inEnglish(BASE);
    emulator.scriptProperties.set('pixel.secret', 'damaged');
    expect(() => emulator.call('checkPixel')).toThrow('pixel.secret is damaged. Run forgetPixelSecrets');
  });
});

describe('rotatePixelSecret', () => {
  test('signs with another secret at once, and pixels sent before still count', () => {
    const emulator = inLanguage('ja', BASE);
    const before = insertPixel(emulator, '2026-11-19 09:55');
    expect(emulator.call('rotatePixelSecret')).toBe(
      '今後のピクセルには新しい鍵で署名します。送信済みのピクセルは、あと 180 日有効です。',
    );
    const after = insertPixel(emulator, '2026-11-19 09:56', ['jiro@example.co.jp']);
    const waiting = () => [...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.')).join();
    load(emulator, before, '2026-11-19 12:00');
    load(emulator, after, '2026-11-19 12:01');
    expect(waiting().match(/;/g)).toHaveLength(2);
    expect(emulator.scriptProperties.get('pixel.secret')).toContain('"earlier":[{');
  });

  test('refuses to throw away one of many that are needed, and says what can be done', () => {
    const emulator = inEnglish(BASE);
    for (let i = 0; i < 21; i += 1)
      expect(emulator.call('rotatePixelSecret')).toContain('New pixels have a new secret.');
    const kept = emulator.scriptProperties.get('pixel.secret');
    expect(emulator.call('rotatePixelSecret')).toContain('Nothing was changed');
    expect(emulator.scriptProperties.get('pixel.secret')).toBe(kept);
  });
});

describe('forgetPixelSecrets', () => {
  test('gives up the pixels sent before at once; those that are made then count', () => {
    const emulator = inLanguage('ja', BASE);
    const before = insertPixel(emulator, '2026-11-19 09:55');
    expect(emulator.call('forgetPixelSecrets')).toBe(
      '鍵を新しくしました。送信済みのピクセルは記録されなくなり、記録を止めるためのリンクも働きません。',
    );
    const after = insertPixel(emulator, '2026-11-19 09:56', ['jiro@example.co.jp']);
    load(emulator, before, '2026-11-19 12:00');
    load(emulator, after, '2026-11-19 12:01');
    const waiting = [...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.')).join();
    expect(waiting.match(/;/g)).toHaveLength(1);
  });

  test('is what helps where the secret is damaged, and where no more can be kept', () => {
    const emulator = inEnglish(BASE);
    emulator.scriptProperties.set('pixel.secret', 'damaged');
    expect(emulator.call('forgetPixelSecrets')).toContain('There is a new secret.');
    expect(emulator.call('checkPixel')).toContain('The secret is there.');
    for (let i = 0; i < 20; i += 1) emulator.call('rotatePixelSecret');
    expect(emulator.call('rotatePixelSecret')).toContain('run forgetPixelSecrets');
    emulator.call('forgetPixelSecrets');
    expect(emulator.call('rotatePixelSecret')).toContain('New pixels have a new secret.');
  });
});

test.each(['checkPixel', 'forgetPixelSecrets', 'rotatePixelSecret'])(
  '%s tells and changes nothing for a visitor of the web app',
  (name) => {
    const emulator = inEnglish(BASE);
    insertPixel(emulator, '2026-11-19 09:55');
    const before = new Map(emulator.scriptProperties);
    for (const visitor of ['', 'colleague@kidoku.example']) {
      expect(() => emulator.call(name, undefined, { visitor })).toThrow('in the script editor');
    }
    expect([emulator.scriptProperties, emulator.logs()]).toEqual([before, []]);
  },
);
