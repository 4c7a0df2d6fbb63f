import type { App } from '../app';
import { fill, h, iconButton, textButton } from '../dom';
import { createAddOnPopover } from './add-on-popover';
import type { SaveState } from './autosave';
import { createFormatting } from './formatting';
import type { Letter } from './letter';
import { statusWords } from './window-parts';

type FormActions = { readonly send: () => void; readonly discard: () => void };

/** Everything below a composer's head: the letter, and the tools under it. */
export const createForm = (app: App, letter: Letter, { send, discard }: FormActions) => {
  const { t } = app;
  const status = h('span', { class: 'compose-status', role: 'status' });
  const problem = h('p', { class: 'problem compose-problem', role: 'alert' });
  const addOn = createAddOnPopover(app, { compose: () => headOf(letter), updateDraft: letter.update });
  const sends = textButton({ label: t('compose.send'), press: send, attributes: { class: 'filled' } });
  const discards = iconButton({ label: t('compose.discard'), icon: 'delete', press: discard });
  const tools = h(
    'div',
    { class: 'compose-tools' },
    sends,
    createFormatting(t, letter.editor, app.until),
    addOn?.button,
    status,
    discards,
  );
  const element = h('div', { class: 'compose-body' }, problem, letter.rows, tools);
  const complain = (words: string) => fill(problem, words);
  let isSending = false;
  const show = (state: SaveState) => {
    sends.disabled = isSending;
    fill(status, isSending ? t('compose.sending') : statusWords(app, state));
    if (state !== 'gone') return;
    letter.editor.freeze();
    disable(element);
    complain(t('compose.gone'));
  };
  return {
    element,
    addOn,
    complain,
    /** Whether it is being sent, which saves it first: until that failed, nothing else can become of it. */
    sending: (isUnderWay: boolean, state: SaveState) => {
      isSending = isUnderWay;
      discards.disabled = isUnderWay;
      show(state);
    },
    /** Whether it is being thrown away: a second press would come too late. */
    discarding: (isUnderWay: boolean) => {
      discards.disabled = isUnderWay;
    },
    show,
  };
};

const disable = (element: HTMLElement): void => {
  for (const control of element.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')) {
    control.disabled = true;
  }
};

const headOf = (letter: Letter) => {
  const { to, cc, bcc, subject } = letter.read();
  return { to, cc, bcc, subject };
};
