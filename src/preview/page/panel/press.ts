import { h } from '../dom';
import type { Drawing } from './drawing';
import { iconOf } from './icons';
import { isObject, objectOf, objectsOf, textOf } from './json';
import { openable } from './links';
import { menuOf } from './menu';

type Looks = {
  readonly class: string;
  /** For those who cannot see what it shows. */
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  /** What Gmail adds to the parameters of the action. */
  readonly parameters?: Readonly<Record<string, string>>;
};

/** Something to press that does what the onClick says: a link, a button, or a button with a menu. */
export const pressable = (
  drawing: Drawing,
  onClick: unknown,
  looks: Looks,
  ...children: readonly (Node | string | undefined)[]
): HTMLElement => {
  const click = objectOf(onClick);
  const shared = { class: looks.class, 'aria-label': looks.label || undefined };
  const url = openable(textOf(objectOf(click.openLink).url));
  const press = (event: Event) => {
    event.preventDefault();
    // What stands around it may be clickable, too.
    event.stopPropagation();
    drawing.press(click, looks.parameters);
  };
  if (url !== undefined && !looks.disabled) {
    const link = h('a', { ...shared, href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
    link.addEventListener('click', press);
    return link;
  }
  const disabled = looks.disabled === true || Object.keys(click).length === 0;
  const button = h('button', { ...shared, type: 'button', disabled }, ...children);
  if (isObject(click.overflowMenu)) return withMenu(drawing, button, click.overflowMenu.items);
  button.addEventListener('click', press);
  return button;
};

const withMenu = (drawing: Drawing, button: HTMLButtonElement, items: unknown): HTMLElement => {
  button.addEventListener('click', (event) => event.stopPropagation());
  const entries = objectsOf(items).map((item) => ({
    text: textOf(item.text),
    icon: iconOf(item.startIcon, { silent: true }),
    disabled: item.disabled === true,
    run: () => drawing.press(objectOf(item.onClick)),
  }));
  return h('span', { class: 'card-opener' }, button, menuOf(button, entries));
};
