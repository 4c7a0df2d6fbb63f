// The settings: what is wrong is said where it stands, the language follows, and everything can be deleted.
import type { Language } from '../../src/preview/api';
import { anHourPasses, openSettings, saveSettings } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, seen, visit } from './support/visit';
import { wordsIn } from './support/words';

const tabs = useBrowser();
const url = usePreview();

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('wrong values are explained under their fields, and all that was typed stays until it is right', async () => {
    const at = await visit(tabs, url(), { language });
    const { panel, w } = at;
    await openSettings(at);
    const days = panel.getByRole('textbox', { name: w.dueDays });
    const never = panel.getByRole('textbox', { name: w.neverTrack });
    const disclosure = panel.getByRole('switch', { name: w.disclosureDefault });
    await disclosure.setChecked(true);
    await days.fill('99');
    await never.fill('foo bar\nexample.com');
    await press(panel, w.save);
    await seen(panel, w.notSaved);
    for (const [field, words] of [
      [days, w.notWithin],
      [never, w.noAddress],
    ] as const) {
      const [line, box] = [await panel.getByText(words).boundingBox(), await field.boundingBox()];
      // Under its own field and no other.
      const gap = (line?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0);
      expect([words, gap > -1 && gap < 60]).toEqual([words, true]);
    }
    expect([await days.inputValue(), await never.inputValue()]).toEqual(['99', 'foo bar\nexample.com']);
    expect(await disclosure.isChecked()).toBe(true);
    await days.fill('4');
    await never.fill('example.com');
    await saveSettings(at);
    expect(await panel.getByText(w.notSaved).count()).toBe(0);
    await press(panel, w.back);
    await openSettings(at);
    expect([await days.inputValue(), await never.inputValue()]).toEqual(['4', 'example.com']);
    expect(await disclosure.isChecked()).toBe(true);
  });

  test('the card turns to another language at once, and the list with its next reading', async () => {
    const other = language === 'ja' ? 'en' : 'ja';
    const at = await visit(tabs, url(), { language });
    const { panel, w } = at;
    const [there, name] = [wordsIn(other), other === 'ja' ? '日本語' : 'English'];
    await openSettings(at);
    await panel.getByRole('combobox', { name: w.cardLanguage }).selectOption(name);
    await press(panel, w.save);
    await panel.getByRole('heading', { name: there.settings, exact: true }).waitFor();
    await press(panel, w.back);
    await press(panel, w.refresh);
    await panel.getByRole('heading', { name: there.waiting }).waitFor();
    await openSettings({ ...at, w: there });
    await panel.getByRole('combobox', { name: there.cardLanguage }).selectOption('auto');
    await press(panel, there.save);
    await panel.getByRole('heading', { name: w.settings, exact: true }).waitFor();
  });

  test('deleting lists what goes, asks, takes settings and labels away, and leaves the mail', async () => {
    const at = await visit(tabs, url(), { language, place: '#sent' });
    const { page, panel, w } = at;
    const list = page.getByRole('main');
    const label = list.getByText(`Kidoku/${w.replied}`).first();
    await openSettings(at);
    await panel.getByRole('switch', { name: w.labels }).setChecked(true);
    await saveSettings(at);
    await anHourPasses(at);
    await label.waitFor();
    const before = await list.getByRole('link').count();
    await openSettings(at);
    await press(panel, w.deleteData);
    await panel.getByRole('heading', { name: w.deleteTitle, exact: true }).waitFor();
    for (const words of w.goes) await seen(panel, words);
    expect(await label.isVisible()).toBe(true);
    await press(panel, w.deleteForGood);
    await panel.getByRole('heading', { level: 2, name: w.deleted, exact: true }).waitFor();
    await label.waitFor({ state: 'detached' });
    expect(await list.getByRole('link').count()).toBe(before);
    await press(panel, w.startAnew);
    await panel.getByRole('heading', { name: w.waiting }).waitFor();
    await openSettings(at);
    expect(await panel.getByRole('textbox', { name: w.dueDays }).inputValue()).toBe('3');
    expect(await panel.getByRole('switch', { name: w.labels }).isChecked()).toBe(false);
  });
});
