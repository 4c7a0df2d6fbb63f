import * as v from 'valibot';
import { InputError } from '../terminal/command';
import { clasp } from './clasp';
import { deploymentDescription, nameOf, type Role, type Target } from './targets';

/** How far it is. */
export type Progress = {
  /** The version that the deployments shall point at. */
  readonly version: number;
  /** The deployments that are known by now. */
  readonly ids: Readonly<Partial<Record<Role['key'], string>>>;
};

/** Tells a person, in a line. */
export type Say = (line: string) => void;

export type Step = {
  /** As in "could not …". */
  readonly what: string;
  readonly run: (progress: Progress) => Promise<{ readonly progress: Progress; readonly did: string }>;
};

/** The deployments that there are, by what they are for. */
export const idsOf = (targets: readonly Target[]): Progress['ids'] =>
  Object.fromEntries(
    targets.flatMap(({ roles, deployment }) =>
      deployment ? roles.map(({ key }) => [key, deployment.deploymentId]) : [],
    ),
  );

export const PUSH = ['push', '--force'] as const;
export const versionArgs = (description: string): readonly string[] => ['create-version', description];

/** `id`: the deployment to update; without one, it is made. */
export const pointArgs = (id: string | undefined, version: number | string, description: string): readonly string[] => [
  ...(id === undefined ? ['create-deployment'] : ['update-deployment', id]),
  ...['--versionNumber', String(version), '--description', description],
];

export const push = (root: string): Step => ({
  what: 'push the files',
  run: async (progress) => {
    const files = await clasp(root, PUSH, v.array(v.string()));
    return {
      progress,
      did: files.length === 0 ? 'Nothing to push: the files are there.' : `Pushed ${files.join(', ')}.`,
    };
  },
});

export const makeVersion = (root: string, description: string): Step => ({
  what: 'make a version',
  run: async (progress) => {
    const answer = v.object({ versionNumber: v.pipe(v.number(), v.minValue(1)) });
    const { versionNumber } = await clasp(root, versionArgs(description), answer);
    return { progress: { ...progress, version: versionNumber }, did: `Made version ${versionNumber}.` };
  },
});

/** Points a deployment at the version, or makes it where there is none. `what`: for its description. */
export const point = (root: string, { roles, deployment }: Target, what: string): Step => ({
  what: `${deployment ? 'update' : 'make'} the deployment of the ${nameOf(roles)}`,
  run: async (progress) => {
    const { version } = progress;
    const args = pointArgs(deployment?.deploymentId, version, deploymentDescription(roles, what));
    const answer = v.object({ deploymentId: v.string(), versionNumber: v.literal(version) });
    const { deploymentId } = await clasp(root, args, answer);
    const ids = { ...progress.ids, ...Object.fromEntries(roles.map(({ key }) => [key, deploymentId])) };
    const before = deployment ? `, before at ${deployment.versionNumber}` : '';
    return {
      progress: { version, ids },
      did: `The ${nameOf(roles)} points at version ${version}${before}: ${deploymentId}`,
    };
  },
});

/** One after the other. Where one fails: an error that says what is done, what is not, and that it may be run again. */
export const inOrder = async (steps: readonly Step[], start: Progress, say: Say): Promise<Progress> => {
  const done: string[] = [];
  let progress = start;
  for (const [index, step] of steps.entries()) {
    try {
      const { progress: next, did } = await step.run(progress);
      progress = next;
      done.push(did);
      say(did);
    } catch (error) {
      throw new InputError(stoppedAt(step, error, done, steps.slice(index + 1)));
    }
  }
  return progress;
};

const stoppedAt = ({ what }: Step, error: unknown, done: readonly string[], left: readonly Step[]): string =>
  [
    `could not ${what}: ${error instanceof Error ? error.message : error}`,
    `Done before that: ${done.join(' ') || 'nothing.'}`,
    `Not done: ${[what, ...left.map((step) => step.what)].join(', ')}.`,
    'Run the same command again: it goes on from there, and does nothing twice.',
  ].join('\n');
