import { UsageError } from '../terminal/command';
import { positiveNumber, readOptions } from '../terminal/options';

export const USAGE = 'Usage: npm run --silent bench -- [--messages N,N…] [--script DIR --call NAME] [--json]';

export type BenchRequest = {
  /** Sizes of the mailboxes. */
  readonly messages: readonly number[];
  /** Another Apps Script folder to be measured, and its function. */
  readonly script: { readonly folder: string; readonly call: string } | undefined;
  readonly json: boolean;
};

/** What a command line asks for; throws a usage error. */
export const benchRequest = (argv: readonly string[]): BenchRequest => {
  const { messages, script, call, json } = readOptions(argv, {
    messages: { type: 'string', default: '1000,10000' },
    script: { type: 'string' },
    call: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  return {
    messages: messages.split(',').map((size) => positiveNumber('--messages', size)),
    script: scriptOf(script, call),
    json,
  };
};

const scriptOf = (folder: string | undefined, call: string | undefined): BenchRequest['script'] => {
  if (folder === undefined && call === undefined) return undefined;
  if (folder === undefined) throw new UsageError('--call needs --script: in which folder is the function?');
  if (call === undefined) throw new UsageError('--script needs --call: which function shall be called?');
  return { folder, call };
};
