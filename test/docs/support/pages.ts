import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../tools/apps-script';

/** Paths of the project's papers, from its folder. */
export const PAGES: readonly string[] = ['', 'docs', 'docs/ja', 'docs/decisions'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
);

export const read = (page: string): string => readFileSync(path.join(ROOT, page), 'utf8');

/** A fenced block: its language, its lines, and the line above it. */
export type Block = { readonly language: string; readonly lines: readonly string[]; readonly above: string };

export const blocksIn = (text: string): readonly Block[] =>
  [...text.matchAll(/^(.*)\n```(\w*)\n([\s\S]*?)^```$/gm)].map(([, above = '', language = '', body = '']) => ({
    language,
    lines: body.split('\n').filter(Boolean),
    above,
  }));

/** The text as people read it: without blocks and code in a line. */
export const proseIn = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

export type Heading = { readonly level: number; readonly anchor: string };

/** The anchors that GitHub gives to headings. */
export const headingsIn = (text: string): readonly Heading[] =>
  [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    anchor: title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replace(/ /g, '-'),
  }));

/** The targets of links and images, in their order. */
export const linksIn = (text: string): readonly string[] =>
  targets(text, /(?<!!)\[(?:!\[[^\]]*\]|[^\]])*\]\(([^)\s]+)\)/g);
export const imagesIn = (text: string): readonly string[] => targets(text, /!\[[^\]]*\]\(([^)\s]+)\)/g);

const targets = (text: string, pattern: RegExp): readonly string[] =>
  [...proseIn(text).matchAll(pattern)].map(([, target = '']) => target);

export const isExternal = (target: string): boolean => /^[a-z]+:/i.test(target);

/** A target in a page, as a path from the project's folder and an anchor. */
export const resolved = (page: string, target: string): { readonly file: string; readonly anchor: string } => {
  const [file = '', anchor = ''] = target.split('#');
  return { file: file === '' ? page : path.posix.join(path.posix.dirname(page), file), anchor: decodeURI(anchor) };
};
