import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../src/core/csv';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

test('rows come back from a reader of RFC 4180, whatever stands in their cells', () => {
  const harmless = fc
    .string({ unit: 'binary' })
    .filter((text) => !/(?:^|[;\t\r\n]["\s]*)[=+\-@＝＋－＠]|^[\t\r\n\ufeff]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(read(csvOf(rows))).toEqual(rows);
    }),
  );
});

test('begins with a byte order mark, ends its lines with CRLF, and quotes only what must be', () => {
  expect(
    csvOf([
      ['件名', 'a "b"'],
      ['1,2', 'x\ny'],
    ]),
  ).toBe('\ufeff件名,"a ""b"""\r\n"1,2","x\ny"\r\n');
});

test.each(['=1+1', '+81 3', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '=HYPERLINK("http://evil.example","x")'])(
  '%j gets an apostrophe in front',
  (cell) => {
    expect(read(csvOf([[cell, 'x']]))).toEqual([[`'${cell}`, 'x']]);
  },
);

test.each(['\t', '\r', '\n'])(
  '%j in front of one gets the apostrophe behind it, and one in front of anything else in front',
  (space) => {
    expect(read(csvOf([[`${space}=1`, `${space}x`]]))).toEqual([[`${space}'=1`, `'${space}x`]]);
  },
);

test.each([';', '\t', '\n', '\r\n'])(
  'nothing in a cell begins a formula where a spreadsheet splits at %j',
  (separator) => {
    for (const formula of ['=1+1', "+cmd|' /C calc'!A0", '@SUM(A1)', '＝1', '"=1', ' =1']) {
      const csv = csvOf([[`x${separator}${formula}${separator}y`, 'z']]);
      const cells = csv.split(/[;\t\r\n,]/).map((cell) => cell.replace(/^[\s"\ufeff]+/, ''));
      expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
    }
    expect(csvOf([[`${separator} `.repeat(100_000), 'z']]).length).toBeGreaterThan(100_000);
  },
);

test.each(['1=1', 'a; b', 'x;1=1', "'=1", ' =1', 'a@b', ''])('%j stays as it is', (cell) => {
  expect(read(csvOf([[cell, 'x']]))).toEqual([[cell, 'x']]);
});
