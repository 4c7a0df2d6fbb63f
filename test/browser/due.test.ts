// What is due stands on top; the search finds by recipient and subject; and a card says why nothing came back.
import type { Language } from '../../src/preview/api';
import { find, searchFor } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, seen, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('five that are due stand above everything else, and all of them are a press away', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w } = at;
    const due = panel.locator('.card-section').filter({ has: page.getByRole('heading', { name: w.dueHeading }) });
    const total = Number(/\d+/.exec((await due.getByRole('heading').textContent()) ?? '')?.[0]);
    expect(await due.locator('.card-row--pressable').count()).toBe(5);
    const [first] = await panel.getByRole('heading', { level: 3 }).allTextContents();
    expect(first).toMatch(w.dueHeading);
    await due.getByRole('button', { name: w.showAllDue }).click();
    await panel.getByRole('heading', { name: w.dueList }).waitFor();
    await panel.getByText(`1–20 / ${total}`).waitFor();
  });

  test('a search finds by subject and by recipient, says where nothing matches, and ends', async () => {
    const at = await visit(tabs, url(), { language });
    const { panel, w, quiet } = at;
    const rows = panel.locator('.card-row--pressable');
    // Half width for what the subject has in full width.
    await searchFor(at, 'ｶﾀﾛｸﾞ');
    const subjects = await rows.allTextContents();
    expect(subjects.length).toBeGreaterThan(0);
    for (const one of subjects) expect(one).toContain('カタログ');
    await searchFor(at, 'PRIYA');
    for (const one of await rows.allTextContents()) expect(one).toContain('priya.raman@');
    await searchFor(at, 'nobody at all');
    await seen(panel, w.noneFound);
    expect(await rows.count()).toBe(0);
    await press(panel, w.endSearch);
    await panel.getByRole('heading', { name: w.dueHeading }).waitFor();
    await quiet();
    expect(await panel.getByRole('textbox', { name: w.searchField }).inputValue()).toBe('');
  });

  test('the card of a silent mail unfolds why there is no notification, each reason with what to do', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w } = at;
    await find(at, 'Samples for the spring catalogue');
    const why = panel.locator('.card-section').filter({ has: page.getByRole('heading', { name: w.whyNone }) });
    expect(await why.getByText(w.silence[0] ?? '').isVisible()).toBe(false);
    await press(why, w.showMore);
    for (const words of w.silence) await seen(why, words);
    await press(panel, w.back);
    await find(at, 'Re-stocking in January');
    expect(await panel.getByRole('heading', { name: w.whyNone }).count()).toBe(0);
  });
});
