import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The frames hold mail, which is as others wrote it; nothing has to be loaded to judge the page. */
const LOOK_HERE = { resultTypes: ['violations'], iframes: false, preload: false };

/** Serious and critical violations that axe finds, a line for each element: rule, what is wrong, where. */
export const violations = async (page: Page, within = 'html'): Promise<readonly string[]> => {
  // Not a script element: the page's content security policy would refuse it.
  await page.evaluate(source);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(LOOK_HERE)})`);
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${oneLine(failureSummary)}`),
    );
};

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();
