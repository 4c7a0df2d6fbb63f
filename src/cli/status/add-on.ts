import { fileURLToPath } from 'node:url';
import { createEmulator } from '../../emulator';
import { progressBar } from '../terminal/progress';
import { readMailbox } from '../terminal/read-mailbox';
import type { StatusRequest } from './arguments';
import { type StatusLine, statusLines } from './status-line';
import { watchedMailbox } from './watched-mailbox';

/** The folder that clasp would push; the tools are built beside it. */
const BUNDLE = fileURLToPath(new URL('../dist', import.meta.url));

export type Answer = {
  /** The sent threads, newest first. */
  readonly lines: readonly StatusLine[];
  /** How many messages of the mailbox lie in Sent, of whatever age. */
  readonly sentMessages: number;
};

/** What the built add-on says of the sent threads in a mailbox. */
export const askAddOn = async (request: StatusRequest): Promise<Answer> => {
  const [user, ...aliases] = request.me;
  const mailbox = await readMailbox(request.paths, request.me);
  const bar = progressBar('Finding what became of them', request.paths);
  const emulator = createEmulator({
    folder: BUNDLE,
    mailbox: watchedMailbox(mailbox, bar.update),
    user,
    aliases,
    now: request.now,
    frozen: true,
    // Years of mail are read in one go.
    quotas: 'off',
    onLog: (level, ...values) => console.error(`${level}:`, ...values),
  });
  try {
    const lines = statusLines(emulator.call('reportStatuses', { sinceDays: request.sinceDays }));
    return { lines, sentMessages: mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('SENT')).length };
  } finally {
    bar.stop();
  }
};
