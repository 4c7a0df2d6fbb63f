import { type Deploying, startDeploying } from './support/deploying';

jest.setTimeout(120_000);

let project: Deploying;
beforeEach(async () => {
  project = await startDeploying();
});
afterEach(() => project.remove());

const deployed = () =>
  project.api.script.deployments.map(({ versionNumber, description }) => `${description} @${versionNumber ?? 'HEAD'}`);

test('the first time, a deployment of each is made; later, these are updated and never another made', async () => {
  const commit = project.release('0.1.0', '- The `first` one.\n- And more.');
  const first = await project.deploy();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const { script, changes } = project.api;
  expect(changes()).toEqual(['PUT content', 'POST versions', 'POST deployments', 'POST deployments']);
  expect(script.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript', 'data']);
  expect(script.versions).toEqual([
    { versionNumber: 1, description: `Kidoku 0.1.0 (${commit}): The first one. And more.` },
  ]);
  expect(deployed()).toEqual([' @HEAD', 'Kidoku add-on 0.1.0 @1', 'Kidoku web app 0.1.0 @1']);
  const [, addOn, webApp] = script.deployments.map(({ id }) => id);
  expect(first.stdout).toContain(`Write these ids down in deployments.json, beside package.json:
  {"addOn":"${addOn}","webApp":"${webApp}"}`);
  expect(first.stdout).toContain(`Web app: https://script.google.com/macros/s/${webApp}/exec\n  Put this address into`);
  expect(first.stdout).toContain(`Deployment ID: ${addOn}\n`);

  project.api.forget();
  project.release('0.2.0');
  const second = await project.deploy();
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(changes()).toEqual(
    ['PUT content', 'POST versions', `PUT deployments/${addOn}`, `PUT deployments/${webApp}`].slice(1),
  );
  expect(deployed()).toEqual([' @HEAD', 'Kidoku add-on 0.2.0 @2', 'Kidoku web app 0.2.0 @2']);
  expect(second.stdout).toContain('The address is the same as before');

  project.api.forget();
  const again = await project.deploy();
  expect([again.status, changes()]).toEqual([0, []]);
});
