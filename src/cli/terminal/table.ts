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

/** Lines of aligned columns. East Asian characters take two columns. `width`: how long a line may be. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = fitted(
    columns,
    columns.map((column, index) => {
      const natural = all.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), 0);
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
  const shown = stringWidth(cell) > width ? cut(cell, width) : cell;
  const padding = ' '.repeat(Math.max(0, width - stringWidth(shown)));
  return align === 'left' ? shown + padding : padding + shown;
};

const letters = new Intl.Segmenter();

/** As many whole letters as fit, and a sign that something is missing. A wide letter is never cut in two. */
const cut = (text: string, width: number): string => {
  let shown = '';
  for (const { segment } of letters.segment(text)) {
    if (stringWidth(shown + segment) > width - 1) break;
    shown += segment;
  }
  return `${shown}…`;
};
