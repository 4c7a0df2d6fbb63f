// Knows when a page has nothing under way: no request, and what was answered is drawn.
import type { Page } from 'playwright-core';

/** Call it before the page goes anywhere. -> waits until nothing is under way. */
export const watchRequests = (page: Page): (() => Promise<void>) => {
  let underWay = 0;
  let told = (): void => undefined;
  page.on('request', () => {
    underWay += 1;
  });
  const ended = () => {
    underWay -= 1;
    told();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const nextEnd = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  return async () => {
    for (;;) {
      while (underWay > 0) await nextEnd();
      // An answer may lead to the next request.
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
      if (underWay === 0) return;
    }
  };
};
