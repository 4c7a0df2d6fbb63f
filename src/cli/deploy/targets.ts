import { InputError } from '../terminal/command';
import type { NamedDeployments } from './files';
import type { Deployment } from './remote';

/** What a deployment is for. */
export type Role = { readonly key: keyof NamedDeployments; readonly name: string };

export const ROLES: readonly Role[] = [
  { key: 'addOn', name: 'add-on' },
  { key: 'webApp', name: 'web app' },
];

/** A deployment to point at a version: `undefined` where it is to be made. */
export type Target = { readonly roles: readonly Role[]; readonly deployment: Deployment | undefined };

export const nameOf = (roles: readonly Role[]): string => roles.map(({ name }) => name).join(' and ');

/** The description of a deployment, by which it is found again. */
export const deploymentDescription = (roles: readonly Role[], what: string): string =>
  `Kidoku ${nameOf(roles)} ${what}`;

const isDescribed = ({ name }: Role, { description = '' }: Deployment): boolean =>
  /^Kidoku (?:add-on and web app|add-on|web app)\b/.exec(description)?.[0].includes(name) ?? false;

/**
 * Which deployments are the add-on's and the web app's: those that are named, else those so described.
 * One is to be made only where every other deployment is known. Throws, saying what to write down, where that is open.
 */
export const targetsAmong = (deployments: readonly Deployment[], named: NamedDeployments): readonly Target[] => {
  const wanted = ROLES.filter(({ key }) => named[key] !== null);
  const found = wanted.map((role): Found => ({ role, deployment: deploymentOf(role, deployments, named) }));
  const isKnown = (one: Deployment) => found.some(({ deployment }) => deployment?.deploymentId === one.deploymentId);
  const missing = found.filter(({ deployment }) => deployment === undefined).map(({ role }) => role);
  if (missing.length > 0 && !deployments.every(isKnown)) {
    throw new InputError(whichIsIt(missing, deployments));
  }
  // A deployment may serve both: it is updated once.
  const same = (one: Found) =>
    found.filter((other) => other === one || (one.deployment && other.deployment === one.deployment));
  return found
    .filter((one) => same(one)[0] === one)
    .map((one) => ({ roles: same(one).map(({ role }) => role), deployment: one.deployment }));
};

type Found = { readonly role: Role; readonly deployment: Deployment | undefined };

const deploymentOf = (
  role: Role,
  deployments: readonly Deployment[],
  named: NamedDeployments,
): Deployment | undefined => {
  const id = named[role.key];
  const fitting = deployments.filter((one) => (id ? one.deploymentId === id : isDescribed(role, one)));
  if (id && fitting.length === 0) {
    throw new InputError(
      `deployments.json: there is no deployment ${id} (${role.name}) that points at a version. There are:\n${listed(deployments)}`,
    );
  }
  if (fitting.length > 1) throw new InputError(whichIsIt([role], fitting));
  return fitting[0];
};

const whichIsIt = (roles: readonly Role[], deployments: readonly Deployment[]): string =>
  `Which of these deployments is that of the ${nameOf(roles)}? A new one would break what users have, so none is made.
Write its id into deployments.json, as in { ${roles.map(({ key }) => `"${key}": "AKfycb…"`).join(', ')} }; both may be the same,
and null says that there shall be none. What nobody uses can be archived in the editor (Deploy → Manage deployments).
${listed(deployments)}`;

const listed = (deployments: readonly Deployment[]): string =>
  deployments.length === 0
    ? '  none'
    : deployments
        .map(
          ({ deploymentId, versionNumber, description = '' }) => `  ${deploymentId}  @${versionNumber}  ${description}`,
        )
        .join('\n');
