import { h, newId } from '../../dom';
import { isShownImage } from '../icons';
import { imageOf } from '../images';
import { type Json, textOf } from '../json';

/** One choice of several, with what stands beside and below it. Where `most` are chosen, no other can be. */
export const optionOf = (
  item: Json,
  chosen: ReadonlySet<string>,
  most: number,
  choose: (value: string, on: boolean) => void,
): HTMLElement => {
  const value = textOf(item.value);
  const control = h('input', { class: 'card-check', type: 'checkbox', id: newId('card'), 'data-value': value });
  control.checked = chosen.has(value);
  control.disabled = !control.checked && chosen.size >= most;
  control.addEventListener('change', () => choose(value, control.checked));
  const [icon, below] = [textOf(item.startIconUri), textOf(item.bottomText)];
  const text = h(
    'label',
    { class: 'card-choice__text', for: control.id },
    textOf(item.text),
    below ? h('span', { class: 'card-choice__below' }, below) : undefined,
  );
  const image = isShownImage(icon) ? imageOf(icon, '', 'card-choice__icon') : undefined;
  return h('div', { class: 'card-choice' }, control, image, text);
};
