/**
 * Where a spreadsheet may see a formula begin, in full width too; white space and what is not seen is passed over by some.
 * QUIRK: where the comma is part of a number, Excel parts cells at semicolons and tabs instead, whatever quotes stand around.
 */
const FORMULA = /(^[;\t\r\n]*|[;\t\r\n])(?=["\s\p{C}]{0,99}[=+\-@＝＋－＠])/gu;

/**
 * Rows as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it.
 * What begins like a formula gets an apostrophe in front.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

const cellOf = (text: string): string => {
  const safe = text.replace(FORMULA, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
