import { classes, h, newId } from '../dom';
import type { Drawing } from './drawing';
import { iconOf, symbol } from './icons';
import { type Json, numberOf, objectOf, textOf } from './json';
import { formatted } from './markup';
import { widgetsOf } from './widgets/table';
import { within } from './within';

/** A section of a card. A collapsible one shows its first widgets, and the others after a press. */
export const sectionOf = (json: Json, drawing: Drawing): HTMLElement => {
  const header = textOf(json.header);
  const section = h(
    'section',
    { class: 'card-section' },
    header ? h('h3', { class: 'card-section__header' }, formatted(header, drawing.openLink)) : undefined,
  );
  const widgets = Array.isArray(json.widgets) ? json.widgets : [];
  const shown =
    json.collapsible === true
      ? within(numberOf(json.uncollapsibleWidgetsCount) ?? 0, 0, widgets.length)
      : widgets.length;
  section.append(...widgetsOf(widgets.slice(0, shown), drawing));
  if (shown < widgets.length) section.append(...collapsed(json, widgets.slice(shown), drawing));
  return section;
};

const collapsed = (json: Json, widgets: readonly unknown[], drawing: Drawing): readonly HTMLElement[] => {
  const control = objectOf(json.collapseControl);
  const rest = h('div', { class: 'card-section__rest', id: newId('card'), hidden: true });
  const button = h('button', { class: 'card-more', type: 'button', 'aria-controls': rest.id });
  const set = (isOpen: boolean): void => {
    rest.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    button.replaceChildren(...faceOf(isOpen ? control.collapseButton : control.expandButton, isOpen, drawing));
  };
  set(false);
  button.addEventListener('click', () => set(rest.hidden !== false));
  rest.append(
    ...widgetsOf(widgets, {
      ...drawing,
      // An input that is asked for must be seen.
      register: (field) =>
        drawing.register({
          ...field,
          focus: () => {
            set(true);
            field.focus();
          },
        }),
    }),
  );
  const place = textOf(control.horizontalAlignment).toLowerCase() || 'start';
  return [rest, h('div', { class: classes('card-section__more', `card-section__more--${place}`) }, button)];
};

/** The add-on may give the button a text and an icon of its own; what it does stays the same. */
const faceOf = (own: unknown, isOpen: boolean, drawing: Drawing): readonly (Node | string)[] => {
  const { text, icon, altText } = objectOf(own);
  const word = textOf(text) || textOf(altText) || drawing.words(isOpen ? 'showLess' : 'showMore');
  return [h('span', {}, word), iconOf(icon, { silent: true }) ?? symbol(isOpen ? 'expand_less' : 'expand_more')];
};
