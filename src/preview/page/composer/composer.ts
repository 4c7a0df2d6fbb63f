// The window in which a mail is written: at the lower right, as in Gmail.
import type { Draft } from '../../api';
import type { App } from '../app';
import { fill, h, iconButton, newId, textButton } from '../dom';
import { createAddOnPopover } from './add-on-popover';
import { type Autosave, createAutosave, type SaveState } from './autosave';
import { createFormatting } from './formatting';
import { type Desk, discard, leave, send } from './leaving';
import { createLetter, type Letter } from './letter';
import { createHead, statusWords } from './window-parts';

export type Composer = {
  readonly element: HTMLElement;
  readonly save: Autosave;
  readonly focus: () => void;
  readonly minimise: (yes: boolean) => void;
  /** JSON of the add-on's card on this mail, where it is open. */
  readonly topCard: () => unknown;
};

/** `closed` is told once, when the window goes. */
export const createComposer = (app: App, start: Partial<Draft>, closed: () => void): Composer => {
  const changed = () => {
    head.retitle(letter.subject());
    if (save.state() !== 'gone') view.complain('');
    save.changed();
  };
  const letter = createLetter(app, start, changed);
  const save = createAutosave({
    id: start.id,
    read: letter.read,
    told: (state) => view.told(state),
    saved: () => void saved(app),
  });
  const remove = () => {
    save.stop();
    element.remove();
    closed();
  };
  const desk: Desk = {
    app,
    letter,
    save,
    remove,
    complain: (words) => view.complain(words),
    busy: (yes) => view.busy(yes),
  };
  const view = createForm(desk);
  const titleId = newId('composer');
  const minimise = (yes: boolean) => {
    element.classList.toggle('minimised', yes);
    view.element.hidden = yes;
    head.minimised(yes);
  };
  const head = createHead(app, titleId, {
    close: () => void leave(desk),
    minimise: () => minimise(!element.classList.contains('minimised')),
  });
  head.retitle(letter.subject());
  const { addOn } = view;
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (addOn?.isOpen()) addOn.close();
    else void leave(desk);
  };
  const element = h(
    'section',
    { class: 'composer', role: 'dialog', 'aria-labelledby': titleId, on: { keydown: closeByKey } },
    head.element,
    view.element,
    addOn?.card,
  );
  return {
    element,
    save,
    minimise,
    focus: letter.focus,
    topCard: () => (addOn?.isOpen() ? addOn.stack.current() : undefined),
  };
};

const saved = async (app: App): Promise<void> => {
  await app.refresh();
  app.events.tell('mail', undefined);
};

/** Everything below the window's head. */
const createForm = (desk: Desk) => {
  const { app, letter, save } = desk;
  const { t } = app;
  const status = h('span', { class: 'compose-status', role: 'status' });
  const problem = h('p', { class: 'problem compose-problem', role: 'alert' });
  const addOn = createAddOnPopover(app, {
    compose: () => headOf(letter),
    updateDraft: letter.update,
  });
  const sends = textButton({ label: t('compose.send'), press: () => void send(desk), attributes: { class: 'filled' } });
  const element = h(
    'div',
    { class: 'compose-body' },
    problem,
    letter.rows,
    h(
      'div',
      { class: 'compose-tools' },
      sends,
      createFormatting(t, letter.editor, app.until),
      addOn?.button,
      status,
      iconButton({ label: t('compose.discard'), icon: 'delete', press: () => void discard(desk) }),
    ),
  );
  const freeze = () => {
    letter.editor.freeze();
    for (const one of element.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'))
      one.disabled = true;
    fill(problem, t('compose.gone'));
  };
  return {
    element,
    addOn,
    complain: (words: string) => fill(problem, words),
    busy: (yes: boolean) => {
      sends.disabled = yes;
      fill(status, yes ? t('compose.sending') : statusWords(app, save.state()));
    },
    told: (state: SaveState) => {
      fill(status, statusWords(app, state));
      if (state === 'gone') freeze();
    },
  };
};

const headOf = (letter: Letter) => {
  const { to, cc, bcc, subject } = letter.read();
  return { to, cc, bcc, subject };
};
