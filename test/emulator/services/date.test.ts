import { run } from '../script';

const inZone = (timeZone: string, body: string) => run(body, { manifest: { timeZone } });

describe("a script's Date is in the time zone of its manifest", () => {
  test('when it is read', () => {
    const read =
      'const d = new Date(); return [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getTimezoneOffset()];';
    expect(inZone('Asia/Tokyo', read)).toEqual([2026, 2, 4, 3, 10, 12, -540]);
    expect(inZone('America/Los_Angeles', read)).toEqual([2026, 2, 3, 2, 17, 12, 480]);
    expect(inZone('Asia/Kolkata', 'return new Date().getMinutes()')).toBe(42);
  });

  test('when it is made of parts or of text without a zone', () => {
    const made = `return [new Date(2026, 0, 1, 9), new Date('2026-01-01T09:00'), new Date('Jan 1 2026 09:00'), new Date('2026-01-01'),
      new Date('2026-01-01T09:00Z'), new Date('2026-01-01T09:00+02:00'), new Date(99, 0)].map((d) => d.toISOString())`;
    expect(inZone('Asia/Tokyo', made)).toEqual([
      ...Array(3).fill('2026-01-01T00:00:00.000Z'),
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T09:00:00.000Z',
      '2026-01-01T07:00:00.000Z',
      '1998-12-31T15:00:00.000Z',
    ]);
  });

  test('when it is changed', () => {
    const changed = 'const d = new Date(); d.setHours(0, 0, 0, 0); d.setDate(d.getDate() + 1); return d.toISOString();';
    expect(inZone('Asia/Tokyo', changed)).toBe('2026-03-04T15:00:00.000Z');
  });

  test('across a change to summer time', () => {
    const night = 'return [new Date(2026, 2, 29, 1, 30), new Date(2026, 2, 29, 3, 30)].map((d) => d.toISOString());';
    expect(inZone('Europe/Berlin', night)).toEqual(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']);
  });

  test('when it is written', () => {
    const written =
      'const d = new Date(); return [String(d), d.toDateString(), d.toLocaleString("ja-JP"), Date().slice(0, 15), new Intl.DateTimeFormat("en-GB", { timeStyle: "short" }).format(d)];';
    expect(inZone('Asia/Tokyo', written)).toEqual([
      'Wed Mar 04 2026 10:12:00 GMT+0900 (Japan Standard Time)',
      'Wed Mar 04 2026',
      '2026/3/4 10:12:00',
      'Wed Mar 04 2026',
      '10:12',
    ]);
    expect(inZone('America/St_Johns', 'return String(new Date())')).toContain('Tue Mar 03 2026 21:42:00 GMT-0330');
  });

  test('and stays a Date in every other way', () => {
    const same = `const d = new Date(5); return [d instanceof Date, d.constructor === Date, new Date(d).getTime(), new Date('5').getTime() > 0,
      d - 2, JSON.stringify(d), isNaN(new Date('x')), String(new Date(NaN)), new Date(undefined).getTime(), Date.UTC(1970, 0), Date.length]`;
    expect(inZone('Asia/Tokyo', same)).toEqual([
      ...[true, true, 5, true, 3, '"1970-01-01T00:00:00.005Z"', true, 'Invalid Date', Number.NaN, 0, 7],
    ]);
  });
});
