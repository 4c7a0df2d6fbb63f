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
  { title: 'mail', align: 'right' },
  { title: 'state', align: 'right' },
  { title: 'other', align: 'right' },
  { title: 'here', align: 'right' },
  { title: 'in Gmail', align: 'right' },
  { title: 'memory', align: 'right' },
  { title: 'calls by method' },
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
    ...table(COLUMNS, rows),
    ...results.flatMap(({ subject, measured }) => remarks(subject, measured)),
    '',
  ];
};

const rowOf = (subject: string, { phase, calls, ms, virtualMs, rssMb, stopped }: Cost): readonly string[] => [
  PHASES[phase],
  subject,
  `${number(calls.mail)}${stopped === undefined ? '' : '*'}`,
  number(calls.state),
  number(calls.other),
  `${number(ms)} ms`,
  `${(virtualMs / 1000).toFixed(1)} s`,
  `${number(rssMb)} MB`,
  Object.entries(calls.methods)
    .map(([method, times]) => `${method} ${number(times)}`)
    .join(', '),
];

const remarks = (subject: string, { costs, readingOn }: Measured): readonly string[] => [
  ...costs.flatMap(({ phase, stopped }) =>
    stopped === undefined ? [] : [`* ${subject}, ${PHASES[phase]}: stopped by "${stopped}"`],
  ),
  ...(readingOn === undefined ? [] : [readingInWords(subject, readingOn)]),
];

/** How many runs of the hourly trigger it took to know the whole mailbox. */
export const readingInWords = (subject: string, { hourlyRuns, days }: NonNullable<Measured['readingOn']>): string =>
  hourlyRuns === 0
    ? `${subject} read the whole mailbox at the first look`
    : `${subject} read the mailbox to its end in ${hourlyRuns} hourly ${hourlyRuns === 1 ? 'run' : 'runs'}, ` +
      `within ${days} ${days === 1 ? 'day' : 'days'}`;

export const bundleInWords = ({ bytes, ms }: BundleFigures): string =>
  `The bundle has ${(bytes / 1000).toFixed(1)} KB and is evaluated in ${ms.toFixed(1)} ms`;

const number = (value: number): string => value.toLocaleString('en');
