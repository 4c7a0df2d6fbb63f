import en from '../../src/locales/en.json';
import ja from '../../src/locales/ja.json';
import { textsFor } from '../../src/locales/texts';

describe('the language', () => {
  it.each(['ja', 'ja-JP', 'JA', 'ja_JP'])('%s is Japanese', (locale) => {
    expect(textsFor(locale).t('filter.waiting')).toBe('返信待ち');
  });

  it.each(['en', 'en-GB', 'de', 'jav', '', undefined])('%s is English', (locale) => {
    expect(textsFor(locale).t('filter.waiting')).toBe('Waiting');
  });
});

describe('parameters', () => {
  it('are put in where the text names them', () => {
    expect(textsFor('ja').t('home.waiting {n}', { n: 12 })).toBe('12 通が返信待ち');
    expect(textsFor('en').t('list.position {first} {last} {total}', { first: 21, last: 40, total: 137 })).toBe(
      '21–40 / 137',
    );
  });

  it('are not read as parameters again', () => {
    expect(textsFor('en').t('recipients.more {first} {n}', { first: '{n}', n: 2 })).toBe('{n} and 2 others');
  });

  it('choose the singular where the language has one', () => {
    const days = (locale: string, n: number) => textsFor(locale).t('age.days {n}', { n });
    expect([days('en', 1), days('en', 2), days('en', 0)]).toEqual(['1 day ago', '2 days ago', '0 days ago']);
    expect([days('ja', 1), days('ja', 2)]).toEqual(['1 日前', '2 日前']);
  });

  it('that are missing, misspelt or superfluous do not compile, and neither does an unknown key', () => {
    const { t } = textsFor('en');
    // @ts-expect-error a parameter is missing
    t('home.waiting {n}');
    // @ts-expect-error a parameter is misspelt
    t('home.waiting {n}', { count: 1 });
    // @ts-expect-error the text has no parameters
    t('action.refresh', { n: 1 });
    // @ts-expect-error there is no such text
    const unknown = () => t('action.refersh');
    expect(unknown).toThrow();
  });
});

describe('the catalogues', () => {
  const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const wordings = (entry: string | { one?: string; other: string }) =>
    typeof entry === 'string' ? [entry] : [entry.other];

  it.each([
    ['en', en],
    ['ja', ja],
  ])('%s uses exactly the parameters that its keys name', (_, catalogue) => {
    for (const [key, entry] of Object.entries(catalogue)) {
      for (const wording of wordings(entry)) {
        expect({ key, uses: named(wording) }).toEqual({ key, uses: named(key) });
      }
    }
  });

  it('have the same keys', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
  });

  it('never call silence "unread"', () => {
    expect(JSON.stringify([en, ja])).not.toMatch(/unread|未読|未開封/i);
  });
});
