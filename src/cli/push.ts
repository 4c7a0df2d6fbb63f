// Pushes the built bundle to Apps Script with clasp, and says what to do where clasp would only fail.
import { claspInTerminal } from './deploy/clasp';
import { PROJECT, scriptIdIn } from './deploy/files';
import { PUSH } from './deploy/steps';
import { runCommand } from './terminal/command';
import { readOptions } from './terminal/options';

await runCommand({
  name: 'push',
  usage: 'Usage: npm run push -- [--watch]',
  run: async (argv) => {
    const { watch } = readOptions(argv, { watch: { type: 'boolean', default: false } });
    scriptIdIn(PROJECT);
    process.exitCode = await claspInTerminal(PROJECT, [...PUSH, ...(watch ? ['--watch'] : [])]);
  },
});
