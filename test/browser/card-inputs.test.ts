// The inputs of cards: what Gmail sends of them, and when it sends nothing.
import type { Locator } from 'playwright-core';
import { useBrowser } from './support/browser';
import { type CardPage, openCards, type Run } from './support/card-page';
import { atTitle, focused, press } from './support/card-steps';
import { gallery } from './support/on-emulator';

const tabs = useBrowser();
let run: Run;
beforeAll(() => {
  run = gallery();
});

const open = async (how = run) => {
  const cards = await openCards(tabs, { run: how });
  await cards.trigger('inputs');
  return cards;
};

describe('inputs', () => {
  const sent = async (cards: CardPage) => {
    await press(cards, 'Send');
    await atTitle(cards, 'Received');
    return cards.inputs();
  };
  const asDrawn = {
    name: { strings: ['Hanako'] },
    boxes: { strings: ['green'] },
    radios: { strings: ['red'] },
    list: { strings: ['blue'] },
    many: { strings: ['red'] },
    on: { strings: ['yes'] },
    check: { strings: ['yes'] },
    day: { msSinceEpoch: Date.UTC(2026, 10, 25), hasDate: true, hasTime: false },
    moment: { msSinceEpoch: Date.UTC(2026, 10, 25, 0, 30), hasDate: true, hasTime: true },
    local: { msSinceEpoch: Date.UTC(2026, 10, 25, 0, 30), hasDate: true, hasTime: true },
    time: { hours: 9, minutes: 5 },
  };

  test('that are off or empty are not sent', async () => {
    expect(await sent(await open())).toEqual(asDrawn);
  });

  test('are sent as they were changed', async () => {
    const cards = await open();
    const { page } = cards;
    await page.getByLabel('Name').fill('');
    await page.getByLabel('Note').fill('two\nlines, and more than fits');
    for (const name of ['boxes red', 'boxes green', 'A check box']) await page.getByLabel(name).click();
    await page.getByLabel('radios blue').check();
    for (const name of ['switches green', 'A switch', 'A switch that is on']) {
      await page.getByRole('switch', { name, exact: true }).press(' ');
    }
    await page.getByLabel('Title of list').selectOption('list green');
    await page.getByLabel('Title of many (Filter)').fill('GREEN');
    expect(await page.getByLabel('many blue').count()).toBe(0);
    await page.getByLabel('many green').check();
    await page.getByLabel('Title of many (Filter)').fill('');
    expect(await page.getByLabel('many blue').isDisabled()).toBe(true);
    await page.getByLabel('Day', { exact: true }).fill('2026-12-24');
    await page.getByLabel('Moment', { exact: true }).fill('2026-12-24T02:00');
    await page.getByLabel('Time', { exact: true }).fill('18:45');
    expect(await sent(cards)).toEqual({
      note: { strings: ['two\nlines, and more '] },
      boxes: { strings: ['red'] },
      radios: { strings: ['blue'] },
      switches: { strings: ['green'] },
      switch: { strings: ['yes'] },
      list: { strings: ['green'] },
      many: { strings: ['red', 'green'] },
      day: { ...asDrawn.day, msSinceEpoch: Date.UTC(2026, 11, 24) },
      moment: { ...asDrawn.moment, msSinceEpoch: Date.UTC(2026, 11, 24, 0, 0) },
      local: asDrawn.local,
      time: { hours: 18, minutes: 45 },
    });
  });

  test.each([
    ['ja', '2026年11月25日', '2026年11月25日 2:30', '9:05', '日付は未選択です', '2026年12月24日'],
    ['en', 'November 25, 2026', 'November 25, 2026 at 2:30 AM', '9:05 AM', 'No date chosen', 'December 24, 2026'],
  ] as const)('of dates say what they hold in the language %s, whatever the browser speaks', async (...texts) => {
    const [language, day, moment, time, empty, other] = texts;
    const cards = await openCards(tabs, { run, language });
    await cards.trigger('inputs');
    const says = async (name: string) =>
      (await described(cards.page.getByLabel(name, { exact: true })))?.replace(/\s/g, ' ');
    expect([await says('Day'), await says('Moment'), await says('Time'), await says('No day')]).toEqual([
      ...[day, moment, time, empty],
    ]);
    expect(await cards.page.getByText(day, { exact: true }).isVisible()).toBe(true);
    await cards.page.getByLabel('No day').fill('2026-12-24');
    expect(await says('No day')).toBe(other);
    await cards.page.getByLabel('No day').fill('');
    expect(await says('No day')).toBe(empty);
    // By keys: the days before and after are a press away.
    await cards.page.getByLabel('Time', { exact: true }).focus();
    await cards.page.keyboard.press('ArrowUp');
    expect(await says('Time')).toBe(time.replace('9:05', '10:05'));
    expect(await sent(cards)).toMatchObject({ day: asDrawn.day, time: { hours: 10, minutes: 5 } });
  });

  test('that an action requires must be filled first, and the input says so', async () => {
    const cards = await open();
    const empty = cards.page.getByLabel('Empty');
    await press(cards, 'Needs empty');
    expect(cards.asked).toEqual([]);
    expect(await empty.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect([await empty.getAttribute('aria-invalid'), await described(empty)]).toEqual([
      'true',
      'This field is required.',
    ]);
    await empty.fill('full');
    await press(cards, 'Needs empty');
    await atTitle(cards, 'Received');
    expect(cards.inputs()).toEqual({ ...asDrawn, empty: { strings: ['full'] } });
    await press(cards, 'Back');
    await press(cards, 'Needs all');
    expect(await cards.page.getByText('This field is required.').count()).toBe(8);
  });

  test('must be of the kind that is asked for', async () => {
    const cards = await open();
    await cards.page.getByLabel('Count').fill('three');
    await press(cards, 'Send');
    expect(cards.asked).toEqual([]);
    expect(await described(cards.page.getByLabel('Count'))).toBe('Enter a whole number.');
    await cards.page.getByLabel('Count').fill('3');
    expect(await sent(cards)).toMatchObject({ count: { strings: ['3'] } });
  });

  test('run their action when they changed, and the press that left them waits for it', async () => {
    let finish = () => {};
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const cards = await open(async (name, what) => {
      await (name === 'changed' ? waits : undefined);
      return run(name, what);
    });
    await cards.page.getByLabel('Watched').fill('new');
    await press(cards, 'Send');
    await cards.page.getByRole('progressbar').waitFor();
    expect(cards.asked).toEqual(['changed']);
    finish();
    await atTitle(cards, 'Received');
    expect([cards.asked, cards.inputs()]).toMatchObject([['changed', 'received'], { watched: { strings: ['new'] } }]);
  });

  test('suggest what the add-on suggests for what was typed', async () => {
    const cards = await open();
    const options = () =>
      cards.page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(await options()).toEqual(['Tokyo', 'Osaka']);
    await cards.page.getByLabel('City').fill('K');
    await cards.page.locator('datalist option[value=Kyoto]').waitFor({ state: 'attached' });
    expect([await options(), cards.asked]).toEqual([['Kyoto'], ['suggest']]);
  });

  test('to choose several ask their source for what was typed', async () => {
    const cards = await open();
    await cards.page.getByLabel('Title of asked (Filter)').fill('k');
    await cards.page.getByLabel('Kyoto').check();
    expect(cards.asked).toEqual(['suggest']);
    expect(await sent(cards)).toMatchObject({ asked: { strings: ['Kyoto'] } });
  });

  test('keep what was entered when their card is updated, only if the action says so', async () => {
    const cards = await open();
    const name = cards.page.getByLabel('Name');
    await name.fill('Taro');
    await cards.page.getByLabel('radios blue').check();
    await press(cards, 'Update and keep');
    await cards.asks(1);
    expect([await name.inputValue(), await cards.page.getByLabel('radios blue').isChecked()]).toEqual(['Taro', true]);
    expect(await focused(cards)).toBe('Update and keep');
    await press(cards, 'Update');
    await cards.asks(2);
    expect([await name.inputValue(), await cards.page.getByLabel('radios blue').isChecked()]).toEqual([
      'Hanako',
      false,
    ]);
  });
});

const described = (input: Locator) =>
  input.evaluate(
    (element) => element.ownerDocument.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
  );
