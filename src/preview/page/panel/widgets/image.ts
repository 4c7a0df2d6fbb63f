import type { DrawWidget } from '../drawing';
import { el } from '../element';
import { imageOf } from '../images';
import { isObject, textOf } from '../json';
import { pressable } from '../press';

export const image: DrawWidget = (json, drawing) => {
  const drawn = imageOf(textOf(json.imageUrl), textOf(json.altText));
  return isObject(json.onClick)
    ? pressable(drawing, json.onClick, { class: 'card-image-press' }, drawn)
    : el('div', {}, drawn);
};
