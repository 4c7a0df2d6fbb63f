// Language, light and dark, the phone.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { openAddOn, openComposeCard, press, seen, visit, write } from './support/visit';
import { wordsIn } from './support/words';

const tabs = useBrowser();
const url = usePreview();

test.each<[Language, Language]>([
  ['ja', 'en'],
  ['en', 'ja'],
])('page and cards go from %s to %s at a press, and a mail that is being written stays', async (from, to) => {
  const { page, w, composer, panel } = await visit(tabs, url(), { language: from });
  await press(page, w.compose);
  await composer.getByRole('textbox', { name: w.subject }).fill('Kept');
  await press(page, w.language);
  const now = wordsIn(to);
  await page.getByRole('complementary', { name: now.panel }).getByRole('heading', { name: now.waiting }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(to);
  expect(await panel.count()).toBe(0);
  expect(await composer.getByRole('textbox', { name: now.subject }).inputValue()).toBe('Kept');
  await press(composer, now.discard);
});

test('dark and light are a press apart, and are remembered', async () => {
  const { page, w } = await visit(tabs, url());
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await background();
  await press(page, w.dark);
  expect(await page.getByRole('button', { name: w.dark, pressed: true }).count()).toBe(1);
  expect(await background()).not.toBe(light);
  await page.goto(url());
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('the add-on’s own logo stands at the product’s name, in the panel, at its edge and in the composer', async () => {
  const at = await visit(tabs, url());
  await press(at.page, at.w.compose);
  const logos = at.page.locator('img[src="/page/logo.svg"]:visible');
  await at.composer.locator('.compose-tools .add-on-logo').waitFor();
  expect(await logos.evaluateAll((all) => all.map((one) => (one as { naturalWidth?: number }).naturalWidth))).toEqual([
    32, 32, 32, 32,
  ]);
  await press(at.composer, at.w.discard);
});

describe.each<Language>(['ja', 'en'])('on a phone, in the language %s', (language) => {
  const phone = { language, layout: 'phone', context: { viewport: { width: 390, height: 844 } } } as const;

  test('there is no homepage; an open mail and a mail that is being written have their cards', async () => {
    const ran: unknown[] = [];
    const at = await visit(tabs, url(), phone);
    const { page, w, panel, composer } = at;
    page.on('request', (request) => ran.push(request.url().endsWith('/api/add-on') && request.postDataJSON().run));
    await page.getByRole('link', { name: 'Re-stocking in January' }).waitFor();
    expect(await panel.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Re-stocking in January' }).click();
    await openAddOn(at);
    await panel.getByRole('heading', { name: 'Re: Re-stocking in January' }).waitFor();
    await seen(panel, w.sureWord);
    await page.goBack();
    await seen(panel, w.openMail);
    await press(panel, w.close);
    expect(await panel.isVisible()).toBe(false);
    await write(at, 'Emily Carter', 'From a phone');
    await openComposeCard(at);
    await press(composer.getByRole('dialog'), w.close);
    await press(composer, w.discard);
    expect(ran.filter(Boolean)).toEqual(['onMessage', 'onCompose']);
  });
});

test('a narrow window is a phone of its own accord', async () => {
  const page = await tabs.open({ viewport: { width: 390, height: 844 } });
  await page.goto(`${url()}?lang=en`);
  await page.getByRole('link', { name: 'Re-stocking in January' }).waitFor();
  expect(await page.locator('html').getAttribute('data-layout')).toBe('phone');
});
