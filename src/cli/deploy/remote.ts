import * as v from 'valibot';
import { clasp } from './clasp';

const version = v.object({ versionNumber: v.number(), description: v.optional(v.string()) });
const deployment = v.object({
  deploymentId: v.string(),
  versionNumber: v.optional(v.number()),
  description: v.optional(v.string()),
});

/** A version of the script, which never changes. */
export type Version = v.InferOutput<typeof version>;
/** A deployment that points at a version. */
export type Deployment = v.InferOutput<typeof deployment> & { readonly versionNumber: number };

export type Remote = {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly deployments: readonly Deployment[];
};

/** The commands that look, and change nothing. */
export const LOOK = { deployments: ['list-deployments'], versions: ['list-versions'] } as const;

/** What is at Google. Test deployments (@HEAD) are left out: they point at no version. */
export const lookAt = async (root: string): Promise<Remote> => {
  const deployments = await clasp(root, LOOK.deployments, v.array(deployment));
  const versions = await clasp(root, LOOK.versions, v.array(version));
  return {
    versions: [...versions].sort((a, b) => b.versionNumber - a.versionNumber),
    deployments: deployments.flatMap((one) =>
      one.versionNumber === undefined ? [] : [{ ...one, versionNumber: one.versionNumber }],
    ),
  };
};

/** One line for a version, for a list. */
export const versionLine = ({ versionNumber, description = '' }: Version): string =>
  `${String(versionNumber).padStart(4)}  ${description.length > 90 ? `${description.slice(0, 90)}…` : description}`;
