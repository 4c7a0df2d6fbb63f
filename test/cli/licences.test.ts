import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAllowed, licencesIn, problemsIn } from '../../src/cli/licences/allowed';
import { shippedIn, shippingProblems } from '../../src/cli/licences/bundled';
import { ROOT } from '../tools/apps-script';
import { runTool, toolPath } from './support/run-tool';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('every package that npm ci installs has an allowed licence', () => {
  const lock = JSON.parse(read('package-lock.json'));
  expect(licencesIn(lock).length).toBeGreaterThan(100);
  expect(problemsIn(lock)).toEqual([]);
});

test('what is shipped of other packages may be shipped so', async () => {
  const shipped = await shippedIn('src/main.ts', ROOT);
  expect(shipped.map(({ name }) => name)).toEqual(['nodemailer']);
  expect(shippingProblems(shipped, read('dist/Code.js'))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR EUPL-1.1)', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['(AGPL-3.0-only OR LGPL-3.0-only)', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['', false],
])('%j may be installed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

test('a package that says nothing of its licence, or too much, is named', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/a/node_modules/@b/copyleft': { version: '2.0.0', license: 'AGPL-3.0-only' },
    'node_modules/fuzzy': { version: '0.1.3' },
  };
  expect(problemsIn({ packages })).toEqual(['silent@1.0.0: no licence', '@b/copyleft@2.0.0: AGPL-3.0-only']);
});

test('what asks for its notice, or is not for shipping, is named where the bundle does not do so', () => {
  const notice = 'Copyright (c) 2015 Somebody';
  const shipped = (licence: string) => [{ name: 'one', licence, notice }];
  expect(shippingProblems(shipped('MIT'), `/*! ${notice} */`)).toEqual([]);
  expect(shippingProblems(shipped('MIT-0'), '')).toEqual([]);
  expect(shippingProblems(shipped('MIT'), '')).toEqual([`one: the bundle lacks its notice, "${notice}"`]);
  expect(shippingProblems(shipped('MPL-2.0'), notice)).toEqual(['one: MPL-2.0 may not be in the bundle']);
});

test('npm run licences counts the packages and names what is shipped, or says what it lacks', () => {
  const { status, stdout, stderr } = runTool('licences', []);
  expect([status, stdout, stderr]).toEqual([
    0,
    expect.stringMatching(/^\d+ packages, .* In the bundle: nodemailer /),
    '',
  ]);
  expect(runTool('licences', ['--fix'])).toMatchObject({ status: 2, stdout: '' });
  const elsewhere = spawnSync(process.execPath, [toolPath('licences')], { cwd: tmpdir(), encoding: 'utf8' });
  expect([elsewhere.status, elsewhere.stderr]).toEqual([1, 'licences: package-lock.json: there is no such file\n']);
});
