import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { scripts } from '../../package.json';
import { ceilingsOf } from '../../src/core/policy/ceiling';
import { POLICY } from '../../src/google/script-policy';
import { ROOT } from '../tools/apps-script';
import { blocksIn, PAGES, read } from './support/pages';

/** Above a block whose commands talk to Google: nobody can run them here. */
const MARK = /^\*\*(?:\(needs Google\)|（Google に接続）)\*\*$/;

/** Where each command of the papers is run: a file, and what in it runs it. */
const RUN_IN: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'git clone ADDRESS kidoku': ['test/docs/commands.test.ts', "const FIRST_STEPS = 'docs/install.md'"],
  'cd kidoku': ['test/docs/commands.test.ts', "const FIRST_STEPS = 'docs/install.md'"],
  'git pull': ['test/docs/commands.test.ts', 'an update takes over what is new'],
  'git pull --no-rebase --no-edit origin main': ['test/docs/commands.test.ts', 'an update takes over what is new'],
  "grep -rn '\\[\\[' docs --include=privacy.md --include=terms.md": ['test/docs/commands.test.ts', 'lists the marks'],
  'npm ci': ['.ci/run', 'npm ci'],
  'npm start': ['.ci/run', 'npm start'],
  'npm test': ['.ci/run', 'npm test'],
  'npm run deploy -- --dry-run': ['test/cli/deploy-checks.test.ts', '--dry-run'],
  'npm run policy -- ../policy.json': ['test/cli/policy.test.ts', "runTool('policy'"],
  'npm run policy -- ../policy.json --user hanako@example.co.jp --recipient erika@example.de': [
    'test/cli/policy.test.ts',
    "'--recipient'",
  ],
  'npm run --silent policy -- ../policy.json --minify': ['test/cli/policy.test.ts', "'--minify'"],
  'npm start -- --policy ../policy.json': ['test/cli/start.test.ts', "'--policy'"],
  'npm run marketplace': ['test/marketplace.test.ts', 'marketplace.mjs'],
  'npm run marketplace -- --release': ['test/marketplace.test.ts', '--release'],
  'npm run --silent status': ['test/cli/status.test.ts', "'status'"],
  'npm run --silent inspect': ['test/cli/inspect.test.ts', "'inspect'"],
};

/** Single commands, without comments; README's two tools without what they are asked. */
const commandsIn = (lines: readonly string[]): readonly string[] =>
  lines
    .map((line) => line.replace(/ +# .*$/, ''))
    .flatMap((line) => line.split(' && '))
    .map((command) => command.replace(/^(npm run --silent (?:status|inspect)) -- .*$/, '$1'));

const commandBlocks = PAGES.flatMap((page) =>
  blocksIn(read(page))
    .filter(({ language }) => language === 'sh')
    .map((block) => ({ page, ...block })),
);
const here = commandBlocks.filter(({ above }) => !MARK.test(above));

test('every command in the papers is run somewhere here, or stands under the mark that it needs Google', () => {
  const commands = here.flatMap(({ page, lines }) => commandsIn(lines).map((command) => `${page}: ${command}`));
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((command) => !(command.replace(/^.*?: /, '') in RUN_IN))).toEqual([]);
});

test.each(Object.entries(RUN_IN))('“%s” is run where it is said to be', (_, [file, words]) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(words);
});

test('only what asks Google stands under the mark', () => {
  const marked = commandBlocks.filter(({ above }) => MARK.test(above)).flatMap(({ lines }) => lines);
  expect([...new Set(marked)].sort()).toEqual([
    'npm run deploy',
    'npm run deploy -- --rollback 11',
    'npm run push',
    'npx clasp login',
    'npx clasp logout',
  ]);
});

