// Checks a policy before it goes into the script property, and says what it means.
import { faultWords } from '../core/policy/fault-words';
import type { Policy } from '../core/policy/policy';
import { type Fault, readPolicy } from '../core/policy/read-policy';
import { type PolicyRequest, policyRequest, USAGE } from './policy/arguments';
import { describePolicy } from './policy/describe';
import { jsonMistake } from './policy/json-mistake';
import { WORDS } from './policy/words';
import { InputError, runCommand } from './terminal/command';
import { systemLocale } from './terminal/locale';
import { printable } from './terminal/printable';
import { textIn } from './terminal/text-file';

/** Google keeps 9 KB in a script property, its name (`policy`) included. */
const MOST_BYTES = 9 * 1024 - 'policy'.length;

/** What is wrong in a text; where it is no JSON, with the place where it stops being so. */
const wordsFor = (fault: Fault, text: string, language: PolicyRequest['language']): string => {
  const words = faultWords(fault, language);
  return printable(fault.kind === 'json' ? `${words}: ${jsonMistake(text)}` : words);
};

/** On one line, without what is for editors. */
const minified = ({ $schema: _, ...policy }: Policy & { readonly $schema?: string }): string => JSON.stringify(policy);

const check = (request: PolicyRequest): void => {
  const { file, language, minify } = request;
  const text = textIn(file);
  const read = readPolicy(text);
  if (!('policy' in read))
    throw new InputError(read.faults.map((fault) => `${file}: ${wordsFor(fault, text, language)}`).join('\n'));
  const line = minified(read.policy);
  const bytes = Buffer.byteLength(line);
  if (bytes > MOST_BYTES) throw new InputError(`${file}: ${WORDS[language].tooLarge(bytes, MOST_BYTES)}`);
  const lines = minify
    ? [line]
    : [WORDS[language].valid(file, bytes, MOST_BYTES), ...describePolicy(read.policy, request)];
  process.stdout.write(`${lines.join('\n')}\n`);
};

await runCommand({ name: 'policy', usage: USAGE, run: (argv) => check(policyRequest(argv, systemLocale())) });
