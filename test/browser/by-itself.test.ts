// What Kidoku does by itself: chosen on the settings card, seen in Gmail's own list.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { isSaid, press, seen, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const WORDS = {
  ja: {
    settings: '設定',
    labels: /^Gmail の一覧にラベルを付ける/,
    digest: /^1 日 1 回のまとめ/,
    save: '保存',
    saved: '保存しました。',
    label: 'Kidoku/不達',
  },
  en: {
    settings: 'Settings',
    labels: /^Labels in Gmail’s list/,
    digest: /^Daily digest/,
    save: 'Save',
    saved: 'Saved.',
    label: 'Kidoku/Bounced',
  },
} as const;

test.each<Language>(['ja', 'en'])(
  'labels are switched on in the settings, and an hour later stand in Gmail’s list (%s)',
  async (language) => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w, quiet } = at;
    const words = WORDS[language];
    await press(panel, words.settings);
    await panel.getByRole('switch', { name: words.labels }).setChecked(true);
    await panel.getByRole('switch', { name: words.digest }).setChecked(true);
    await press(panel, words.save);
    await seen(page, words.saved);
    await quiet();
    await press(page, w.clock);
    await page.getByRole('menuitem', { name: w.hourly }).click();
    await isSaid(at, w.hourlyDone);
    await page.goto(`${url()}?lang=${language}#sent`);
    await seen(page.getByRole('main'), words.label);
  },
);
