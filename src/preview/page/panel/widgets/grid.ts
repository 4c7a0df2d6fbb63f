import { classes, h } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { imageOf } from '../images';
import { isObject, type Json, numberOf, objectOf, objectsOf, textOf } from '../json';
import { pressable } from '../press';
import { within } from '../within';

/** The side panel has room for two columns. */
const MOST_COLUMNS = 2;

export const grid: DrawWidget = (json, drawing) => {
  const items = objectsOf(json.items).map((item) => h('li', {}, itemOf(item, json, drawing)));
  const list = h('ul', { class: 'card-grid' }, ...items);
  list.style.setProperty('--card-columns', String(within(numberOf(json.columnCount) ?? 1, 1, MOST_COLUMNS)));
  const title = textOf(json.title);
  return h('div', {}, title ? h('div', { class: 'card-grid__title' }, title) : undefined, list);
};

const itemOf = (item: Json, gridJson: Json, drawing: Drawing): HTMLElement => {
  const texts = [
    h('span', { class: 'card-grid__text' }, textOf(item.title)),
    h('span', { class: 'card-grid__below' }, textOf(item.subtitle)),
  ].filter(({ textContent }) => textContent);
  const words = h('span', { class: classes('card-grid__texts', ALIGNED[textOf(item.textAlignment)]) }, ...texts);
  const picture = isObject(item.image) ? [pictureOf(item.image)] : [];
  const children = item.layout === 'TEXT_ABOVE' ? [words, ...picture] : [...picture, words];
  const drawn = isObject(gridJson.onClick)
    ? pressable(
        drawing,
        gridJson.onClick,
        { class: 'card-grid__item', parameters: { grid_item_identifier: textOf(item.id) } },
        ...children,
      )
    : h('div', { class: 'card-grid__item' }, ...children);
  border(drawn, gridJson.borderStyle);
  return drawn;
};

const ALIGNED: Readonly<Record<string, string>> = { CENTER: 'card-aligned--center', END: 'card-aligned--end' };

const pictureOf = (json: Json): HTMLElement => {
  const crop = objectOf(json.cropStyle);
  const drawn = imageOf(textOf(json.imageUri) || textOf(json.imageUrl), textOf(json.altText), 'card-grid__image');
  const ratio = { SQUARE: 1, CIRCLE: 1, RECTANGLE_4_3: 4 / 3 }[textOf(crop.type)] ?? numberOf(crop.aspectRatio);
  if (ratio !== undefined && ratio > 0) drawn.style.aspectRatio = String(ratio);
  if (crop.type === 'CIRCLE') drawn.classList.add('card-grid__image--circle');
  border(drawn, json.borderStyle);
  return drawn;
};

const border = (element: HTMLElement, value: unknown): void => {
  const { type, cornerRadius, strokeColor } = objectOf(value);
  const radius = numberOf(cornerRadius);
  if (radius !== undefined) element.style.borderRadius = `${within(radius, 0, 100)}px`;
  if (type === 'STROKE') {
    element.classList.add('card-bordered');
    if (/^#[0-9a-f]{6}$/i.test(textOf(strokeColor))) element.style.borderColor = textOf(strokeColor);
  }
};
