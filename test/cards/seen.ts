import { textOf } from '../tools/cards';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** The texts that a card shows, line by line. */
export const textsOf = (card: unknown): readonly string[] => textOf(card).split('\n');

/** The entries of a card's lists, line by line: the icon's word, the line above, the text, the line below. */
export const entriesOf = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap(({ decoratedText }) => {
    if (!decoratedText) return [];
    const lines = textsOf({ decoratedText });
    return [[lines.at(-1), ...lines.slice(0, -1)].join('\n')];
  });

/** What a click on the text leads to: a function with its parameters, or an address. */
export const clickOn = (card: unknown, text: string): unknown => {
  const found = objectsIn(card).find(
    (object) => isObject(object.onClick) && textOf({ decoratedText: object }).includes(text),
  );
  const click = found?.onClick;
  if (!isObject(click)) throw new Error(`Nothing to click says "${text}"`);
  if (isObject(click.openLink)) return click.openLink.url;
  return isObject(click.action) ? calledBy(click.action) : undefined;
};

const calledBy = ({ function: name, parameters }: Json): unknown => {
  const pairs = Array.isArray(parameters) ? parameters.map(({ key, value }) => [key, value]) : [];
  return { function: name, parameters: Object.fromEntries(pairs) };
};

/** The menu's choices, the current one marked. */
export const choicesOf = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap(({ selectionInput }) =>
    isObject(selectionInput) && Array.isArray(selectionInput.items)
      ? selectionInput.items.map(({ text, selected }) => (selected ? `✓ ${text}` : text))
      : [],
  );

/** How many widgets a card holds; Google takes a hundred. */
export const widgetsIn = (card: unknown): number =>
  objectsIn(card).reduce((sum, { widgets }) => sum + (Array.isArray(widgets) ? widgets.length : 0), 0);
