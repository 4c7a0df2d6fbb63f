import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command line; throws a usage error for what is unknown or incomplete. */
export const readOptions = <T extends Options>(argv: readonly string[], options: T) =>
  explained(() => parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values);

/** Options, and what stands beside them: the names of files. */
export const readOptionsAndFiles = <T extends Options>(argv: readonly string[], options: T) =>
  explained(() => parseArgs({ args: [...argv], options, strict: true, allowPositionals: true }));

const explained = <T>(parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    // Node's second sentence is advice about positional arguments, which no command here takes so.
    throw new UsageError(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error));
  }
};

/** A whole number above 0. */
export const positiveNumber = (option: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text.trim()) || Number(text) === 0) {
    throw new UsageError(`${option} wants a whole number above 0, not "${text}"`);
  }
  return Number(text);
};

/** A TCP port: 0 is any that is free. */
export const portNumber = (option: string, text: string): number => {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`${option} wants a number from 0 to 65535, not "${text}"`);
  return port;
};

/** A moment in ISO 8601 -> milliseconds since the epoch. */
export const moment = (option: string, text: string): number => {
  const at = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(`${option} wants a date like 2026-11-20T09:00:00+09:00, not "${text}"`);
  return at;
};

/** Addresses separated by commas: lower case, each once. */
const addresses = (option: string, texts: readonly string[]): readonly string[] => {
  const all = texts.flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase());
  const wrong = all.find((address) => !/^[^\s@<>]+@[^\s@<>]+$/.test(address));
  if (wrong !== undefined) throw new UsageError(`${option} wants e-mail addresses, not "${wrong}"`);
  return [...new Set(all)];
};

/** What --me names: the user's address first, then the aliases. */
export const ownAddresses = (texts: readonly string[] | undefined): readonly [string, ...string[]] => {
  const [user, ...aliases] = addresses('--me', texts ?? []);
  if (user === undefined) throw new UsageError('--me is missing: which address is yours?');
  return [user, ...aliases];
};
