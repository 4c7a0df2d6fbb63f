/// <reference path="./japanese-holidays.d.ts" />
import { getHolidaysOf } from 'japanese-holidays';
import { type PlainDate, plainDate } from '../../../src/core/dates/plain-date';
import { isPublicHoliday } from '../../../src/core/dates/public-holidays';

const monthAndDay = ({ month, day }: PlainDate): string => `${month}/${day}`;

const holidaysOf = (year: number): readonly string[] => {
  const first = Date.UTC(year, 0, 1) / 86_400_000;
  const days = Array.from({ length: 366 }, (_, n) => plainDate(first + n)).filter((date) => date.year === year);
  return days.filter(isPublicHoliday).map(monthAndDay);
};

test.each([
  [2026, '1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23'],
  [2027, '1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23'],
])('the holidays of %d are those that the Cabinet Office lists', (year, listed) => {
  expect(holidaysOf(year)).toEqual(listed.split(' '));
});

test('from 2022 to 2099 they are those that the library japanese-holidays knows', () => {
  for (let year = 2022; year < 2100; year += 1) {
    const known = getHolidaysOf(year).map(({ month, date }) => `${month}/${date}`);
    expect([year, ...holidaysOf(year)]).toEqual([year, ...known]);
  }
});
