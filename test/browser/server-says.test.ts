// What the server says, in the page's language whatever the browser's, and what is said where it is gone.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { isSaid, press, seen, visit, write } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const WORDS = {
  ja: { browser: 'en-US', unreadable: '要求を読み取れませんでした', gone: /ターミナルで npm start を実行し/ },
  en: { browser: 'ja-JP', unreadable: 'The request could not be understood', gone: /Run npm start in the terminal/ },
} as const;

test.each<Language>(['ja', 'en'])('a refusal is said in the language of the page (%s)', async (language) => {
  const { browser, unreadable } = WORDS[language];
  const at = await visit(tabs, url(), { language, context: { locale: browser } });
  // Something on the way breaks what is saved.
  await at.page.route('**/api/drafts', (route) => route.continue({ postData: '{' }));
  await write(at, 'Emily Carter', 'Broken');
  await press(at.composer, at.w.saveAndClose);
  await isSaid(at, unreadable);
});

// The last one: it stops the server.
test('where the server is gone, a press on a card says what to do, and the card stays', async () => {
  const all = [await visit(tabs, url(), { language: 'ja' }), await visit(tabs, url(), { language: 'en' })] as const;
  await url.stop();
  for (const [index, { page, panel, w }] of all.entries()) {
    const { gone } = WORDS[index === 0 ? 'ja' : 'en'];
    await panel.getByText('Artwork for the gift boxes').first().click();
    await page.getByRole('alert').filter({ hasText: gone }).waitFor();
    await seen(panel, w.waiting);
    expect(await panel.getByRole('heading', { name: w.waiting }).count()).toBe(1);
    expect(await panel.getByText(/Error with the add-on|アドオンでエラー|does not answer/).count()).toBe(0);
  }
});
