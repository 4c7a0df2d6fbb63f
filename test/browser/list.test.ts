// The add-on beside the mail: the homepage's list, a thread with its evidence, the card of an open message.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { openThread, press, seen, type Visit, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

/** Reads on until nothing older is left. */
const readAll = async ({ panel, w }: Visit) => {
  const more = panel.getByRole('button', { name: w.keepReading });
  if ((await more.count()) > 0) await more.click();
  await more.waitFor({ state: 'detached' });
};

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('the list is turned and filtered; a thread shows its evidence, and gives way to the list', async () => {
    const at = await visit(tabs, url(), { language });
    const { panel, w } = at;
    await readAll(at);
    await press(panel, w.next);
    await panel.getByText('21–40 / 71').waitFor();
    await press(panel, w.previous);
    await panel.getByText('1–20 / 71').waitFor();
    await panel.getByRole('combobox', { name: w.filter }).selectOption(w.bouncedOption);
    await panel.getByRole('heading', { name: w.bouncedList }).waitFor();
    const rows = panel.getByRole('button', { name: new RegExp(`^${w.bounced} · `) });
    expect(await rows.count()).toBe(7);
    await openThread(at, 'Shipping documents');
    for (const text of [w.sentByMe, w.sureWord, w.bounceReason]) await seen(panel, text);
    await press(panel, w.back);
    await panel.getByRole('heading', { name: w.bouncedList }).waitFor();
    expect(await rows.count()).toBe(7);
  });

  test('the card beside a mail is about its conversation, and goes with it', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w } = at;
    await page.getByRole('link', { name: 'Re-stocking in January' }).click();
    await panel.getByRole('heading', { name: 'Re: Re-stocking in January' }).waitFor();
    await seen(panel, w.sureWord);
    await page.goBack();
    await panel.getByRole('heading', { name: w.waiting }).waitFor();
    await page.getByRole('link', { name: 'Question about your envelopes' }).click();
    await panel.getByRole('heading', { name: w.noMailOfYours }).waitFor();
  });
});

test.each(['#constructor', '#__proto__', '#toString/p2'])(
  'an address that names no folder leads to the inbox: %s',
  async (place) => {
    const { page } = await visit(tabs, url(), { place });
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    expect(await page.title()).toMatch(/^Inbox - /);
  },
);

test('an address of a page behind the last one shows the last one', async () => {
  const { page } = await visit(tabs, url(), { place: '#all/p99' });
  const position = page.getByRole('main').locator('.position');
  const [, first, last, total] = /^(\d+)–(\d+) of (\d+)$/.exec((await position.textContent()) ?? '') ?? [];
  expect([Number(first) % 50, last]).toEqual([1, total]);
  expect(await page.getByRole('main').locator('.row').count()).toBe(Number(last) - Number(first) + 1);
  expect(await page.getByRole('button', { name: 'Older' }).isDisabled()).toBe(true);
  await press(page, 'Newer');
  await seen(position, `${Number(first) - 50}–${Number(first) - 1} of ${total}`);
});

test('a way into Gmail leads to the conversation in the preview', async () => {
  const at = await visit(tabs, url());
  await openThread(at, 'Artwork for the gift boxes');
  await at.panel.getByRole('link', { name: 'Open in Gmail' }).click();
  await at.page.getByRole('heading', { level: 1, name: 'Artwork for the gift boxes' }).waitFor();
  expect(at.page.context().pages()).toHaveLength(1);
});
