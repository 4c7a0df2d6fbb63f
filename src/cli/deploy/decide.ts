import { InputError } from '../terminal/command';
import { compareReleases, type Release, releaseOf } from './release';
import type { Version } from './remote';
import type { Target } from './targets';

/** Google keeps so many versions of a script. */
const MOST_VERSIONS = 200;
const WARN_FROM = 180;

const HOW_TO_DELETE = 'Delete versions that no deployment uses in the editor, under Project History.';

/** `version`: the version that this very commit was made into earlier; `undefined`: it is to be made. */
export type Decision = { readonly version: number | undefined; readonly warning: string | undefined };

/** Whether to make a version of this release or to go on with one. Throws where the release may not be deployed. */
export const decide = (
  { release, commit }: Release,
  versions: readonly Version[],
  targets: readonly Target[],
): Decision => {
  const made = versions.flatMap(({ versionNumber, description }) => {
    const of = releaseOf(description);
    return of ? [{ versionNumber, ...of }] : [];
  });
  const same = made.find((one) => one.release === release && one.commit === commit);
  if (same) {
    refuseWhatWasRolledBack(release, same.versionNumber, targets);
    return { version: same.versionNumber, warning: undefined };
  }
  const newer = made.find((one) => compareReleases(one.release, release) >= 0);
  if (newer) {
    throw new InputError(
      `${newer.release} was made already (version ${newer.versionNumber}, from commit ${newer.commit}); package.json says ${release}.
Raise the version in package.json, write down in CHANGELOG.md what is new, and commit both.`,
    );
  }
  if (versions.length >= MOST_VERSIONS) {
    throw new InputError(
      `The script has ${versions.length} versions, and Google allows ${MOST_VERSIONS}. ${HOW_TO_DELETE}`,
    );
  }
  const isFilling = versions.length >= WARN_FROM;
  return {
    version: undefined,
    warning: isFilling ? `The script has ${versions.length} of ${MOST_VERSIONS} versions. ${HOW_TO_DELETE}` : undefined,
  };
};

const refuseWhatWasRolledBack = (release: string, version: number, targets: readonly Target[]): void => {
  const rolledBack = targets.some(({ deployment }) => rolledBackFrom(deployment?.description) === release);
  if (!rolledBack) return;
  throw new InputError(
    `${release} was rolled back. Deploy a newer one, or point the deployments at it again: npm run deploy -- --rollback ${version}`,
  );
};

/** The release that a deployment was rolled back from, as its description says. */
export const rolledBackFrom = (description: string | undefined): string | undefined =>
  /\(rolled back from ([^)]+)\)/.exec(description ?? '')?.[1];
