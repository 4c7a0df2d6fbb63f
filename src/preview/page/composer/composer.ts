// The window in which a mail is written: at the lower right, as in Gmail.
import type { Draft } from '../../api';
import type { App } from '../app';
import { h, newId } from '../dom';
import { type Autosave, createAutosave } from './autosave';
import { createForm } from './compose-form';
import { type Desk, discard, leave, mailChanged, send } from './leaving';
import { createLetter } from './letter';
import { createHead } from './window-parts';

export type Composer = {
  readonly element: HTMLElement;
  /** What it was opened with. */
  readonly start: Partial<Draft>;
  readonly save: Autosave;
  readonly focus: () => void;
  readonly minimise: (yes: boolean) => void;
  /** JSON of the add-on's card on this mail, where it is open. */
  readonly topCard: () => unknown;
};

/** `closed` is told once, when the window goes. */
export const createComposer = (app: App, start: Partial<Draft>, closed: () => void): Composer => {
  const changed = () => {
    view.retitle(letter.subject());
    if (save.state() !== 'gone') form.complain('');
    save.changed();
  };
  const letter = createLetter(app, start, changed);
  const form = createForm(app, letter, { send: () => void send(desk), discard: () => void discard(desk) });
  const save = createAutosave({
    id: start.id,
    read: letter.read,
    told: form.show,
    saved: () => void mailChanged(app),
  });
  const remove = () => {
    save.stop();
    view.element.remove();
    closed();
  };
  const desk: Desk = { app, letter, form, save, remove };
  const view = createWindow(app, form, () => void leave(desk));
  view.retitle(letter.subject());
  const { addOn } = form;
  return {
    element: view.element,
    ...{ start, save },
    minimise: view.minimise,
    focus: letter.focus,
    topCard: () => (addOn?.isOpen() ? addOn.stack.current() : undefined),
  };
};

/** Head and frame. Escape closes the add-on's card first, then the window. */
const createWindow = (app: App, { element: body, addOn }: ReturnType<typeof createForm>, close: () => void) => {
  const titleId = newId('composer');
  const minimise = (yes: boolean) => {
    element.classList.toggle('minimised', yes);
    body.hidden = yes;
    head.minimised(yes);
  };
  const head = createHead(app, titleId, {
    close,
    minimise: () => minimise(!element.classList.contains('minimised')),
  });
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (addOn?.isOpen()) addOn.close();
    else close();
  };
  const element = h(
    'section',
    { class: 'composer', role: 'dialog', 'aria-labelledby': titleId, on: { keydown: closeByKey } },
    head.element,
    body,
    addOn?.card,
  );
  return { element, minimise, retitle: head.retitle };
};
