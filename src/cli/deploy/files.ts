import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { InputError } from '../terminal/command';
import { whyUnreadable } from '../terminal/unreadable';

/** The project's folder; the tools are built in a folder of it. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const clasp = v.object({ scriptId: v.optional(v.string(), '') });
const packageFile = v.object({ version: v.string() });
const deploymentId = v.optional(
  v.nullable(v.pipe(v.string(), v.regex(/^AKfyc[\w-]{20,}$/, 'is no deployment id: these begin with AKfyc'))),
);
const deployments = v.strictObject({ addOn: deploymentId, webApp: deploymentId }, ({ expected }) =>
  expected === 'never' ? 'is not known here. Known are addOn, webApp' : 'must be an object: {…}',
);

/** The ids in `deployments.json`. `null`: there shall be none; `undefined`: look for it. */
export type NamedDeployments = v.InferOutput<typeof deployments>;

const read = <T>(root: string, file: string, schema: v.GenericSchema<unknown, T>): T => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path.join(root, file), 'utf8').replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new InputError(`${file} cannot be read as JSON: ${whyUnreadable(cause)}`, { cause });
  }
  const { success, output, issues } = v.safeParse(schema, content);
  if (success) return output;
  throw new InputError(
    issues.map((issue) => [`${file}:`, v.getDotPath(issue), issue.message].filter(Boolean).join(' ')).join('\n    '),
  );
};

const PLACEHOLDER = `.clasp.json does not name an Apps Script project yet.
    1. Switch the Apps Script API on: https://script.google.com/home/usersettings
    2. npx clasp login
    3. Make a project at https://script.google.com/create and copy the script id from its settings
       (the long word in the address, between /projects/ and /edit).
    4. Put it into .clasp.json as "scriptId", and run this again.`;

/** The Apps Script project that `.clasp.json` names. Throws, saying how to come by one, where there is none yet. */
export const scriptIdIn = (root: string): string => {
  const { scriptId } = read(root, '.clasp.json', clasp);
  if (!/^[\w-]{30,}$/.test(scriptId) || scriptId.startsWith('PUT-')) throw new InputError(PLACEHOLDER);
  return scriptId;
};

/** The version in `package.json`: three numbers. */
export const releaseIn = (root: string): string => {
  const { version } = read(root, 'package.json', packageFile);
  if (/^\d+\.\d+\.\d+$/.test(version)) return version;
  throw new InputError(`package.json: the version must be three numbers, like 0.2.0, not "${version}".`);
};

/** What `deployments.json` says; there need not be one. */
export const deploymentsIn = (root: string): NamedDeployments =>
  existsSync(path.join(root, 'deployments.json')) ? read(root, 'deployments.json', deployments) : {};
