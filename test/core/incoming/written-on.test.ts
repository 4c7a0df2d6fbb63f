import { isoDate } from '../../../src/core/dates/plain-date';
import { writtenOn } from '../../../src/core/incoming/auto-reply/written-on';
import { createHeaders } from '../../../src/core/mime/headers';

const dayOf = (date: string | undefined, receivedAt: string): string =>
  isoDate(
    writtenOn(
      createHeaders(date === undefined ? [] : [{ name: 'Date', value: date }], () => undefined),
      Date.parse(receivedAt),
    ),
  );

test.each([
  ['Tue, 24 Nov 2026 08:12:00 +0900', '2026-11-23T23:12:05Z', '2026-11-24'],
  ['Mon, 23 Nov 2026 18:00:00 -0800', '2026-11-24T02:00:01Z', '2026-11-23'],
  ['4 Mar 2026 10:12 +0900', '2026-03-04T01:12:00Z', '2026-03-04'],
])('it is the day on the writer’s calendar: %s', (date, receivedAt, day) => {
  expect(dayOf(date, receivedAt)).toBe(day);
});

test.each([
  undefined,
  '',
  'yesterday',
  'Tue, 24 Nov 1996 08:12:00 +0900',
  'Tue, 31 Feb 2026 08:12:00 +0900',
  `${' '.repeat(99)}1 Jan`,
])('a clock that is wrong, or none, leaves the day of receipt: %s', (date) => {
  expect(dayOf(date, '2026-11-24T02:00:00Z')).toBe('2026-11-24');
});
