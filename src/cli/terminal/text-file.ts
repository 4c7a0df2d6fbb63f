import { readFileSync } from 'node:fs';
import { InputError } from './command';
import { whyUnreadable } from './unreadable';

const STANDARD_INPUT = 0;

/** The text of a file; without one, of standard input. Throws, saying why, where it cannot be read. */
export const textIn = (file?: string): string => {
  try {
    // Not process.stdin.fd: to ask for it makes a pipe one that does not wait for what comes later.
    return readFileSync(file ?? STANDARD_INPUT, 'utf8');
  } catch (error) {
    throw new InputError(`${file ?? 'standard input'}: ${whyUnreadable(error)}`, { cause: error });
  }
};
