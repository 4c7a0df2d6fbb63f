import fc from 'fast-check';
import { localDates } from '../../../src/core/dates/local-date';
import { isoDate, parseIsoDate, plainDate, weekdayOf } from '../../../src/core/dates/plain-date';
import { formatDate } from '../../../src/emulator/services/format-date';

const dayIn = (timeZone: string, moment: string): string =>
  isoDate(localDates((at, pattern) => formatDate(new Date(at), timeZone, pattern))(Date.parse(moment)));

test.each([
  ['Asia/Tokyo', '2026-11-19T14:59:59Z', '2026-11-19'],
  ['Asia/Tokyo', '2026-11-19T15:00:00Z', '2026-11-20'],
  ['America/Los_Angeles', '2026-11-20T07:59:59Z', '2026-11-19'],
  ['Asia/Kathmandu', '2026-11-19T18:15:00Z', '2026-11-20'],
  ['Pacific/Kiritimati', '2026-11-19T10:00:00Z', '2026-11-20'],
  // Summer time begins and ends.
  ['Europe/Berlin', '2026-03-28T22:59:00Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
  ['America/New_York', '2026-11-01T03:59:00Z', '2026-10-31'],
  ['America/New_York', '2026-11-02T04:59:00Z', '2026-11-01'],
  // Midnight does not exist on that day.
  ['Africa/Cairo', '2026-04-23T21:59:59Z', '2026-04-23'],
  ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
])('in %s, %s lies on %s', (timeZone, moment, day) => {
  expect(dayIn(timeZone, moment)).toBe(day);
});

test('it is the day that the clock on the wall shows, whatever the zone and the moment', () => {
  const zones = [
    'Asia/Tokyo',
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Africa/Cairo',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }),
      (zone, at) => {
        const format = (moment: number, pattern: string) => formatDate(new Date(moment), zone, pattern);
        expect(isoDate(localDates(format)(at))).toBe(format(at, 'yyyy-MM-dd'));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a thousand moments of a month without a change of clocks ask some six times', () => {
  let asked = 0;
  const dateOf = localDates((at, pattern) => {
    asked += 1;
    return formatDate(new Date(at), 'Europe/Berlin', pattern);
  });
  for (let n = 0; n < 1000; n += 1) dateOf(Date.UTC(2026, 10, 1) + n * 2_500_000);
  expect(asked).toBeLessThan(8);
});

test('a format that says nothing of use leaves the day of UTC', () => {
  expect(isoDate(localDates(() => '')(Date.UTC(2026, 10, 20, 23)))).toBe('2026-11-20');
});

describe('a day of the calendar', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '', '2026-12-03T00:00'])(
    '%s is none',
    (text) => {
      expect(parseIsoDate(text)).toBeUndefined();
    },
  );

  test('is written, read and counted without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
        const date = plainDate(n);
        expect(parseIsoDate(isoDate(date))).toEqual(date);
        expect(weekdayOf(date)).toBe(new Date(`${isoDate(date)}T00:00Z`).getUTCDay());
      }),
    );
  });
});
