// How cards look: they fit the side panel, can be used by everybody, and show what is odd instead of breaking.
import path from 'node:path';
import { openMailbox } from '../../src/emulator/mailbox/open';
import { emulate, ROOT } from '../tools/apps-script';
import { violations } from './support/axe';
import { useBrowser } from './support/browser';
import { type CardPage, openCards, type Run } from './support/card-page';
import { atTitle, press } from './support/card-steps';
import { gallery, onEmulator } from './support/on-emulator';

const tabs = useBrowser();
let run: Run;
beforeAll(() => {
  run = gallery();
});

const GALLERY = ['texts', 'clicks', 'media', 'inputs', 'levels', 'several', 'broken'];
const THEMES = ['light', 'dark'] as const;

/** What is wider than the panel, but for what scrolls by itself. */
const tooWide = ({ page }: CardPage) =>
  page
    .locator('.card-stage, .card-widget, .card-row, .card-header, .card-footer')
    .evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ className }) => className),
    );

/** In light and dark: what does not fit, and what axe finds. */
const faults = async (cards: CardPage): Promise<readonly string[]> => {
  const found = [...(await tooWide(cards))];
  for (const theme of THEMES) {
    await cards.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    found.push(...(await violations(cards.page)).map((line) => `${theme}: ${line}`));
  }
  return found;
};

test.each(GALLERY)('the card %s fits 300 pixels and has no serious violation, in light and dark', async (name) => {
  const cards = await openCards(tabs, { run });
  await cards.trigger(name);
  const more = cards.page.getByRole('button', { name: 'Show more' });
  for (let left = await more.count(); left > 0; left -= 1) await more.first().click();
  expect(await faults(cards)).toEqual([]);
});

test.each(['ja', 'en'] as const)('so do the cards of the add-on itself, %s', async (language) => {
  const user = 'hanako.sato@kidoku.example';
  const aliases = ['h.sato@kidoku.example'];
  const mailbox = await openMailbox([path.join(ROOT, 'samples/mailbox.mbox')], { user, aliases });
  const now = Date.parse('2026-11-20T00:00:00Z');
  const emulator = emulate({ mailbox, user, aliases, now, locale: language, quotas: 'off' });
  const cards = await openCards(tabs, { run: onEmulator(emulator, language), language });
  await cards.trigger('onHomepage');
  await cards.page.locator('.card-row--pressable').first().waitFor();
  expect(await faults(cards)).toEqual([]);
  await cards.page.locator('.card-row--pressable').first().click();
  await cards.page.getByRole('button', { name: language === 'ja' ? '戻る' : 'Back' }).waitFor();
  expect(await faults(cards)).toEqual([]);
  await cards.trigger('onCompose');
  await cards.page.getByRole('switch').first().waitFor();
  expect(await faults(cards)).toEqual([]);
});

describe('what is odd', () => {
  const inSection = (...widgets: readonly unknown[]) => ({ sections: [{ widgets }] });

  test('an unknown widget is a box that names it, and those around it are drawn', async () => {
    const cards = await openCards(tabs, { run });
    await cards.show({
      result: inSection(
        { hologram: { text: 'x' } },
        { textParagraph: { text: 'after' } },
        { textParagraph: 'no object' },
        7,
        null,
      ),
    });
    expect(await cards.page.getByText('Unknown widget: hologram').isVisible()).toBe(true);
    expect(await cards.page.getByText('after').isVisible()).toBe(true);
    expect(await cards.page.locator('.card-unknown').count()).toBe(4);
  });

  test('a widget that is hidden is not drawn', async () => {
    const cards = await openCards(tabs, { run });
    await cards.show({ result: inSection({ visibility: 'HIDDEN', textParagraph: { text: 'secret' } }) });
    expect(await cards.page.getByText('secret').count()).toBe(0);
  });

  test('what is no card is shown as text', async () => {
    const cards = await openCards(tabs, { run });
    await cards.show({ result: { surprise: '<b>\u202eoh</b>' } });
    await atTitle(cards, 'Error with the add-on');
    expect(await cards.page.locator('pre').textContent()).toContain('"<b>oh</b>"');
    await cards.show({});
    expect(await cards.page.getByText('The add-on returned no card.').isVisible()).toBe(true);
  });

  test('no JSON breaks the panel', async () => {
    const cards = await openCards(tabs, { run });
    for (const [n, result] of oddCards().entries()) {
      await cards.show({ result });
      await cards.show({ result: { renderActions: { action: { navigations: [{ pushCard: result }] } } } });
      await cards.show({ result: inSection({ textParagraph: { text: `still here, ${n}` } }) });
      expect(await cards.page.getByText(`still here, ${n}`).isVisible()).toBe(true);
    }
  });

  test('an address that is no web page is not opened', async () => {
    const cards = await openCards(tabs, { run });
    const onClick = { openLink: { url: 'javascript:alert(1)' } };
    await cards.show({ result: inSection({ buttonList: { buttons: [{ text: 'Bad', onClick }] } }) });
    await press(cards, 'Bad');
    await cards.page.getByText('This link cannot be opened.').waitFor();
    expect(cards.asked).toEqual([]);
  });
});

/** Every widget with something in the place of what belongs there. */
function oddCards(): readonly unknown[] {
  const kinds = ['textParagraph', 'decoratedText', 'buttonList', 'image', 'grid', 'columns', 'carousel', 'chipList'];
  const inputs = ['textInput', 'selectionInput', 'dateTimePicker', 'divider'];
  const keys = [
    'text',
    'buttons',
    'items',
    'columnItems',
    'carouselCards',
    'chips',
    'widgets',
    'onClick',
    'type',
    'name',
  ];
  const more = [
    'switchControl',
    'button',
    'startIcon',
    'valueMsEpoch',
    'validation',
    'maxLines',
    'columnCount',
    'hours',
  ];
  return [null, 0, 'text', [], {}, [null, 1, { a: 1 }], Number.MAX_VALUE, -1].map((odd) => {
    const json = Object.fromEntries([...keys, ...more].map((key) => [key, odd]));
    const nested = Object.fromEntries([...keys, ...more].map((key) => [key, [json]]));
    const widgets = [...kinds, ...inputs].flatMap((kind) => [{ [kind]: json }, { [kind]: nested }, { [kind]: odd }]);
    return {
      header: odd,
      name: odd,
      cardActions: [odd, json],
      fixedFooter: json,
      sections: [odd, json, { widgets, collapsible: true }],
    };
  });
}
