// Deploys the add-on and its web app, or rolls them back.
import { deployRequest, USAGE } from './deploy/arguments';
import { dryDeploy, dryRollback } from './deploy/dry-run';
import { PROJECT } from './deploy/files';
import { rollback } from './deploy/rollback';
import { deploy } from './deploy/run';
import { runCommand } from './terminal/command';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await runCommand({
  name: 'deploy',
  usage: USAGE,
  run: async (argv) => {
    const { dryRun, rollback: version } = deployRequest(argv);
    if (version === undefined) return dryRun ? dryDeploy(PROJECT, say) : deploy(PROJECT, say);
    return dryRun ? dryRollback(PROJECT, version, say) : rollback(PROJECT, version, say);
  },
});
