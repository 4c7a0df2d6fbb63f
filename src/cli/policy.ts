// Checks a policy before it goes into the script property, and says what it means.
import { readFileSync } from 'node:fs';
import { faultWords } from '../core/policy/fault-words';
import type { Policy } from '../core/policy/policy';
import { readPolicy } from '../core/policy/read-policy';
import { type PolicyRequest, policyRequest, USAGE } from './policy/arguments';
import { describePolicy } from './policy/describe';
import { WORDS } from './policy/words';
import { InputError, runCommand } from './terminal/command';
import { printable } from './terminal/printable';
import { whyUnreadable } from './terminal/unreadable';

/** Google keeps 9 KB in a script property, its name (`policy`) included. */
const MOST_BYTES = 9 * 1024 - 'policy'.length;

const textIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${file}: ${whyUnreadable(error)}`, { cause: error });
  }
};

/** On one line, without what is for editors. */
const minified = ({ $schema: _, ...policy }: Policy & { readonly $schema?: string }): string => JSON.stringify(policy);

const check = (request: PolicyRequest): void => {
  const { file, language, minify } = request;
  const read = readPolicy(textIn(file));
  if (!('policy' in read))
    throw new InputError(read.faults.map((fault) => `${file}: ${printable(faultWords(fault))}`).join('\n'));
  const line = minified(read.policy);
  const bytes = Buffer.byteLength(line);
  if (bytes > MOST_BYTES) {
    throw new InputError(
      `${file}: The policy: is too large, ${bytes} bytes on one line; a script property holds ${MOST_BYTES}`,
    );
  }
  const lines = minify
    ? [line]
    : [WORDS[language].valid(file, bytes, MOST_BYTES), ...describePolicy(read.policy, request)];
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** The system's language, as POSIX finds it. */
const locale = [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].find(Boolean) ?? '';

await runCommand({ name: 'policy', usage: USAGE, run: (argv) => check(policyRequest(argv, locale)) });
