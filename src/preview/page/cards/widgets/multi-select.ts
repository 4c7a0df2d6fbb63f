import type { DrawWidget } from '../drawing';
import { el, newId } from '../element';
import { isShownImage } from '../icons';
import { imageOf } from '../images';
import { isObject, type Json, numberOf, objectOf, objectsOf, textOf } from '../json';
import { problemLine } from '../problem-line';

/** A list to choose several from, with a filter. What is chosen stays in it, whatever the filter is. */
export const multiSelect: DrawWidget = (json, drawing) => {
  const most = numberOf(json.multiSelectMaxSelectedItems) ?? Number.POSITIVE_INFINITY;
  const least = numberOf(json.multiSelectMinQueryLength) ?? 0;
  const chosen = new Set(objectsOf(json.items).flatMap((item) => (item.selected === true ? [textOf(item.value)] : [])));
  let items: readonly Json[] = objectsOf(json.items);
  const filter = el('input', { class: 'card-field__control', type: 'text', id: newId(), autocomplete: 'off' });
  const list = el('div', { class: 'card-options' });
  const count = el('p', { class: 'card-hint card-hint--end', 'aria-live': 'polite' });
  const { line, show } = problemLine([filter], drawing.words);

  const choose = (value: string, on: boolean) => {
    if (on) chosen.add(value);
    else chosen.delete(value);
    draw();
    list.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"]`)?.focus();
    drawing.change(json.onChangeAction);
  };
  const isShown = (item: Json) =>
    chosen.has(textOf(item.value)) ||
    (filter.value.length >= least && textOf(item.text).toLowerCase().includes(filter.value.trim().toLowerCase()));
  const draw = () => {
    const rows = items.filter(isShown).map((item) => optionOf(item, chosen, most, choose));
    list.replaceChildren(
      ...(rows.length > 0 ? rows : [el('p', { class: 'card-hint' }, drawing.words('nothingFound'))]),
    );
    count.textContent = most === Number.POSITIVE_INFINITY ? String(chosen.size) : `${chosen.size} / ${most}`;
  };
  filter.addEventListener('input', async () => {
    draw();
    const source = json.externalDataSource;
    const query = filter.value;
    if (!isObject(source) || query.length < least) return;
    const found = suggestedBy(await drawing.ask(source, { autocomplete_widget_query: query }));
    if (filter.value !== query) return;
    const known = new Set(found.map(({ value }) => textOf(value)));
    items = [...items.filter(({ value }) => chosen.has(textOf(value)) && !known.has(textOf(value))), ...found];
    draw();
  });
  draw();
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
  const label = textOf(json.label) || textOf(json.name);
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', label);
  const named = el('label', { class: 'card-field__label', for: filter.id }, `${label} (${drawing.words('filter')})`);
  return el('div', {}, el('div', { class: 'card-field' }, named, filter), line, list, count);
};

const optionOf = (
  item: Json,
  chosen: ReadonlySet<string>,
  most: number,
  choose: (value: string, on: boolean) => void,
): HTMLElement => {
  const value = textOf(item.value);
  const control = el('input', { class: 'card-check', type: 'checkbox', id: newId(), 'data-value': value });
  control.checked = chosen.has(value);
  control.disabled = !control.checked && chosen.size >= most;
  control.addEventListener('change', () => choose(value, control.checked));
  const [icon, below] = [textOf(item.startIconUri), textOf(item.bottomText)];
  const text = el(
    'label',
    { class: 'card-choice__text', for: control.id },
    textOf(item.text),
    below ? el('span', { class: 'card-choice__below' }, below) : undefined,
  );
  return el(
    'div',
    { class: 'card-choice' },
    control,
    isShownImage(icon) ? imageOf(icon, '', 'card-choice__icon') : undefined,
    text,
  );
};

/** What an external source answers: as the cards of Chat have it, or as suggestions. */
const suggestedBy = (answer: unknown): readonly Json[] => {
  const { action, renderActions, autoComplete } = objectOf(answer);
  const inner = objectOf(action ?? objectOf(renderActions).action);
  const updates = objectsOf(inner.modifyOperations).map(({ updateWidget }) => objectOf(updateWidget));
  const suggested = updates.flatMap(({ selectionInputWidgetSuggestions: found }) =>
    objectsOf(objectOf(found).suggestions),
  );
  const texts = objectsOf(objectOf(autoComplete).items).map(({ text }) => ({ text, value: text }));
  return [...suggested, ...texts];
};
