import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/apps-script';

const PAGES = ['docs/security.md', 'docs/ja/security.md'];

type Threat = { readonly title: string; readonly lines: readonly string[] };
type Named = { readonly file: string; readonly title: string };

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What stands below each heading of the third level. */
const threatsIn = (page: string): readonly Threat[] =>
  read(page)
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [title = '', ...lines] = text.split(/^## /m)[0]?.trim().split('\n') ?? [];
      return { title, lines: lines.filter(Boolean) };
    });

const TEST_LINE = /^ {2}- \[(test\/[\w./-]+\.test\.ts)\]\(((?:\.\.\/)+)\1\): `(.+)`$/;

const testsOf = ({ lines }: Threat): readonly Named[] =>
  lines
    .filter((line) => line.startsWith('  - '))
    .map((line) => {
      const [, file, , title] = TEST_LINE.exec(line) ?? [];
      if (file === undefined || title === undefined) throw new Error(`This names no test: ${line}`);
      return { file, title };
    });

/** Whether a file has a test of exactly this title, one that runs. */
const hasTest = ({ file, title }: Named): boolean => {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${escaped(title.replaceAll(quote, `\\${quote}`))}${quote}`);
  const title_ = new RegExp(`\\(\\s*(?:${quoted.join('|')}),\\s*(?:async\\s*)?(?:\\(|function|\\w+\\s*=>)`);
  return (
    existsSync(path.join(ROOT, file)) &&
    title_.test(read(file)) &&
    !/\b(?:test|it|describe)\.(?:skip|only|todo)\b/.test(read(file))
  );
};

describe.each(PAGES)('%s', (page) => {
  const threats = threatsIn(page);

  it('says of each threat what could happen, what stops it, what remains and what shows it', () => {
    expect(threats.length).toBeGreaterThan(20);
    for (const { title, lines } of threats) {
      const points = lines
        .filter((line) => line.startsWith('- '))
        .map((line) => /^- \*\*(.+?)\*\*[:：]/.exec(line)?.[1]);
      const words = page.startsWith('docs/ja/')
        ? ['起こりうること', '防いでいるもの', '残ること', '示すテスト']
        : ['Could happen', 'Stops it', 'Remains', 'Shown by'];
      expect([title, ...points]).toEqual([title, ...words]);
    }
  });

  it.each(threats.map((threat): [string, Threat] => [threat.title, threat]))('has a test for “%s”', (_, threat) => {
    const tests = testsOf(threat);
    expect(tests).not.toEqual([]);
    expect(tests.filter((test) => !hasTest(test))).toEqual([]);
  });

  it('names files that are there', () => {
    const targets = [...read(page).matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(page), target)))).toEqual([]);
  });
});

test('both languages have the same threats with the same tests', () => {
  const [english, japanese] = PAGES.map((page) => threatsIn(page).map(testsOf));
  expect(japanese).toEqual(english);
});

test('a title that no test has, or a file that is not there, is found', () => {
  const file = 'test/docs/security.test.ts';
  expect(hasTest({ file, title: 'both languages have the same threats with the same tests' })).toBe(true);
  expect(hasTest({ file, title: 'both languages have the same threats' })).toBe(false);
  expect(hasTest({ file: 'test/docs/nowhere.test.ts', title: 'x' })).toBe(false);
});

test('SECURITY.md says how to report, what is supported and what is in scope, and leads to the threats', () => {
  const text = read('SECURITY.md');
  for (const heading of ['## Reporting a weakness', '## Supported versions', '## What is in scope'])
    expect(text).toContain(heading);
  for (const page of PAGES) expect(text).toContain(`(${page})`);
  for (const name of text.match(/(?<=`)(?:forget|rotate)PixelSecrets?(?=`)/g) ?? [])
    expect(read('src/pixel-admin.ts')).toContain(`export const ${name}`);
});
