import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

export type Column = {
  readonly title: string;
  /** A column that may be cut where the line is too long. */
  readonly gives?: boolean;
  readonly align?: 'left' | 'right';
};

const GAP = '  ';
/** A cell that may be cut is never wider than this, nor cut below that, in columns of the terminal. */
const WIDEST = 56;
const NARROWEST = 8;

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
      return column.gives === true ? Math.min(natural, WIDEST) : natural;
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

/** The widest column gives way first. */
const fitted = (columns: readonly Column[], natural: readonly number[], width: number): readonly number[] => {
  const widths = [...natural];
  const total = () => widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1);
  while (total() > width) {
    const giving = columns.map((column, index) => (column.gives === true ? (widths[index] ?? 0) : 0));
    const widest = giving.indexOf(Math.max(...giving));
    if ((giving[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (giving[widest] ?? 0) - 1;
  }
  return widths;
};

const aligned = (cell: string, width: number, align: 'left' | 'right'): string => {
  const cut = stringWidth(cell) > width ? cliTruncate(cell, width) : cell;
  const padding = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return align === 'left' ? cut + padding : padding + cut;
};
