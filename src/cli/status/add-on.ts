import { fileURLToPath } from 'node:url';
import { createEmulator } from '../../emulator';
import { openMailbox } from '../../emulator/mailbox/open';
import { printable } from '../terminal/printable';
import { progressBar } from '../terminal/progress';
import type { StatusRequest } from './arguments';
import { type StatusLine, statusLines } from './status-line';

/** The folder that clasp would push; the tools are built beside it. */
const BUNDLE = fileURLToPath(new URL('../dist', import.meta.url));

/** What the built add-on says of the sent threads in a mailbox, newest first. */
export const askAddOn = async (request: StatusRequest): Promise<readonly StatusLine[]> => {
  const [user, ...aliases] = request.me;
  const emulator = createEmulator({
    folder: BUNDLE,
    mailbox: await read(request),
    user,
    aliases,
    now: request.now,
    frozen: true,
    // Years of mail are read in one go.
    quotas: 'off',
    onLog: (level, ...values) => console.error(`${level}:`, ...values),
  });
  return statusLines(emulator.call('reportStatuses', { sinceDays: request.sinceDays }));
};

const read = async ({ paths, me: [user, ...aliases] }: StatusRequest) => {
  const bar = progressBar('Reading', paths);
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
