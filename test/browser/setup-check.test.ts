// The setup check, gone through to its end: it asks before it sends, and mails what it found.
import type { Language } from '../../src/preview/api';
import { checkWholeSetup, openSetupCheck } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { press, seen, visit } from './support/visit';

const tabs = useBrowser();
// What was found is kept.
const urls = { ja: usePreview(), en: usePreview() };

test.each<Language>(['ja', 'en'])(
  'nothing is sent before a press, everything that can be known is found, and the test mails go at a word (%s)',
  async (language) => {
    const at = await visit(tabs, urls[language](), { language });
    const { page, panel, w, quiet } = at;
    const tests = page.getByRole('main').getByRole('link', { name: w.testMail });
    await openSetupCheck(at);
    await press(panel, w.checkRun);
    await seen(panel, w.progress(8, 7));
    await seen(panel, w.consent);
    expect(await tests.count()).toBe(0);
    await press(panel, w.sendTest);
    await seen(panel, w.testSent);
    await tests.waitFor();
    expect(await panel.getByText(w.consent).count()).toBe(0);
    await checkWholeSetup(at);
    await seen(panel, w.progress(14, 12));
    // Gmail's own composer, and the preview's, take the request out.
    await seen(panel, w.droppedByComposer);
    await press(panel, w.mailReport);
    await seen(panel, w.reportSent);
    await page.getByRole('link', { name: w.report }).first().click();
    const letter = page.frameLocator('main iframe').locator('body');
    await letter.getByText(w.works).first().waitFor();
    expect(await letter.textContent()).not.toMatch(/@/);
    await page.goBack();
    await openSetupCheck(at);
    await press(panel, w.cleanTests);
    await quiet();
    await tests.first().waitFor({ state: 'detached' });
    expect(await panel.getByRole('button', { name: w.cleanTests }).count()).toBe(0);
  },
);
