// How each picture comes about, from the homepage on: what a person would press.

export const panelOf = (page) => page.locator('.side-panel');
const mainOf = (page) => page.getByRole('main');

const pressIn = (within, name) => within.getByRole('button', { name, exact: true }).click();

const waits = new WeakMap();

/** How the scenes of a page wait until nothing is under way, and what was answered is drawn. */
export const waitBy = (page, quiet) => waits.set(page, quiet);
export const settled = (page) => waits.get(page)();

/** As a recipient's browser, or Gmail's proxy, asks for the pixel. */
const pixelAsked = (page) => page.waitForRequest((one) => new URL(one.url()).pathname === '/proxy');

const openThread = async (page, name) => {
  await panelOf(page).getByText(name).first().click();
  await panelOf(page).getByRole('heading', { name }).waitFor();
};

const findThread = async (page, story, name) => {
  const panel = panelOf(page);
  await panel.getByRole('textbox').fill(name);
  await pressIn(panel, story.search);
  await panel.getByRole('button', { name: story.endSearch, exact: true }).waitFor();
  await settled(page);
  await panel.locator('.card-row--pressable').filter({ hasText: name }).first().click();
  await panel.getByRole('heading', { name }).waitFor();
};

const write = async (page, story, to, subject, text) => {
  const composer = page.locator('.composer');
  await pressIn(page, story.compose);
  await composer.getByRole('group').getByRole('button', { name: to }).click();
  await composer.locator('input').nth(3).fill(subject);
  await composer.getByRole('textbox').last().fill(text.join('\n'));
};

const insertPixel = async (page, story) => {
  const composer = page.locator('.composer');
  await composer.locator('.add-on-icon').click();
  for (const one of [0, 1]) await composer.getByRole('switch').nth(one).setChecked(true);
  await pressIn(composer, story.insert);
  await composer.locator('.image-marker').waitFor();
};

const send = async (page, story) => {
  await pressIn(page.locator('.composer'), story.send);
  await page.locator('.composer').waitFor({ state: 'detached' });
  await settled(page);
};

const openSettings = async (page, story) => {
  await pressIn(panelOf(page), story.settings);
  await panelOf(page).getByRole('heading', { name: story.settings }).waitFor();
};

const takeSeat = async (page, story, name) => {
  await page.getByRole('button', { name: story.seats }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await settled(page);
};

const passTime = async (page, story, step) => {
  await page.getByRole('button', { name: story.clock }).click();
  await page.getByRole('menuitem', { name: step }).click();
  await settled(page);
};

const openSetupCheck = async (page, story) => {
  await settled(page);
  await pressIn(panelOf(page), story.menu);
  await page.getByRole('menuitem', { name: story.check }).click();
  await panelOf(page).getByRole('heading', { name: story.check }).waitFor();
  await settled(page);
};

const look = async (page, story, which) => {
  await panelOf(page).getByRole('button', { name: story.look, exact: true })[which]().click();
  await settled(page);
};

/** Pictures of the whole page. */
export const SCENES = {
  homepage: async () => {},
  thread: async (page, story) => {
    await panelOf(page).getByRole('combobox').selectOption(story.opened);
    await openThread(page, story.thread);
  },
  settings: openSettings,
  message: async (page, story) => {
    await mainOf(page).getByText(story.message, { exact: true }).click();
    await panelOf(page).getByRole('article').getByText(story.message).first().waitFor();
    await page.frameLocator('main iframe').last().locator('body *').first().waitFor();
  },
  compose: async (page, story) => {
    await write(page, story, story.to, story.subject, story.text);
    await insertPixel(page, story);
    await page.locator('.composer .compose-card *').evaluateAll((all) => {
      for (const one of all) one.scrollTop = 0;
    });
  },
  'follow-up': async (page, story) => {
    const panel = panelOf(page);
    await openThread(page, story.due);
    await panel.getByRole('combobox').selectOption(story.deadline);
    await pressIn(panel, story.draft);
    await page.locator('.composer').getByRole('textbox').last().locator('*').first().waitFor();
  },
  digest: async (page, story) => {
    const { mails } = story;
    await openSettings(page, story);
    for (const name of [story.digest, story.labels]) {
      await panelOf(page).getByRole('switch', { name }).setChecked(true);
    }
    await pressIn(panelOf(page), story.save);
    await settled(page);
    const text = story.text.slice(2);
    await write(page, story, '高橋 美咲', mails.reply, text);
    await send(page, story);
    await write(page, story, '渡辺 直美', mails.bounce, text);
    await send(page, story);
    await write(page, story, 'Emily Carter', mails.open, text);
    await insertPixel(page, story);
    await page.keyboard.press('Escape');
    await send(page, story);
    await takeSeat(page, story, '渡辺 直美');
    await page.getByRole('button', { name: story.bounce }).first().click();
    await takeSeat(page, story, 'Emily Carter');
    const asked = pixelAsked(page);
    await page.getByRole('link', { name: mails.open }).click();
    await (await asked).response();
    await takeSeat(page, story, '高橋 美咲');
    await page.getByRole('link', { name: mails.reply }).click();
    await pressIn(page, story.reply);
    await mainOf(page).getByRole('textbox').fill(story.answer);
    await pressIn(page, story.sendReply);
    await settled(page);
    await page.getByRole('button', { name: story.backToSender }).click();
    await settled(page);
    await passTime(page, story, story.hourly);
    await passTime(page, story, story.day);
    await passTime(page, story, story.hourly);
    await mainOf(page).getByRole('link', { name: story.digestMail }).click();
    await page.frameLocator('main iframe').locator('body *').first().waitFor();
    await page.locator('.snackbar').getByRole('button').click();
  },
};

/** Pictures of a card alone, in its whole height. */
export const CARDS = {
  reasons: async (page, story) => {
    await findThread(page, story, story.unanswered);
    await pressIn(panelOf(page), story.more);
  },
  reminder: async (page, story) => {
    const panel = panelOf(page);
    await openThread(page, story.due);
    await pressIn(panel, story.remind);
    await panel.getByRole('button', { name: story.noReminder }).waitFor();
  },
  deletion: async (page, story) => {
    const panel = panelOf(page);
    await openSettings(page, story);
    await pressIn(panel, story.deleteData);
    await panel.getByRole('button', { name: story.deleteForGood }).waitFor();
  },
  'setup-check': async (page, story) => {
    const panel = panelOf(page);
    const testMail = mainOf(page).getByRole('link', { name: `Kidoku ${story.check.toLowerCase()} ` });
    await openSetupCheck(page, story);
    await pressIn(panel, story.checkRun);
    await settled(page);
    const tab = page.waitForEvent('popup');
    await panel.getByRole('link', { name: story.openPixel }).click();
    await (await tab).close();
    await look(page, story, 'first');
    await pressIn(panel, story.sendTest);
    const asked = pixelAsked(page);
    await testMail.click();
    await (await asked).response();
    await page.goBack();
    await openSetupCheck(page, story);
    await look(page, story, 'first');
    await pressIn(panel, story.makeTest);
    await panel.getByRole('link', { name: story.openDrafts }).click();
    await testMail.click();
    await insertPixel(page, story);
    await page.keyboard.press('Escape');
    await send(page, story);
    await page.getByRole('link', { name: story.inbox }).click();
    await openSetupCheck(page, story);
    await look(page, story, 'last');
  },
};
