// What a person does in the preview, whichever its language.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/preview/api';
import type { Tabs } from './browser';
import { type Words, wordsIn } from './words';

export type Visit = { readonly page: Page; readonly w: Words; readonly panel: Locator; readonly composer: Locator };

export type Looks = {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly layout?: 'desktop' | 'phone';
  /** The part of the address that names the place: `#sent`. */
  readonly place?: string;
  readonly context?: BrowserContextOptions;
};

/** Opens the page, and waits for the homepage's card, which a phone does not have. */
export const visit = async (tabs: Tabs, url: string, looks: Looks = {}): Promise<Visit> => {
  const { language = 'en', theme = 'light', layout = 'desktop', place = '' } = looks;
  const page = await tabs.open(looks.context);
  await page.goto(`${url}?lang=${language}&theme=${theme}&layout=${layout}${place}`);
  const w = wordsIn(language);
  const visited = {
    page,
    w,
    panel: page.getByRole('complementary', { name: w.panel }),
    composer: page.locator('.composer'),
  };
  if (layout === 'desktop' && place === '') await visited.panel.getByRole('heading', { name: w.waiting }).waitFor();
  return visited;
};

/** Presses the button of that name. */
export const press = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

/** Waits until the bar at the lower left says it. */
export const isSaid = ({ page }: Visit, text: string): Promise<void> =>
  page.locator('.snackbar').getByRole('status').filter({ hasText: text }).waitFor();

export type Recipient = '高橋 美咲' | 'Emily Carter' | '渡辺 直美';

/** Opens a composer and writes a mail to one of the recipients. */
export const write = async ({ page, w, composer }: Visit, to: Recipient, subject: string): Promise<void> => {
  await press(page, w.compose);
  await composer.getByRole('group').getByRole('button', { name: to }).click();
  await composer.getByRole('textbox', { name: w.subject }).fill(subject);
  await composer.getByRole('textbox', { name: w.body }).fill('2027 / 年間のお見積り');
};

/** Opens the add-on's card in the composer. */
export const openComposeCard = async ({ w, composer }: Visit): Promise<void> => {
  await press(composer, w.openAddOn);
  await composer.getByRole('heading', { name: w.composeTitle }).waitFor();
};

/** Puts disclosure and pixel into the mail in the composer. */
export const insertPixel = async (at: Visit): Promise<void> => {
  const { w, composer } = at;
  await openComposeCard(at);
  await composer.getByRole('switch', { name: w.disclosure }).click();
  await composer.getByRole('switch', { name: w.pixel }).click();
  await press(composer, w.insert);
  await composer.getByRole('textbox', { name: w.body }).getByText(w.pixelMarker).waitFor();
};

export const send = async (at: Visit): Promise<void> => {
  await press(at.composer, at.w.send);
  await isSaid(at, at.w.sent);
};

export const sendWithPixel = async (at: Visit, to: Recipient, subject: string): Promise<void> => {
  await write(at, to, subject);
  await insertPixel(at);
  await send(at);
};

/** Sends it from the drafts, by the homepage's way. */
export const sendWithReceipt = async (at: Visit, to: Recipient, subject: string): Promise<void> => {
  const { w, composer, panel } = at;
  await write(at, to, subject);
  await press(composer, w.saveAndClose);
  await press(panel, w.sendWithReceipt);
  await panel.getByText(subject).click();
  await press(panel, w.sendNow);
  await panel.getByText(w.sentWithReceipt).waitFor();
};

export const takeSeat = async ({ page, w }: Visit, of: Recipient): Promise<void> => {
  await press(page, w.seats);
  await page.getByRole('menuitemradio', { name: of }).click();
  await page.getByRole('heading', { name: w.desk }).filter({ hasText: of }).waitFor();
};

/** Opens a mail at a recipient's desk. `loads`: waits until the browser was answered to its request for the pixel. */
export const openAtSeat = async ({ page }: Visit, subject: string, loads?: '/exec' | '/proxy'): Promise<void> => {
  const answer = loads && page.waitForResponse((one) => new URL(one.url()).pathname === loads && one.ok());
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.frameLocator('iframe').locator('body *').first().waitFor();
  await answer;
};

/** Leaves the desk. */
export const backToSender = async ({ page, w, panel }: Visit): Promise<void> => {
  await press(page, w.backToSender);
  await panel.getByRole('heading', { name: w.waiting }).waitFor();
};

/** Waits until the homepage's list has a row that says all of it, in this order. */
export const listSays = ({ panel }: Visit, ...words: readonly string[]): Promise<void> =>
  panel.getByRole('button', { name: new RegExp(words.map(literal).join('[^]*')) }).waitFor();

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Presses Refresh on the homepage, and waits for the answer. */
export const refresh = async ({ page, panel, w }: Visit): Promise<void> => {
  const answer = page.waitForResponse((one) => one.url().endsWith('/api/add-on'));
  await press(panel, w.refresh);
  await answer;
};

/** Opens a thread from the homepage's list. */
export const openThread = async ({ panel, w }: Visit, subject: string): Promise<void> => {
  await panel.getByText(subject, { exact: true }).first().click();
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
};
