#!/usr/bin/env node
// Takes the pictures of README: the preview over the sample mailbox, always at the same time. Writes docs/images/*.png.
import { build } from './build.mjs';
import { writePicture } from './pictures/png.mjs';
import { inRoot, launch, panelOf, pictureOf } from './pictures/preview.mjs';

/** In each language: conversations that have something to show. */
const STORIES = {
  ja: {
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

const take = async (browser, [scene, language, theme]) => {
  const name = `docs/images/${scene}-${language}${theme === 'dark' ? '-dark' : ''}.png`;
  const play = (page) => SCENES[scene](page, STORIES[language]);
  await writePicture(inRoot(name), await pictureOf(browser, { language, theme, scene: play }));
  console.log(name);
};

await build({ quiet: true });
const browser = await launch();
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
}
