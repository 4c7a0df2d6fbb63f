// What is typed is not lost where the page goes away.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, seen, type Visit, visit, write } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const openFromDrafts = async ({ page, w }: Visit, subject: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: w.drafts }).click();
  await page.getByRole('main').getByText(subject).first().click();
};

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('a page that is loaded anew at once has the draft, once and with its last words', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w, composer, quiet } = at;
    const subject = `Just typed (${language})`;
    await write(at, 'Emily Carter', subject);
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await quiet();
    expect(asked).toEqual(['beforeunload']);
    await page.getByRole('navigation').getByRole('link', { name: w.drafts }).click();
    await seen(page.getByRole('main'), subject);
    expect(await page.getByRole('main').getByText(subject).count()).toBe(1);
    await openFromDrafts(at, subject);
    await seen(composer.getByRole('textbox', { name: w.body }), '2027 / 年間のお見積り');
    // Of what is saved nobody is asked, and the next change goes into the same draft.
    await composer.getByRole('textbox', { name: w.body }).fill('Changed');
    await seen(composer, w.saved);
    await composer.getByRole('textbox', { name: w.body }).fill('Changed at last');
    await page.reload();
    await quiet();
    await openFromDrafts(at, subject);
    await seen(composer.getByRole('textbox', { name: w.body }), 'Changed at last');
    expect(await page.getByRole('main').getByText(subject).count()).toBe(1);
  });

  test('a page on which everything is saved goes without a question', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w, composer } = at;
    await write(at, 'Emily Carter', `Let go (${language})`);
    await seen(composer, w.saved);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await press(page, w.compose);
    expect(asked).toEqual([]);
  });
});
