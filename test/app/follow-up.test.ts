import { salutation } from '../../src/app/follow-up/people';
import { filledIn, unknownPlaceholders } from '../../src/app/follow-up/placeholders';
import { textsFor } from '../../src/locales/texts';

const wordsIn = (language: 'ja' | 'en') => {
  const { t } = textsFor(language);
  return { someone: t('letter.someone'), several: t('letter.several') };
};
const greeted = (language: 'ja' | 'en', ...names: readonly string[]) =>
  salutation(
    names.map((name) => ({ name, address: 'someone@example.com' })),
    language,
    wordsIn(language),
  );

test.each([
  ['田中太郎', '田中太郎様'],
  ['田中 太郎 様', '田中 太郎 様'],
  ['山田先生', '山田先生'],
  ['株式会社ほしの', '株式会社ほしの 御中'],
  ['ほしの商事 営業部', 'ほしの商事 営業部 御中'],
  ['株式会社 ほしの', '株式会社 ほしの 御中'],
  ['株式会社ほしの 営業部', '株式会社ほしの 営業部 御中'],
  ['株式会社ほしの 田中太郎', '株式会社ほしの 田中太郎様'],
  ['株式会社 ほしの 田中', '株式会社 ほしの 田中様'],
  ['田中太郎（株式会社ほしの）', '田中太郎様'],
  ['（株式会社ほしの）', '（株式会社ほしの）様'],
  ['Taro Tanaka', 'Taro Tanaka様'],
  ['', 'ご担当者様'],
])('in Japanese, "%s" is addressed as %s', (name, expected) => {
  expect(greeted('ja', name)).toBe(expected);
});

test.each([
  ['Jonas Weber', 'Jonas Weber'],
  ['Weber, Jonas', 'Jonas Weber'],
  ['Northgate, Inc.', 'Northgate, Inc.'],
  ['', 'there'],
])('in English, "%s" is addressed as %s', (name, expected) => {
  expect(greeted('en', name)).toBe(expected);
});

test('several are addressed together', () => {
  expect([greeted('ja', '田中', '鈴木'), greeted('en', 'A', 'B')]).toEqual(['皆様', 'all']);
});

const VALUES = { name: '{subject}', subject: '$1 {name}', date: '2 May', deadline: '9 May' };

test('placeholders are filled in once, whatever stands in what is filled in', () => {
  expect(filledIn('{name} { subject } ｛date｝ {deadline} {other} {}', VALUES)).toBe(
    '{subject} $1 {name} 2 May 9 May {other} {}',
  );
});

test('what is no placeholder is named as it was written', () => {
  expect(unknownPlaceholders('{name} {Name} ｛氏名｝ {} {date')).toEqual(['{Name}', '｛氏名｝', '{}']);
});
