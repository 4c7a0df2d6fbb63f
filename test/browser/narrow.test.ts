// Nothing is cut off or hangs over where there is little room.
import type { Page } from 'playwright-core';
import type { Language } from '../../src/preview/api';
import { everyCard } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import {
  openAddOn,
  openComposeCard,
  openThread,
  press,
  send,
  takeSeat,
  type Visit,
  visit,
  write,
} from './support/visit';

const tabs = useBrowser();
const url = usePreview();

/** What sticks out of the element, or has to be moved sideways to be seen. */
const overflowing = (page: Page, within: string): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const frame = document.querySelector(${JSON.stringify(within)});
    const { right } = frame.getBoundingClientRect();
    const isSeen = (one) => one.checkVisibility({ checkOpacity: true, visibilityProperty: true });
    const isCut = (one) => getComputedStyle(one).overflowX !== 'visible';
    const named = (one) => one.className + ': ' + one.textContent.slice(0, 60);
    return [frame, ...frame.querySelectorAll('*')].filter(isSeen).filter((one) => {
      const box = one.getBoundingClientRect();
      const sticksOut = box.width > 1 && box.right > right + 1;
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
      return scrolls || (sticksOut && !isCut(one.parentElement));
    }).map(named);
  })()`);

const narrowPanel = ({ page }: Visit) =>
  page.evaluate("document.querySelector('.side-panel').style.cssText = 'width: 320px; min-width: 0; flex: none'");

test('what is said after sending does not lie over the next composer', async () => {
  const at = await visit(tabs, url());
  await write(at, 'Emily Carter', 'First');
  await send(at);
  await press(at.page, at.w.compose);
  const [said, next] = await Promise.all([at.page.locator('.snackbar').boundingBox(), at.composer.boundingBox()]);
  if (!said || !next) throw new Error('Nothing is said, or no composer is open');
  expect(said.y + said.height <= next.y || said.x + said.width <= next.x).toBe(true);
  await press(at.composer, at.w.discard);
});

test.each([1280, 900, 640])(
  'six composers stay on a screen of %i pixels, and each can be brought back',
  async (width) => {
    const at = await visit(tabs, url(), { context: { viewport: { width, height: 800 } } });
    const { page, composer, w } = at;
    for (let count = 0; count < 6; count += 1) await press(page, w.compose);
    expect(await composer.count()).toBe(6);
    const isInside = async () => {
      for (const one of await composer.all()) {
        const { x, y, width: wide, height } = (await one.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        expect([x >= 0, y >= 0, x + wide <= width, y + height <= 800, wide >= 38]).toEqual([
          true,
          true,
          true,
          true,
          true,
        ]);
      }
    };
    await isInside();
    for (const one of (await composer.all()).slice(0, -1)) {
      await press(one, w.restore);
      await one.getByRole('textbox', { name: w.subject }).waitFor();
      await isInside();
      await press(one, w.minimise);
    }
  },
);

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('the cards of the side panel fit 320 pixels', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w } = at;
    await narrowPanel(at);
    const fits = async () => expect(await overflowing(page, '.side-panel')).toEqual([]);
    expect(await panel.evaluate(({ clientWidth }) => clientWidth)).toBe(320);
    await fits();
    for (const subject of ['Pallet heights', 'Artwork for the gift boxes']) {
      await openThread(at, subject);
      await fits();
      await press(panel, w.back);
    }
    await press(panel, w.sendWithReceipt);
    await panel.getByText('Re: Payment terms for 2027').click();
    await panel.getByRole('button', { name: w.sendNow }).waitFor();
    await fits();
  });

  test('so do the cards for acting on a status', async () => {
    const at = await visit(tabs, url(), { language });
    await narrowPanel(at);
    await everyCard(at, async (card) => {
      expect([card, await overflowing(at.page, '.side-panel')]).toEqual([card, []]);
    });
  });

  test.each(['desktop', 'phone'] as const)('the bar on top fits 720 pixels beside a page for a %s', async (layout) => {
    const at = await visit(tabs, url(), { language, layout, context: { viewport: { width: 720, height: 800 } } });
    const { page, w } = at;
    const bar = page.locator('.top-bar');
    const fits = async () => {
      expect(await overflowing(page, '.top-bar')).toEqual([]);
      expect(await bar.evaluate(({ clientWidth }) => clientWidth)).toBe(720);
    };
    await fits();
    await takeSeat(at, '高橋 美咲');
    await fits();
    await press(page, w.seats);
    await page.getByRole('menuitemradio', { name: 'Emily Carter' }).waitFor();
    expect(await overflowing(page, '.top-bar')).toEqual([]);
  });

  test('a phone of 320 pixels shows list, conversation, card and composer without moving them sideways', async () => {
    const at = await visit(tabs, url(), {
      language,
      layout: 'phone',
      context: { viewport: { width: 320, height: 640 } },
    });
    const { page, panel, composer, w } = at;
    const fits = async () => expect(await overflowing(page, 'body')).toEqual([]);
    await page.getByRole('link', { name: 'Re-stocking in January' }).waitFor();
    await fits();
    await page.getByRole('link', { name: 'Re-stocking in January' }).click();
    await openAddOn(at);
    await panel.getByRole('heading', { name: w.timeline }).waitFor();
    await fits();
    await press(panel, w.close);
    await page.goBack();
    await write(at, '高橋 美咲', 'Narrow');
    await openComposeCard(at);
    await fits();
    await press(composer.getByRole('dialog'), w.close);
    await fits();
    await press(composer, w.discard);
  });
});
