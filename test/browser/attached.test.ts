// What is attached to a mail can be kept as a file: the add-on's own export, for one.
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, seen, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const WORDS = {
  ja: {
    settings: '設定',
    export: 'CSV で書き出す',
    done: /CSV ファイルを受信トレイに/,
    mail: 'Kidoku：送信メールの状況',
  },
  en: {
    settings: 'Settings',
    export: 'Export as CSV',
    done: /A CSV file is in your inbox/,
    mail: 'Kidoku: your sent mail',
  },
} as const;

test.each<Language>(['ja', 'en'])('the exported file is kept from the mail that brings it (%s)', async (language) => {
  const { page, panel } = await visit(tabs, url(), { language });
  const words = WORDS[language];
  await press(panel, words.settings);
  await press(panel, words.export);
  await seen(panel, words.done);
  await page.getByRole('link', { name: words.mail }).first().click();
  const comes = page.waitForEvent('download');
  await page.getByRole('link', { name: /\.csv$/ }).click();
  const file = await comes;
  expect(file.suggestedFilename()).toBe('kidoku-2026-11-20.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Artwork for the gift boxes');
});
