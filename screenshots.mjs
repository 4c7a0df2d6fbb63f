#!/usr/bin/env node
// Takes the pictures of README: the preview over the sample mailbox, always at the same time. Writes docs/images/*.png.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
// Playwright's own copy of pngjs: a browser's pictures are quick to write and large.
import { PNG } from 'playwright-core/lib/utilsBundle';
import { build } from './build.mjs';
import { CARDS, panelOf, SCENES, settled, waitBy } from './screenshots/scenes.mjs';
import { STORIES } from './screenshots/stories.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

const WINDOW = { width: 1280, height: 800 };
/** `npm run screenshots -- reminder`: those whose names begin so. */
const [, , wanted = ''] = process.argv;

/** Scene, language, theme. */
const PICTURES = [
  ...['ja', 'en'].flatMap((language) =>
    [...Object.keys(SCENES), ...Object.keys(CARDS)].map((scene) => [scene, language, 'light']),
  ),
  ['message', 'ja', 'dark'],
  ['homepage', 'en', 'dark'],
];

/** The preview as a process of its own. -> its address, and what ends it. */
const startPreview = (language) =>
  new Promise((resolve, reject) => {
    const options = ['--port', '0', '--lang', language, '--now', '2026-11-20T09:00:00+09:00'];
    const child = spawn(process.execPath, [inRoot('build/start.mjs'), ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url) resolve({ url, end: () => child.kill() });
    });
    child.on('exit', () => reject(new Error('The preview does not start')));
  });

/** The browser that the tests use, and how they wait. */
const launch = async () => {
  const folder = inRoot('test/browser/support');
  const contents = "export * from './chromium'; export * from './quiet';";
  await esbuild.build({
    stdin: { contents, resolveDir: folder },
    outfile: inRoot('build/chromium.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { __dirname: JSON.stringify(folder) },
    logLevel: 'warning',
  });
  const { launchChromium, USER_AGENT, watchRequests } = await import(pathToFileURL(inRoot('build/chromium.mjs')));
  return { browser: await launchChromium(), userAgent: USER_AGENT, watchRequests };
};

/** Pixels at round corners come out differently now and then. */
const TOLERATED = 100;

/** Replaces a picture where something else is to be seen. */
const write = async (file, bytes) => {
  const picture = PNG.sync.read(bytes);
  const before = await readFile(file).catch(() => undefined);
  if (before && differing(PNG.sync.read(before), picture) <= TOLERATED) return;
  // Letters on plain grounds are smallest without filters.
  const smallest = { filterType: 0, deflateLevel: 9, deflateStrategy: 0, colorType: 2 };
  await writeFile(file, PNG.sync.write(picture, smallest));
};

const differing = (one, other) => {
  if (one.data.length !== other.data.length) return Number.POSITIVE_INFINITY;
  let pixels = 0;
  for (let at = 0; at < one.data.length; at += 4) if (one.data.compare(other.data, at, at + 3, at, at + 3)) pixels += 1;
  return pixels;
};

const STILL = { animations: 'disabled', caret: 'hide' };

/** A card in its whole height: what is cut off below is as high as the window lacks. */
const cardOf = async (page) => {
  const lacking = await panelOf(page)
    .locator('*')
    .evaluateAll((all) => Math.max(...all.map((one) => one.scrollHeight - one.clientHeight)));
  await page.setViewportSize({ width: WINDOW.width, height: WINDOW.height + Math.max(0, lacking) });
  return panelOf(page).screenshot(STILL);
};

const take = async ({ browser, userAgent, watchRequests }, [scene, language, theme]) => {
  const preview = await startPreview(language);
  const context = await browser.newContext({ userAgent, viewport: WINDOW, timezoneId: 'Asia/Tokyo' });
  try {
    const story = STORIES[language];
    const page = await context.newPage();
    waitBy(page, watchRequests(page));
    await page.goto(`${preview.url}?lang=${language}&theme=${theme}`);
    await panelOf(page).getByRole('button', { name: story.keepReading }).click();
    await panelOf(page).getByRole('button', { name: story.keepReading }).waitFor({ state: 'detached' });
    await (SCENES[scene] ?? CARDS[scene])(page, story);
    await settled(page);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(640, 4);
    const name = `${scene}-${language}${theme === 'dark' ? '-dark' : ''}.png`;
    const picture = await (scene in CARDS ? cardOf(page) : page.screenshot(STILL));
    await write(inRoot('docs/images', name), picture);
    console.log(`docs/images/${name}`);
  } finally {
    await context.close();
    preview.end();
  }
};

await build({ quiet: true });
await mkdir(inRoot('docs/images'), { recursive: true });
const chromium = await launch();
try {
  for (const picture of PICTURES.filter(([scene]) => scene.startsWith(wanted))) await take(chromium, picture);
} finally {
  await chromium.browser.close();
}
