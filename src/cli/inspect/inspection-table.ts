import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import type { Inspection } from './inspection';

const NARROWEST = 60;
const GAP = '  ';

/** Inspections as a table of at most `columns` characters a line, two lines a file: what it is, and why. */
export const inspectionTable = (inspections: readonly Inspection[], columns: number): string => {
  const width = Math.max(columns, NARROWEST);
  const kindWidth = Math.max(...inspections.map(({ kind }) => kind.length), 0);
  const rows = inspections.map((inspection) => {
    const kind = inspection.kind.padEnd(kindWidth);
    const indentation = ' '.repeat(kindWidth);
    const lines = [summary(inspection), inspection.reason, ...inspection.refersTo.slice(0, 1).map((id) => `to ${id}`)];
    return [`${kind}${GAP}${inspection.file}`, ...lines.map((line) => `${indentation}${GAP}${line}`)];
  });
  return rows.map((lines) => lines.map((line) => fitted(line, width)).join('\n')).join('\n\n');
};

const summary = (inspection: Inspection): string =>
  [inspection.from ?? 'nobody', said(inspection), inspection.subject ?? ''].filter((text) => text !== '').join(' · ');

const said = ({ receipt, bounce, autoReply }: Inspection): string => {
  if (receipt) return receipt.type;
  if (bounce)
    return bounce.recipients
      .map(({ address, action, status }) => [address, action, status ?? ''].join(' ').trim())
      .join(', ');
  return autoReply ? `by its ${autoReply.decidedBy}` : '';
};

const fitted = (line: string, width: number): string => {
  const shown = withoutControls(line);
  return stringWidth(shown) > width ? cliTruncate(shown, width) : shown;
};

/** Mail comes from anybody: what would move the cursor or turn the direction of writing is left out. */
const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
