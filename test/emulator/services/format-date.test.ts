import { run } from '../script';

/** 4 March 2026, 01:12:05.067 UTC. */
const format = (pattern: string, zone = 'Asia/Tokyo', at = 'Date.UTC(2026, 2, 4, 1, 12, 5, 67)') =>
  run(`return Utilities.formatDate(new Date(${at}), '${zone}', ${JSON.stringify(pattern)});`);

describe('a date in a pattern of SimpleDateFormat', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-03-04 10:12:05.067'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-04T10:12:05+09:00'],
    ['yy M d H m s', '26 3 4 10 12 5'],
    ['EEE, EEEE, MMM, MMMM', 'Wed, Wednesday, Mar, March'],
    ['h:mm a, hh, K, k', '10:12 AM, 10, 10, 10'],
    ['z Z X XX XXX', 'JST +0900 +09 +0900 +09:00'],
    ['zzzz', 'Japan Standard Time'],
    ['D w W F u G', '63 10 1 1 3 AD'],
    ["h 'o''clock' ''", "10 o'clock '"],
    ['M月d日(E)', '3月4日(Wed)'],
  ])('%s', (pattern, text) => {
    expect(format(pattern)).toBe(text);
  });

  test.each([
    ['UTC', '01:12 UTC +0000 Z'],
    ['GMT', '01:12 GMT +0000 Z'],
    ['GMT+5:30', '06:42 GMT+05:30 +0530 +05'],
    ['America/New_York', '20:12 EST -0500 -05'],
    ['JST', '10:12 JST +0900 +09'],
  ])('in the zone %s', (zone, text) => {
    expect(format('HH:mm z Z X', zone)).toBe(text);
  });

  test('knows noon and midnight', () => {
    const at = (hour: number) => format('h K k H a', 'UTC', `Date.UTC(2026, 0, 1, ${hour})`);
    expect([at(0), at(12)]).toEqual(['12 0 24 0 AM', '12 0 12 12 PM']);
  });

  test('has weeks that begin on Sunday: YYYY is not yyyy', () => {
    expect(format('YYYY-ww yyyy', 'UTC', 'Date.UTC(2025, 11, 28)')).toBe('2026-01 2025');
    expect(format('YYYY-ww yyyy', 'UTC', 'Date.UTC(2025, 11, 27)')).toBe('2025-52 2025');
  });

  test('refuses what it does not know', () => {
    expect(() => format('yyyy-bb')).toThrow("Illegal pattern character 'b'");
    expect(() => format("'open")).toThrow('Unterminated quote');
    expect(() => format('yyyy', 'Mars/Olympus')).toThrow('Invalid argument: timeZone');
    expect(() => run("Utilities.formatDate('2026', 'UTC', 'yyyy')")).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('a date that is read by a pattern', () => {
  const parse = (text: string, pattern: string) =>
    run(`return Utilities.parseDate('${text}', 'Asia/Tokyo', "${pattern}").toISOString();`);

  test.each([
    ['2026/03/04 10:12', 'yyyy/MM/dd HH:mm', '2026-03-04T01:12:00.000Z'],
    ['20260304', 'yyyyMMdd', '2026-03-03T15:00:00.000Z'],
    ['4 Mar 2026 3:05 PM', 'd MMM yyyy h:mm a', '2026-03-04T06:05:00.000Z'],
    ['2026-03-04T10:12:05+0200', "yyyy-MM-dd'T'HH:mm:ssZ", '2026-03-04T08:12:05.000Z'],
    ['2026-03-04T10:12:05Z', "yyyy-MM-dd'T'HH:mm:ssX", '2026-03-04T10:12:05.000Z'],
  ])('%s by %s', (text, pattern, iso) => {
    expect(parse(text, pattern)).toBe(iso);
  });

  test('is refused where it does not fit', () => {
    expect(() => parse('tomorrow', 'yyyy')).toThrow('Unparseable date: "tomorrow"');
  });
});
