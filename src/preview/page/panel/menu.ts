import { h, newId } from '../dom';
import { moveInMenu } from '../parts/menu-keys';
import { within } from './within';

export type Entry = {
  readonly text: string;
  readonly icon?: HTMLElement | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
};

/** A menu that the button opens: arrow keys, Home, End and Escape work in it, and a click elsewhere closes it. */
export const menuOf = (opener: HTMLButtonElement, entries: readonly Entry[]): HTMLElement => {
  const menu = h('div', { class: 'card-menu', role: 'menu', popover: 'auto', id: newId('card') });
  const items = entries.map((entry) => itemOf(menu, entry));
  menu.append(...items);
  menu.setAttribute('aria-label', opener.getAttribute('aria-label') ?? opener.textContent ?? '');
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', menu.id);
  // The browser then closes it on Escape and on a click elsewhere, and gives the focus back.
  opener.popoverTargetElement = menu;
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    if (!menu.togglePopover()) return;
    place(menu, opener);
    focusable(items)[0]?.focus();
  });
  menu.addEventListener('beforetoggle', ({ newState }) => {
    opener.setAttribute('aria-expanded', String(newState === 'open'));
  });
  menu.addEventListener('keydown', (event) => moveInMenu(event, focusable(items), () => menu.hidePopover()));
  return menu;
};

const itemOf = (menu: HTMLElement, { text, icon, disabled = false, run }: Entry): HTMLButtonElement => {
  const item = h(
    'button',
    { class: 'card-menu__item', type: 'button', role: 'menuitem', tabindex: -1, disabled },
    icon,
    h('span', {}, text),
  );
  item.addEventListener('click', (event) => {
    event.stopPropagation();
    menu.hidePopover();
    run();
  });
  return item;
};

const focusable = (items: readonly HTMLButtonElement[]) => items.filter(({ disabled }) => !disabled);

/** Under the button, its right edge below the button's, inside of the window. */
const place = (menu: HTMLElement, opener: HTMLElement): void => {
  const [button, { width, height }] = [opener.getBoundingClientRect(), menu.getBoundingClientRect()];
  const left = within(button.right - width, 8, Math.max(8, innerWidth - width - 8));
  const fitsBelow = button.bottom + height + 8 <= innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${fitsBelow ? button.bottom + 4 : Math.max(8, button.top - height - 4)}px`;
};
