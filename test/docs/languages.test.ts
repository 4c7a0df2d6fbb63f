import path from 'node:path';
import en from '../../src/locales/en.json';
import ja from '../../src/locales/ja.json';
import { blocksIn, headingsIn, imagesIn, isExternal, linksIn, PAGES, proseIn, read, resolved } from './support/pages';

const NAMES = PAGES.filter((page) => page.startsWith('docs/ja/')).map((page) => path.posix.basename(page));

test('the papers are there in both languages', () => {
  expect(NAMES).toEqual(
    expect.arrayContaining([
      'admin.md',
      'install.md',
      'marketplace.md',
      'privacy.md',
      'terms.md',
      'troubleshooting.md',
    ]),
  );
});

describe.each(NAMES)('%s in Japanese', (name) => {
  const pages = { en: `docs/${name}`, ja: `docs/ja/${name}` };
  const [english, japanese] = [read(pages.en), read(pages.ja)];

  it('has the same headings, one below the other', () => {
    const levels = (text: string) => headingsIn(text).map(({ level }) => level);
    expect(levels(japanese)).toEqual(levels(english));
  });

  it('has the same commands and files, word by word', () => {
    const blocks = (text: string) => blocksIn(text).map(({ language, lines }) => [language, ...lines]);
    expect(blocks(japanese)).toEqual(blocks(english));
  });

  it('has the same pictures, with Japanese in them', () => {
    const pictures = (page: string) => imagesIn(read(page)).map((target) => resolved(page, target).file);
    expect(pictures(pages.ja)).toEqual(
      pictures(pages.en).map((file) => file.replace(/-en(-dark)?\.png$/, '-ja$1.png')),
    );
  });

  it('has the same steps and rows', () => {
    const shape = (text: string) =>
      text
        .split('\n')
        .map((line) => /^(?:\d+\. |- |\|)/.exec(line)?.[0] ?? '')
        .filter(Boolean);
    expect(shape(japanese)).toEqual(shape(english));
  });

  it('leads to the same pages', () => {
    const outside = (text: string) => linksIn(text).filter(isExternal);
    expect(outside(japanese)).toEqual(outside(english));
    const inside = (page: string) =>
      linksIn(read(page))
        .filter((target) => !isExternal(target))
        .map((target) => resolved(page, target).file.replace('docs/ja/', 'docs/'));
    expect(inside(pages.ja)).toEqual(inside(pages.en));
    expect(linksIn(english)).toContain(`ja/${name}`);
    expect(linksIn(japanese)).toContain(`../${name}`);
  });

  it('has the same code in its lines', () => {
    const code = (text: string) => (text.match(/`[^`\n]+`/g) ?? []).sort();
    expect(code(japanese)).toEqual(code(english));
  });
});

describe('words of Kidoku’s cards', () => {
  /** What stands on the opt-out page. */
  const ELSEWHERE = { en: ['Stop recording'], ja: ['記録を止める'] };
  const papers = ['install.md', 'admin.md', 'marketplace.md', 'privacy.md', 'terms.md'];
  const wordings = (texts: object, more: readonly string[]): readonly unknown[] => [...Object.values(texts), ...more];

  it.each(papers)('in italics are words of the English catalogue: %s', (paper) => {
    const quoted = [...proseIn(read(`docs/${paper}`)).matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(
      ([, words]) => words,
    );
    expect(quoted).not.toEqual([]);
    const known = wordings(en, [...ELSEWHERE.en, 'italics']);
    expect(quoted.filter((words) => !known.includes(words))).toEqual([]);
  });

  it.each(papers)('in corner brackets are words of the Japanese catalogue: %s', (paper) => {
    const quoted = [...proseIn(read(`docs/ja/${paper}`)).matchAll(/「([^」]*)」/g)].map(([, words]) => words);
    expect(quoted).not.toEqual([]);
    expect(quoted.filter((words) => !wordings(ja, ELSEWHERE.ja).includes(words))).toEqual([]);
  });
});

describe('marks to fill in', () => {
  const marksIn = (text: string): readonly string[] => text.match(/\[\[[^\]]*\]\]/g) ?? [];
  const TEMPLATES = ['docs/privacy.md', 'docs/terms.md', 'docs/ja/privacy.md', 'docs/ja/terms.md'];

  it.each(TEMPLATES)('are explained in the table, and each explained one is used: %s', (page) => {
    const text = read(page);
    const explained = [...text.matchAll(/^\| (\[\[[A-Z ]+\]\]) \|/gm)].map(([, mark]) => mark);
    expect(explained).not.toEqual([]);
    const [introduction = '', ...rest] = text.split(/^## /m);
    expect([...new Set(marksIn(rest.join('')))].sort()).toEqual([...explained].sort());
    expect([...new Set(marksIn(introduction))].sort()).toEqual([...explained].sort());
  });

  it.each(['privacy.md', 'terms.md'])('are as many in Japanese: %s', (name) => {
    expect([...marksIn(read(`docs/ja/${name}`))].sort()).toEqual([...marksIn(read(`docs/${name}`))].sort());
  });

  it('stand nowhere else', () => {
    expect(PAGES.filter((page) => !TEMPLATES.includes(page) && marksIn(proseIn(read(page))).length > 0)).toEqual([]);
  });
});
