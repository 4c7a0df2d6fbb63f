// The card panel in a browser: cards and responses that CardService recorded, drawn and used as in Gmail.
import { useBrowser } from './support/browser';
import { type Options, openCards, type Run } from './support/card-page';
import { atTitle, focused, notified, press, title } from './support/card-steps';
import { gallery } from './support/on-emulator';

const tabs = useBrowser();
let run: Run;
beforeAll(() => {
  run = gallery();
});

const open = async (card: string, how: Partial<Options> = {}) => {
  const cards = await openCards(tabs, { run, ...how });
  await cards.trigger(card);
  return cards;
};

describe('texts', () => {
  test('know the formatting of CardService, and no other', async () => {
    const { page, asked } = await open('texts');
    const first = page.locator('.card-text').first();
    expect(
      await first.locator('b, i, u, s, br, time').evaluateAll((found) => found.map(({ tagName }) => tagName)),
    ).toEqual(['B', 'I', 'U', 'S', 'BR', 'TIME']);
    await page.getByRole('link', { name: 'a link', exact: true }).click();
    expect(asked).toEqual([['openLink', 'https://example.com/text', {}]]);
    expect(await page.getByRole('link', { name: 'no link' }).count()).toBe(0);
  });

  test('of hostile mail stay text in every place', async () => {
    const cards = await open('texts');
    const hostile = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
    expect(await cards.page.locator('.card-text').nth(1).textContent()).toBe(`${hostile} & R&D, 1 < 2`);
    expect(await cards.page.getByText(`Below ${hostile}`).count()).toBe(1);
    await cards.trigger('clicks');
    await press(cards, 'Notify');
    expect(await notified(cards)).toBe(hostile);
    await press(cards, 'Break');
    await atTitle(cards, 'Error with the add-on');
    expect(await cards.page.locator('pre').textContent()).toContain(hostile);
    expect(await cards.page.evaluate('window.hacked')).toBeUndefined();
    expect(await cards.page.locator('#place img[src=x], #place script').count()).toBe(0);
  });

  test('that are cut off are shown whole after a press', async () => {
    const cards = await open('texts');
    const long = cards.page.locator('.card-text').nth(2);
    expect(await long.evaluate(({ clientHeight }) => clientHeight)).toBe(40);
    await cards.page.locator('.card-text + .card-more').click();
    expect(await long.evaluate(({ clientHeight, scrollHeight }) => clientHeight === scrollHeight)).toBe(true);
  });

  test('a row is one button, named by what stands in it, and its icon says its word', async () => {
    const cards = await open('texts');
    const row = cards.page.getByRole('button', { name: /^Above A row to press/ });
    await row.focus();
    await cards.page.keyboard.press('Enter');
    expect(await notified(cards)).toBe('row {"what":"row"}');
    expect(await cards.page.getByText('Mail', { exact: true }).count()).toBe(1);
    await cards.page.getByText('Row that opens').click();
    expect(cards.asked.at(-1)).toEqual(['openLink', 'https://mail.google.com/row', {}]);
  });

  test('a section opens and closes by keyboard', async () => {
    const { page } = await open('texts');
    const more = page.getByRole('button', { name: 'Show more' }).nth(1);
    expect([await more.getAttribute('aria-expanded'), await page.getByText('Third').isVisible()]).toEqual([
      'false',
      false,
    ]);
    await more.press('Enter');
    expect(await page.getByText('Third').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show less' }).press(' ');
    expect(await page.getByText('Third').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Open it' }).click();
    expect(await page.getByText('Hidden at first').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Close it' }).getAttribute('aria-expanded')).toBe('true');
  });
});

describe('clicks', () => {
  test('the menu of a card works with arrow keys and Escape, and its root can be refreshed', async () => {
    const cards = await open('texts');
    const more = cards.page.getByRole('button', { name: 'More actions' });
    await more.press('Enter');
    await cards.page.getByRole('menuitem', { name: 'Export' }).waitFor();
    await cards.page.keyboard.press('ArrowDown');
    expect(await focused(cards)).toBe('Help');
    await cards.page.keyboard.press('End');
    expect([await focused(cards), await more.getAttribute('aria-expanded')]).toEqual(['Refresh', 'true']);
    await cards.page.keyboard.press('Escape');
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await more.evaluate((button) => button.matches(':focus'))).toBe(true);
    await more.click();
    await cards.page.getByRole('menuitem', { name: 'Refresh' }).click();
    expect(cards.asked).toEqual([['refresh']]);
  });

  test('a card that names a refresh of its own has no second one in its menu', async () => {
    const cards = await openCards(tabs, { run });
    const own = { actionLabel: 'Refresh', onClick: { action: { function: 'said' } } };
    await cards.show({ result: { header: { title: 'Own' }, cardActions: [own], sections: [] } });
    await press(cards, 'More actions');
    await cards.page.getByRole('menuitem', { name: 'Refresh' }).click();
    await cards.asks(1);
    expect(cards.asked).toEqual(['said']);
  });

  test('a button runs its function with its parameters, a disabled one does not', async () => {
    const cards = await open('clicks');
    await press(cards, 'Outlined');
    expect(await notified(cards)).toBe('outlined {"what":"outlined"}');
    expect(await cards.page.getByRole('button', { name: 'Disabled' }).isDisabled()).toBe(true);
    await press(cards, 'Menu');
    await cards.page.getByRole('menuitem', { name: 'First entry' }).click();
    await cards.page.getByText('first entry {').waitFor();
    expect(await cards.page.getByRole('menuitem', { name: 'Never', includeHidden: true }).isDisabled()).toBe(true);
  });

  test('links, drafts and insertions are the host’s', async () => {
    const cards = await open('clicks');
    await cards.page.getByRole('link', { name: 'Address', exact: true }).click();
    for (const name of ['Made address', 'New draft', 'Insert']) await press(cards, name);
    await cards.asks(7);
    expect(cards.asked).toEqual([
      ['openLink', 'https://mail.google.com/button', { openAs: 'OVERLAY', onClose: 'RELOAD_ADD_ON' }],
      'opened',
      ['openLink', 'https://mail.google.com/made', {}],
      'draft',
      ['openDraft', { draftId: expect.any(String), draftMessageId: expect.any(String), type: 'REPLY_AS_DRAFT' }],
      'inserted',
      [
        'updateDraft',
        {
          body: { type: 'INSERT_AT_END', contents: [{ content: '<b>Hello</b>', contentType: 'MUTABLE_HTML' }] },
          subject: 'Subject',
          cc: ['a@example.com'],
        },
      ],
    ]);
  });

  test('grids, chips and slides say which of them was pressed', async () => {
    const cards = await open('media');
    await cards.page.getByRole('button', { name: 'One First' }).click();
    expect(await notified(cards)).toBe('grid {"what":"grid","grid_item_identifier":"one"}');
    await press(cards, 'Chip');
    await cards.page.getByText('chip {').waitFor();
    await press(cards, 'Slide button');
    await cards.page.getByText('slide {').waitFor();
    await press(cards, 'Picture of another host');
    await cards.page.getByText('picture {').waitFor();
  });

  test('while an action runs there is a progress bar, and no second click', async () => {
    let finish = () => {};
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow: Run = async (name, what) => {
      await (name === 'said' ? waits : undefined);
      return run(name, what);
    };
    const cards = await open('clicks', { run: slow });
    for (const name of ['Quietly', 'Quietly', 'Outlined', 'Filled']) await press(cards, name);
    expect(await cards.page.getByRole('progressbar', { name: 'Loading' }).isVisible()).toBe(true);
    expect(cards.asked).toEqual(['said', 'said', 'said']);
    finish();
    await cards.page.getByRole('progressbar').waitFor({ state: 'hidden' });
  });

  test('an error is shown as text, and the card before stays reachable', async () => {
    const cards = await open('clicks');
    await press(cards, 'Break');
    await atTitle(cards, 'Error with the add-on');
    await press(cards, 'Back');
    expect([await title(cards), await focused(cards)]).toEqual(['Clicks', 'Break']);
    await press(cards, 'Nothing');
    expect(await title(cards)).toBe('Clicks');
  });

  test('an action that changed the state says so', async () => {
    const cards = await open('texts');
    await press(cards, 'Save');
    await notified(cards);
    expect(cards.asked).toEqual(['said', ['stateChanged']]);
  });
});

describe('navigation', () => {
  test('pushes, pops, updates, and keeps what was entered below', async () => {
    const cards = await open('levels', { height: 400 });
    await cards.page.getByLabel('Kept').fill('typed');
    await press(cards, 'push');
    await atTitle(cards, 'Level 2');
    expect(await focused(cards)).toBe('Level 2');
    for (const level of [3, 4]) {
      await press(cards, 'push');
      await atTitle(cards, `Level ${level}`);
    }
    await press(cards, 'named');
    await atTitle(cards, 'Level 2');
    await press(cards, 'popAndPush');
    await atTitle(cards, 'Again 2');
    await press(cards, 'update');
    await atTitle(cards, 'Updated 2');
    expect(await focused(cards)).toBe('update');
    await press(cards, 'Back');
    await atTitle(cards, 'Level 1');
    expect([await focused(cards), await cards.page.getByLabel('Kept').inputValue()]).toEqual(['push', 'typed']);
    expect(await cards.page.getByRole('button', { name: 'Back' }).count()).toBe(0);
    expect(await cards.page.locator('.card-stage').evaluate(({ scrollTop }) => scrollTop > 0)).toBe(true);
  });

  test('an answer that comes when another card is seen does not change it', async () => {
    let finish = () => {};
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const cards = await openCards(tabs, {
      run: async (name, what) => {
        await (what.parameters?.slow ? waits : undefined);
        const answer = await run(name, what);
        if (what.parameters?.slow === undefined) return answer;
        // It says something as well: that is seen, whichever card is.
        const { renderActions } = answer.result as { renderActions: { action: object } };
        const action = { ...renderActions.action, notification: { text: 'The slow one answered' } };
        return { result: { renderActions: { action } } };
      },
    });
    const button = (text: string, parameters: Readonly<Record<string, string>>) => {
      const list = Object.entries({ ...parameters, way: 'push' }).map(([key, value]) => ({ key, value }));
      return { text, onClick: { action: { function: 'go', parameters: list, loadIndicator: 'NONE' } } };
    };
    const buttons = [button('Slow', { slow: 'yes', number: '10' }), button('Quick', { number: '1' })];
    await cards.show({ result: { sections: [{ widgets: [{ buttonList: { buttons } }] }] } });
    for (const name of ['Slow', 'Quick']) await press(cards, name);
    await atTitle(cards, 'Level 2');
    finish();
    expect(await notified(cards)).toBe('The slow one answered');
    expect(await title(cards)).toBe('Level 2');
  });

  test('several cards are a list of their headers', async () => {
    const cards = await open('several');
    await press(cards, 'Second card');
    await atTitle(cards, 'Second card');
    await press(cards, 'Back');
    expect(await cards.page.getByRole('button', { name: 'First card' }).isVisible()).toBe(true);
  });

  test('the cards of a universal action come above those that are there', async () => {
    const cards = await open('levels');
    await cards.panel('waiting');
    expect(await cards.page.getByRole('progressbar', { name: 'Loading' }).count()).toBeGreaterThan(0);
    await cards.trigger('universal');
    await atTitle(cards, 'Universal');
    await press(cards, 'Back');
    await atTitle(cards, 'Level 1');
    await cards.panel('clear');
    expect(await cards.panel('current')).toBeUndefined();
  });
});
