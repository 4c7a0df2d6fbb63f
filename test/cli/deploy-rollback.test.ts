import { type Deploying, startDeploying } from './support/deploying';

jest.setTimeout(240_000);

const [ADD_ON, WEB_APP] = ['AKfycbAddOnAddOnAddOnAddOnAddOn', 'AKfycbWebAppWebAppWebAppWebApp'];

let project: Deploying;
beforeEach(async () => {
  project = await startDeploying();
});
afterEach(() => project.remove());

const deployed = () =>
  project.api.script.deployments.slice(1).map(({ versionNumber, description }) => `${description} @${versionNumber}`);

/** Version 1 of 0.1.0 and version 2 of 0.2.0, the one checked out; both deployments at the second. */
const twoReleases = (): void => {
  const commit = project.release('0.2.0');
  project.api.script.versions.push(
    { versionNumber: 1, description: 'Kidoku 0.1.0 (ffff0000): The first.' },
    { versionNumber: 2, description: `Kidoku 0.2.0 (${commit}): The second.` },
  );
  project.api.script.deployments.push(
    { id: ADD_ON, versionNumber: 2, description: 'Kidoku add-on 0.2.0' },
    { id: WEB_APP, versionNumber: 2, description: 'Kidoku web app 0.2.0' },
  );
};

test('a rollback points the deployments at an earlier version; pushes nothing, makes nothing', async () => {
  twoReleases();
  // What is checked out and whether it is committed does not matter.
  project.write('Notes.txt', 'Not committed.');
  const back = await project.deploy('--rollback', '1');
  expect(back).toMatchObject({ status: 0, stderr: '' });
  expect(project.api.changes()).toEqual([`PUT deployments/${ADD_ON}`, `PUT deployments/${WEB_APP}`]);
  expect(deployed()).toEqual([
    'Kidoku add-on 0.1.0 (rolled back from 0.2.0) @1',
    'Kidoku web app 0.1.0 (rolled back from 0.2.0) @1',
  ]);
  project.api.forget();
  project.commit();
  expect((await project.deploy('--rollback', '1')).stdout).toContain('point at version 1 already');
  expect(project.api.changes()).toEqual([]);
});

test('what was rolled back is not deployed again unless it is asked for', async () => {
  twoReleases();
  for (const one of project.api.script.deployments.slice(1)) {
    Object.assign(one, { versionNumber: 1, description: `${one.description} (rolled back from 0.2.0)` });
  }
  const refused = await project.deploy();
  expect(refused.stderr).toBe(
    'deploy: 0.2.0 was rolled back. Deploy a newer one, or point the deployments at it again: npm run deploy -- --rollback 2\n',
  );
  expect(project.api.changes()).toEqual([]);
  expect(await project.deploy('--rollback', '2')).toMatchObject({ status: 0 });
  expect(deployed()).toEqual(['Kidoku add-on 0.2.0 @2', 'Kidoku web app 0.2.0 @2']);
});

test('a rollback that stops halfway goes on when it is run again', async () => {
  twoReleases();
  project.api.refuse(new RegExp(`^PUT deployments/${WEB_APP}`), 429, 'Resource has been exhausted (e.g. check quota).');
  const stopped = await project.deploy('--rollback', '1');
  expect(stopped.status).toBe(1);
  expect(stopped.stderr).toContain(
    `The add-on points at version 1, before at 2: ${ADD_ON}\nNot done: update the deployment of the web app.`,
  );
  project.api.forget();
  expect(await project.deploy('--rollback', '1')).toMatchObject({ status: 0 });
  expect(project.api.changes()).toEqual([`PUT deployments/${WEB_APP}`]);
});

test('an unknown version is told with those that there are, and a script without deployments with that', async () => {
  twoReleases();
  const unknown = await project.deploy('--rollback', '7');
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toMatch(
    /^deploy: there is no version 7\. There are:\n {3}2 {2}Kidoku 0\.2\.0 .*\n {3}1 {2}Kidoku 0\.1\.0 /,
  );
  project.api.script.deployments.splice(1);
  const none = await project.deploy('--rollback', '1');
  expect([none.status, none.stderr]).toEqual([1, 'deploy: there is no deployment that could be rolled back.\n']);
  expect(project.api.changes()).toEqual([]);
});

test('a dry run of it prints the commands and asks Google nothing', async () => {
  twoReleases();
  const { status, stdout } = await project.deploy('--dry-run', '--rollback', '1');
  expect([status, project.api.calls]).toEqual([0, []]);
  expect(stdout).toContain(
    `npx clasp update-deployment ID-OF-THE-ADD-ON --versionNumber 1 --description 'Kidoku add-on version 1'`,
  );
});

test('a deployments.json that cannot be read stops a rollback before Google is asked', async () => {
  twoReleases();
  project.write('deployments.json', '{ "addOn": ');
  const { status, stderr } = await project.deploy('--rollback', '1');
  expect([status, stderr]).toEqual([1, expect.stringContaining('deployments.json cannot be read as JSON: ')]);
  expect(project.api.calls).toEqual([]);
  // As an editor on Windows writes it.
  project.write('deployments.json', `\ufeff{ "addOn": "${ADD_ON}" }\r\n`);
  expect(await project.deploy('--rollback', '1')).toMatchObject({ status: 0, stderr: '' });
});
