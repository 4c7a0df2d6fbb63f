import { parentPort, workerData } from 'node:worker_threads';
import { createEmulator } from '../../src/emulator/index';
import { createMemoryStore } from '../../src/emulator/mailbox/memory';
import { sharedScript } from './shared-script';

/** What a thread that plays an execution after the other is given. */
export type LoadingTask = {
  readonly memory: SharedArrayBuffer;
  readonly folder: string;
  readonly tokens: readonly string[];
  readonly userAgent: string;
  /** At how many of its loads the lock is not free. */
  readonly busy: number;
};

const { memory, folder, tokens, userAgent, busy }: LoadingTask = workerData;
const user = 'administrator@kidoku.example';
const emulator = createEmulator({
  folder,
  user,
  mailbox: createMemoryStore({ user, aliases: [] }),
  quotas: 'off',
  ...sharedScript(memory),
});
emulator.fail('Lock.tryLock', { returns: false, after: 3, times: busy });
let most = 0;
for (const token of tokens) {
  emulator.resetCalls();
  emulator.call('doGet', { parameter: { t: token } }, { userAgent });
  const { mail, state, other } = emulator.calls();
  most = Math.max(most, mail + state + other);
}
parentPort?.postMessage({ most, warnings: emulator.logs().map(({ text }) => text) });
