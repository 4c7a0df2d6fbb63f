// The add-on beside the mail: its header with menu, and two stacks of cards, the homepage's and the open message's.
import type { App, OpenMessage } from '../app';
import { nothing } from '../parts/standing';
import { createCardStack } from './card-stack';
import { createShell } from './panel-shell';

export type SidePanel = {
  /** The panel, and Gmail's narrow column of add-ons beside it. */
  readonly element: HTMLElement;
  /** On a phone: what opens the panel below an open message. */
  readonly phoneButton: HTMLElement;
  readonly topCard: () => unknown;
};

export const createSidePanel = (app: App): SidePanel => {
  const { addOn } = app.session();
  const isPhone = app.preferences.layout === 'phone';
  let open: OpenMessage | undefined;
  const homepage =
    isPhone || addOn.homepage === undefined
      ? undefined
      : createCardStack(app, { trigger: addOn.homepage, context: () => ({}) });
  const message =
    addOn.contextual === undefined
      ? undefined
      : createCardStack(app, { trigger: addOn.contextual, context: () => (open ? { open } : {}) });
  const empty = nothing(app.t('panel.openMail'), 'mark_email_read');
  const current = () => (open ? message : homepage);

  const draw = () => {
    if (homepage) homepage.element.hidden = current() !== homepage;
    if (message) message.element.hidden = current() !== message;
    empty.hidden = current() !== undefined;
  };
  const shell = createShell(app, [homepage?.element, message?.element, empty], current);
  app.events.on('opened', (now) => {
    open = now;
    draw();
    if (!now) message?.clear();
    else if (shell.isOpen()) void message?.run();
    app.events.tell('ran', undefined);
  });
  shell.whenOpened(() => {
    if (current()?.current() === undefined) void current()?.run();
  });
  let isHomepageStale = false;
  const refreshStale = () => {
    if (!homepage || !isHomepageStale || current() !== homepage || !shell.isOpen() || app.place().kind === 'seat')
      return;
    isHomepageStale = false;
    void homepage.run();
  };
  app.events.on('stale', (by) => {
    if (by !== homepage) isHomepageStale = true;
    if (open && by !== message && shell.isOpen()) void message?.run();
    refreshStale();
  });
  app.events.on('place', refreshStale);
  draw();
  if (homepage && shell.isOpen()) void homepage.run();
  return { element: shell.element, phoneButton: shell.phoneButton, topCard: () => current()?.current() };
};
