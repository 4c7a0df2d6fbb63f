import { h } from '../../dom';
import type { DrawWidget } from '../drawing';
import { imageOf } from '../images';
import { isObject, textOf } from '../json';
import { pressable } from '../press';

export const image: DrawWidget = (json, drawing) => {
  const drawn = imageOf(textOf(json.imageUrl), textOf(json.altText));
  return isObject(json.onClick)
    ? pressable(drawing, json.onClick, { class: 'card-image-press' }, drawn)
    : h('div', {}, drawn);
};
