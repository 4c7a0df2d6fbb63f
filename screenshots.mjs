#!/usr/bin/env node
// Takes the pictures of README: the preview over the sample mailbox, always at the same time. Writes docs/images/*.png.
import { build } from './build.mjs';
import * as acting from './pictures/acting.mjs';
import { writePicture } from './pictures/png.mjs';
import { cardOf, inRoot, launch, panelOf, pictureOf, wordsOf } from './pictures/preview.mjs';
import { insertBoth, LETTERS, toTop, write } from './pictures/steps.mjs';

/** In each language: conversations that have something to show, and a mail to write. */
const STORIES = {
  ja: {
    opened: '開封済み（13）',
    thread: '請求先変更のご確認',
    message: '来月の定例会の日程',
    letter: LETTERS.ja,
  },
  en: {
    opened: 'Opened (13)',
    thread: 'Joint stand at the spring fair',
    message: 'Re-stocking in January',
    letter: LETTERS.en,
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
  settings: async (page, _, words) => {
    await panelOf(page).getByRole('button', { name: words['settings.title'], exact: true }).click();
    await panelOf(page).getByRole('heading', { name: words['settings.title'] }).waitFor();
  },
  message: async (page, story) => {
    await page.getByRole('main').getByText(story.message, { exact: true }).click();
    await panelOf(page).getByRole('article').getByText(story.message).first().waitFor();
    await page.frameLocator('main iframe').last().locator('body *').first().waitFor();
  },
  compose: async (page, { letter }, words) => {
    await toTop(await insertBoth(await write(page, letter), words));
  },
};

/** `npm run screenshots -- reminder`: those whose names begin so. */
const [, , wanted = ''] = process.argv;

/** Scene, language, theme. */
const PICTURES = [
  ...['ja', 'en'].flatMap((language) =>
    [SCENES, acting.SCENES, acting.CARDS].flatMap(Object.keys).map((scene) => [scene, language, 'light']),
  ),
  ['message', 'ja', 'dark'],
  ['homepage', 'en', 'dark'],
];

const take = async (browser, [scene, language, theme]) => {
  const name = `docs/images/${scene}-${language}${theme === 'dark' ? '-dark' : ''}.png`;
  const words = await wordsOf(language);
  const act = acting.SCENES[scene] ?? acting.CARDS[scene];
  const play = (page, quiet) =>
    act ? act({ page, story: acting.STORIES[language], words, quiet }) : SCENES[scene](page, STORIES[language], words);
  const picture = scene in acting.CARDS ? cardOf : undefined;
  await writePicture(inRoot(name), await pictureOf(browser, { language, theme, scene: play, picture }));
  console.log(name);
};

const pictures = PICTURES.filter(([scene]) => scene.startsWith(wanted));
if (pictures.length === 0) {
  const scenes = [...new Set(PICTURES.map(([scene]) => scene))].join(', ');
  console.error(`No picture's name begins with "${wanted}". There are: ${scenes}.`);
  process.exit(1);
}

await build({ quiet: true });
const browser = await launch();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
