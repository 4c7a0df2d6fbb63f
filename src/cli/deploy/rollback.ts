import { InputError } from '../terminal/command';
import { rolledBackFrom } from './decide';
import { deploymentsIn, scriptIdIn } from './files';
import { compareReleases, releaseOf } from './release';
import { lookAt, type Version, versionLine } from './remote';
import { idsOf, inOrder, point, type Say } from './steps';
import { type Target, targetsAmong } from './targets';

/** Points the existing deployments at a version that there is. Pushes nothing, makes nothing. */
export const rollback = async (root: string, version: number, say: Say): Promise<void> => {
  const scriptId = scriptIdIn(root);
  const named = deploymentsIn(root);
  const { versions, deployments } = await lookAt(root);
  if (!versions.some(({ versionNumber }) => versionNumber === version)) {
    throw new InputError(
      `there is no version ${version}. There are:\n${versions.map(versionLine).join('\n') || '  none'}`,
    );
  }
  const targets = targetsAmong(deployments, named).filter(({ deployment }) => deployment !== undefined);
  if (targets.length === 0) throw new InputError('there is no deployment that could be rolled back.');
  const open = targets.filter(({ deployment }) => deployment?.versionNumber !== version);
  const steps = open.map((target) => point(root, target, whatItIs(version, versions, target)));
  await inOrder(steps, { version, ids: idsOf(targets) }, say);
  if (steps.length === 0) say(`The deployments point at version ${version} already.`);
  say(`Users have it when they next open Gmail. What the editor shows, and test deployments, are still what was pushed last:
  https://script.google.com/home/projects/${scriptId}/edit`);
};

/** For the description: the release, and the newest that was taken back. */
const whatItIs = (version: number, versions: readonly Version[], { deployment }: Target): string => {
  const named = (number: number) =>
    releaseOf(versions.find(({ versionNumber }) => versionNumber === number)?.description)?.release;
  const what = named(version) ?? `version ${version}`;
  if (!deployment || deployment.versionNumber < version) return what;
  const before = [named(deployment.versionNumber) ?? '', rolledBackFrom(deployment.description) ?? '']
    .filter((release) => /^\d/.test(release))
    .sort(compareReleases);
  return `${what} (rolled back from ${before.pop() ?? `version ${deployment.versionNumber}`})`;
};
