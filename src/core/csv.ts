/**
 * What a spreadsheet may take for a formula, in full width too; a tab or line end in front is passed over by some. One that
 * splits at semicolons, as Excel does in many countries, or at tabs takes what follows one for a cell of its own, and a line
 * end within quotation marks for the end of a row.
 */
const FORMULA = /([;\t\r\n]["\s]{0,20})(?=[=+\-@＝＋－＠])|^(?=[=+\-@\t\r\n＝＋－＠])/g;

/**
 * Rows as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it.
 * What begins like a formula, in whatever way it is split into cells, gets an apostrophe in front.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

const cellOf = (text: string): string => {
  const safe = text.replace(FORMULA, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
