// Makes elements. Strings become text nodes, never markup.

export type Child = Node | string | number | false | undefined | readonly Child[];

type Listeners = { readonly [Kind in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Kind]) => void };
export type Attributes = {
  readonly on?: Listeners;
  readonly [name: string]: string | number | boolean | undefined | Listeners;
};

/** An element with attributes, listeners (`on`) and children. `false` and `undefined` leave an attribute or a child out. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on, ...attributes }: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
  }
  for (const [kind, listener] of Object.entries(on ?? {})) element.addEventListener(kind, listener as EventListener);
  append(element, children);
  return element;
};

/** Puts the children in the place of all that an element holds. */
export const fill = (element: Element, ...children: readonly Child[]): void => {
  element.replaceChildren();
  append(element, children);
};

const append = (element: Element, children: readonly Child[]): void => {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (child instanceof Node || typeof child === 'string') element.append(child);
    else if (typeof child === 'number') element.append(String(child));
    else append(element, child);
  }
};

/** The classes that are given, `card-button card-button--filled`. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** A Material symbol. It says nothing to a screen reader: the words stand beside it. */
export const icon = (name: string, attributes: Attributes = {}): HTMLElement =>
  h(
    'span',
    { ...attributes, class: `material-symbols-outlined ${attributes.class ?? ''}`.trim(), 'aria-hidden': 'true' },
    name,
  );

/** The add-on's logo, which its manifest has from another host: the small drawing, made for 32 pixels. */
export const logo = (name: string): HTMLElement =>
  h('img', { class: name, src: '/page/logo.svg', alt: '', draggable: 'false' });

export type ButtonOptions = {
  readonly label: string;
  /** The name of a Material symbol, or what is drawn in its place. */
  readonly icon?: string | HTMLElement;
  readonly press: (event: MouseEvent) => void;
  readonly attributes?: Attributes;
};

/** A round button that shows an icon; its label is its name and its tooltip. */
export const iconButton = ({ label, icon: name = '', press, attributes = {} }: ButtonOptions): HTMLButtonElement =>
  h(
    'button',
    {
      type: 'button',
      ...attributes,
      class: `icon-button ${attributes.class ?? ''}`.trim(),
      'aria-label': label,
      title: label,
      on: { click: press },
    },
    drawn(name),
  );

/** A button that says its label, with an icon before it where one is named. */
export const textButton = ({ label, icon: name, press, attributes = {} }: ButtonOptions): HTMLButtonElement =>
  h(
    'button',
    { type: 'button', ...attributes, class: `text-button ${attributes.class ?? ''}`.trim(), on: { click: press } },
    name !== undefined && drawn(name),
    h('span', {}, label),
  );

const drawn = (name: string | HTMLElement): HTMLElement => (typeof name === 'string' ? icon(name) : name);

let lastId = 0;

/** An id that no other element of the page has. */
export const newId = (prefix: string): string => `${prefix}-${++lastId}`;
