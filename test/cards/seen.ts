import { textOf } from '../tools/cards';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** The lines that a card shows. */
export const linesOf = (card: unknown): readonly string[] => textOf(card).split('\n');

/** The entries of a card's lists, line by line: the icon's word, the line above, the text, the line below. */
export const entriesOf = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap(({ decoratedText }) => {
    if (!decoratedText) return [];
    const lines = linesOf({ decoratedText });
    return [[lines.at(-1), ...lines.slice(0, -1)].join('\n')];
  });

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
