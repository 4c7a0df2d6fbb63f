// A person who has a keyboard and nothing else.
import type { Page } from 'playwright-core';

/** More than there are things to reach on any view. */
const MOST = 150;

/** What has the focus is called: by its label, else by its text without what is hidden from a screen reader. */
const NAME = `(() => {
  const textOf = (element) => {
    const copy = element?.cloneNode(true);
    for (const hidden of copy?.querySelectorAll('[aria-hidden=true]') ?? []) hidden.remove();
    return copy?.textContent.trim() ?? '';
  };
  const { activeElement: here } = document;
  const ids = (here.getAttribute('aria-labelledby') ?? '').split(' ');
  const labels = [...ids.map((id) => document.getElementById(id)), here.labels?.[0]].map(textOf).filter(Boolean);
  return here.getAttribute('aria-label') ?? (labels.join(' ') || textOf(here));
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
