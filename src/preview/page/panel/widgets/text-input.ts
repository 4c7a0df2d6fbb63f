import { h, newId } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { isObject, type Json, numberOf, objectOf, objectsOf, textOf } from '../json';
import { problemLine } from '../problem-line';
import type { Word } from '../words';

type Control = HTMLInputElement | HTMLTextAreaElement;

export const textInput: DrawWidget = (json, drawing) => {
  const id = newId('card');
  const limit = numberOf(objectOf(json.validation).characterLimit);
  const shared = { class: 'card-field__control', id, maxlength: limit && limit > 0 ? limit : undefined };
  const control: Control =
    json.type === 'MULTIPLE_LINE'
      ? h('textarea', { ...shared, rows: 3 })
      : h('input', { ...shared, type: 'text', autocomplete: 'off', inputmode: modeOf(json) });
  control.value = textOf(json.value);
  const { line, show } = problemLine([control], drawing.words);
  drawing.register({
    name: textOf(json.name),
    value: () => (control.value === '' ? undefined : { strings: [control.value] }),
    keep: () => control.value,
    restore: (kept) => {
      control.value = textOf(kept);
    },
    problem: () => problemIn(control.value.trim(), textOf(objectOf(json.validation).inputType)),
    show,
    focus: () => control.focus(),
  });
  control.addEventListener('change', () => drawing.change(json.onChangeAction));
  const box = h(
    'div',
    { class: 'card-field' },
    h('label', { class: 'card-field__label', for: id }, textOf(json.label) || textOf(json.name)),
    control,
    control instanceof HTMLInputElement ? suggestionsOf(control, json, drawing) : undefined,
  );
  const hint = textOf(json.hintText);
  return h('div', {}, box, line, hint ? h('p', { class: 'card-hint' }, hint) : undefined, counterOf(control, limit));
};

const modeOf = (json: Json): string | undefined =>
  ({ INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' })[textOf(objectOf(json.validation).inputType)];

const PATTERNS: Readonly<Record<string, readonly [RegExp, Word]>> = {
  INTEGER: [/^[+-]?\d+$/, 'notInteger'],
  FLOAT: [/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/, 'notNumber'],
  EMAIL: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'notEmail'],
};

const problemIn = (value: string, type: string): Word | undefined => {
  const pattern = PATTERNS[type];
  return value !== '' && pattern && !pattern[0].test(value) ? pattern[1] : undefined;
};

const counterOf = (control: Control, limit: number | undefined): HTMLElement | undefined => {
  if (!limit || limit < 1) return undefined;
  const counter = h('p', { class: 'card-hint card-hint--end' });
  const count = () => {
    counter.textContent = `${control.value.length} / ${limit}`;
  };
  control.addEventListener('input', count);
  count();
  return counter;
};

/** After typing rests so long, in milliseconds, the add-on is asked for suggestions. */
const REST = 250;

const suggestionsOf = (control: HTMLInputElement, json: Json, drawing: Drawing): HTMLElement | undefined => {
  const [first, action] = [objectsOf(objectOf(json.initialSuggestions).items), json.autoCompleteAction];
  if (first.length === 0 && !isObject(action)) return undefined;
  const list = h('datalist', { id: newId('card') });
  const fill = (items: readonly Json[]) =>
    list.replaceChildren(...items.map(({ text }) => h('option', { value: textOf(text) })));
  fill(first);
  control.setAttribute('list', list.id);
  let timer: ReturnType<typeof setTimeout>;
  if (isObject(action)) {
    control.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const asked = control.value;
        const answer = objectOf(await drawing.ask(action));
        const items = objectsOf(objectOf(answer.autoComplete).items);
        if (control.value === asked) fill(items.length > 0 ? items : first);
      }, REST);
    });
  }
  return list;
};
