import { UsageError } from '../terminal/command';
import { readOptionsAndFiles } from '../terminal/options';

export const USAGE =
  'Usage: npm run --silent policy -- FILE [--lang ja|en] [--user ADDRESS] [--recipient ADDRESS]… [--minify]';

export type PolicyRequest = {
  readonly file: string;
  readonly language: 'ja' | 'en';
  /** Whose mail it is asked about; empty: anybody's. */
  readonly user: string;
  /** To whom it goes; `undefined`: nobody asked. */
  readonly recipients: readonly string[] | undefined;
  /** Whether to print the policy on one line, and nothing else. */
  readonly minify: boolean;
};

/** What a command line asks for; throws a usage error. `locale`: the system's, `ja_JP.UTF-8`. */
export const policyRequest = (argv: readonly string[], locale: string): PolicyRequest => {
  const { values, positionals } = readOptionsAndFiles(argv, {
    lang: { type: 'string' },
    user: { type: 'string' },
    recipient: { type: 'string', multiple: true },
    minify: { type: 'boolean', default: false },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('name one file that holds a policy');
  const { lang = /^ja/i.test(locale) ? 'ja' : 'en', user = '', recipient, minify } = values;
  if (lang !== 'ja' && lang !== 'en') throw new UsageError(`--lang wants ja or en, not "${lang}"`);
  for (const address of [...(user ? [user] : []), ...(recipient ?? [])]) {
    if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw new UsageError(`"${address}" is no address`);
  }
  return { file, language: lang, user, recipients: recipient ?? (user ? [] : undefined), minify };
};
