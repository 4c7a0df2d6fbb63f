// The preview and the browser in which pictures of it are taken.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...parts) => path.join(root, ...parts);

/** What time it is in every picture. */
const NOW = '2026-11-20T09:00:00+09:00';

/** What the cards say in a language: pictures find their way by these words, however they may change. */
export const wordsOf = async (language) => JSON.parse(await readFile(inRoot(`src/locales/${language}.json`), 'utf8'));

/** The browser that the tests use. */
export const launch = async () => {
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
  const { launchChromium } = await ofTests();
  return launchChromium();
};

/** What the tests in a browser use, as `launch` has built it. */
const ofTests = () => import(pathToFileURL(inRoot('build/chromium.mjs')));

/** The preview as a process of its own. -> its address, and what ends it. */
const startPreview = (language) =>
  new Promise((resolve, reject) => {
    const options = ['--port', '0', '--lang', language, '--now', NOW];
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

export const panelOf = (page) => page.locator('.side-panel');

const WINDOW = { width: 1280, height: 800 };
const STILL = { animations: 'disabled', caret: 'hide' };

/** All that is in the window. */
const windowOf = (page) => page.screenshot(STILL);

/** The panel's card alone, in its whole height: the window grows by what the card lacks. */
export const cardOf = async (page) => {
  const lacking = await panelOf(page)
    .locator('*')
    .evaluateAll((all) => Math.max(...all.map((one) => one.scrollHeight - one.clientHeight)));
  await page.setViewportSize({ width: WINDOW.width, height: WINDOW.height + Math.max(0, lacking) });
  return panelOf(page).screenshot(STILL);
};

/**
 * Opens a preview of its own over the sample mailbox, reads the mailbox to its end, plays the scene and takes a
 * picture: of 1280 x 800, or what `picture` takes. The scene may wait, by its second argument, until nothing is under
 * way. -> the picture, a PNG.
 */
export const pictureOf = async (browser, { language, theme, scene, picture = windowOf }) => {
  const { USER_AGENT, watchRequests } = await ofTests();
  const preview = await startPreview(language);
  const context = await browser.newContext({ userAgent: USER_AGENT, viewport: WINDOW, timezoneId: 'Asia/Tokyo' });
  try {
    const page = await context.newPage();
    const quiet = watchRequests(page);
    await page.goto(`${preview.url}?lang=${language}&theme=${theme}`);
    const goOn = panelOf(page).getByRole('button', { name: (await wordsOf(language))['action.keepReading'] });
    await goOn.click();
    await goOn.waitFor({ state: 'detached' });
    await scene(page, quiet);
    await quiet();
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(640, 4);
    return await picture(page);
  } finally {
    await context.close();
    preview.end();
  }
};
