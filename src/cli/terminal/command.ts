/** The command was called in a way that it does not understand: exit status 2, with the usage line. */
export class UsageError extends Error {}

/** What the command was given could not be read: exit status 1. The message names it and says what is wrong. */
export class InputError extends Error {}

export type Command = {
  readonly name: string;
  /** The whole line: `Usage: npm run …`. */
  readonly usage: string;
  readonly run: (argv: readonly string[]) => Promise<void> | void;
};

/** Runs a command to its end; what goes wrong is said on standard error and sets the exit status. */
export const runCommand = async ({ name, usage, run }: Command): Promise<void> => {
  endQuietlyWhenNobodyReads();
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) return say(process.stdout, usage);
  try {
    await run(argv);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    say(process.stderr, `${name}: ${explain(error)}`);
    if (error instanceof UsageError) say(process.stderr, usage);
  }
};

const say = (stream: NodeJS.WriteStream, text: string): void => {
  stream.write(`${text}\n`);
};

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error instanceof UsageError || error instanceof InputError;
  return isExpected || process.env.DEBUG === undefined ? error.message : (error.stack ?? error.message);
};

/** `status | head` closes the pipe early: that is no error. */
const endQuietlyWhenNobodyReads = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
};
