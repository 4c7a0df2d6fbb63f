// A person who has a keyboard and nothing else.
import type { Page } from 'playwright-core';

/** More than there are things to reach on any view. */
const MOST = 150;

/** What has the focus is called: by its label, else by its text. */
const NAME = `(() => {
  const { activeElement: here } = document;
  const named = (here.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const label = here.labels?.[0]?.textContent;
  return here.getAttribute('aria-label') ?? (named || label || here.textContent);
})()`;

/** Presses Tab (or Shift+Tab) until what has the focus is called so. It must be seen to have it. */
export const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate<string>(NAME);
    if (typeof name === 'string' ? here.includes(name) : name.test(here)) return isMarked(page, here);
    passed.push(here.slice(0, 30));
  }
  throw new Error(`${MOST} presses of ${key} lead past ${String(name)}: ${passed.join(' | ')}`);
};

/** A focus that nobody sees is none: an outline, a border or a shadow marks it, or the cursor of a field. */
const isMarked = async (page: Page, name: string): Promise<void> => {
  const marked = await page.evaluate<boolean>(`(() => {
    const looks = (element) => { const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join(); };
    const { activeElement: here } = document;
    if (here.isContentEditable || here.matches('input, textarea')) return true;
    const around = [here, here.parentElement, here.parentElement?.parentElement].filter(Boolean);
    const focused = around.map(looks).join(';');
    here.blur();
    const plain = around.map(looks).join(';');
    here.focus({ focusVisible: true, preventScroll: true });
    return focused !== plain;
  })()`);
  if (!marked) throw new Error(`Nothing shows that "${name}" has the focus`);
};
