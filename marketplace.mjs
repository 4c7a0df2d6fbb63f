#!/usr/bin/env node
// The Marketplace kit in assets/: draws icons and banner, takes the screenshots, and checks all of it with the texts.
//   --check     only checks
//   --release   only checks, and what is still to be filled in is an error, too
//   --folder    another folder than assets/
//   --manifest  another manifest than appsscript.json
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkKit } from './marketplace/check.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The browser and the build are loaded only where they are needed: checking needs neither. */
const generate = async (folder) => {
  const { build } = await import('./build.mjs');
  const { launch } = await import('./pictures/preview.mjs');
  const { drawAll } = await import('./marketplace/drawings.mjs');
  const { takeScreenshots } = await import('./marketplace/screenshots.mjs');
  const inKit = (...parts) => path.join(folder, ...parts);
  await build({ quiet: true });
  const browser = await launch();
  try {
    await drawAll(browser, inKit);
    await takeScreenshots(browser, inKit);
  } finally {
    await browser.close();
  }
};

const report = ({ problems, toFillIn }, isRelease) => {
  for (const problem of problems) console.error(`wrong: ${problem}`);
  for (const place of toFillIn) console.error(`to fill in: ${place}`);
  const isRight = problems.length === 0 && !(isRelease && toFillIn.length > 0);
  console.log(isRight ? 'The Marketplace kit keeps to the rules.' : 'The Marketplace kit is not ready.');
  process.exitCode = isRight ? 0 : 1;
};

const run = async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      release: { type: 'boolean' },
      folder: { type: 'string', default: path.join(root, 'assets') },
      manifest: { type: 'string', default: path.join(root, 'appsscript.json') },
    },
  });
  const folder = path.resolve(values.folder);
  const manifest = JSON.parse(await readFile(values.manifest, 'utf8'));
  if (!values.check && !values.release) await generate(folder);
  report(await checkKit(folder, manifest), values.release);
};

await run().catch((error) => {
  console.error(`marketplace: ${error.message}`);
  process.exitCode = 1;
});
