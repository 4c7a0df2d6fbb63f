import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../src/core/csv';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

test('rows come back from a reader of RFC 4180, whatever stands in their cells', () => {
  const harmless = fc.string({ unit: 'binary' }).filter((text) => !/[=+\-@＝＋－＠]|^\ufeff/.test(text));
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

test.each([
  '=1+1',
  '+81 3',
  '-1',
  '@SUM(A1)',
  ' =1',
  '\u200b=1',
  '"=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://evil.example","x")',
])('%j gets an apostrophe in front', (cell) => {
  expect(read(csvOf([[cell, 'x']]))).toEqual([[`'${cell}`, 'x']]);
});

test.each(['\t', '\r', '\n'])('a formula behind %j, which some pass over, gets one, too', (lineEnd) => {
  expect(read(csvOf([[`${lineEnd}=1`, 'x']]))).toEqual([[`${lineEnd}'=1`, 'x']]);
});

test('what is a cell of its own where semicolons or tabs part cells is no formula there either', () => {
  const hostile = ['Offer;=cmd|x', 'a;"=1+1";b', 'a; @SUM(A1)', 'a\t-1', 'a\n+1', 'a;=1;=2', ';='];
  const text = csvOf(hostile.map((cell) => [cell, 'x']));
  for (const separator of [';', '\t'])
    for (const line of text.slice(1).split(/\r?\n/))
      for (const cell of line.split(separator)) expect(cell).not.toMatch(/^["\s]*[=+\-@]/);
  expect(csvOf([['a;b; c', 'x']])).toBe('\ufeffa;b; c,x\r\n');
});

test('ever so many of them take no longer than a moment', () => {
  for (const cell of [';'.repeat(250_000), '\t"'.repeat(125_000), '\t='.repeat(125_000)]) csvOf([[cell]]);
});

test.each(['1=1', "'=1", 'a@b', ''])('%j stays as it is', (cell) => {
  expect(read(csvOf([[cell, 'x']]))).toEqual([[cell, 'x']]);
});
