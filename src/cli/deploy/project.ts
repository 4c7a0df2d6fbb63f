import { InputError } from '../terminal/command';
import { notesOf } from './changelog';
import { deploymentsIn, type NamedDeployments, releaseIn, scriptIdIn } from './files';
import { manifestProblems } from './manifest';
import type { Release } from './release';
import { committed } from './work-tree';

/** What is to be deployed, and where. */
export type Project = Release & {
  readonly root: string;
  readonly scriptId: string;
  readonly notes: string;
  readonly named: NamedDeployments;
};

type Unsure<T> = { readonly [K in keyof T]: T[K] | undefined };

/** What this machine knows of the project. What is `undefined` has a problem that says so. */
export type Checked<P = Project> = { readonly project: Unsure<P>; readonly problems: readonly string[] };

/** Where to deploy. */
export type Place = Pick<Project, 'scriptId' | 'named'>;

/** Looks at everything that can be known without Google, and says all that is in the way at once. */
export const checkProject = (root: string): Checked => {
  const { project, problems } = checkPlace(root);
  const more: string[] = [...problems, ...manifestProblems(root)];
  const commit = attempt(() => committed(root), more);
  const release = attempt(() => releaseIn(root), more);
  const notes = release === undefined ? undefined : attempt(() => notesOf(root, release), more);
  return { project: { ...project, root, commit, release, notes }, problems: more };
};

/** Looks only at what says where to deploy. */
export const checkPlace = (root: string): Checked<Place> => {
  const problems: string[] = [];
  const scriptId = attempt(() => scriptIdIn(root), problems);
  const named = attempt(() => deploymentsIn(root), problems);
  return { project: { scriptId, named }, problems };
};

/** The problems for a person, one below the other. */
export const listed = (problems: readonly string[]): string => problems.map((problem) => `  - ${problem}`).join('\n');

const attempt = <T>(check: () => T, problems: string[]): T | undefined => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error.message);
    return undefined;
  }
};
