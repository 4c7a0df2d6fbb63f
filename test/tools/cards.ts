import type { Emulator } from '../../src/emulator/options';

/** Card JSON as CardService recorded it. */
export type CardJson = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is CardJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (value: unknown): readonly CardJson[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** Where cards keep what a user reads, in the order in which it is shown. */
const SHOWN = ['title', 'subtitle', 'header', 'label', 'topLabel', 'text', 'value', 'hintText', 'bottomLabel'].concat(
  'actionLabel',
  'placeholderText',
);
/** Texts that know markup; all others show what they hold. */
const MARKUP = ['textParagraph', 'decoratedText'];
/** What a user never sees: the values that are sent, and what is called. */
const HIDDEN = ['onClick', 'onChangeAction', 'autoCompleteAction', 'name', 'icon', 'startIcon', 'endIcon'];

const shown = (markup: string): string =>
  markup
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');

const linesOf = (value: unknown, within = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((member) => linesOf(member, within));
  if (!isObject(value)) return [];
  const own = SHOWN.flatMap((key) => {
    const text = value[key];
    if (typeof text !== 'string' || (key === 'value' && within !== 'textInput')) return [];
    return [MARKUP.includes(within) && key === 'text' ? shown(text) : text];
  });
  const inner = Object.entries(value).flatMap(([key, member]) => {
    if (HIDDEN.includes(key)) return key.endsWith('con') ? altTextOf(member) : overflowOf(member);
    return linesOf(member, isObject(member) ? key : within);
  });
  return 'header' in value && isObject(value.header) ? inner : [...own, ...inner];
};

const altTextOf = (icon: unknown): readonly string[] =>
  isObject(icon) && typeof icon.altText === 'string' ? [icon.altText] : [];
const overflowOf = (click: unknown): readonly string[] =>
  isObject(click) && isObject(click.overflowMenu) ? linesOf(click.overflowMenu) : [];

/** Everything that a user sees on a card, line by line. */
export const textOf = (card: unknown): string => linesOf(card).join('\n');

/** The texts of everything that can be clicked, except rows: buttons, chips, menu entries, actions of the card. */
export const buttons = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap((object) => ('onClick' in object && !isRow(object) ? [labelOf(object)] : []));

const isRow = (object: CardJson): boolean =>
  ['topLabel', 'bottomLabel', 'wrapText', 'columnCount'].some((key) => key in object);

const labelOf = ({ actionLabel, text, label, altText, icon, title }: CardJson): string =>
  String(actionLabel ?? text ?? label ?? title ?? altText ?? altTextOf(icon)[0] ?? '');

const says = (object: CardJson, label: string): boolean =>
  labelOf(object) === label || linesOf({ decoratedText: object }).some((line) => line === label);

/** What is behind a text: first what is exactly that, then what has it in one of its lines. */
const clickBehind = (card: unknown, label: string): CardJson => {
  const clickable = objectsIn(card).filter((object) => isObject(object.onClick));
  const found =
    clickable.find((object) => says(object, label)) ??
    clickable.find((object) => linesOf({ decoratedText: object }).join('\n').includes(label));
  if (!found || !isObject(found.onClick)) {
    throw new Error(`There is nothing to press that says "${label}". There is: ${buttons(card).join(', ')}`);
  }
  return found.onClick;
};

const parametersIn = (action: CardJson): Record<string, string> => {
  const list = Array.isArray(action.parameters) ? action.parameters.filter(isObject) : [];
  return Object.fromEntries(list.map(({ key, value }) => [String(key), String(value)]));
};

/** The address that a click on the text opens. */
export const linkOf = (card: unknown, label: string): unknown => {
  const { openLink } = clickBehind(card, label);
  return isObject(openLink) ? openLink.url : undefined;
};

/** What is sent along when the text is pressed. */
export const parametersOf = (card: unknown, label: string): Record<string, string> => {
  const { action } = clickBehind(card, label);
  return isObject(action) ? parametersIn(action) : {};
};

/**
 * Presses what says `label`: calls its function with its parameters in an add-on event, as Gmail does.
 * `event` is what the event has besides: form inputs, locale, the open message. -> what the function returned.
 */
export const press = (emulator: Emulator, card: unknown, label: string, event: CardJson = {}): unknown => {
  const click = clickBehind(card, label);
  const action = [click.action, click.openDynamicLinkAction].find(isObject);
  if (!action) throw new Error(`"${label}" opens a link and calls no function`);
  const common = isObject(event.commonEventObject) ? event.commonEventObject : {};
  return emulator.call(String(action.function), {
    ...event,
    commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', ...common, parameters: parametersIn(action) },
  });
};

/** The card that a result shows: a card itself, the last of several, or what an action pushes or updates. */
export const cardOf = (result: unknown): CardJson => {
  if (Array.isArray(result)) return cardOf(result.at(-1));
  if (!isObject(result)) throw new Error('There is no card: nothing was returned');
  if (!isObject(result.renderActions)) return result;
  const card = objectsIn(result.renderActions)
    .flatMap(({ pushCard, updateCard }) => [pushCard, updateCard])
    .filter(isObject)
    .at(-1);
  if (!card) throw new Error(`There is no card in ${JSON.stringify(result)}`);
  return card;
};
