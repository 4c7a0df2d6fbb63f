// Drafts that the add-on makes stand in the open conversation at once.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const WORDS = {
  ja: { make: '下書きを作成', edit: '下書きを編集' },
  en: { make: 'Draft a follow-up', edit: 'Edit draft' },
} as const;

test.each<Language>(['ja', 'en'])('also where the conversation has a draft already (%s)', async (language) => {
  const at = await visit(tabs, url(), { language, place: '#sent' });
  const { page, panel, w } = at;
  const { make, edit } = WORDS[language];
  await page.getByRole('link', { name: 'Artwork for the gift boxes' }).click();
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
  const drafts = page.getByRole('main').getByRole('button', { name: edit });
  const before = await drafts.count();
  for (const made of [1, 2]) {
    await press(panel, make);
    await drafts.nth(before + made - 1).waitFor();
  }
  await at.quiet();
  expect(await drafts.count()).toBe(before + 2);
});
