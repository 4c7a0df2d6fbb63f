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

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** In each language: conversations that have something to show. */
const STORIES = {
  ja: {
    keepReading: '続きを読み込む',
    compose: '作成',
    opened: '開封済み（13）',
    thread: '請求先変更のご確認',
    message: '来月の定例会の日程',
    to: '高橋 美咲',
    subject: '来期のお見積りについて',
    text: [
      '高橋様',
      '',
      '来期も今期と同じ単価でお引き受けいたします。',
      'ご検討のほどよろしくお願いいたします。',
      '',
      '佐藤',
    ],
    insert: '挿入',
    settings: '設定',
  },
  en: {
    keepReading: 'Keep reading',
    compose: 'Compose',
    opened: 'Opened (13)',
    thread: 'Joint stand at the spring fair',
    message: 'Re-stocking in January',
    to: 'Emily Carter',
    subject: 'Our offer for 2027',
    text: ['Dear Emily,', '', 'We can keep this year’s price for 12,000 envelopes.', '', 'Kind regards,', 'Hanako'],
    insert: 'Insert',
    settings: 'Settings',
  },
};

/** What each picture shows, from the homepage on. */
const SCENES = {
  homepage: async () => {},
  thread: async (page, story) => {
    await panelOf(page).getByRole('combobox').selectOption(story.opened);
    await panelOf(page).getByText(story.thread).click();
    await panelOf(page).getByRole('heading', { name: story.thread }).waitFor();
  },
  settings: async (page, story) => {
    await panelOf(page).getByRole('button', { name: story.settings, exact: true }).click();
    await panelOf(page).getByRole('heading', { name: story.settings }).waitFor();
  },
  message: async (page, story) => {
    await page.getByRole('main').getByText(story.message, { exact: true }).click();
    await panelOf(page).getByRole('article').getByText(story.message).first().waitFor();
    await page.frameLocator('main iframe').last().locator('body *').first().waitFor();
  },
  compose: async (page, story) => {
    const composer = page.locator('.composer');
    await page.getByRole('button', { name: story.compose, exact: true }).click();
    await composer.getByRole('group').getByRole('button', { name: story.to }).click();
    await composer.locator('input').nth(3).fill(story.subject);
    await composer.getByRole('textbox').last().fill(story.text.join('\n'));
    await composer.locator('.add-on-icon').click();
    for (const one of [0, 1]) await composer.getByRole('switch').nth(one).setChecked(true);
    await composer.getByRole('button', { name: story.insert, exact: true }).click();
    await composer.locator('.image-marker').waitFor();
    await composer.locator('.compose-card *').evaluateAll((all) => {
      for (const one of all) one.scrollTop = 0;
    });
  },
};

/** Scene, language, theme. */
const PICTURES = [
  ...['ja', 'en'].flatMap((language) => Object.keys(SCENES).map((scene) => [scene, language, 'light'])),
  ['message', 'ja', 'dark'],
  ['homepage', 'en', 'dark'],
];

const panelOf = (page) => page.locator('.side-panel');

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

/** The browser that the tests use. */
const launch = async () => {
  const folder = inRoot('test/browser/support');
  await esbuild.build({
    entryPoints: [path.join(folder, 'chromium.ts')],
    outfile: inRoot('build/chromium.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { __dirname: JSON.stringify(folder) },
    logLevel: 'warning',
  });
  const { launchChromium } = await import(pathToFileURL(inRoot('build/chromium.mjs')));
  return launchChromium();
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

const take = async (browser, [scene, language, theme]) => {
  const preview = await startPreview(language);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Tokyo' });
  try {
    const story = STORIES[language];
    const page = await context.newPage();
    await page.goto(`${preview.url}?lang=${language}&theme=${theme}`);
    await panelOf(page).getByRole('button', { name: story.keepReading }).click();
    await panelOf(page).getByRole('button', { name: story.keepReading }).waitFor({ state: 'detached' });
    await SCENES[scene](page, story);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(640, 4);
    const name = `${scene}-${language}${theme === 'dark' ? '-dark' : ''}.png`;
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await write(inRoot('docs/images', name), picture);
    console.log(`docs/images/${name}`);
  } finally {
    await context.close();
    preview.end();
  }
};

await build({ quiet: true });
await mkdir(inRoot('docs/images'), { recursive: true });
const browser = await launch();
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
}
