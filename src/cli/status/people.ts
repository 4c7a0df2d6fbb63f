import { localDate } from '../terminal/local-time';
import { printable } from '../terminal/printable';
import { type Column, table } from '../terminal/table';
import { reasonOf } from './reason';
import type { StatusLine } from './status-line';

const COLUMNS: readonly Column[] = [
  { title: 'status' },
  { title: ' ' },
  { title: 'sent' },
  { title: 'to', gives: 'first' },
  { title: 'subject', gives: 'first' },
  { title: 'because', gives: 'last' },
];

const STATUSES = ['replied', 'opened', 'bounced', 'noResponse'] as const;

const WORDS: Readonly<Record<StatusLine['status'], string>> = {
  replied: 'replied',
  opened: 'opened',
  bounced: 'bounced',
  noResponse: 'no response',
};

/** Marks a thread that awaits an answer. */
const MARK = '•';

/** A table for people, of lines that are no longer than `width`, and a line that sums it up. */
export const forPeople = (lines: readonly StatusLine[], now: number, width: number): readonly string[] =>
  lines.length === 0 ? ['No sent threads.'] : [...table(COLUMNS, lines.map(rowOf(now)), width), '', summary(lines)];

const rowOf =
  (now: number) =>
  (line: StatusLine): readonly string[] =>
    [
      WORDS[line.status],
      line.awaiting ? MARK : ' ',
      localDate(Date.parse(line.sentAt)),
      recipientsOf(line),
      line.subject.trim() === '' ? '(no subject)' : line.subject,
      reasonOf(line, now),
    ].map(printableOrMark);

const printableOrMark = (cell: string): string => (cell === ' ' ? cell : printable(cell));

const recipientsOf = ({ recipients }: StatusLine): string => {
  const addressed = recipients.filter((recipient) => recipient.addressed !== false);
  const [first, ...others] = addressed.map(({ address }) => address);
  return others.length === 0 ? (first ?? '') : `+${others.length} ${first}`;
};

const summary = (lines: readonly StatusLine[]): string => {
  const counts = STATUSES.map(
    (status) => `${lines.filter((line) => line.status === status).length} ${WORDS[status]}`,
  ).join(', ');
  const awaiting = lines.filter((line) => line.awaiting).length;
  const threads = lines.length === 1 ? '1 sent thread' : `${lines.length} sent threads`;
  return `${threads}: ${counts}. ${MARK} ${awaiting} ${awaiting === 1 ? 'awaits' : 'await'} an answer.`;
};
