type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** Markup as it shows: `<br>` is a new line, entities are what they stand for, other tags show nothing. */
const shown = (markup: string): string =>
  markup
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Labels, titles and buttons know no markup: they show what they hold. */
const PLAIN = ['title', 'subtitle', 'topLabel', 'bottomLabel', 'altText', 'actionLabel'];

const textsIn = (object: Json): readonly string[] =>
  Object.entries(object).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    if (PLAIN.includes(key)) return [value];
    const isButton = 'onClick' in object && !('wrapText' in object);
    return key === 'text' || key === 'header' ? [isButton ? value : shown(value)] : [];
  });

/** Every text of a card, top to bottom; of a list entry: the icon's word, the line above, the text, the line below. */
export const textsOf = (card: unknown): readonly string[] => objectsIn(card).flatMap(textsIn);

/** The entries of a card's lists, each as its texts. */
export const entriesOf = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap((object) =>
    isObject(object.decoratedText) ? [textsOf(ordered(object.decoratedText)).join('\n')] : [],
  );

const ordered = ({ startIcon, topLabel, text, wrapText, bottomLabel }: Json): Json => ({
  startIcon: isObject(startIcon) ? { altText: startIcon.altText } : {},
  line: { topLabel, text, wrapText },
  below: { bottomLabel },
});

/** What a click on the text leads to: a function with its parameters, or an address. */
export const clickOn = (card: unknown, text: string): unknown => {
  const found = objectsIn(card).find((object) => 'onClick' in object && textsIn(object).join('\n').includes(text));
  const click = found?.onClick;
  if (!isObject(click)) throw new Error(`Nothing to click says ${text}`);
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
