// What a person does on the cards for acting on a status, whichever the language.
import { insertPixel, isSaid, press, send, type Visit } from './visit';

/** Finds a sent mail by the homepage's search, and opens its card. */
export const find = async (at: Visit, subject: string): Promise<void> => {
  const { panel, w } = at;
  await searchFor(at, subject);
  await panel.locator('.card-row--pressable').filter({ hasText: subject }).click();
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
};

export const searchFor = async ({ panel, w, quiet }: Visit, text: string): Promise<void> => {
  await panel.getByRole('textbox', { name: w.searchField }).fill(text);
  await press(panel, w.search);
  await panel.getByRole('button', { name: w.endSearch, exact: true }).waitFor();
  // What was typed asks once, the button once more.
  await quiet();
};

export const openSettings = async ({ panel, w }: Visit): Promise<void> => {
  await press(panel, w.settings);
  await panel.getByRole('heading', { name: w.settings, exact: true }).waitFor();
};

export const saveSettings = async ({ panel, page, w }: Visit): Promise<void> => {
  await press(panel, w.save);
  await page.getByText(w.settingsSaved).filter({ visible: true }).first().waitFor();
};

/** From the add-on's menu. */
export const openSetupCheck = async ({ page, panel, w, quiet }: Visit): Promise<void> => {
  await quiet();
  await press(panel, w.panelMenu);
  await page.getByRole('menuitem', { name: w.check }).click();
  await panel.getByRole('heading', { name: w.check, exact: true }).waitFor();
  await quiet();
};

export const pickDay = ({ panel, w }: Visit, day: string): Promise<void> =>
  panel.getByLabel(w.dayPicker, { exact: true }).fill(day);

export const aDayLater = async (at: Visit): Promise<void> => {
  await press(at.page, at.w.clock);
  await at.page.getByRole('menuitem', { name: at.w.day }).click();
  await at.quiet();
};

export const anHourPasses = async (at: Visit): Promise<void> => {
  await press(at.page, at.w.clock);
  await at.page.getByRole('menuitem', { name: at.w.hourly }).click();
  await isSaid(at, at.w.hourlyDone);
  await at.quiet();
};

/** At a desk: answers the open mail. */
export const replyAtSeat = async ({ page, w, quiet }: Visit, text: string): Promise<void> => {
  await press(page, w.reply);
  await page.getByRole('main').getByRole('textbox').fill(text);
  await press(page, w.sendReply);
  await quiet();
};

/** Opens the homepage's card anew: the page is loaded again. */
export const openAnew = async ({ page, panel, w, quiet }: Visit): Promise<void> => {
  await page.reload();
  await panel.getByRole('heading', { name: w.waiting }).waitFor();
  await quiet();
};

/** Goes on with a setup check whose test mail has been sent: visits the pixel, opens the mail, sends the draft. */
export const checkWholeSetup = async (at: Visit): Promise<void> => {
  const { page, panel, w, quiet } = at;
  const look = async (which: 'first' | 'last') => {
    await panel.getByRole('button', { name: w.look, exact: true })[which]().click();
    await quiet();
  };
  const tab = page.waitForEvent('popup');
  await panel.getByRole('link', { name: w.openPixel }).click();
  await (await tab).close();
  await look('first');
  const loaded = page.waitForRequest((one) => new URL(one.url()).pathname === '/proxy');
  await page.getByRole('main').getByRole('link', { name: w.testMail }).click();
  await (await loaded).response();
  await page.goBack();
  await openSetupCheck(at);
  await look('first');
  await press(panel, w.makeTest);
  await panel.getByRole('link', { name: w.openDrafts }).click();
  await page.getByRole('main').getByRole('link', { name: w.testMail }).click();
  await insertPixel(at);
  await send(at);
  await page.getByRole('link', { name: w.inbox }).click();
  await openSetupCheck(at);
  await look('last');
};

/** Leads from card to card, through everything that was added to act on a status, and has each looked at. Sends nothing. */
export const everyCard = async (at: Visit, look: (card: string) => Promise<void>): Promise<void> => {
  const { panel, w, quiet } = at;
  const seen = async (card: string) => {
    await quiet();
    await look(card);
  };
  await searchFor(at, 'nobody at all');
  await seen('a search that finds nothing');
  await find(at, 'Samples for the spring catalogue');
  await press(panel, w.showMore);
  await press(panel, w.remindOn);
  await panel.getByText(w.otherDay).waitFor();
  await seen('a mail that is due, with why nothing came back');
  await press(panel, w.remindDays[0] ?? '');
  await panel.getByRole('button', { name: w.noReminder }).waitFor();
  await seen('a mail with a reminder');
  await press(panel, w.noReminder);
  await panel.getByText(w.isDue).waitFor();
  await press(panel, w.allSentMail);
  await panel.getByRole('heading', { name: w.waiting }).waitFor();
  await openSettings(at);
  await press(panel, w.showMore);
  await panel.getByRole('textbox', { name: w.dueDays }).fill('99');
  await press(panel, w.save);
  await panel.getByText(w.notWithin).waitFor();
  await seen('settings with a wrong value');
  await press(panel, w.deleteData);
  await panel.getByRole('heading', { name: w.deleteTitle }).waitFor();
  await seen('what would be deleted');
  await openSetupCheck(at);
  await press(panel, w.checkRun);
  await panel.getByText(w.progress(8, 7)).waitFor();
  await seen('the setup check');
};
