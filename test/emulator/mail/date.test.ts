import { mailDate, parseMailDate } from '../../../src/emulator/mail/date';

const read = (text: string): string | undefined => {
  const date = parseMailDate(text);
  return date === undefined ? undefined : new Date(date).toISOString().replace(':00.000Z', 'Z').replace('.000Z', 'Z');
};

describe('a date in mail', () => {
  it.each([
    ['Wed, 6 May 2026 18:21:37 +0900', '2026-05-06T09:21:37Z'],
    ['6 May 2026 18:21 -0230', '2026-05-06T20:51Z'],
    ['Wed, 06 May 2026 18:21:00 +0000 (UTC)', '2026-05-06T18:21Z'],
    ['Wed, 6 May (the (nested) day after) 2026 18:21 GMT', '2026-05-06T18:21Z'],
    ['Wed, 6 May 26 18:21 EST', '2026-05-06T23:21Z'],
    ['Wed, 6 May 98 18:21 PDT', '1998-05-07T01:21Z'],
    ['Wed, 6 May 126 18:21 Z', '2026-05-06T18:21Z'],
    ['6 May 2026 18:21 JST', '2026-05-06T09:21Z'],
    ['6 May 2026 18:21 K', '2026-05-06T18:21Z'],
    ['6 May 2026 18:21 GMT+0900', '2026-05-06T09:21Z'],
    ['6 May 2026 18:21 +09:00', '2026-05-06T09:21Z'],
    ['Wed, 06-May-2026 18:21:00 GMT', '2026-05-06T18:21Z'],
    ['May 6, 2026 6:21 PM', '2026-05-06T18:21Z'],
    ['6 May 2026 12:05 am', '2026-05-06T00:05Z'],
    ['Wednesday, 6 May 2026 18.21.37 +0000', '2026-05-06T18:21:37Z'],
    ['31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00Z'],
    ['Wed May  6 18:21:37 2026', '2026-05-06T18:21:37Z'],
    ['Wed May 06 18:21:37 +0900 2026', '2026-05-06T09:21:37Z'],
    ['Wed May  6 18:21:37 CEST 2026', '2026-05-06T16:21:37Z'],
    ['2026-05-06T18:21:37.123+09:00', '2026-05-06T09:21:37Z'],
    ['2026-05-06 18:21:37', '2026-05-06T18:21:37Z'],
    ['2026/05/06 18:21 JST', '2026-05-06T09:21Z'],
    ['06.05.2026 18:21', '2026-05-06T18:21Z'],
    ['2026-05-06', '2026-05-06T00:00Z'],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['', 'yesterday', 'Wed, 31 Feb 2026 10:00 +0000', '18:21', '6 Foo 2026 10:00', '('.repeat(1000), '\0\u00ff'])(
    'is not made up: %j',
    (text) => {
      expect(parseMailDate(text)).toBeUndefined();
    },
  );

  it('is never further from Greenwich than any place on earth', () => {
    expect(read('6 May 2026 18:21 +9999')).toBe('2026-05-06T18:21Z');
  });
});

test('a date is written as RFC 5322 wants it, with a zone in digits', () => {
  expect(mailDate(Date.UTC(2026, 4, 6, 9, 21, 37))).toBe('Wed, 06 May 2026 09:21:37 +0000');
});
