import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const tool = (name: string) => path.join(root, 'node_modules/.bin', name);

/** Runs a command beside the project, over files that are written for it alone. -> what it prints. */
const over = (files: Readonly<Record<string, string>>, command: string, args: readonly string[]): string => {
  const place = mkdtempSync(path.join(tmpdir(), 'kidoku-fence-'));
  try {
    copyFileSync(path.join(root, 'biome.json'), path.join(place, 'biome.json'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
      writeFileSync(path.join(place, name), text);
    }
    return spawnSync(tool(command), args, { cwd: place, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(place, { recursive: true });
  }
};

const RULE = { import: 'lint/style/noRestrictedImports', global: 'lint/style/noRestrictedGlobals' };

/** Each file of a list, under the project's rules: whether the linter calls it a breach. */
const breaches = (cases: readonly (readonly [string, string])[], rule: string): readonly boolean[] =>
  cases.map(([place, text]) => {
    const printed = over({ [place]: text }, 'biome', ['lint', '--vcs-enabled=false', '--reporter=json', '.']);
    return printed.includes(rule);
  });

const importing = (cases: readonly (readonly [string, string])[]) =>
  cases.map(([place, imported]) => [place, `import { x } from '${imported}';\nexport const y = x;\n`] as const);

const FORBIDDEN_IMPORTS = [
  ['src/core/breach.ts', '../app/sync'],
  ['src/core/mime/breach.ts', '../../google/charset'],
  ['src/app/breach.ts', '../google/charset'],
  ['src/app/breach.ts', '../cards/homepage'],
  ['src/app/breach.ts', '../locales/texts'],
  ['src/cards/breach.ts', '../google/charset'],
  ['src/google/breach.ts', '../cards/homepage'],
  ['src/google/breach.ts', '../app/sync'],
  ['src/main.ts', './emulator/index'],
  ['src/emulator/breach.ts', '../core/address'],
  ['src/emulator/gmail/breach.ts', '../../app/sync'],
  ['src/emulator/breach.ts', './cards/homepage'],
  ['src/cli/breach.ts', '../app/sync'],
  ['src/cli/status.ts', '../core/address'],
  ['src/cli/terminal/breach.ts', '../../core/address'],
  ['src/cli/start.ts', '../core/address'],
  ['src/cli/start.ts', '../app/sync'],
  ['src/cli/policy/breach.ts', '../../locales/texts'],
  ['src/preview/server/breach.ts', '../../cards/homepage'],
  ['src/preview/server/gmail/breach.ts', '../../../core/address'],
  ['src/preview/server/breach.ts', '../page/dom'],
  ['src/preview/page/breach.ts', '../../cards/escape'],
  ['src/preview/page/mail/breach.ts', '../../../cards/escape'],
  ['src/preview/page/panel/widgets/breach.ts', '../../../../cards/escape'],
  ['src/preview/page/breach.ts', '../../main'],
  ['src/preview/page/breach.ts', '../../emulator/index'],
  ['src/preview/page/breach.ts', '../server/preview'],
] as const;

const ALLOWED_IMPORTS = [
  ['src/core/incoming/allowed.ts', '../mime/mail'],
  ['src/app/allowed.ts', '../core/address'],
  ['src/google/allowed.ts', '../app/ports'],
  ['src/cli/inspect.ts', '../core/mime/read-mail'],
  ['src/cli/policy/allowed.ts', '../../core/policy/policy'],
  ['src/main.ts', './google/user-lock'],
  ['src/cli/start.ts', '../preview/server/start-preview'],
  ['src/preview/server/allowed.ts', '../../emulator/index'],
  ['src/preview/page/allowed.ts', './panel/panel'],
  ['src/preview/page/add-on/allowed.ts', '../panel/panel'],
  ['src/preview/page/panel/widgets/allowed.ts', '../markup'],
  ['src/preview/page/allowed.ts', '../api'],
] as const;

const FORBIDDEN_NAMES = [
  ['src/google/breach.ts', 'CardService.newCardBuilder();\n'],
  ['src/cards/breach.ts', 'GmailApp.getAliases();\n'],
  ['src/main.ts', 'PropertiesService.getUserProperties();\n'],
  ['src/main.ts', 'CardService.newCardBuilder();\n'],
] as const;

/** What the compiler says of a line under the rules of src/core or src/app. */
const compile = (folder: string, line: string): string =>
  over(
    {
      'breach.ts': `export {};\n${line}\n`,
      'tsconfig.json': JSON.stringify({
        extends: path.join(root, 'src', folder, 'tsconfig.json'),
        include: ['breach.ts'],
      }),
    },
    'tsc',
    ['-p', '.'],
  );

test('an import over a fence is a lint error', () => {
  expect(breaches(importing(FORBIDDEN_IMPORTS), RULE.import)).toEqual(FORBIDDEN_IMPORTS.map(() => true));
});

test('an import inside the fences is none', () => {
  expect(breaches(importing(ALLOWED_IMPORTS), RULE.import)).toEqual(ALLOWED_IMPORTS.map(() => false));
});

test('CardService is named in cards alone, and the other services in google alone', () => {
  expect(breaches(FORBIDDEN_NAMES, RULE.global)).toEqual(FORBIDDEN_NAMES.map(() => true));
});

test.each([
  ['core', 'GmailApp.getAliases();'],
  ['core', 'new TextDecoder();'],
  ['core', 'new URL("https://example.com");'],
  ['core', 'process.exit();'],
  ['app', 'PropertiesService.getUserProperties();'],
  ['app', 'console.log(1);'],
])('src/%s does not compile with %s', (folder, line) => {
  expect(compile(folder, line)).toContain('Cannot find name');
});

test('what the language itself has compiles in src/core', () => {
  expect(compile('core', 'export const x = new Map([[1, "a"]]).size;')).toBe('');
});
