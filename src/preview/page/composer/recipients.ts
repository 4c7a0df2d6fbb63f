import type { App } from '../app';
import { h, newId, textButton } from '../dom';
import { partsOf, wrongIn } from './addresses';
import { suggestions } from './suggestions';

export type RecipientField = 'to' | 'cc' | 'bcc';

type Row = { readonly field: RecipientField; readonly input: HTMLInputElement; readonly element: HTMLElement };

export type Recipients = {
  readonly element: HTMLElement;
  readonly values: () => Readonly<Record<RecipientField, string>>;
  readonly set: (field: RecipientField, value: string) => void;
  /** What is wrong, in words; the field in question takes the focus. */
  readonly problem: () => string | undefined;
  readonly focus: () => void;
};

/** To, Cc and Bcc. Cc and Bcc appear when they are asked for or not empty. */
export const createRecipients = (
  app: App,
  start: Readonly<Partial<Record<RecipientField, string>>>,
  changed: () => void,
): Recipients => {
  const { t } = app;
  const row = (field: RecipientField): Row => rowOf(app, field, start[field] ?? '', changed);
  const [to, cc, bcc] = [row('to'), row('cc'), row('bcc')] as const;
  const rows = { to, cc, bcc };
  const reveals = [reveal(app, cc, t('compose.showCc')), reveal(app, bcc, t('compose.showBcc'))];
  to.element.append(...reveals.map(({ button }) => button));
  const offered = suggestions(app, to.input, changed);
  const redraw = () => {
    for (const one of reveals) one.draw();
    offered.draw();
  };
  redraw();
  return {
    element: h('div', {}, to.element, offered.element, cc.element, bcc.element),
    values: () => ({ to: to.input.value.trim(), cc: cc.input.value.trim(), bcc: bcc.input.value.trim() }),
    set: (field, value) => {
      rows[field].input.value = value;
      redraw();
    },
    problem: () => problemOf(app, [to, cc, bcc]),
    focus: () => to.input.focus(),
  };
};

const rowOf = ({ t }: App, field: RecipientField, value: string, changed: () => void): Row => {
  const input = h('input', {
    type: 'text',
    class: 'compose-input',
    id: newId('field'),
    autocomplete: 'off',
    spellcheck: 'false',
    on: {
      input: () => {
        input.removeAttribute('aria-invalid');
        changed();
      },
    },
  });
  input.value = value;
  const element = h('div', { class: 'compose-row' }, h('label', { for: input.id }, t(`compose.${field}`)), input);
  return { field, input, element };
};

/** A button in the place of a field that is not needed yet. */
const reveal = ({ t }: App, { field, input, element }: Row, label: string) => {
  let asked = false;
  const draw = () => {
    const isShown = asked || input.value !== '';
    element.hidden = !isShown;
    button.hidden = isShown;
  };
  const button = textButton({
    label: t(`compose.${field}`),
    attributes: { class: 'small', 'aria-label': label, title: label },
    press: () => {
      asked = true;
      draw();
      input.focus();
    },
  });
  return { button, draw };
};

const problemOf = ({ t }: App, rows: readonly Row[]): string | undefined => {
  const wrong = rows.find(({ input }) => wrongIn(input.value) !== undefined);
  for (const row of rows) row.input.setAttribute('aria-invalid', String(row === wrong));
  if (wrong) {
    wrong.input.focus();
    return t('compose.wrongAddress {address}', { address: wrongIn(wrong.input.value) ?? '' });
  }
  if (rows.some(({ input }) => partsOf(input.value).length > 0)) return undefined;
  rows[0]?.input.focus();
  return t('compose.noRecipient');
};
