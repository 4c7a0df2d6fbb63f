import { UsageError } from '../terminal/command';
import { moment, ownAddresses, positiveNumber, readOptions } from '../terminal/options';

export const USAGE =
  'Usage: npm run --silent status -- --mbox PATH [--mbox PATH…] --me ADDRESS[,ADDRESS…] [--now ISO] [--since DAYS] [--json]';

export type StatusRequest = {
  readonly paths: readonly string[];
  /** The user's address first, then the aliases. */
  readonly me: readonly [string, ...string[]];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sinceDays: number;
  readonly json: boolean;
};

/** What a command line asks for; throws a usage error. */
export const statusRequest = (argv: readonly string[]): StatusRequest => {
  const values = readOptions(argv, {
    mbox: { type: 'string', multiple: true },
    me: { type: 'string', multiple: true },
    now: { type: 'string' },
    since: { type: 'string', default: '365' },
    json: { type: 'boolean', default: false },
  });
  if (values.mbox === undefined) throw new UsageError('--mbox is missing: which mailbox shall be read?');
  return {
    paths: values.mbox,
    me: ownAddresses(values.me),
    now: values.now === undefined ? Date.now() : moment('--now', values.now),
    sinceDays: positiveNumber('--since', values.since),
    json: values.json,
  };
};
