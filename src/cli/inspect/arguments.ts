import { parseArgs } from 'node:util';
import { UsageError } from '../terminal/command';

export const USAGE = 'Usage: npm run --silent inspect -- FILE… [--json]';

export type InspectRequest = { readonly files: readonly string[]; readonly json: boolean };

/** What a command line asks for; throws a usage error. */
export const inspectRequest = (argv: readonly string[]): InspectRequest => {
  const { values, positionals } = parsed(argv);
  if (positionals.length === 0) throw new UsageError('name at least one file that holds a mail');
  return { files: positionals, json: values.json };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error));
  }
};
