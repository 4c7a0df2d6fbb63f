import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools/apps-script';

type Installed = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
};

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const project = JSON.parse(read('package.json'));
const asked: Readonly<Record<string, string>> = project.devDependencies;
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Installed>>;
};
const installed = Object.entries(packages).filter(([place]) => place !== '');

test('every version that is asked for is one version', () => {
  for (const [name, version] of Object.entries(asked))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  expect(Object.keys(project)).not.toEqual(expect.arrayContaining(['dependencies']));
  expect(read('.npmrc')).toContain('save-exact=true');
});

test('the lock file has what package.json asks for', () => {
  expect(packages['']).toMatchObject({ devDependencies: asked });
  for (const [name, version] of Object.entries(asked))
    expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
});

test('every package is checked by its sum, for whatever system it is, and comes from the registry', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unchecked = installed.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  expect(unchecked.map(([place]) => place)).toEqual([]);
  const elsewhere = installed.filter(
    ([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(elsewhere.map(([place]) => place)).toEqual([]);
});

test('no package but these runs a script when it is installed', () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
  expect(running).toEqual(['node_modules/@parcel/watcher', 'node_modules/esbuild']);
});

test('the gate installs what the lock file says, and nothing newer', () => {
  expect(read('.ci/run')).toMatch(/^npm ci\b/m);
  expect(read('.ci/run')).not.toMatch(/^npm (?:install|i|update)\b/m);
});