test('every script that a paper names is there', () => {
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name ?? ''),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(['docs/admin.md', 'docs/ja/admin.md'])('the policy in %s is one, and means what is said of it', (page) => {
  const [block] = blocksIn(read(page)).filter(({ language }) => language === 'json');
  const ceilings = ceilingsOf((block?.lines ?? []).join('\n'), 'hanako@example.co.jp');
  expect(ceilings(['erika@example.de'])).toMatchObject({ pixel: 'off', keepOpensDays: 180 });
  expect(ceilings(['taro@example.co.jp'])).toMatchObject({ pixel: 'with disclosure', receipts: 'allowed' });
  expect(ceilings([]).broken).toBeUndefined();
});

test.each(['docs/admin.md', 'docs/ja/admin.md'])(
  'the function in %s sets the policy that is pasted into it',
  (page) => {
    const [block] = blocksIn(read(page)).filter(({ language }) => language === 'js');
    const policy = { version: 1, everyone: { pixel: 'off' }, message: { en: 'Ask “them”: "why" \\ not?' } };
    const code = (block?.lines ?? []).join('\n').replace('{ "version": 1 }', JSON.stringify(policy));
    const stored: Record<string, string> = {};
    const setProperty = (name: string, text: string) => Object.assign(stored, { [name]: text });
    runInNewContext(`${code}; setPolicy();`, { PropertiesService: { getScriptProperties: () => ({ setProperty }) } });
    expect(JSON.parse(stored[POLICY] ?? '')).toEqual(policy);
  },
);

test('what the papers name in assets is there', () => {
  const named = PAGES.flatMap((page) => [...read(page).matchAll(/`(assets\/[\w./-]+)`/g)].map(([, file = '']) => file));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('what is pushed are the files that the paper names', () => {
  const pushed = readFileSync(path.join(ROOT, '.claspignore'), 'utf8').match(/(?<=^!).+/gm) ?? [];
  expect([...pushed].sort()).toEqual(['Code.js', 'appsscript.json', 'data.html']);
  for (const page of ['docs/install.md', 'docs/ja/install.md'])
    for (const name of ['`Code.gs`', '`data.html`']) expect(read(page)).toContain(name);
});

describe('the first steps, word by word', () => {
  const FIRST_STEPS = 'docs/install.md';
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-papers-'));
  const origin = path.join(folder, 'origin');
  afterAll(() => rmSync(folder, { recursive: true }));

  const shell = (script: string, cwd: string): string => {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', script], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
    if (status !== 0) throw new Error(`${script}\n${stderr}`);
    return stdout;
  };
  const commit = "git add -A && git -c user.name=A -c user.email=a@example.com commit -qm 'a step'";

  beforeAll(() => {
    for (const name of ['package.json', '.clasp.json']) cpSync(path.join(ROOT, name), path.join(origin, name));
    shell(`git init -q -b main . && ${commit}`, origin);
    const [block] = blocksIn(read(FIRST_STEPS)).filter(({ language }) => language === 'sh');
    const steps = (block?.lines ?? [])
      .map((line) => line.replace('ADDRESS', origin))
      .filter((line) => line !== 'npm ci');
    expect(steps).toHaveLength(2);
    expect(shell([...steps, 'pwd'].join('\n'), folder)).toContain('/kidoku\n');
  });

  it('leave a .clasp.json that says what to put there, in the words of the paper', () => {
    const { scriptId } = JSON.parse(readFileSync(path.join(folder, 'kidoku/.clasp.json'), 'utf8'));
    for (const page of ['docs/install.md', 'docs/ja/install.md']) expect(read(page)).toContain(`\`${scriptId}\``);
  });

  it.each([
    ['docs/install.md', 'the branch that was cloned'],
    ['docs/admin.md', 'the branch that was cloned'],
    ['docs/admin.md', 'a branch of one’s own'],
  ])(
    'an update takes over what is new as %s says, on %s, and keeps the project that .clasp.json names',
    (page, branch) => {
      const clone = path.join(folder, 'kidoku');
      const lines = blocksIn(read(page)).flatMap((block) => block.lines);
      const update = lines.find((line) => line.startsWith('git pull')) ?? '';
      const mark = `${page}, ${branch}`;
      shell('git config user.name A && git config user.email a@example.com', clone);
      if (branch !== 'the branch that was cloned')
        shell('git switch -qc ours && git commit -qm ours --allow-empty', clone);
      writeFileSync(path.join(clone, '.clasp.json'), `{ "scriptId": "${mark}", "rootDir": "dist" }\n`);
      writeFileSync(path.join(origin, 'CHANGELOG.md'), mark);
      shell(commit, origin);
      shell(update, clone);
      expect(readFileSync(path.join(clone, 'CHANGELOG.md'), 'utf8')).toBe(mark);
      expect(readFileSync(path.join(clone, '.clasp.json'), 'utf8')).toContain(mark);
    },
  );

  it('grep lists the marks of both languages that are left to fill in', () => {
    const [block] = blocksIn(read('docs/privacy.md')).filter(({ language }) => language === 'sh');
    const listed = shell(block?.lines[0] ?? '', ROOT);
    for (const page of ['docs/privacy.md', 'docs/terms.md', 'docs/ja/privacy.md', 'docs/ja/terms.md'])
      expect(listed).toMatch(new RegExp(`^${page}:\\d+:.*\\[\\[ORGANISATION\\]\\]`, 'm'));
  });
});
