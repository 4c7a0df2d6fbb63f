import { InputError } from '../terminal/command';
import { typed } from './clasp';
import type { NamedDeployments } from './files';
import { checkPlace, checkProject, listed } from './project';
import { versionDescription } from './release';
import { LOOK } from './remote';
import { FILE_STATUS, sayFiles } from './run';
import { PUSH, pointArgs, type Say, versionArgs } from './steps';
import { deploymentDescription, ROLES } from './targets';

/** Says what is in the way, and which commands would run. Google is not asked, so ids and the version are left open. */
export const dryDeploy = async (root: string, say: Say): Promise<void> => {
  const { project, problems } = checkProject(root);
  const { release = '0.0.0', commit = '0000000', notes = '…', named = {} } = project;
  await sayFiles(root, say);
  sayCommands(
    [
      ...[FILE_STATUS, LOOK.deployments, LOOK.versions, PUSH],
      versionArgs(versionDescription({ release, commit }, notes)),
      ...pointing(named, 'NEW-VERSION', release),
    ],
    say,
  );
  say('Where there is no deployment yet, create-deployment takes the place of update-deployment.');
  refuse(problems);
};

/** The same for a rollback, which needs neither a clean work tree nor a new release. */
export const dryRollback = (root: string, version: number, say: Say): void => {
  const { project, problems } = checkPlace(root);
  sayCommands([LOOK.deployments, LOOK.versions, ...pointing(project.named ?? {}, version, `version ${version}`)], say);
  refuse(problems);
};

const pointing = (named: NamedDeployments, version: number | string, what: string): readonly (readonly string[])[] =>
  ROLES.filter(({ key }) => named[key] !== null).map((role) => {
    const id = named[role.key] ?? `ID-OF-THE-${role.name.toUpperCase().replace(' ', '-')}`;
    return pointArgs(id, version, deploymentDescription([role], what));
  });

const sayCommands = (commands: readonly (readonly string[])[], say: Say): void => {
  say('These commands would run, one after the other:');
  for (const args of commands) say(`  ${typed([...args, '--json'])}`);
};

const refuse = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new InputError(`this is in the way:\n${listed(problems)}`);
};
