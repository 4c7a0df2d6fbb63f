import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { createEmulator } from '../../emulator';
import { createMemoryStore } from '../../emulator/mailbox/memory';

const schema = v.object({
  runtimeVersion: v.literal('V8'),
  oauthScopes: v.array(v.string()),
  // A test deployment does without; Google refuses a version without it.
  urlFetchWhitelist: v.array(v.string()),
  webapp: v.optional(
    v.object({
      access: v.literal('ANYONE_ANONYMOUS', 'must be ANYONE_ANONYMOUS: recipients sign in nowhere'),
      executeAs: v.literal('USER_DEPLOYING', 'must be USER_DEPLOYING: visitors have granted nothing'),
    }),
  ),
  addOns: v.object({
    common: v.object({
      name: v.pipe(v.string(), v.nonEmpty()),
      logoUrl: v.pipe(v.string(), v.startsWith('https://', 'must begin with https://')),
    }),
  }),
});

const PLACEHOLDERS = /\bPUT-|FILL-IN|\bTODO\b|<[^>]*>|\bexample\.(?:com|org|net)\b/;

/** What must be mended in the manifest before others get it; empty where all is well. Looks at the built bundle, too. */
export const manifestProblems = (root: string): readonly string[] => {
  const text = readFileSync(path.join(root, 'appsscript.json'), 'utf8');
  const { success, output, issues } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!success) return issues.map((issue) => `appsscript.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
  return [
    ...unexplainedScopes(root, output.oauthScopes),
    ...missingFunctions(root, text),
    ...[...text.matchAll(/"([^"\\]*)"/g)]
      .filter(([, value]) => PLACEHOLDERS.test(value ?? ''))
      .map(([value]) => `appsscript.json: ${value} is a placeholder; put your own value there.`),
  ];
};

/** What may stay for a first try and must not for a listing. */
export const manifestHints = (root: string): readonly string[] => {
  const text = readFileSync(path.join(root, 'appsscript.json'), 'utf8');
  const isStandIn = /"logoUrl":\s*"https:\/\/www\.gstatic\.com\//.test(text);
  return isStandIn ? ["Before you publish: appsscript.json shows Google's icon, not your own (assets/README.md)."] : [];
};

const unexplainedScopes = (root: string, scopes: readonly string[]): readonly string[] => {
  const table = readFileSync(path.join(root, 'docs/scopes.md'), 'utf8');
  const listed: readonly string[] = table.match(/(?<=^\| `)[\w.]+/gm) ?? [];
  const asked = scopes.map((scope) => scope.split('/auth/')[1] ?? scope);
  return [
    ...asked
      .filter((scope) => !listed.includes(scope))
      .map((scope) => `appsscript.json asks for ${scope}, which docs/scopes.md does not explain.`),
    ...listed
      .filter((scope) => !asked.includes(scope))
      .map((scope) => `docs/scopes.md explains ${scope}, which appsscript.json does not ask for.`),
  ];
};

const missingFunctions = (root: string, text: string): readonly string[] => {
  const user = 'nobody@kidoku.example';
  const bundle = createEmulator({ folder: path.join(root, 'dist'), user, mailbox: createMemoryStore({ user }) });
  const named = [...text.matchAll(/"(?:runFunction|onTriggerFunction)":\s*"(\w+)"/g)].map(([, name]) => name ?? '');
  return [...new Set(named)]
    .filter((name) => !bundle.has(name))
    .map((name) => `appsscript.json names the function ${name}, which the bundle does not have.`);
};
