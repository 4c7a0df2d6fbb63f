/** What a spreadsheet may take for a formula, in full width too; a tab or line end in front is passed over by some. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/**
 * A spreadsheet that splits at semicolons, as Excel does in many countries, or at tabs takes what follows one for a cell
 * of its own, and a line end within quotation marks for the end of a row.
 */
const INNER_FORMULA = /([;\t\r\n]["\s]{0,20})(?=[=+\-@＝＋－＠])/g;

/**
 * Rows as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it.
 * What begins like a formula, in whatever way it is split into cells, gets an apostrophe in front.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

const cellOf = (text: string): string => {
  const inner = text.replace(INNER_FORMULA, "$1'");
  const safe = FORMULA.test(text) ? `'${inner}` : inner;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
