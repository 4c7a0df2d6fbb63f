import { adviceOn } from '../../src/cli/deploy/advice';
import { decide } from '../../src/cli/deploy/decide';
import { compareReleases, releaseOf, versionDescription } from '../../src/cli/deploy/release';
import { targetsAmong } from '../../src/cli/deploy/targets';

const at = (deploymentId: string, description: string, versionNumber = 7) => ({
  deploymentId,
  description,
  versionNumber,
});
const ADD_ON = at('AKfyc-add-on', 'Kidoku add-on 0.1.0');
const WEB_APP = at('AKfyc-web-app', 'Kidoku web app 0.1.0');
const BY_HAND = at('AKfyc-by-hand', 'pixel');

const roles = (...[deployments, named]: Parameters<typeof targetsAmong>) =>
  targetsAmong(deployments, named).map(
    ({ roles, deployment }) => `${roles.map(({ name }) => name).join('+')} ${deployment?.deploymentId ?? 'new'}`,
  );

test('deployments are found by their descriptions, and others are left alone', () => {
  expect(roles([BY_HAND, WEB_APP, ADD_ON], {})).toEqual(['add-on AKfyc-add-on', 'web app AKfyc-web-app']);
});

test('where there is none, both are to be made; where one is missing, that one', () => {
  expect(roles([], {})).toEqual(['add-on new', 'web app new']);
  expect(roles([ADD_ON], {})).toEqual(['add-on AKfyc-add-on', 'web app new']);
});

test('none is made while it is open what another deployment is for', () => {
  expect(() => roles([BY_HAND], {})).toThrow(/^Which of these deployments is that of the add-on and web app\?/);
  expect(() => roles([BY_HAND, ADD_ON], {})).toThrow(/"webApp": "AKfycb…"[\s\S]*AKfyc-by-hand {2}@7 {2}pixel/);
  expect(() => roles([ADD_ON, at('AKfyc-pilot', 'Kidoku add-on pilot'), WEB_APP], {})).toThrow(/that of the add-on\?/);
});

test('what is named counts, also where the description says something else', () => {
  expect(roles([BY_HAND, ADD_ON, WEB_APP], { webApp: 'AKfyc-by-hand' })).toEqual([
    'add-on AKfyc-add-on',
    'web app AKfyc-by-hand',
  ]);
  expect(roles([BY_HAND, ADD_ON], { webApp: null })).toEqual(['add-on AKfyc-add-on']);
});

test('one deployment that serves both is updated once, and found again by its description', () => {
  expect(roles([BY_HAND], { addOn: 'AKfyc-by-hand', webApp: 'AKfyc-by-hand' })).toEqual([
    'add-on+web app AKfyc-by-hand',
  ]);
  expect(roles([at('AKfyc-both', 'Kidoku add-on and web app 0.1.0')], {})).toEqual(['add-on+web app AKfyc-both']);
});

test('a named deployment that is not there is told with those that are', () => {
  expect(() => roles([ADD_ON], { webApp: 'AKfyc-gone' })).toThrow(/AKfyc-gone \(web app\)[\s\S]*AKfyc-add-on/);
});

const NOW = { release: '0.2.0', commit: 'abcd1234' };
const made = (versionNumber: number, release: string, commit = 'ffff0000') => ({
  versionNumber,
  description: versionDescription({ release, commit }, 'News.'),
});
const targets = (description: string) => [{ roles: [], deployment: at('AKfyc-add-on', description) }];

test('a release newer than all before it is made', () => {
  const byHand = { versionNumber: 5, description: 'Kidoku 9.9.9, tried by hand' };
  expect(decide(NOW, [byHand, made(4, '0.1.9'), { versionNumber: 1 }], [])).toEqual({});
});

test.each([
  ['the same release from another commit', '0.2.0'],
  ['an older release than one before', '0.10.0'],
])('%s is refused', (_, release) => {
  expect(() => decide(NOW, [made(4, release)], [])).toThrow(/was made already \(version 4.*\n.*Raise the version/);
});

test('a release that was made from this very commit is gone on with, even where a newer version was made by hand', () => {
  expect(decide(NOW, [{ versionNumber: 9 }, made(8, '0.2.0', NOW.commit)], [])).toEqual({ version: 8 });
});

test('a release that was rolled back is not deployed again by accident', () => {
  const versions = [made(8, '0.2.0', NOW.commit), made(7, '0.1.0')];
  expect(() => decide(NOW, versions, targets('Kidoku add-on 0.1.0 (rolled back from 0.2.0)'))).toThrow(/--rollback 8$/);
  expect(decide(NOW, versions, targets('Kidoku add-on 0.1.0 (rolled back from 0.1.5)'))).toEqual({ version: 8 });
});

const filled = (count: number) => Array.from({ length: count }, (_, index) => ({ versionNumber: count - index }));

test('from 180 versions on there is a warning, and at 200 nothing is begun', () => {
  expect(decide(NOW, filled(179), []).warning).toBeUndefined();
  expect(decide(NOW, filled(180), []).warning).toMatch(/180 of 200 versions. Delete/);
  expect(() => decide(NOW, filled(200), [])).toThrow(/has 200 versions, and Google allows 200/);
  expect(decide(NOW, [made(201, '0.2.0', NOW.commit), ...filled(199)], [])).toEqual({ version: 201 });
});

test('a description is one line that says release, commit and news, and is read again', () => {
  const description = versionDescription(NOW, `- One \`thing\`.\n- ${'Many words. '.repeat(80)}`);
  expect(description).toMatch(/^Kidoku 0\.2\.0 \(abcd1234\): One thing\. Many words\. [^\n`]{300,} …$/);
  expect(description.length).toBeLessThanOrEqual(402);
  expect(releaseOf(description)).toEqual(NOW);
  expect([releaseOf(undefined), releaseOf('Version 3')]).toEqual([undefined, undefined]);
});

test('releases are compared by their numbers', () => {
  const sorted = ['0.10.0', '0.9.12', '1.0.0', '0.9.2'].sort(compareReleases);
  expect(sorted).toEqual(['0.9.2', '0.9.12', '0.10.0', '1.0.0']);
  expect(compareReleases('1.2.3', '1.2.3')).toBe(0);
});

test.each([
  ['No credentials found.', 'npx clasp login'],
  ['invalid_grant', 'Log in again'],
  ['Request had invalid authentication credentials. Expected OAuth 2 access token', 'Log in again'],
  ['User has not enabled the Apps Script API. Enable it by visiting …', 'home/usersettings'],
  ['Requested entity was not found.', '.clasp.json'],
  ['The caller does not have permission', 'show-authorized-user'],
  ['Resource has been exhausted (e.g. check quota).', 'a pause'],
  ["Quota exceeded for quota metric 'Management requests'", 'a pause'],
  ['request failed, reason: getaddrinfo ENOTFOUND script.googleapis.com', 'online'],
])('"%s" comes with advice', (said, advice) => {
  expect(adviceOn(said)).toEqual([expect.stringContaining(advice)]);
});

test('there is no advice where nobody knows', () => {
  expect(adviceOn('Syntax error: Unexpected token, line: 3')).toEqual([]);
});
