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
  ['ほしの株式会社', 'ほしの株式会社 御中'],
  ['株式会社 ほしの', '株式会社 ほしの 御中'],
  ['（株）ほしの', '株式会社ほしの 御中'],
  ['一般社団法人ほしの会', '一般社団法人ほしの会 御中'],
  ['Hoshino Co., Ltd.', 'Hoshino Co., Ltd. 御中'],
  ['第一営業部', '第一営業部 御中'],
  ['お客様相談室', 'お客様相談室 御中'],
  // A person whose company is named, too, is no company.
  ['株式会社ほしの 田中太郎', '株式会社ほしの 田中太郎 様'],
  ['ほしの商事 営業部 田中', 'ほしの商事 営業部 田中 様'],
  ['田中太郎（ほしの商事）', '田中太郎様'],
  ['営業部（田中）', '田中様'],
  ['株式会社ほしの、田中', '田中様'],
  ['田中 太郎 / Taro Tanaka', '田中 太郎 様'],
  // Surnames that end like departments.
  ['阿部', '阿部様'],
  ['服部', '服部様'],
  ['長谷部', '長谷部様'],
  ['小室', '小室様'],
  // Nobody gets two titles.
  ['田中さん', '田中様'],
  ['田中部長', '田中部長'],
  ['ほしの株式会社 御中', 'ほしの株式会社 御中'],
  ['Taro Tanaka', 'Taro Tanaka 様'],
  ['Tanaka, Taro', 'Taro Tanaka 様'],
  ['', 'ご担当者様'],
])('in Japanese, "%s" is addressed as %s', (name, expected) => {
  expect(greeted('ja', name)).toBe(expected);
});

test.each([
  ['Jonas Weber', 'Jonas Weber'],
  ['Weber, Jonas', 'Jonas Weber'],
  ['Papierhaus, Inc.', 'Papierhaus, Inc.'],
  ['', 'there'],
])('in English, "%s" is addressed as %s', (name, expected) => {
  expect(greeted('en', name)).toBe(expected);
});

test('several are addressed together', () => {
  expect([greeted('ja', '田中', '鈴木'), greeted('en', 'A', 'B')]).toEqual(['皆様', 'all']);
});

const VALUES = { name: '{subject}', subject: '$1 {name}', date: '2 May', deadline: '9 May', sender: 'Hanako' };

test('placeholders are filled in once, whatever stands in what is filled in', () => {
  expect(filledIn('{name} { subject } ｛date｝ {deadline} {other} {}', VALUES)).toBe(
    '{subject} $1 {name} 2 May 9 May {other} {}',
  );
});

test('what is no placeholder is named as it was written', () => {
  expect(unknownPlaceholders('{name} {Name} ｛氏名｝ {} {date')).toEqual(['{Name}', '｛氏名｝', '{}']);
});
