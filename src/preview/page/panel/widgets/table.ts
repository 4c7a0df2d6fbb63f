import { h } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { symbol } from '../icons';
import { isObject, objectOf, printed } from '../json';
import { buttonList } from './buttons';
import { dateTimePicker } from './date-time';
import { decoratedText } from './decorated-text';
import { grid } from './grid';
import { image } from './image';
import { carousel, chipList, columns } from './layout';
import { selectionInput } from './selection';
import { divider, textParagraph } from './text';
import { textInput } from './text-input';

/** Every kind of widget, by the key under which its JSON stands. */
const WIDGETS: Readonly<Record<string, DrawWidget>> = {
  textParagraph,
  decoratedText,
  keyValue: decoratedText,
  buttonList,
  image,
  grid,
  columns,
  carousel,
  chipList,
  divider,
  textInput,
  selectionInput,
  dateTimePicker,
};

/** Keys that say something about a widget, whichever it is. */
const ABOUT = ['id', 'visibility', 'horizontalAlignment'];

/** Draws widgets, but those that are hidden. What is not known or cannot be read is a box that says so. */
export const widgetsOf = (list: unknown, drawing: Drawing): readonly HTMLElement[] =>
  (Array.isArray(list) ? list : []).filter(isVisible).map((widget) => {
    const drawn = widgetOf(widget, drawing);
    drawn.classList.add('card-widget');
    return drawn;
  });

const isVisible = (widget: unknown): boolean => objectOf(widget).visibility !== 'HIDDEN';

const widgetOf = (widget: unknown, drawing: Drawing): HTMLElement => {
  const kinds = Object.keys(objectOf(widget)).filter((key) => !ABOUT.includes(key));
  const kind = kinds.find((key) => Object.hasOwn(WIDGETS, key));
  const json = kind === undefined ? undefined : objectOf(widget)[kind];
  const draw = kind === undefined ? undefined : WIDGETS[kind];
  if (!draw || !isObject(json)) return boxOf(drawing.words('unknownWidget'), kinds.join(', ') || printed(widget));
  try {
    return draw(json, drawing);
  } catch (error) {
    return boxOf(drawing.words('brokenWidget'), `${kind}: ${error instanceof Error ? error.message : printed(error)}`);
  }
};

const boxOf = (what: string, name: string): HTMLElement =>
  h('div', { class: 'card-unknown' }, symbol('extension_off'), h('span', {}, `${what}: `, h('code', {}, name)));
