import { fill, h, icon, newId } from '../dom';
import { moveInMenu } from './menu-keys';
import { createPopover } from './popover';

export type MenuItem = {
  readonly label: string;
  /** A second line. */
  readonly detail?: string;
  readonly icon?: string;
  /** Of a group in which one is chosen. */
  readonly chosen?: boolean;
  readonly press: () => void;
};

type Options = {
  readonly button: HTMLButtonElement;
  readonly label: string;
  readonly items: () => readonly MenuItem[];
  readonly until: AbortSignal;
};

/** A menu that hangs at a button. Its entries are made anew whenever it opens. -> button and menu together. */
export const createMenu = ({ button, label, items, until }: Options): HTMLElement => {
  const list = h('div', { class: 'menu', role: 'menu', 'aria-label': label, id: newId('menu'), hidden: true });
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-controls', list.id);
  const opened = () => {
    fill(
      list,
      items().map((item) => entry(item, close)),
    );
    const entries = entriesOf(list);
    (entries.find((one) => one.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();
  };
  const popover = createPopover({ button, place: list, until, opened });
  const close = () => {
    popover.close();
    button.focus();
  };
  list.addEventListener('keydown', (event) => moveInMenu(event, entriesOf(list), popover.close));
  return h('div', { class: 'menu-place' }, button, list);
};

const entry = ({ label, detail, icon: name, chosen, press }: MenuItem, close: () => void): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'menu-item',
      role: chosen === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': chosen === undefined ? undefined : String(chosen),
      tabindex: -1,
      on: {
        click: () => {
          close();
          press();
        },
      },
    },
    chosen !== undefined ? icon(chosen ? 'radio_button_checked' : 'radio_button_unchecked') : name && icon(name),
    h('span', { class: 'menu-text' }, label, detail !== undefined && h('span', { class: 'menu-detail' }, detail)),
  );

const entriesOf = (list: HTMLElement): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.menu-item')];
