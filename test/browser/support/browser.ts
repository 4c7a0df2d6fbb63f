// A browser for a test file: one Chromium, a fresh context for each page, and no request that leaves this machine.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium, USER_AGENT } from './chromium';

export type Tabs = {
  /** A page in a context of its own, 1280 × 800 unless told otherwise. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Call it at the top of a test file. After each test it closes the pages, and fails where one of them asked another host or threw. */
export const useBrowser = (): Tabs => {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = faults;
    [contexts, faults] = [[], []];
    expect(found).toEqual([]);
  });

  return {
    open: async (options = {}) => {
      const context = await browser.newContext({
        userAgent: USER_AGENT,
        viewport: { width: 1280, height: 800 },
        timezoneId: 'Asia/Tokyo',
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      context.on('weberror', (error) => faults.push(String(error.error())));
      await context.route('**/*', (route) => {
        const { hostname, href } = new URL(route.request().url());
        if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return route.continue();
        faults.push(`a request left this machine: ${href}`);
        return route.abort();
      });
      return context.newPage();
    },
  };
};
