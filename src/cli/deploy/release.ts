/** What a description of ours says of a version: which release it is, and which commit it was made from. */
export type Release = { readonly release: string; readonly commit: string };

/** Google shows a description in one line of a list. */
const LONGEST = 400;

/** The description of a version of the script. */
export const versionDescription = ({ release, commit }: Release, notes: string): string => {
  const line = `Kidoku ${release} (${commit}): ${notes.replace(/^- |`/gm, '').replace(/\s+/g, ' ')}`;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/ [^ ]*$/, '')} …`;
};

/** Reads what `versionDescription` wrote; `undefined` for versions that were made by hand. */
export const releaseOf = (description: string | undefined): Release | undefined => {
  const [, release, commit] = /^Kidoku (\d+\.\d+\.\d+) \(([0-9a-f]+)\)/.exec(description ?? '') ?? [];
  return release !== undefined && commit !== undefined ? { release, commit } : undefined;
};

/** Negative where `a` is the older release, 0 where both are the same. */
export const compareReleases = (a: string, b: string): number => {
  const [left, right] = [a, b].map((release) => release.split('.').map(Number));
  const differing = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return differing < 0 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
};
