// What a person does in the preview, whichever its language.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/preview/api';
import type { Tabs } from './browser';
import { watchRequests } from './quiet';
import { type Words, wordsIn } from './words';

export type Visit = {
  readonly page: Page;
  readonly w: Words;
  readonly panel: Locator;
  readonly composer: Locator;
  /** Waits until nothing is under way between page and server. */
  readonly quiet: () => Promise<void>;
};

export type Looks = {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly layout?: 'desktop' | 'phone';
  /** The part of the address that names a folder: `#sent`. */
  readonly place?: string;
  readonly context?: BrowserContextOptions;
};

/** Opens the page, and waits for the homepage's card, which a phone does not have. */
export const visit = async (tabs: Tabs, url: string, looks: Looks = {}): Promise<Visit> => {
  const { language = 'en', theme = 'light', layout = 'desktop', place = '' } = looks;
  const page = await tabs.open(looks.context);
  const quiet = watchRequests(page);
  await page.goto(`${url}?lang=${language}&theme=${theme}&layout=${layout}${place}`);
  const w = wordsIn(language);
  const visited = {
    page,
    w,
    panel: page.getByRole('complementary', { name: w.panel }),
    composer: page.locator('.composer'),
    quiet,
  };
  if (layout === 'desktop') await visited.panel.getByRole('heading', { name: w.waiting }).waitFor();
  await quiet();
  return visited;
};

/** Presses the button of that name. */
export const press = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

/** Waits until a text is seen there. */
export const seen = (within: Page | Locator, text: string | RegExp): Promise<void> =>
  within.getByText(text).filter({ visible: true }).first().waitFor();

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

/** On a phone: opens the add-on's card on the open message. */
export const openAddOn = ({ page, w }: Visit): Promise<void> => press(page, w.phoneButton);

/** Puts disclosure and pixel into the mail in the composer. */
export const insertPixel = async (at: Visit): Promise<void> => {
  const { w, composer } = at;
  await openComposeCard(at);
  // The add-on remembers what was chosen the last time.
  await composer.getByRole('switch', { name: w.disclosure }).setChecked(true);
  await composer.getByRole('switch', { name: w.pixel }).setChecked(true);
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
  await write(at, to, subject);
  await press(at.composer, at.w.saveAndClose);
  await sendFromDrafts(at, subject);
};

/** Sends a draft with a read receipt. */
export const sendFromDrafts = async ({ panel, w }: Visit, subject: string): Promise<void> => {
  await press(panel, w.sendWithReceipt);
  await panel.getByText(subject).click();
  await press(panel, w.sendNow);
  await panel.getByText(w.sentWithReceipt).waitFor();
};

export const takeSeat = async (at: Visit, of: Recipient): Promise<void> => {
  const { page, w, quiet } = at;
  await press(page, w.seats);
  await page.getByRole('menuitemradio', { name: of }).click();
  await page.getByRole('heading', { name: w.desk }).filter({ hasText: of }).waitFor();
  await isSaid(at, w.satDown);
  await quiet();
};

/** Opens a mail at a recipient's desk. `loads`: waits until the browser asked for the pixel there, and was answered. */
export const openAtSeat = async ({ page }: Visit, subject: string, loads?: '/exec' | '/proxy'): Promise<void> => {
  const asked = loads && page.waitForRequest((one) => new URL(one.url()).pathname === loads);
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.frameLocator('iframe').locator('body *').first().waitFor();
  // The web app answers an image with text: a browser shows nothing, as in Gmail.
  await (await asked)?.response();
};

/** At a recipient's desk, their server sends a mail back that nobody opened yet. */
export const bounceAtSeat = async (at: Visit, subject: string): Promise<void> => {
  const { page, w } = at;
  await press(page.getByRole('listitem').filter({ hasText: subject }), w.bounce);
  await isSaid(at, w.done.bounce);
};

/** Leaves the desk, and waits until the homepage was read anew. */
export const backToSender = async (at: Visit): Promise<void> => {
  const { page, w, panel, quiet } = at;
  await press(page, w.backToSender);
  await isSaid(at, w.satDown);
  await quiet();
  await panel.getByRole('heading', { name: w.waiting }).waitFor();
};

/** Waits until the homepage's list has a row that says all of it, in this order. */
export const listSays = ({ panel }: Visit, ...words: readonly string[]): Promise<void> =>
  panel.getByRole('button', { name: new RegExp(words.map(literal).join('[^]*')) }).waitFor();

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Opens a thread from the homepage's list. */
export const openThread = async ({ panel, w }: Visit, subject: string): Promise<void> => {
  await panel.getByText(subject).first().click();
  await panel.getByRole('heading', { name: w.timeline }).waitFor();
};
