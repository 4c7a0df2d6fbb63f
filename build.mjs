#!/usr/bin/env node
// Builds what clasp pushes (dist/) and the Node tools (build/).
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { dataFile } from './data-file.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Apps Script refuses class fields, `#private` and static members, which are younger than ES2020. */
const appsScript = {
  entryPoints: [inRoot('src/main.ts')],
  bundle: true,
  target: 'es2020',
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

/** -> `{ source, map, data }`: what is pushed, and the map that finds the places of a stack trace in the sources again. */
const bundle = async () => {
  const names = await exportedNames();
  const data = await dataFile(inRoot('src'));
  const { outputFiles } = await esbuild.build({
    ...appsScript,
    format: 'iife',
    globalName: 'App',
    outfile: inRoot('dist/Code.js'),
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    lineLimit: 500,
    plugins: [data.plugin],
    footer: { js: names.map(declaration).join('\n') },
  });
  const textOf = (ending) => outputFiles.find((file) => file.path.endsWith(ending)).text;
  return { source: textOf('.js'), map: textOf('.map'), data: await data.content() };
};

/** Replaces a file in one step, and only when it changed: another command may be reading it. */
const write = async (file, content) => {
  const bytes = Buffer.from(content);
  if ((await readFile(inRoot(file)).catch(() => undefined))?.equals(bytes)) return;
  await mkdir(path.dirname(inRoot(file)), { recursive: true });
  await writeFile(inRoot(`${file}.${process.pid}`), bytes);
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

/** What a browser loads of the preview: script, styles, and the fonts and icons that the styles name. */
const previewPage = async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [inRoot('src/preview/page/main.ts'), inRoot('src/preview/page/main.css')],
    outdir: inRoot('build/page'),
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    charset: 'utf8',
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    write: false,
    logLevel: 'silent',
  });
  for (const file of outputFiles) await write(path.relative(root, file.path), file.contents);
  await write('build/page/index.html', await readFile(inRoot('src/preview/page/index.html')));
  await write('build/page/logo.svg', await readFile(inRoot('assets/icon-32.svg')));
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
  const { source, map, data } = await bundle();
  await write('dist/Code.js', source);
  await write('dist/data.html', data);
  await write('build/Code.js.map', map);
  await write('dist/appsscript.json', await readFile(inRoot('appsscript.json'), 'utf8'));
  await nodeTools();
  await previewPage();
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
