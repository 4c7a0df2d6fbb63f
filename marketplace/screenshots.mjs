// The listing's screenshots: the preview over the sample mailbox, without the controls that belong to the preview alone.
import { writePicture } from '../pictures/png.mjs';
import { panelOf, pictureOf, wordsOf } from '../pictures/preview.mjs';

/** In each language: the conversations of the sample mailbox that have something to show, and a mail to write. */
const STORIES = {
  ja: {
    answered: '業務委託契約書のご確認のお願い',
    due: '追加お見積りのご案内',
    search: 'メールを検索',
    compose: '作成',
    close: '保存して閉じる',
    to: '高橋 美咲',
    subject: '来期のお見積りについて',
    text: [
      '高橋様',
      '',
      'いつもお世話になっております。',
      '来期も今期と同じ単価でお引き受けいたします。',
      '11月27日（金）までにご意向をお聞かせいただけますと幸いです。',
      '',
      '佐藤',
    ],
  },
  en: {
    answered: 'Re-stocking in January',
    due: 'Artwork for the gift boxes',
    search: 'Search mail',
    compose: 'Compose',
    close: 'Save & close',
    to: 'Emily Carter',
    subject: 'Our offer for 2027',
    text: [
      'Dear Emily,',
      '',
      'We can keep this year’s price for 12,000 envelopes.',
      'Could you let us know by Friday, 27 November?',
      '',
      'Kind regards,',
      'Hanako',
    ],
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
    await panelOf(page)
      .locator('*')
      .evaluateAll((all) => {
        for (const one of all) one.scrollTop = 0;
      });
  },
  receipt: async (page, story, words) => {
    const composer = await write(page, story);
    await composer.getByRole('button', { name: story.close, exact: true }).click();
    await composer.waitFor({ state: 'detached' });
    await page.locator('.snackbar').getByRole('button').click();
    await panelOf(page).getByRole('button', { name: words['action.sendWithReceipt'] }).last().click();
    await panelOf(page).getByText(story.subject).click();
    await panelOf(page).getByRole('button', { name: words['action.sendNow'] }).waitFor();
  },
  compose: async (page, story, words) => {
    const composer = await write(page, story);
    await composer.locator('.add-on-icon').click();
    const card = composer.locator('.compose-card');
    await card.getByRole('switch', { name: words['compose.disclosure'] }).setChecked(true);
    await card.getByRole('switch', { name: words['compose.pixel'] }).setChecked(true);
    await card.getByRole('button', { name: words['action.insert'], exact: true }).click();
    await composer.locator('.image-marker').waitFor();
    await startAt(card, words['compose.heading']);
  },
};

/** Writes the mail of the story. -> the composer. */
const write = async (page, { compose, to, subject, text }) => {
  const composer = page.locator('.composer');
  await page.getByRole('button', { name: compose, exact: true }).click();
  await composer.getByRole('group').getByRole('button', { name: to }).click();
  await composer.locator('input').nth(3).fill(subject);
  await composer.getByRole('textbox').last().fill(text.join('\n'));
  return composer;
};

const openMail = async (page, { search }, subject) => {
  await page.getByRole('searchbox', { name: search }).fill(subject);
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText(subject, { exact: true }).first().click();
  await panelOf(page).getByRole('article').getByText(subject).first().waitFor();
  await page.frameLocator('main iframe').last().locator('body *').first().waitFor();
};

/** Scrolls a card so that it begins with the section of that heading, as far as it can. */
const startAt = (card, heading) =>
  card
    .getByText(heading, { exact: true })
    .first()
    .evaluate((found) => (found.closest('section') ?? found).scrollIntoView({ block: 'start' }));

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
