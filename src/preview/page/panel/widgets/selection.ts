import { h, newId } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { type Json, objectsOf, textOf } from '../json';
import { problemLine } from '../problem-line';
import { multiSelect } from './multi-select';
import { toggleOf } from './switch';

type Choice = { readonly value: string; readonly isOn: () => boolean; readonly set: (on: boolean) => void };

export const selectionInput: DrawWidget = (json, drawing) => (KINDS[textOf(json.type)] ?? checkBoxes)(json, drawing);

const checkBoxes: DrawWidget = (json, drawing) => listOf(json, drawing, 'CHECK_BOX');

const KINDS: Readonly<Record<string, DrawWidget>> = {
  CHECK_BOX: checkBoxes,
  SWITCH: (json, drawing) => listOf(json, drawing, 'SWITCH'),
  RADIO_BUTTON: (json, drawing) => radios(json, drawing),
  DROPDOWN: (json, drawing) => dropdown(json, drawing),
  MULTI_SELECT: multiSelect,
};

const groupOf = (json: Json, role: string | undefined, rows: readonly HTMLElement[]): HTMLElement => {
  const legend = textOf(json.label);
  return h(
    'fieldset',
    { class: 'card-choices', role, 'aria-label': legend ? undefined : textOf(json.name) },
    legend ? h('legend', { class: 'card-choices__label' }, legend) : undefined,
    ...rows,
  );
};

/** Makes the choices known as one input: what is on is sent, nothing where nothing is. */
const register = (json: Json, drawing: Drawing, choices: readonly Choice[], controls: readonly HTMLElement[]) => {
  const on = () => choices.filter(({ isOn }) => isOn()).map(({ value }) => value);
  const { line, show } = problemLine(controls, drawing.words);
  drawing.register({
    name: textOf(json.name),
    value: () => (on().length > 0 ? { strings: on() } : undefined),
    keep: on,
    restore: (kept) => {
      for (const { value, set } of choices) set(Array.isArray(kept) && kept.includes(value));
    },
    show,
    focus: () => controls[0]?.focus(),
  });
  return line;
};

const listOf = (json: Json, drawing: Drawing, look: string): HTMLElement => {
  const made = objectsOf(json.items).map((item) => {
    const id = newId('card');
    const toggle = toggleOf(look, item.selected === true, id, () => drawing.change(json.onChangeAction));
    toggle.control.id = newId('card');
    const label = h('label', { class: 'card-choice__text', id, for: toggle.control.id }, textOf(item.text));
    return { toggle, value: textOf(item.value), row: h('div', { class: 'card-choice' }, toggle.control, label) };
  });
  const choices = made.map(({ toggle, value }) => ({ ...toggle, value }));
  const controls = made.map(({ toggle }) => toggle.control);
  const line = register(json, drawing, choices, controls);
  const rows = made.map(({ row }) => row);
  for (const row of rows) row.classList.toggle('card-choice--switch', look === 'SWITCH');
  return groupOf(json, undefined, [...rows, line]);
};

const radios = (json: Json, drawing: Drawing): HTMLElement => {
  const group = newId('card');
  const made = objectsOf(json.items).map((item) => {
    const control = h('input', { class: 'card-radio', type: 'radio', name: group, id: newId('card') });
    control.checked = item.selected === true;
    control.addEventListener('change', () => drawing.change(json.onChangeAction));
    const label = h('label', { class: 'card-choice__text', for: control.id }, textOf(item.text));
    return { control, value: textOf(item.value), row: h('div', { class: 'card-choice' }, control, label) };
  });
  const choices = made.map(({ control, value }) => ({
    value,
    isOn: () => control.checked,
    set: (on: boolean) => {
      control.checked = on;
    },
  }));
  const line = register(
    json,
    drawing,
    choices,
    made.map(({ control }) => control),
  );
  return groupOf(json, 'radiogroup', [...made.map(({ row }) => row), line]);
};

const dropdown = (json: Json, drawing: Drawing): HTMLElement => {
  const options = objectsOf(json.items).map((item) => {
    const option = h('option', { value: textOf(item.value) }, textOf(item.text));
    option.selected = item.selected === true;
    return option;
  });
  const control = h('select', { class: 'card-field__control', id: newId('card') }, ...options);
  // Nothing is chosen before somebody chooses.
  if (!objectsOf(json.items).some(({ selected }) => selected === true)) control.selectedIndex = -1;
  control.addEventListener('change', () => drawing.change(json.onChangeAction));
  const choices = options.map((option) => ({
    value: option.value,
    isOn: () => option.selected,
    set: (on: boolean) => {
      option.selected = on;
    },
  }));
  const line = register(json, drawing, choices, [control]);
  const label = textOf(json.label) || textOf(json.name);
  return h(
    'div',
    {},
    h('div', { class: 'card-field' }, h('label', { class: 'card-field__label', for: control.id }, label), control),
    line,
  );
};
