// axe finds nothing serious on any view, light and dark; and what is said by a colour is said by a word as well.
import type { Language } from '../../src/preview/api';
import { everyCard } from './support/acting';
import { violations } from './support/axe';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import {
  openAddOn,
  openAtSeat,
  openComposeCard,
  openThread,
  press,
  sendFromDrafts,
  takeSeat,
  type Visit,
  visit,
  write,
} from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const isSound = async ({ page, quiet }: Visit, view: string, within?: string): Promise<void> => {
  await quiet();
  expect([view, await violations(page, within)]).toEqual([view, []]);
};

// Names differ by language, contrasts by theme: two looks at each view see both.
describe.each([
  { language: 'ja', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const)('axe finds nothing serious, in the language $language, $theme', ({ language, theme }) => {
  test('beside a list: homepage, thread, drafts, menus', async () => {
    const at = await visit(tabs, url(), { language, theme });
    const { page, panel, w } = at;
    await isSound(at, 'homepage and list');
    await press(page, w.seats);
    await isSound(at, 'seats');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: w.drafts }).click();
    await openThread(at, 'Artwork for the gift boxes');
    await isSound(at, 'thread');
    await press(panel, w.back);
    await press(panel, w.sendWithReceipt);
    await panel.getByText('Re: Payment terms for 2027').waitFor();
    await isSound(at, 'drafts');
  });

  test('on the cards for acting on a status', async () => {
    const at = await visit(tabs, url(), { language, theme });
    await everyCard(at, (card) => isSound(at, card, '.side-panel'));
  });

  test('with the folders collapsed, by a press and where there is little room', async () => {
    for (const width of [1280, 900]) {
      const at = await visit(tabs, url(), { language, theme, context: { viewport: { width, height: 800 } } });
      const { page, w } = at;
      const menu = page.getByRole('button', { name: w.menu });
      if (width > 1000) {
        expect(await menu.getAttribute('aria-expanded')).toBe('true');
        await menu.click();
      }
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
      await isSound(at, `folders collapsed at ${width}`);
      const folders = page.getByRole('navigation').filter({ has: page.getByRole('button', { name: w.compose }) });
      for (const entry of [
        folders.getByRole('button', { name: w.compose }),
        folders.getByRole('link', { name: w.drafts }),
      ]) {
        expect([width, await entry.count(), ((await entry.boundingBox())?.width ?? 0) <= 56]).toEqual([width, 1, true]);
        expect(await entry.getAttribute('title')).toBeTruthy();
      }
    }
  });

  test('beside a conversation, with developers’ panel', async () => {
    const at = await visit(tabs, url(), { language, theme });
    const { page, panel, w } = at;
    await page.getByRole('link', { name: 'Re-stocking in January' }).click();
    await panel.getByRole('heading', { name: w.timeline }).waitFor();
    await press(page, w.developers);
    await isSound(at, 'conversation');
  });

  test('in the composer with the card', async () => {
    const at = await visit(tabs, url(), { language, theme, place: '#drafts' });
    await write(at, '高橋 美咲', 'Looked at');
    await openComposeCard(at);
    await isSound(at, 'composer');
    await press(at.composer.getByRole('dialog'), at.w.close);
    await press(at.composer, at.w.discard);
  });

  test('at every desk', async () => {
    const at = await visit(tabs, url(), { language, theme, place: '#drafts' });
    const { page, composer, w } = at;
    const everybody = ['高橋 美咲', 'Emily Carter', '渡辺 直美'] as const;
    const subject = `To everybody (${language})`;
    await write(at, '高橋 美咲', subject);
    const to = composer.getByRole('textbox', { name: w.to, exact: true });
    await to.fill(`${await to.inputValue()}, emily.carter@northgate.example.com, watanabe@midori.example.co.jp`);
    await press(composer, w.saveAndClose);
    await sendFromDrafts(at, subject);
    for (const who of everybody) {
      await takeSeat(at, who);
      await openAtSeat(at, subject);
      await press(page, w.reply);
      await isSound(at, `mail at the desk of ${who}`);
    }
    await page.goBack();
    await isSound(at, 'desk without an open mail');
  });

  test('on a phone', async () => {
    const at = await visit(tabs, url(), {
      language,
      theme,
      layout: 'phone',
      context: { viewport: { width: 390, height: 844 } },
    });
    await at.page.getByRole('link', { name: 'Re-stocking in January' }).click();
    await isSound(at, 'conversation on a phone');
    await openAddOn(at);
    await at.panel.getByRole('heading', { name: at.w.timeline }).waitFor();
    await isSound(at, 'card on a phone');
  });
});

test.each<Language>(['ja', 'en'])(
  'no row speaks by its icon or its weight alone, in the language %s',
  async (language) => {
    const { page, panel, w } = await visit(tabs, url(), { language });
    const status = new RegExp(`^(${[w.replied, w.opened, w.bounced, w.noResponse].join('|')}) · `);
    const rows = panel.locator('.card-row--pressable').filter({ visible: true });
    const named = panel.getByRole('button', { name: status });
    expect(await named.count()).toBe(await rows.count());
    // Twenty of the list, and five on top that are due.
    expect(await named.count()).toBe(25);
    const unread = page.locator('main .row.unread');
    expect(await unread.count()).toBeGreaterThan(0);
    for (const text of await unread.allTextContents()) expect(text).toMatch(/^(Unread|未読)/);
  },
);
