// The add-on beside the mail: its header with menu, and two stacks of cards, the homepage's and the open message's.
import type { App, OpenMessage } from '../app';
import { nothing } from '../parts/standing';
import { type CardStack, createCardStack } from './card-stack';
import { createShell } from './panel-shell';

export type SidePanel = {
  /** The panel, and Gmail's narrow column of add-ons beside it. */
  readonly element: HTMLElement;
  /** On a phone: what opens the panel below an open message. */
  readonly phoneButton: HTMLElement;
  readonly topCard: () => unknown;
};

export const createSidePanel = (app: App): SidePanel => {
  let open: OpenMessage | undefined;
  const { homepage, message } = stacksOf(app, () => open);
  const empty = nothing(app.t('panel.openMail'), 'mark_email_read');
  const current = () => (open ? message : homepage);
  const draw = () => {
    if (homepage) homepage.element.hidden = current() !== homepage;
    if (message) message.element.hidden = current() !== message;
    empty.hidden = current() !== undefined;
  };
  const shell = createShell(app, [homepage?.element, message?.element, empty], current);
  const isSeen = () => shell.isOpen() && app.place().kind !== 'seat';
  const run = (stack: CardStack | undefined) => {
    if (isSeen()) void stack?.run();
  };

  app.events.on('opened', (now) => {
    open = now;
    draw();
    if (now) run(message);
    else message?.clear();
    app.events.tell('ran', undefined);
  });
  shell.whenOpened(() => {
    if (current()?.current() === undefined) run(current());
  });
  if (homepage) refreshWhenStale(app, homepage, () => isSeen() && current() === homepage);
  app.events.on('stale', (by) => {
    if (open && by !== message) run(message);
  });
  draw();
  run(homepage);
  return { element: shell.element, phoneButton: shell.phoneButton, topCard: () => current()?.current() };
};

/** A phone has no homepage card. */
const stacksOf = (app: App, open: () => OpenMessage | undefined) => {
  const { homepage, contextual } = app.session().addOn;
  const stack = (trigger: string, context: () => { readonly open?: OpenMessage }) =>
    createCardStack(app, { trigger, context });
  const contextOf = (message: OpenMessage | undefined) => (message ? { open: message } : {});
  return {
    homepage: homepage === undefined || app.preferences.layout === 'phone' ? undefined : stack(homepage, () => ({})),
    message: contextual === undefined ? undefined : stack(contextual, () => contextOf(open())),
  };
};

/** Runs the homepage's trigger again once it is seen after something made its cards out of date. */
const refreshWhenStale = (app: App, homepage: CardStack, isSeen: () => boolean): void => {
  let isStale = false;
  const refresh = () => {
    if (!isStale || !isSeen()) return;
    isStale = false;
    void homepage.run();
  };
  app.events.on('stale', (by) => {
    if (by !== homepage) isStale = true;
    refresh();
  });
  app.events.on('place', refresh);
  app.events.on('opened', refresh);
};
