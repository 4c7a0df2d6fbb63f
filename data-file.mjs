// What the bundle does not have to hold: texts and patterns, in an HTML file beside it (docs/decisions/0006).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import * as esbuild from 'esbuild';

/** The catalogues, and the modules that hold nothing but data: `export default { … }` of patterns, strings and lists. */
const DATA = /locales[\\/](?:en|ja)\.json$|\.data\.ts$/;

/**
 * -> `{ plugin, content }`: an esbuild plugin that leaves data out of the bundle, where a module of data becomes one
 * that looks it up in the data file; after the build, `content()` is that file. `source` is the folder of the sources.
 */
export const dataFile = (source) => {
  const files = new Map();
  const nameOf = (file) => path.relative(source, file).replaceAll('\\', '/');
  const setup = (build) =>
    build.onLoad({ filter: DATA }, ({ path: file }) => {
      files.set(nameOf(file), file);
      return {
        contents: `import { dataOf } from './google/data-file'; export default dataOf('${nameOf(file)}');`,
        loader: 'js',
        resolveDir: source,
      };
    });
  const content = async () => {
    const names = [...files.keys()].sort();
    const entries = await Promise.all(names.map(async (name) => [name, await exportOf(files.get(name))]));
    return `${withoutMarkup(JSON.stringify(Object.fromEntries(entries), patternsAsText))}\n`;
  };
  return { plugin: { name: 'data-file', setup }, content };
};

const exportOf = async (file) => {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  const { outputFiles } = await esbuild.build({ entryPoints: [file], bundle: true, write: false, format: 'cjs' });
  const made = { exports: {} };
  vm.runInThisContext(`(module) => { ${outputFiles[0].text} }`)(made);
  return made.exports.default;
};

/** `src/google/data-file.ts` makes a pattern of it again. */
const patternsAsText = (_key, value) =>
  value instanceof RegExp ? { pattern: value.source, flags: value.flags } : value;

/** Apps Script keeps the file as HTML: nothing in it may be read as markup, or be taken for a mistake and mended. */
const withoutMarkup = (json) =>
  json.replace(/[<>&]|[^\n\x20-\x7e\u00a1-\u1fff\u3000-\ud7ff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
