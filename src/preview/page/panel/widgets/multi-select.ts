import { h, newId } from '../../dom';
import type { Drawing, DrawWidget } from '../drawing';
import { type Json, numberOf, objectsOf, textOf } from '../json';
import { problemLine } from '../problem-line';
import { optionOf } from './option';
import { foundIn } from './selection-source';

/** A list to choose several from, with a filter. What is chosen stays in it, whatever the filter is. */
export const multiSelect: DrawWidget = (json, drawing) => {
  const label = textOf(json.label) || textOf(json.name);
  const filter = h('input', { class: 'card-field__control', type: 'text', id: newId('card'), autocomplete: 'off' });
  const list = h('div', { class: 'card-options', role: 'group', 'aria-label': label });
  const count = h('p', { class: 'card-hint card-hint--end', 'aria-live': 'polite' });
  const { line, show } = problemLine([filter], drawing.words);
  const { chosen, draw, take } = choosing(json, drawing, { filter, list, count });
  draw();
  filter.addEventListener('input', async () => {
    draw();
    const query = filter.value;
    const found = await foundIn(json, query, drawing);
    if (found && filter.value === query) take(found);
  });
  drawing.register({
    name: textOf(json.name),
    value: () => (chosen.size > 0 ? { strings: [...chosen] } : undefined),
    keep: () => [...chosen],
    restore: (kept) => {
      chosen.clear();
      for (const value of Array.isArray(kept) ? kept : []) chosen.add(textOf(value));
      draw();
    },
    show,
    focus: () => filter.focus(),
  });
  const named = h('label', { class: 'card-field__label', for: filter.id }, `${label} (${drawing.words('filter')})`);
  return h('div', {}, h('div', { class: 'card-field' }, named, filter), line, list, count);
};

type Parts = { readonly filter: HTMLInputElement; readonly list: HTMLElement; readonly count: HTMLElement };

/** What can be chosen, what is chosen, and how both are drawn. */
const choosing = (json: Json, drawing: Drawing, { filter, list, count }: Parts) => {
  const most = numberOf(json.multiSelectMaxSelectedItems) ?? Number.POSITIVE_INFINITY;
  const least = numberOf(json.multiSelectMinQueryLength) ?? 0;
  let items = objectsOf(json.items);
  const chosen = new Set(items.flatMap(({ selected, value }) => (selected === true ? [textOf(value)] : [])));
  const isShown = ({ value, text }: Json) => {
    const query = filter.value.trim().toLowerCase();
    return chosen.has(textOf(value)) || (query.length >= least && textOf(text).toLowerCase().includes(query));
  };
  const draw = (): void => {
    const rows = items.filter(isShown).map((item) => optionOf(item, chosen, most, choose));
    list.replaceChildren(...(rows.length > 0 ? rows : [h('p', { class: 'card-hint' }, drawing.words('nothingFound'))]));
    count.textContent = Number.isFinite(most) ? `${chosen.size} / ${most}` : String(chosen.size);
  };
  const choose = (value: string, on: boolean): void => {
    if (on) chosen.add(value);
    else chosen.delete(value);
    draw();
    list.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"]`)?.focus();
    drawing.change(json.onChangeAction);
  };
  const take = (found: readonly Json[]): void => {
    const known = new Set(found.map(({ value }) => textOf(value)));
    items = [...items.filter(({ value }) => chosen.has(textOf(value)) && !known.has(textOf(value))), ...found];
    draw();
  };
  return { chosen, draw, take };
};
