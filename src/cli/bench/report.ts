import { type Column, table } from '../terminal/table';
import type { BundleFigures } from './bundle';
import type { Mailbox } from './mailbox/generate';
import type { Cost, Measured } from './measure';

/** One subject on one mailbox. */
export type Result = { readonly subject: string; readonly mailbox: Mailbox; readonly measured: Measured };

/** One line for each phase, in the shape of the JSON output. */
export const jsonLines = ({ subject, mailbox, measured }: Result): readonly string[] =>
  measured.costs.map(({ phase, calls, ms, rssMb, stopped }) =>
    JSON.stringify({
      subject,
      messages: mailbox.letters,
      sentThreads: mailbox.sentThreads,
      phase,
      calls: { mail: calls.mail, state: calls.state, other: calls.other },
      methods: calls.methods,
      ms,
      rssMb,
      ...(stopped === undefined ? {} : { stopped }),
    }),
  );

const COLUMNS: readonly Column[] = [
  { title: 'phase' },
  { title: 'subject' },
  { title: 'mail calls', align: 'right' },
  { title: 'state', align: 'right' },
  { title: 'other', align: 'right' },
  { title: 'here', align: 'right' },
  { title: 'in Gmail', align: 'right' },
  { title: 'memory', align: 'right' },
];

const PHASES = { first: 'first look', warm: 'nothing new', hour: 'an hour later' } as const;

/** The results on one mailbox, for people. */
export const forPeople = (results: readonly Result[]): readonly string[] => {
  const [any] = results;
  if (any === undefined) return [];
  const rows = (['first', 'warm', 'hour'] as const).flatMap((phase) =>
    results.flatMap(({ subject, measured }) =>
      measured.costs.filter((cost) => cost.phase === phase).map((cost) => rowOf(subject, cost)),
    ),
  );
  return [
    `${number(any.mailbox.letters)} messages, ${number(any.mailbox.sentThreads)} sent threads`,
    '',
    ...table(COLUMNS, rows),
    ...results.flatMap(({ subject, measured }) => remarks(subject, measured)),
    '',
    ...results.flatMap(({ subject, measured }) => [...byMethod(subject, measured), '']),
  ];
};

const rowOf = (subject: string, { phase, calls, ms, virtualMs, rssMb, stopped }: Cost): readonly string[] => [
  PHASES[phase],
  subject,
  `${stopped === undefined ? '' : '* '}${number(calls.mail)}`,
  number(calls.state),
  number(calls.other),
  `${number(ms)} ms`,
  `${(virtualMs / 1000).toFixed(1)} s`,
  `${number(rssMb)} MB`,
];

/** A line for each method that a subject called, a column for each phase. */
const byMethod = (subject: string, { costs }: Measured): readonly string[] => {
  const methods = [...new Set(costs.flatMap(({ calls }) => Object.keys(calls.methods)))];
  return table(
    [{ title: subject }, ...costs.map(({ phase }): Column => ({ title: PHASES[phase], align: 'right' }))],
    methods.map((method) => [method, ...costs.map(({ calls }) => number(calls.methods[method] ?? 0))]),
  );
};

const remarks = (subject: string, { costs, readingOn }: Measured): readonly string[] => [
  ...costs.flatMap(({ phase, stopped }) =>
    stopped === undefined ? [] : [`* ${subject}, ${PHASES[phase]}: stopped by "${stopped}"`],
  ),
  ...(readingOn === undefined ? [] : [readingInWords(subject, readingOn)]),
];

/** How many runs of the hourly trigger it took until nothing was left to read. */
export const readingInWords = (
  subject: string,
  { hourlyRuns, days, reads }: NonNullable<Measured['readingOn']>,
): string =>
  hourlyRuns === 0
    ? `${subject} left nothing to read after the first look`
    : `${subject} read on for ${hourlyRuns} hourly ${hourlyRuns === 1 ? 'run' : 'runs'} within ` +
      `${days} ${days === 1 ? 'day' : 'days'} (${number(reads)} reads), until nothing was left to read`;

export const bundleInWords = ({ bytes, ms }: BundleFigures): string =>
  `The bundle has ${(bytes / 1000).toFixed(1)} KB and is evaluated in ${ms.toFixed(1)} ms`;

const number = (value: number): string => value.toLocaleString('en');
