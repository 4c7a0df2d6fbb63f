import { openMailbox } from '../../emulator/mailbox/open';
import type { MailStore } from '../../emulator/mailbox/store';
import { printable } from './printable';
import { progressBar } from './progress';

/** Reads mailboxes on disk as one, with a bar; what was damaged is said on standard error. `me`: the user's address, then the aliases. */
export const readMailbox = async (
  paths: readonly string[],
  [user, ...aliases]: readonly [string, ...string[]],
): Promise<MailStore> => {
  const bar = progressBar('Reading the mails', paths);
  const warnings: string[] = [];
  try {
    return await openMailbox(paths, {
      user,
      aliases,
      onProgress: bar.update,
      onWarning: (warning) => warnings.push(warning),
    });
  } finally {
    bar.stop();
    for (const warning of warnings) console.error(`warning: ${printable(warning)}`);
  }
};
