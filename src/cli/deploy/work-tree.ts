import { spawnSync } from 'node:child_process';
import { InputError } from '../terminal/command';

/** These say where to deploy, not what: they may differ from what is committed. */
const WHERE = ['.clasp.json', 'deployments.json'];

/** Not Git's own short form, which grows with the repository. */
const COMMIT_LENGTH = 8;

const git = (root: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new InputError(
    `Git does not say what would be deployed: ${error?.message ?? stderr.trim()}. Deploy from a clone of the repository.`,
  );
};

/** The commit that is checked out. Throws, naming the files, where something is not committed. */
export const committed = (root: string): string => {
  const changed = git(root, 'status', '--porcelain', '--', '.', ...WHERE.map((file) => `:(exclude)${file}`));
  if (changed === '') return git(root, 'rev-parse', 'HEAD').slice(0, COMMIT_LENGTH);
  throw new InputError(
    `There are changes that are not committed. Commit them, or put them away with git stash -u:\n    ${changed
      .trimEnd()
      .split('\n')
      .join('\n    ')}`,
  );
};
