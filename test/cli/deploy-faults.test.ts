import { type Deploying, startDeploying } from './support/deploying';

jest.setTimeout(240_000);

let project: Deploying;
beforeEach(async () => {
  project = await startDeploying();
});
afterEach(() => project.remove());

const deployed = () =>
  project.api.script.deployments.slice(1).map(({ versionNumber, description }) => `${description} @${versionNumber}`);

test('wherever the first deployment stops, it says what is done and what is not, and the next run goes on from there', async () => {
  const { api } = project;
  project.release('0.1.0');

  api.refuse(/^PUT content/, 403, 'User has not enabled the Apps Script API. Enable it by visiting … then retry.');
  const push = await project.deploy();
  expect(push).toMatchObject({ status: 1 });
  expect(
    push.stderr,
  ).toBe(`deploy: could not push the files: User has not enabled the Apps Script API. Enable it by visiting … then retry.
  Switch it on at https://script.google.com/home/usersettings, wait a few minutes, and run this again.
Done before that: nothing.
Not done: push the files, make a version, make the deployment of the add-on, make the deployment of the web app.
Run the same command again: it goes on from there, and does nothing twice.
`);
  expect(api.script.files).toEqual([]);

  api.refuse(/^POST versions/, 429, 'Resource has been exhausted (e.g. check quota).');
  const version = await project.deploy();
  expect(version.status).toBe(1);
  expect(version.stderr).toMatch(
    /^deploy: could not make a version: Resource has been exhausted .*\n {2}Google wants a pause/,
  );
  expect(version.stderr).toMatch(/^Done before that: Pushed dist\/.*\nNot done: make a version, make the deployment/m);
  expect(api.script.versions).toEqual([]);

  api.refuse(/^POST deployments/, 500, 'Internal error encountered.', 1);
  const addOn = await project.deploy();
  expect(addOn.stderr).toMatch(/^deploy: could not make the deployment of the add-on: Internal error encountered\.\n/);
  expect(addOn.stderr).toMatch(/^Done before that: Nothing to push: the files are there\. Made version 1\.\n/m);

  api.forget();
  const rest = await project.deploy();
  expect(rest).toMatchObject({ status: 0, stderr: '' });
  expect(rest.stdout).toContain('Version 1 was made from this commit already: going on with it.\n');
  expect(api.changes()).toEqual(['POST deployments', 'POST deployments']);
  expect(deployed()).toEqual(['Kidoku add-on 0.1.0 @1', 'Kidoku web app 0.1.0 @1']);
});

test('where the second deployment cannot be updated, the next run updates it alone', async () => {
  const { api } = project;
  api.script.versions.push({ versionNumber: 1, description: 'Kidoku 0.1.0 (ffff0000): The first.' });
  const [addOn, webApp] = ['AKfycbAddOnAddOnAddOnAddOnAddOn', 'AKfycbWebAppWebAppWebAppWebApp'];
  api.script.deployments.push(
    { id: addOn, versionNumber: 1, description: 'Made by hand' },
    { id: webApp, versionNumber: 1, description: 'Kidoku web app 0.1.0' },
  );
  project.release('0.2.0');
  project.write('deployments.json', JSON.stringify({ addOn }));

  // clasp itself ends with status 0 there.
  api.refuse(new RegExp(`^PUT deployments/${webApp}`), 400, 'Something about this deployment is wrong.');
  const second = await project.deploy();
  expect(second.status).toBe(1);
  expect(second.stderr).toMatch(
    /^deploy: could not update the deployment of the web app: Something about this deployment/,
  );
  expect(second.stderr).toContain(
    `The add-on points at version 2, before at 1: ${addOn}\nNot done: update the deployment of the web app.\n`,
  );
  expect(second.stdout).not.toContain('is deployed');
  expect(deployed()).toEqual(['Kidoku add-on 0.2.0 @2', 'Kidoku web app 0.1.0 @1']);

  api.forget();
  expect(await project.deploy()).toMatchObject({ status: 0, stderr: '' });
  expect(api.changes()).toEqual([`PUT deployments/${webApp}`]);
  expect(deployed()).toEqual(['Kidoku add-on 0.2.0 @2', 'Kidoku web app 0.2.0 @2']);
});

test('who is not logged in is told so, and nothing is begun', async () => {
  project.release('0.1.0');
  project.logOut();
  const { status, stderr } = await project.deploy();
  expect([status, stderr]).toEqual([1, 'deploy: No credentials found.\n  Log in first: npx clasp login\n']);
  expect(project.api.calls).toEqual([]);
});

test('a push alone says what to do where clasp only says what is wrong', async () => {
  expect(await project.push()).toMatchObject({ status: 0, stderr: '' });
  expect(project.api.changes()).toEqual(['PUT content']);
  project.api.refuse(/^GET content/, 403, 'The caller does not have permission');
  const refused = await project.push();
  expect([refused.status, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/permission\n {2}Is the id in \.clasp\.json/),
  ]);
  project.logOut();
  const { status, stderr } = await project.push();
  expect([status, stderr]).toEqual([1, 'No credentials found.\n  Log in first: npx clasp login\n']);
  const misspelt = await project.push('--wacth');
  expect([misspelt.status, misspelt.stderr]).toEqual([2, expect.stringContaining("push: Unknown option '--wacth'")]);
});
