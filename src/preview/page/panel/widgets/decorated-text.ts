import { classes, h, newId } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { iconOf } from '../icons';
import { isObject, type Json, textOf } from '../json';
import { formatted } from '../markup';
import { pressable } from '../press';
import { buttonOf } from './buttons';
import { switchControl } from './switch';

export const decoratedText: DrawWidget = (json, drawing) => {
  const texts = textsOf(json, drawing);
  const ids = texts.map(({ id }) => id).join(' ');
  const start = iconOf(json.startIcon ?? json.icon);
  if (start) start.classList.add('card-row__start');
  const { end, line } = endOf(json, drawing, ids);
  const row = h('div', { class: 'card-row' }, start, h('div', { class: 'card-row__texts' }, ...texts), end);
  if (isObject(json.onClick)) pressWhole(row, json.onClick, drawing, ids);
  return line ? h('div', {}, row, line) : row;
};

const textsOf = (json: Json, drawing: Drawing): readonly HTMLElement[] => {
  const label = (text: string, place: string) =>
    text ? [h('div', { class: `card-row__label card-row__label--${place}`, id: newId('card') }, text)] : [];
  const isWrapped = json.wrapText === true;
  const text = h(
    'div',
    { class: classes('card-row__text', !isWrapped && 'card-row__text--line'), id: newId('card') },
    formatted(textOf(json.text), drawing.openLink),
  );
  // What does not fit is read by pointing at it.
  if (!isWrapped) text.title = text.textContent ?? '';
  return [...label(textOf(json.topLabel), 'top'), text, ...label(textOf(json.bottomLabel), 'bottom')];
};

const endOf = (json: Json, drawing: Drawing, ids: string): { end?: HTMLElement; line?: HTMLElement } => {
  if (isObject(json.button)) {
    const style = textOf(json.button.type) || (textOf(json.button.text) ? 'OUTLINED' : 'BORDERLESS');
    return { end: h('div', { class: 'card-row__end' }, buttonOf(json.button, drawing, style)) };
  }
  if (isObject(json.switchControl)) {
    const { control, line } = switchControl(json.switchControl, drawing, ids);
    return { end: h('div', { class: 'card-row__end' }, control), line };
  }
  const icon = iconOf(json.endIcon);
  return icon ? { end: h('div', { class: 'card-row__end' }, icon) } : {};
};

/**
 * The row reacts to the mouse as a whole. For the keyboard and for screen readers there is one button or link in it:
 * the texts may have links of their own, which must not stand inside of another one.
 */
const pressWhole = (row: HTMLElement, onClick: Json, drawing: Drawing, ids: string): void => {
  const target = pressable(drawing, onClick, { class: 'card-row__press' });
  const press = target.querySelector('button') ?? target;
  press.setAttribute('aria-labelledby', ids);
  row.classList.add('card-row--pressable');
  row.prepend(target);
  row.addEventListener('click', () => {
    if (String(getSelection()) !== '') return;
    press.focus({ preventScroll: true });
    press.click();
  });
};
