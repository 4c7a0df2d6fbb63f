import type { Page } from './card-view';
import { textOf } from './json';

/** One navigation of a response. */
export type Step =
  | { readonly step: 'push' | 'update'; readonly page: Page }
  | { readonly step: 'popTo'; readonly name: string }
  | { readonly step: 'pop' | 'popToRoot' };

/** The stack after a step. The root stays; a name that no card below has changes nothing. `enter` makes an entry of a page. */
export const after = <Entry extends { readonly page: Page }>(
  stack: readonly Entry[],
  step: Step,
  enter: (page: Page, isUpdate: boolean) => Entry,
): readonly Entry[] => {
  switch (step.step) {
    case 'push':
      return [...stack, enter(step.page, false)];
    case 'update':
      return [...stack.slice(0, -1), enter(step.page, true)];
    case 'pop':
      return stack.length > 1 ? stack.slice(0, -1) : stack;
    case 'popToRoot':
      return stack.slice(0, 1);
    case 'popTo': {
      const names = stack.map(({ page }) => (page.kind === 'card' ? textOf(page.json.name) : undefined));
      const at = names.lastIndexOf(step.name);
      return at < 0 ? stack : stack.slice(0, at + 1);
    }
  }
};
