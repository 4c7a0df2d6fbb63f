// The listing's screenshots: the preview over the sample mailbox, without the controls that belong to the preview alone.
import { writePicture } from '../pictures/png.mjs';
import { panelOf, pictureOf, wordsOf } from '../pictures/preview.mjs';
import { insertBoth, LETTERS, toTop, write } from '../pictures/steps.mjs';

/** In each language: the conversations of the sample mailbox that have something to show, and a mail to write. */
const STORIES = {
  ja: {
    answered: '業務委託契約書のご確認のお願い',
    due: '追加お見積りのご案内',
    search: 'メールを検索',
    letter: LETTERS.ja,
  },
  en: {
    answered: 'Re-stocking in January',
    due: 'Artwork for the gift boxes',
    search: 'Search mail',
    letter: LETTERS.en,
  },
};

/** What each screenshot shows, in the order of the listing. */
const SCENES = {
  homepage: async () => {},
  evidence: (page, story) => openMail(page, story, story.answered),
  'follow-up': async (page, story, words) => {
    await openMail(page, story, story.due);
    await panelOf(page).getByRole('button', { name: words['action.writeFollowUp'] }).click();
    await page.locator('.composer').getByRole('textbox').last().waitFor();
    await toTop(panelOf(page));
  },
  receipt: async (page, { letter }, words) => {
    const composer = await write(page, letter);
    await composer.getByRole('button', { name: letter.close, exact: true }).click();
    await composer.waitFor({ state: 'detached' });
    await page.locator('.snackbar').getByRole('button').click();
    await panelOf(page).getByRole('button', { name: words['action.sendWithReceipt'] }).last().click();
    await panelOf(page).getByText(letter.subject).click();
    await panelOf(page).getByRole('button', { name: words['action.sendNow'] }).waitFor();
  },
  compose: async (page, { letter }, words) => {
    await toTop(await insertBoth(await write(page, letter), words));
  },
};

const openMail = async (page, { search }, subject) => {
  await page.getByRole('searchbox', { name: search }).fill(subject);
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText(subject, { exact: true }).first().click();
  await panelOf(page).getByRole('article').getByText(subject).first().waitFor();
  await page.frameLocator('main iframe').last().locator('body *').first().waitFor();
};

/** The account's name stays; clock, language, theme, phone and developers' panel go: no mail program has them. */
const hideControls = (page) =>
  page.locator('.bar-controls').evaluate((controls) => {
    for (const control of [...controls.children].slice(1)) control.remove();
  });

/** Takes all screenshots. `inKit` makes a path in the kit's folder of its parts. */
export const takeScreenshots = async (browser, inKit) => {
  for (const [language, story] of Object.entries(STORIES)) {
    const words = await wordsOf(language);
    for (const [at, [name, play]] of Object.entries(SCENES).entries()) {
      const scene = async (page) => {
        await hideControls(page);
        await play(page, story, words);
      };
      const picture = await pictureOf(browser, { language, theme: 'light', scene });
      await writePicture(inKit('screenshots', language, `${at + 1}-${name}.png`), picture);
    }
  }
};
