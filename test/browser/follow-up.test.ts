// A follow-up is a draft: to whom it goes, in which words, and what becomes of it.
import type { Language } from '../../src/preview/api';
import { find } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { isSaid, press, seen, type Visit, visit } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

/** To two people each: one has opened it, the other's mail came back. In the language of the page. */
const HALF_BOUNCED = {
  ja: { subject: '請求先変更のご確認', silent: 'ken.ito@umibe.example.co.jp', gone: 'osamu.ono@', greeting: '伊藤 健' },
  en: {
    subject: 'Joint stand at the spring fair',
    silent: 'noah.fischer@papierhaus.example.de',
    gone: 'greta.lang@',
    greeting: 'Hello Noah Fischer,',
  },
} as const;

const written = async ({ composer, w }: Visit) => ({
  to: await composer.getByRole('textbox', { name: w.to, exact: true }).inputValue(),
  subject: await composer.getByRole('textbox', { name: w.subject }).inputValue(),
  body: (await composer.getByRole('textbox', { name: w.body }).textContent()) ?? '',
});

test.each<Language>(['ja', 'en'])(
  'from the card of a sent mail a draft opens in each of three wordings, to whoever it reached (%s)',
  async (language) => {
    const { subject, silent, gone, greeting } = HALF_BOUNCED[language];
    const at = await visit(tabs, url(), { language });
    const { panel, composer, w } = at;
    await find(at, subject);
    const kinds = panel.getByRole('combobox', { name: w.followUpText });
    expect(await kinds.getByRole('option').allTextContents()).toEqual(Object.keys(w.kinds));
    for (const [kind, words] of Object.entries(w.kinds)) {
      await kinds.selectOption(kind);
      await press(panel, w.draftFollowUp);
      await composer.getByRole('textbox', { name: w.body }).getByText(words).waitFor();
      const draft = await written(at);
      expect(draft).toMatchObject({ subject: `Re: ${subject}`, body: expect.stringContaining(greeting) });
      expect([draft.to.includes(gone), draft.body.includes(subject)]).toEqual([false, true]);
      expect(draft.to).toMatch(new RegExp(`^[^"<>]+ <${silent}>$`));
      await press(composer, w.discard);
      await composer.waitFor({ state: 'detached' });
    }
  },
);

test.each<Language>(['ja', 'en'])(
  'beside the open mail: the draft that is sent is what waits for a reply from then on (%s)',
  async (language) => {
    const subject = { ja: 'カタログ差し替えページのご確認', en: 'Warehouse opening hours' }[language];
    const at = await visit(tabs, url(), { language, place: '#sent' });
    const { page, panel, composer, w, quiet } = at;
    await page.getByRole('main').getByRole('link', { name: subject }).click();
    await panel.getByText(w.isDue).waitFor();
    await press(panel, w.draftFollowUp);
    await composer.getByRole('textbox', { name: w.body }).waitFor();
    await press(composer, w.send);
    await isSaid(at, w.sent);
    await page.goBack();
    await press(panel, w.refresh);
    await quiet();
    await find(at, subject);
    await seen(panel, w.noResponse);
    expect(await panel.getByText(w.isDue).count()).toBe(0);
  },
);

test('a mail that reached nobody offers none', async () => {
  const at = await visit(tabs, url());
  await find(at, 'New contact at Papierhaus?');
  expect(await at.panel.getByRole('button', { name: at.w.draftFollowUp }).count()).toBe(0);
});
