import { TOKEN_LENGTH } from './token';

/** Why an address cannot be the pixels' base. */
export type BaseProblem = 'missing' | 'notTheWebApp' | 'testDeployment' | 'tooLong';

/** Longer addresses of images are broken by some mail programs. */
const MAX_URL = 199;

const WEB_APP = /^https:\/\/script\.google\.com\/(?:a\/(?:macros\/)?[\w.-]+\/)?(?:macros\/)?s\/[\w-]+\/exec$/;

/** Checks the configured address of the web app: what ends in /exec, as "Manage deployments" shows it. */
export const checkBase = (base: string | undefined): BaseProblem | undefined => {
  if (!base) return 'missing';
  if (/\/dev$/.test(base)) return 'testDeployment';
  if (!WEB_APP.test(base)) return 'notTheWebApp';
  return base.length + '?t='.length + TOKEN_LENGTH > MAX_URL ? 'tooLong' : undefined;
};
