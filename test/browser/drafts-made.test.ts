// A draft that the add-on makes stands in the open conversation at once, and only once.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const WORDS = {
  ja: { subject: 'カタログ差し替えページのご確認', make: '下書きを作成', edit: '下書きを編集' },
  en: { subject: 'Artwork for the gift boxes', make: 'Draft a follow-up', edit: 'Edit draft' },
} as const;

test.each<Language>(['ja', 'en'])('also where the button is pressed again (%s)', async (language) => {
  const at = await visit(tabs, url(), { language, place: '#sent' });
  const { page, panel, w, quiet } = at;
  const { subject, make, edit } = WORDS[language];
  await page.getByRole('main').getByRole('link', { name: subject }).click();
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
  const drafts = page.getByRole('main').getByRole('button', { name: edit });
  expect(await drafts.count()).toBe(0);
  for (const _ of [1, 2]) {
    await press(panel, make);
    await drafts.first().waitFor();
    await quiet();
  }
  expect(await drafts.count()).toBe(1);
});
