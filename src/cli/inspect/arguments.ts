import { UsageError } from '../terminal/command';
import { readOptionsAndFiles } from '../terminal/options';

export const USAGE = 'Usage: npm run --silent inspect -- FILE… [--json]';

export type InspectRequest = { readonly files: readonly string[]; readonly json: boolean };

/** What a command line asks for; throws a usage error. */
export const inspectRequest = (argv: readonly string[]): InspectRequest => {
  const { values, positionals } = readOptionsAndFiles(argv, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError('name at least one file that holds a mail');
  return { files: positionals, json: values.json };
};
