import { h, newId } from '../../dom';
import type { Drawing } from '../drawing';
import { type Json, textOf } from '../json';
import { problemLine } from '../problem-line';

/** One input that is on or off. */
export type Toggle = {
  readonly control: HTMLElement;
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
};

/** A switch, or a check box where it asks to look like one. `labelledBy`: id of the text that names it. */
export const toggleOf = (look: string, on: boolean, labelledBy: string, changed: () => void): Toggle =>
  look === 'SWITCH' ? switchOf(on, labelledBy, changed) : checkBoxOf(on, labelledBy, changed);

const switchOf = (on: boolean, labelledBy: string, changed: () => void): Toggle => {
  const control = h('button', { class: 'card-switch', type: 'button', role: 'switch', 'aria-labelledby': labelledBy });
  const isOn = () => control.getAttribute('aria-checked') === 'true';
  const set = (value: boolean) => control.setAttribute('aria-checked', String(value));
  set(on);
  control.addEventListener('click', (event) => {
    event.stopPropagation();
    set(!isOn());
    changed();
  });
  return { control, isOn, set };
};

const checkBoxOf = (on: boolean, labelledBy: string, changed: () => void): Toggle => {
  const control = h('input', { class: 'card-check', type: 'checkbox', 'aria-labelledby': labelledBy });
  control.checked = on;
  control.addEventListener('click', (event) => event.stopPropagation());
  control.addEventListener('change', changed);
  return {
    control,
    isOn: () => control.checked,
    set: (value) => {
      control.checked = value;
    },
  };
};

/** The switch at the end of a decorated text, with the line for what is wrong with it. */
export const switchControl = (json: Json, drawing: Drawing, labelledBy: string) => {
  const look = textOf(json.controlType).startsWith('CHECK') ? 'CHECK_BOX' : 'SWITCH';
  const toggle = toggleOf(look, json.selected === true, labelledBy, () => drawing.change(json.onChangeAction));
  const { line, show } = problemLine([toggle.control], drawing.words);
  drawing.register({
    name: textOf(json.name),
    value: () => (toggle.isOn() ? { strings: [textOf(json.value) || 'true'] } : undefined),
    keep: toggle.isOn,
    restore: (kept) => toggle.set(kept === true),
    show,
    focus: () => toggle.control.focus(),
  });
  toggle.control.id = newId('card');
  return { control: toggle.control, line };
};
