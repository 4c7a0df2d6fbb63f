// Everything can be done without a mouse.
import { useBrowser } from './support/browser';
import { tabTo } from './support/keyboard';
import { usePreview } from './support/preview';
import { isSaid, listSays, seen, type Visit, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const writeByKeys = async ({ page, w, composer }: Visit, subject: string) => {
  const { keyboard } = page;
  await keyboard.press('c');
  await composer.waitFor();
  await keyboard.type('Emily Carter <emily.carter@northgate.example.com>');
  await tabTo(page, w.subject);
  await keyboard.type(subject);
  await tabTo(page, w.body);
  await keyboard.type('Dear Emily, here is our offer.');
};

const insertByKeys = async ({ page, w, composer }: Visit) => {
  const { keyboard } = page;
  await tabTo(page, w.openAddOn);
  await keyboard.press('Enter');
  await composer.getByRole('heading', { name: w.composeTitle }).waitFor();
  for (const name of [w.disclosure, w.pixel]) {
    await tabTo(page, name);
    await keyboard.press('Space');
  }
  await tabTo(page, /^Insert$/);
  await keyboard.press('Enter');
  await seen(composer.getByRole('textbox', { name: w.body }), w.pixelMarker);
  await keyboard.press('Escape');
  await composer.getByRole('heading', { name: w.composeTitle }).waitFor({ state: 'hidden' });
};

const sitDownByKeys = async (at: Visit, name: string) => {
  const { page, w } = at;
  await tabTo(page, w.seats, 'Shift+Tab');
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 4; presses += 1) {
    if (String(await page.evaluate('document.activeElement.textContent')).includes(name)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await isSaid(at, w.satDown);
  await at.quiet();
};

test('a whole story is told by keys alone: written, inserted, sent, opened, seen in the list and in its thread', async () => {
  const at = await visit(tabs, url());
  const { page, w, panel } = at;
  const { keyboard } = page;
  await writeByKeys(at, 'By keys alone');
  await insertByKeys(at);
  await tabTo(page, /^Send$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await isSaid(at, w.sent);
  await sitDownByKeys(at, 'Emily Carter');
  await tabTo(page, 'By keys alone');
  const asked = page.waitForRequest((one) => new URL(one.url()).pathname === '/proxy');
  await keyboard.press('Enter');
  await (await asked).response();
  await sitDownByKeys(at, 'Hanako Sato');
  await listSays(at, w.opened, 'By keys alone', w.imageLoaded);
  await tabTo(page, /Opened.*By keys alone/);
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
  await tabTo(page, /^Back$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await panel.getByRole('combobox', { name: w.filter }).waitFor();
});

test('a mail is found, followed up with a deadline, and done by keys alone', async () => {
  const at = await visit(tabs, url());
  const { page, w, panel, composer, quiet } = at;
  const { keyboard } = page;
  await tabTo(page, w.searchField);
  await keyboard.type('Warehouse opening');
  await keyboard.press('Enter');
  await panel.getByRole('button', { name: w.endSearch }).waitFor();
  await quiet();
  await tabTo(page, /Warehouse opening hours/);
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
  await tabTo(page, w.followUpText);
  await keyboard.press('ArrowDown');
  await tabTo(page, w.draftFollowUp);
  await keyboard.press('Enter');
  await composer.getByText(w.kinds['With a deadline'] ?? '').waitFor();
  await keyboard.press('Escape');
  await composer.waitFor({ state: 'detached' });
  await tabTo(page, w.markDone, 'Shift+Tab');
  await keyboard.press('Enter');
  await panel.getByText(w.isDone, { exact: true }).waitFor();
  await tabTo(page, w.undo);
  await keyboard.press('Enter');
  await panel.getByText(w.isDue).waitFor();
});

test('menus go by arrows and end by Escape, and the focus comes back', async () => {
  const { page, w } = await visit(tabs, url());
  const { keyboard } = page;
  await tabTo(page, w.clock);
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  expect(await page.evaluate('document.activeElement.textContent')).toContain(w.hourly);
  await keyboard.press('ArrowDown');
  await keyboard.press('End');
  await keyboard.press('Home');
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Forward 1 hour');
  await keyboard.press('Escape');
  expect(await page.getByRole('menu').count()).toBe(0);
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(w.clock);
});

test('the first Tab offers the way past everything to the mail', async () => {
  const { page, w } = await visit(tabs, url());
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe(w.skip);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
});

test('a mail that is opened and left by keys gives the focus back to its line', async () => {
  const { page } = await visit(tabs, url());
  await tabTo(page, 'Re-stocking in January');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Re-stocking in January' }).waitFor();
  await tabTo(page, /^Back to Inbox$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction("document.activeElement.textContent.includes('Re-stocking in January')");
});

test('Escape leaves a mail that is being written, and keeps it as a draft', async () => {
  const at = await visit(tabs, url());
  await writeByKeys(at, 'Kept by Escape');
  await at.page.keyboard.press('Escape');
  await at.composer.waitFor({ state: 'detached' });
  await at.page.getByRole('link', { name: /^Drafts/ }).click();
  await at.page.getByRole('link', { name: 'Kept by Escape' }).waitFor();
});
