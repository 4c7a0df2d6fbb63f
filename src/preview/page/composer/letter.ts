// What a mail that is being written consists of: recipients, subject, text.
import type { Draft } from '../../api';
import type { App } from '../app';
import { h } from '../dom';
import type { UpdateDraftMarkup } from '../panel/panel';
import { createEditor, type Editor } from './editor';
import { createRecipients } from './recipients';

export type Letter = {
  readonly rows: readonly HTMLElement[];
  readonly editor: Editor;
  readonly subject: () => string;
  /** Everything but the draft's id. */
  readonly read: () => Omit<Draft, 'id'>;
  /** Does what an add-on's answer asks of the draft. */
  readonly update: (markup: UpdateDraftMarkup) => void;
  /** What keeps it from being sent, in words. */
  readonly problem: () => string | undefined;
  readonly focus: () => void;
};

export const createLetter = (app: App, start: Partial<Draft>, changed: () => void): Letter => {
  const recipients = createRecipients(app, start, changed);
  const editor = createEditor(app.t, start.html ?? '', changed);
  const subject = subjectInput(app, start.subject ?? '', changed);
  const answers = start.inReplyTo === undefined ? {} : { inReplyTo: start.inReplyTo };
  return {
    rows: [recipients.element, h('div', { class: 'compose-row' }, subject), editor.element],
    editor,
    subject: () => subject.value,
    read: () => ({ ...recipients.values(), subject: subject.value, html: editor.markup(), ...answers }),
    update: (markup) => {
      for (const field of ['to', 'cc', 'bcc'] as const) {
        if (markup[field]) recipients.set(field, markup[field].join(', '));
      }
      if (markup.subject !== undefined) subject.value = markup.subject;
      if (markup.body) editor.insert(markup.body);
      changed();
    },
    problem: recipients.problem,
    focus: () => (recipients.values().to === '' ? recipients.focus() : editor.focus()),
  };
};

const subjectInput = ({ t }: App, value: string, changed: () => void): HTMLInputElement => {
  const label = t('compose.subject');
  const input = h('input', {
    type: 'text',
    class: 'compose-input',
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    on: { input: changed },
  });
  input.value = value;
  return input;
};
