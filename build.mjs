#!/usr/bin/env node
// Builds what clasp pushes (dist/) and the Node tools (build/).
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Above ES2019, Apps Script refuses class fields, `#private` and static members. */
const appsScript = {
  entryPoints: [inRoot('src/main.ts')],
  bundle: true,
  target: 'es2019',
  charset: 'utf8',
  write: false,
  logLevel: 'silent',
  legalComments: 'inline',
};

/** An IIFE's metafile lists no exports: the names come from a pass as an ES module. */
const exportedNames = async () => {
  const { metafile } = await esbuild.build({ ...appsScript, format: 'esm', metafile: true });
  return Object.values(metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
};

/** Apps Script finds only functions that are declared literally at top level. */
const declaration = (name) => `function ${name}(event) { return App.${name}(event); }`;

/** Keys as text: a line for each group of keys whose first word is the same, `age|now|minutes {n}`. */
const groupedKeys = (keys) => {
  const lines = [];
  let last;
  for (const key of keys) {
    if (!/^\w+\.[^|\n]+$/.test(key)) throw new Error(`The key "${key}" of the catalogues has another form.`);
    const [group] = key.split('.', 1);
    if (group !== last) lines.push([group]);
    lines.at(-1).push(key.slice(group.length + 1));
    last = group;
  }
  return lines.map((line) => line.join('|')).join('\n');
};

/** The keys of the catalogues are long and the same: the bundle has them once, and the texts as lists in their order. */
const sharedKeys = {
  name: 'shared-keys',
  setup: (setup) => {
    const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
    setup.onResolve({ filter: /^shared-keys$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, 'en.json'),
      namespace: 'shared-keys',
    }));
    setup.onLoad({ filter: /./, namespace: 'shared-keys' }, async ({ path: file }) => ({
      contents: `export default ${JSON.stringify(groupedKeys(Object.keys(await read(file))))}.split('\\n').flatMap((line) => {
        const [group, ...names] = line.split('|');
        return names.map((name) => group + '.' + name);
      });`,
    }));
    setup.onLoad({ filter: /locales[\\/](?:en|ja)\.json$/ }, async ({ path: file }) => {
      const keys = Object.keys(await read(path.join(path.dirname(file), 'en.json')));
      const texts = await read(file);
      const contents = `import keys from 'shared-keys';
        const texts = ${JSON.stringify(keys.map((key) => texts[key]))};
        export default Object.fromEntries(keys.map((key, i) => [key, texts[i]]));`;
      return { contents, loader: 'js', resolveDir: path.dirname(file) };
    });
  },
};

const bundleSource = async () => {
  const names = await exportedNames();
  const { outputFiles } = await esbuild.build({
    ...appsScript,
    format: 'iife',
    globalName: 'App',
    // Half the size; with the functions' names and short lines, a stack trace still tells where it happened.
    minify: true,
    keepNames: true,
    lineLimit: 200,
    plugins: [sharedKeys],
    footer: { js: names.map(declaration).join('\n') },
  });
  return outputFiles[0].text;
};

/** Replaces a file in one step, and only when it changed: another command may be reading it. */
const write = async (file, text) => {
  if ((await readFile(inRoot(file), 'utf8').catch(() => undefined)) === text) return;
  await mkdir(path.dirname(inRoot(file)), { recursive: true });
  await writeFile(inRoot(`${file}.${process.pid}`), text);
  await rename(inRoot(`${file}.${process.pid}`), inRoot(file));
};

const nodeTools = async () => {
  const files = (await readdir(inRoot('src/cli'))).filter((file) => file.endsWith('.ts'));
  const { outputFiles } = await esbuild.build({
    entryPoints: files.map((file) => inRoot('src/cli', file)),
    outdir: inRoot('build'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    write: false,
    logLevel: 'silent',
  });
  for (const file of outputFiles) await write(path.relative(root, file.path), file.text);
};

/** Median of the times that a fresh context takes to evaluate the bundle, in milliseconds. */
const evaluationTime = (source) => {
  const times = Array.from({ length: 15 }, () => {
    const context = vm.createContext({});
    const start = performance.now();
    new vm.Script(source).runInContext(context);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7];
};

/** Writes dist/ and build/. -> the bundle's size in bytes and its evaluation time in milliseconds. */
export const build = async ({ quiet = false } = {}) => {
  const source = await bundleSource();
  await write('dist/Code.js', source);
  await write('dist/appsscript.json', await readFile(inRoot('appsscript.json'), 'utf8'));
  await nodeTools();
  const size = Buffer.byteLength(source);
  if (quiet) return { size };
  const time = evaluationTime(source);
  console.log(`dist/Code.js  ${(size / 1000).toFixed(1)} KB, evaluated in ${time.toFixed(1)} ms`);
  return { size, time };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ quiet: process.argv.includes('--quiet') }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
