import type { CardPage } from './card-page';

/** Presses the button of that name. */
export const press = ({ page }: CardPage, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Waits for a notification. -> its text */
export const notified = async ({ page }: CardPage) => {
  await page.waitForFunction("document.querySelector('[role=status]').textContent !== ''");
  return page.getByRole('status').textContent();
};

/** The heading of the card on top. */
export const title = ({ page }: CardPage) => page.getByRole('heading', { level: 2 }).textContent();

/** Waits for the card of that heading. */
export const atTitle = ({ page }: CardPage, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

/** The text of what has the focus. */
export const focused = ({ page }: CardPage) => page.evaluate('document.activeElement.textContent');
