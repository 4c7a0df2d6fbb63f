import { UsageError } from '../terminal/command';
import { moment, ownAddresses, portNumber, readOptions } from '../terminal/options';

export const USAGE =
  'Usage: npm start -- [--port N] [--mbox PATH [--mbox PATH…] --me ADDRESS[,ADDRESS…]] [--lang ja|en] [--now ISO] [--policy FILE]';

export type StartRequest = {
  /** The user's own mailbox; `undefined`: the sample. */
  readonly own: { readonly paths: readonly string[]; readonly me: readonly [string, ...string[]] } | undefined;
  readonly port: number | undefined;
  /** A file with the policy of the user's organisation. */
  readonly policy: string | undefined;
  readonly language: 'ja' | 'en';
  /** Milliseconds since the epoch; `undefined`: what suits the mailbox. */
  readonly now: number | undefined;
};

/** What a command line asks for; throws a usage error. `locale`: the system's, `ja_JP.UTF-8`. */
export const startRequest = (argv: readonly string[], locale: string): StartRequest => {
  const { port, mbox, me, lang, now, policy } = readOptions(argv, {
    port: { type: 'string' },
    mbox: { type: 'string', multiple: true },
    me: { type: 'string', multiple: true },
    lang: { type: 'string', default: /^ja/i.test(locale) ? 'ja' : 'en' },
    now: { type: 'string' },
    policy: { type: 'string' },
  });
  if (lang !== 'ja' && lang !== 'en') throw new UsageError(`--lang wants ja or en, not "${lang}"`);
  if (mbox === undefined && me !== undefined) throw new UsageError('--me needs --mbox: which mailbox shall be opened?');
  return {
    own: mbox === undefined ? undefined : { paths: mbox, me: ownAddresses(me) },
    port: port === undefined ? undefined : portNumber('--port', port),
    policy,
    language: lang,
    now: now === undefined ? undefined : moment('--now', now),
  };
};
