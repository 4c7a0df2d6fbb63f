import { type Deploying, startDeploying } from './support/deploying';

jest.setTimeout(120_000);

let project: Deploying;
beforeEach(async () => {
  project = await startDeploying();
});
afterEach(() => project.remove());

const manifestWith = (change: (manifest: { readonly oauthScopes: readonly string[] }) => object): void =>
  project.write('appsscript.json', JSON.stringify(change(JSON.parse(project.read('appsscript.json')))));

/** What a run says, where it must not come as far as Google. */
const refusal = async (): Promise<string> => {
  const { status, stderr } = await project.deploy();
  expect([status, project.api.calls]).toEqual([1, []]);
  return stderr;
};

test('everything that is in the way is said at once, before anything is done', async () => {
  project.release('0.1.0');
  project.write('.clasp.json', '{ "scriptId": "PUT-THE-ID-OF-YOUR-APPS-SCRIPT-PROJECT-HERE", "rootDir": "dist" }');
  project.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n### Added\n\n## [0.0.9]\n- Old.\n');
  project.write('deployments.json', '{ "addOn": "https://script.google.com/macros/s/AKfyc/exec", "library": "x" }');
  project.write('Notes.txt', 'Not committed.');
  const said = await refusal();
  expect(said).toMatch(
    /^deploy: nothing was deployed\. First:\n {2}- \.clasp\.json does not name an Apps Script project/,
  );
  expect(said).toContain('Put it into .clasp.json as "scriptId"');
  expect(said).toMatch(/not committed\. Commit them.*:\n {5}M CHANGELOG\.md\n {4}\?\? Notes\.txt\n {2}- /);
  expect(said).toContain('CHANGELOG.md has no section "## [0.1.0]" and nothing under "## [Unreleased]"');
  expect(said).toContain('deployments.json: addOn is no deployment id');
  expect(said).toContain('deployments.json: library is not known here. Known are addOn, webApp');
});

test('a manifest that Google, docs/scopes.md or the bundle disagree with is refused', async () => {
  manifestWith((manifest) => ({
    ...manifest,
    oauthScopes: ['https://www.googleapis.com/auth/drive', ...manifest.oauthScopes.slice(1)],
    addOns: {
      common: { name: 'Kidoku', logoUrl: 'https://example.com/logo.png', homepageTrigger: { runFunction: 'onHome' } },
    },
  }));
  project.release('0.1.0');
  const said = await refusal();
  expect(said).toContain('appsscript.json asks for drive, which docs/scopes.md does not explain.');
  expect(said).toContain('docs/scopes.md explains gmail.addons.execute, which appsscript.json does not ask for.');
  expect(said).toContain('names the function onHome, which the bundle does not have.');
  expect(said).toContain('"https://example.com/logo.png" is a placeholder');

  manifestWith((manifest) => ({
    ...manifest,
    urlFetchWhitelist: undefined,
    webapp: { access: 'DOMAIN', executeAs: 'USER_ACCESSING' },
  }));
  project.release('0.1.0');
  const then = await refusal();
  expect(then).toContain('appsscript.json: webapp.access must be ANYONE_ANONYMOUS');
  expect(then).toContain('appsscript.json: webapp.executeAs must be USER_DEPLOYING');
  expect(then).toContain('appsscript.json: urlFetchWhitelist ');
});

test.each(['0.1', 'next', '0.1.0-beta'])('the version %s is refused', async (version) => {
  project.release(version);
  expect(await refusal()).toContain(`the version must be three numbers, like 0.2.0, not "${version}"`);
});

test('only the bundle, its data and the manifest may be pushed', async () => {
  project.write('.claspignore', `${project.read('.claspignore')}!Notes.js\n`);
  project.write('dist/Notes.js', '// Mine.');
  project.release('0.1.0');
  expect(await refusal()).toContain(
    'clasp should push dist/Code.js, dist/appsscript.json, dist/data.html, and nothing else',
  );
});

test('an older version and a full script are refused before anything is pushed', async () => {
  project.release('0.1.0');
  const { api } = project;
  api.script.versions.push({ versionNumber: 3, description: 'Kidoku 0.1.1 (ffff0000): News.' });
  const older = await project.deploy();
  expect(older.stderr).toContain('0.1.1 was made already (version 3, from commit ffff0000); package.json says 0.1.0.');
  project.release('0.2.0');
  api.script.versions.push(
    ...Array.from({ length: 199 }, (_, index) => ({ versionNumber: index + 4, description: '' })),
  );
  const full = await project.deploy();
  expect(full.stderr).toContain('The script has 200 versions, and Google allows 200.');
  expect([older.status, full.status, api.changes()]).toEqual([1, 1, []]);
});

test('a dry run asks Google nothing, needs no login, and prints each command', async () => {
  const commit = project.release('0.1.0', "- It's new.");
  project.logOut();
  const addOn = 'AKfycbAddOnAddOnAddOnAddOnAddOn';
  project.write('deployments.json', JSON.stringify({ addOn }));
  const { status, stdout, stderr } = await project.deploy('--dry-run');
  expect([status, stderr, project.api.calls]).toEqual([0, '', []]);
  expect(stdout.replace(/\d+\.\d KB/g, '… KB')).toBe(`clasp would push:
  dist/Code.js  … KB
  dist/appsscript.json  … KB
  dist/data.html  … KB
Before you publish: appsscript.json shows Google's icon, not your own (assets/README.md).
These commands would run, one after the other:
  npx clasp show-file-status --json
  npx clasp list-deployments --json
  npx clasp list-versions --json
  npx clasp push --force --json
  npx clasp create-version 'Kidoku 0.1.0 (${commit}): It'\\''s new.' --json
  npx clasp update-deployment ${addOn} --versionNumber NEW-VERSION --description 'Kidoku add-on 0.1.0' --json
  npx clasp update-deployment ID-OF-THE-WEB-APP --versionNumber NEW-VERSION --description 'Kidoku web app 0.1.0' --json
Where there is no deployment yet, create-deployment takes the place of update-deployment.
`);
});

test("a dry run says what is in the way, too, and nothing of an icon of one's own", async () => {
  const manifest = project
    .read('appsscript.json')
    .replace(/"logoUrl": "[^"]*"/, '"logoUrl": "https://kidoku.example/icon.png"');
  project.write('appsscript.json', manifest);
  project.release('0.1.0');
  project.write('Notes.txt', 'Not committed.');
  const { status, stdout, stderr } = await project.deploy('--dry-run');
  expect([status, project.api.calls]).toEqual([1, []]);
  expect(stdout).toContain('npx clasp create-version');
  expect(stdout).not.toContain('icon');
  expect(stderr).toMatch(/^deploy: this is in the way:\n {2}- There are changes that are not committed/);
});

test.each([
  [['--rollback', 'first'], '--rollback wants a whole number'],
  [['--rollback'], '--rollback'],
  [['--force'], '--force'],
])('wrong usage ends with 2 and the usage: %j', async (args, names) => {
  const { status, stderr } = await project.deploy(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(names);
  expect(stderr).toContain('Usage: npm run deploy -- [--dry-run] [--rollback VERSION]');
});
