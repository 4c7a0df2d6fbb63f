#!/usr/bin/env node
// Builds what clasp pushes (dist/) and the Node tools (build/).
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';
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

/** The texts are a quarter of the bundle: it holds them deflated, in base64, and unpacks them where one is asked for. */
const packedTexts = {
  name: 'packed-texts',
  setup: (setup) => {
    const folder = inRoot('src/locales');
    const read = async (language) => JSON.parse(await readFile(path.join(folder, `${language}.json`), 'utf8'));
    setup.onLoad({ filter: /locales[\\/](?:en|ja)\.json$/ }, ({ path: file }) => ({
      contents: `import packed from 'packed:texts';
        import { catalogueIn } from './unpack';
        export default catalogueIn(packed, '${path.basename(file, '.json')}');`,
      loader: 'js',
      resolveDir: folder,
    }));
    setup.onResolve({ filter: /^packed:texts$/ }, ({ path: name }) => ({ path: name, namespace: 'packed' }));
    setup.onLoad({ filter: /.*/, namespace: 'packed' }, async () => {
      const [en, ja] = [await read('en'), await read('ja')];
      const keys = Object.keys(en);
      const texts = JSON.stringify({ keys, en: keys.map((key) => en[key]), ja: keys.map((key) => ja[key]) });
      const ascii = texts.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      const content = deflateRawSync(ascii, { level: 9 }).toString('base64');
      return { contents: JSON.stringify({ size: ascii.length, content }), loader: 'json' };
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
    plugins: [packedTexts],
    footer: { js: names.map(declaration).join('\n') },
  });
  return outputFiles[0].text;
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
  const source = await bundleSource();
  await write('dist/Code.js', source);
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
