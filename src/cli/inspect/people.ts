import { printable } from '../terminal/printable';
import { type Column, table } from '../terminal/table';
import type { Inspection } from './inspection';

const COLUMNS: readonly Column[] = [
  { title: 'kind' },
  { title: 'from', gives: 'first' },
  { title: 'says', gives: 'last' },
  { title: 'subject', gives: 'first' },
  { title: 'because', gives: 'first' },
  { title: 'file', gives: 'last' },
];

const WORDS: Readonly<Record<Inspection['kind'], string>> = {
  receipt: 'receipt',
  bounce: 'bounce',
  autoReply: 'automatic reply',
  calendarReply: 'calendar answer',
  human: 'human',
};

/** A table for people. `width`: of the terminal, where there is one. */
export const forPeople = (inspections: readonly Inspection[], width?: number): readonly string[] =>
  inspections.length === 0 ? [] : table(COLUMNS, inspections.map(rowOf), width);

const rowOf = (inspection: Inspection): readonly string[] =>
  [
    WORDS[inspection.kind],
    inspection.from ?? '–',
    said(inspection),
    inspection.subject ?? '',
    inspection.reason,
    inspection.file,
  ].map(printable);

const said = ({ receipt, bounce, refersTo }: Inspection): string => {
  if (receipt) return receipt.type;
  if (bounce) return recipientsOf(bounce.recipients);
  return refersTo[0] === undefined ? '' : `answers ${refersTo[0]}`;
};

const recipientsOf = (recipients: NonNullable<Inspection['bounce']>['recipients']): string =>
  recipients.length === 0
    ? 'names no recipient'
    : recipients.map(({ address, action, status }) => [action, status, address].filter(Boolean).join(' ')).join(', ');
