// Pushes the built bundle to Apps Script with clasp, and says what to do where clasp would only fail.
import { claspInTerminal } from './deploy/clasp';
import { PROJECT, scriptIdIn } from './deploy/files';
import { PUSH } from './deploy/steps';
import { runCommand } from './terminal/command';

await runCommand({
  name: 'push',
  usage: 'Usage: npm run push -- [--watch]',
  run: async (argv) => {
    scriptIdIn(PROJECT);
    process.exitCode = await claspInTerminal(PROJECT, [...PUSH, ...argv]);
  },
});
