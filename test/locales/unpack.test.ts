import { deflateRawSync } from 'node:zlib';
import en from '../../src/locales/en.json';
import { catalogueIn } from '../../src/locales/unpack';

const packed = (texts: object) => {
  const json = JSON.stringify(texts).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { size: json.length, content: deflateRawSync(json, { level: 9 }).toString('base64') };
};

test('packed catalogues give back each text in its language, as they are unpacked only once', () => {
  const keys = Object.keys(en);
  const own = packed({ keys, en: Object.values(en), ja: keys.map((key) => `ja ${key}`) });
  const [english, japanese] = [catalogueIn(own, 'en'), catalogueIn({ size: 0, content: '' }, 'ja')];
  expect(own.size).toBeGreaterThan(2 * 8192);
  expect(Object.fromEntries(keys.map((key) => [key, english[key]]))).toEqual(en);
  expect(keys.every((key) => japanese[key] === `ja ${key}`)).toBe(true);
  expect(english['no such key']).toBeUndefined();
});
