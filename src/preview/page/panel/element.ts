type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** An element with attributes and children. Texts become text nodes; `false` and `undefined` leave an attribute out. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

let ids = 0;

/** An id that no other element has. */
export const newId = (): string => {
  ids += 1;
  return `card-${ids}`;
};

/** The classes that are given, `card-button card-button--filled`. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** What is between `least` and `most`, or nearest to it. */
export const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
