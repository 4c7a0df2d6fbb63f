import fc from 'fast-check';
import { addBusinessDays, businessDayFrom, isBusinessDay } from '../../../src/core/dates/business-days';
import { dayNumber, isoDate, type PlainDate, parseIsoDate, plainDate } from '../../../src/core/dates/plain-date';

const ALL = { yearEnd: true, obon: true };
const NONE = { yearEnd: false, obon: false };

const day = (text: string): PlainDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

const daysAfter = (text: string, n: number, closures = ALL): string => isoDate(addBusinessDays(day(text), n, closures));

describe('business days after a day', () => {
  test.each([
    ['a Monday', '2026-11-16', 3, '2026-11-19'],
    ['a Friday, over the weekend and a holiday on Monday', '2026-11-20', 1, '2026-11-24'],
    ['a Saturday, as after the Friday before it', '2026-11-21', 3, '2026-11-26'],
    ['the day before the leap day', '2028-02-28', 1, '2028-02-29'],
    ['the leap day', '2028-02-29', 1, '2028-03-01'],
    ['28 February of another year', '2026-02-27', 1, '2026-03-02'],
    ['the last business day of the year', '2026-12-28', 1, '2027-01-04'],
    ['the last business days of a year that ends in a weekend', '2027-12-28', 1, '2028-01-04'],
    ['the Friday before a holiday on Sunday: its substitute is a Wednesday', '2026-05-01', 1, '2026-05-07'],
    ['the Friday before five days without business in September', '2026-09-18', 1, '2026-09-24'],
    ['the day before Mountain Day, with Obon behind it', '2026-08-10', 2, '2026-08-17'],
  ])('%s (%s): the %dth', (_, from, n, expected) => {
    expect(daysAfter(from, n)).toBe(expected);
  });

  test('where year-end and Obon are no days off, public holidays and weekends still are', () => {
    expect(daysAfter('2026-12-28', 3, NONE)).toBe('2026-12-31');
    expect(daysAfter('2026-12-31', 1, NONE)).toBe('2027-01-04');
    expect(daysAfter('2026-08-12', 1, NONE)).toBe('2026-08-13');
    expect(daysAfter('2026-08-12', 1, { yearEnd: true, obon: false })).toBe('2026-08-13');
    expect(daysAfter('2026-12-28', 1, { yearEnd: false, obon: true })).toBe('2026-12-29');
  });

  test('none is the day itself, and the first one from a day may be that day', () => {
    expect(daysAfter('2026-11-21', 0)).toBe('2026-11-21');
    expect(isoDate(businessDayFrom(day('2026-12-04'), ALL))).toBe('2026-12-04');
    expect(isoDate(businessDayFrom(day('2026-12-05'), ALL))).toBe('2026-12-07');
  });
});

const anyDay = fc.integer({ min: dayNumber(day('2000-01-01')), max: dayNumber(day('2099-12-31')) }).map(plainDate);
const anyClosures = fc.record({ yearEnd: fc.boolean(), obon: fc.boolean() });
const someDays = fc.integer({ min: 0, max: 30 });

test('the n-th business day is one, with n - 1 others between it and the day', () => {
  fc.assert(
    fc.property(anyDay, someDays, anyClosures, (date, n, closures) => {
      const found = addBusinessDays(date, n + 1, closures);
      let between = 0;
      for (let at = dayNumber(date) + 1; at < dayNumber(found); at += 1)
        if (isBusinessDay(plainDate(at), closures)) between += 1;
      expect([isBusinessDay(found, closures), between]).toEqual([true, n]);
    }),
  );
});

test('a later day is never due earlier, and days add up', () => {
  fc.assert(
    fc.property(anyDay, someDays, someDays, anyClosures, (date, n, m, closures) => {
      const next = plainDate(dayNumber(date) + 1);
      expect(dayNumber(addBusinessDays(next, n, closures))).toBeGreaterThanOrEqual(
        dayNumber(addBusinessDays(date, n, closures)),
      );
      expect(addBusinessDays(addBusinessDays(date, n, closures), m, closures)).toEqual(
        addBusinessDays(date, n + m, closures),
      );
    }),
  );
});
