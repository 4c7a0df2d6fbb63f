import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sectionOf } from '../../src/cli/release-notes/section';
import { ROOT } from '../tools/apps-script';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added
- Tomorrow.

## [1.2.0] - 2026-12-01

### Added
- Today.

## [1.2.0-rc.1]

## [1.1.0]
- Yesterday.

[1.1.0]: https://example.com/
`;

test('are what stands below the version, up to the next one', () => {
  expect(sectionOf(CHANGELOG, '1.2.0')).toBe('### Added\n- Today.');
  expect(sectionOf(CHANGELOG.replace(/\n/g, '\r\n'), '1.2.0')).toBe('### Added\n- Today.');
  expect(sectionOf(CHANGELOG, '1.1.0')).toBe('- Yesterday.');
});

test('are none where the changelog says nothing of it', () => {
  for (const version of ['1.2.0-rc.1', '1.2', '2.0.0', '', '1.2.0] - 2026'])
    expect(sectionOf(CHANGELOG, version)).toBeUndefined();
});

describe('npm run release-notes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-release-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
  writeFileSync(path.join(folder, 'package.json'), '{"version":"1.2.0"}');
  const run = (...args: readonly string[]) => {
    const tool = path.join(ROOT, 'build/release-notes.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: folder, encoding: 'utf8' });
    return [status, stdout, stderr];
  };

  test('prints them, of a version or of its tag', () => {
    expect(run('1.2.0')).toEqual([0, '### Added\n- Today.\n', '']);
    expect(run('v1.2.0')).toEqual([0, '### Added\n- Today.\n', '']);
  });

  test.each([[[]], [['1.2.0', '1.1.0']], [['--all']]])('does not understand %j, and says how it is called', (args) => {
    expect(run(...args)).toEqual([2, '', expect.stringContaining('name one version\nUsage: npm run --silent')]);
  });

  test('fails where the tag is not the version, or nothing is said of it', () => {
    const other = 'package.json has version 1.2.0, not 1.1.0: raise it there, or name that one.';
    expect(run('v1.1.0')).toEqual([1, '', `release-notes: ${other}\n`]);
    writeFileSync(path.join(folder, 'CHANGELOG.md'), '# Changelog\n');
    const silent = 'CHANGELOG.md has nothing under "## [1.2.0]": write down what is new.';
    expect(run('1.2.0')).toEqual([1, '', `release-notes: ${silent}\n`]);
  });
});
