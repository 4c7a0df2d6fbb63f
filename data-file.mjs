// What the bundle does not have to hold: texts and patterns, in an HTML file beside it (docs/decisions/0006).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import * as esbuild from 'esbuild';

/** The catalogues, and the modules that hold nothing but data: `export default { … }` of patterns, strings and lists. */
const DATA = /locales[\\/](?:en|ja)\.json$|\.data\.ts$/;
const SOURCE = /[\\/]src[\\/].*\.ts$/;

/**
 * -> `{ plugin, content }`: an esbuild plugin that leaves data out of the bundle, where a module of data becomes one
 * that looks it up in the data file; after the build, `content()` is that file. `source` is the folder of the sources.
 * Where a text is asked for by its key, `t('settings.saved')`, the bundle has the key's number.
 */
export const dataFile = async (source) => {
  const files = new Map();
  const nameOf = (file) => path.relative(source, file).replaceAll('\\', '/');
  const keys = Object.keys(await exportOf(path.join(source, 'locales/en.json')));
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const numbered = (code) =>
    code.replace(/(?<=\bt\(\s*)'([^'\n]+)'/g, (literal, key) => (numbers.has(key) ? `'${numbers.get(key)}'` : literal));
  const setup = (build) => {
    build.onLoad({ filter: DATA }, ({ path: file }) => {
      files.set(nameOf(file), file);
      return {
        contents: `import { dataOf } from './google/data-file'; export default dataOf('${nameOf(file)}');`,
        loader: 'js',
        resolveDir: source,
      };
    });
    build.onLoad({ filter: SOURCE }, async ({ path: file }) => ({
      contents: numbered(await readFile(file, 'utf8')),
      loader: 'ts',
    }));
  };
  const content = async () => {
    const names = [...files.keys()].sort();
    const entries = await Promise.all(names.map(async (name) => [name, inFile(await exportOf(files.get(name)), name)]));
    const data = { keys: Object.fromEntries(numbers), ...Object.fromEntries(entries) };
    return `${withoutMarkup(JSON.stringify(data, patternsAsText))}\n`;
  };
  /** The keys of both catalogues stand there once. */
  const inFile = (value, name) => (name.endsWith('.json') ? keys.map((key) => value[key]) : value);
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
