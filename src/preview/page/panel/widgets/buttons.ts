import { classes, h } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { iconOf, symbol } from '../icons';
import { isObject, type Json, numberOf, objectOf, objectsOf, textOf } from '../json';
import { pressable } from '../press';

const STYLES: Readonly<Record<string, string>> = {
  FILLED: 'card-button--filled',
  FILLED_TONAL: 'card-button--tonal',
  BORDERLESS: 'card-button--borderless',
};

/** A text button, or an image button where it has no text. */
export const buttonOf = (json: Json, drawing: Drawing, style = textOf(json.type)): HTMLElement => {
  const [text, icon] = [textOf(json.text), objectOf(json.icon)];
  const alt = textOf(json.altText) || textOf(icon.altText);
  const button = pressable(
    drawing,
    json.onClick,
    {
      class: classes(
        text ? 'card-button' : 'card-button card-button--icon',
        isObject(json.color) ? 'card-button--filled' : STYLES[style],
      ),
      label: text ? undefined : alt || textOf(icon.knownIcon),
      disabled: json.disabled === true,
    },
    iconOf(icon, { silent: true }),
    text ? h('span', {}, text) : undefined,
    text && isObject(objectOf(json.onClick).overflowMenu) ? symbol('arrow_drop_down', 'card-button__caret') : undefined,
  );
  paint(button, json.color);
  return button;
};

export const buttonList: DrawWidget = (json, drawing) =>
  h(
    'div',
    { class: 'card-buttons' },
    ...objectsOf(json.buttons).map((button) =>
      // Image buttons have no frame unless they ask for one.
      buttonOf(button, drawing, textOf(button.type) || (textOf(button.text) ? 'OUTLINED' : 'BORDERLESS')),
    ),
  );

/** The button's own colour, with letters that can be read on it. */
const paint = (button: HTMLElement, color: unknown): void => {
  if (!isObject(color)) return;
  const shares = [color.red, color.green, color.blue].map((share) => Math.min(1, Math.max(0, numberOf(share) ?? 0)));
  const [red = 0, green = 0, blue = 0] = shares.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  // WCAG 2: black and white letters have the same contrast at this luminance.
  const isLight = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
  button.style.setProperty('--card-button-fill', `rgb(${shares.map((share) => Math.round(share * 255)).join(' ')})`);
  button.style.setProperty('--card-button-ink', isLight ? '#000' : '#fff');
};
