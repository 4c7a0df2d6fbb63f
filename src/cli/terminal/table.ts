import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

export type Column = {
  readonly title: string;
  /** A column that may be cut where the line is too long: before the others, or after them. */
  readonly gives?: 'first' | 'last';
  readonly align?: 'left' | 'right';
};

const GAP = '  ';
/** A cell that may be cut is never wider than this. */
const WIDEST = 56;
/** Which columns give way, and down to which width, one after the other. */
const WAYS = [
  ['last', 34],
  ['first', 14],
  ['last', 20],
  ['first', 8],
  ['last', 8],
] as const;

/** Lines of aligned columns. East Asian characters take two columns. `width`: of the terminal, where there is one. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = fitted(
    columns,
    columns.map((column, index) => {
      const natural = Math.max(...all.map((row) => stringWidth(row[index] ?? '')));
      return column.gives !== undefined ? Math.min(natural, WIDEST) : natural;
    }),
    width,
  );
  return all.map((row) =>
    row
      .map((cell, index) => aligned(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(GAP)
      .trimEnd(),
  );
};

/** Of the columns whose turn it is, the widest gives way. */
const fitted = (columns: readonly Column[], natural: readonly number[], width: number): readonly number[] => {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  for (const [turn, narrowest] of WAYS) {
    const giving = columns.map(({ gives }, index) => (gives === turn ? (widths[index] ?? 0) : 0));
    while (excess > 0 && Math.max(...giving) > narrowest) {
      const widest = giving.indexOf(Math.max(...giving));
      giving[widest] = widths[widest] = (giving[widest] ?? 0) - 1;
      excess -= 1;
    }
  }
  return widths;
};

const aligned = (cell: string, width: number, align: 'left' | 'right'): string => {
  const cut = stringWidth(cell) > width ? cliTruncate(cell, width) : cell;
  const padding = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return align === 'left' ? cut + padding : padding + cut;
};
