/** What a spreadsheet may take for a formula, in full width too; a tab or line end in front is passed over by some. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it.
 * A cell that begins like a formula gets an apostrophe in front.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
