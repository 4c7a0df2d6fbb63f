import type { App } from '../app';
import { h, iconButton, logo, newId, textButton } from '../dom';
import type { CardStack } from './card-stack';
import { createAddOnMenu } from './menu';

const REMEMBERED = 'preview.panel';

export type PanelShell = {
  readonly element: HTMLElement;
  /** Opens the panel of an open message on a phone. */
  readonly phoneButton: HTMLElement;
  readonly isOpen: () => boolean;
  readonly whenOpened: (told: () => void) => void;
};

type Contents = readonly (HTMLElement | undefined)[];

/** The panel's header and frame, and the column at the edge from which it is opened. */
export const createShell = (app: App, contents: Contents, current: () => CardStack | undefined): PanelShell => {
  const isPhone = app.preferences.layout === 'phone';
  const id = newId('panel');
  const opens = railButton(app, id, () => open(!isOpen()));
  const phoneButton = buttonBelow(app, id, () => open(true));
  const closes = iconButton({ label: app.t('panel.close'), icon: 'close', press: () => open(false) });
  const panel = panelOf(app, id, [headOf(app, createAddOnMenu(app, current), closes), contents]);
  let told = (): void => undefined;

  const isOpen = () => !panel.hidden;
  const set = (yes: boolean) => {
    panel.hidden = !yes;
    for (const button of [opens, phoneButton]) button.setAttribute('aria-expanded', String(yes));
    if (!isPhone) localStorage.setItem(REMEMBERED, yes ? 'open' : 'closed');
  };
  const open = (yes: boolean) => {
    set(yes);
    if (yes) told();
    if (!yes) (isPhone ? phoneButton : opens).focus();
    else if (isPhone) closes.focus();
  };
  set(!isPhone && localStorage.getItem(REMEMBERED) !== 'closed');
  const rail = h('nav', { class: 'add-on-rail', 'aria-label': app.t('panel.addOns'), hidden: isPhone }, opens);
  return {
    element: h('div', { class: 'side' }, panel, rail),
    phoneButton,
    isOpen,
    whenOpened: (listener) => {
      told = listener;
    },
  };
};

const panelOf = ({ t, session }: App, id: string, children: readonly (HTMLElement | Contents)[]): HTMLElement =>
  h(
    'aside',
    { class: 'side-panel', id, 'aria-label': t('panel.region {name}', { name: session().addOn.name }) },
    children,
  );

const headOf = ({ session }: App, menu: HTMLElement, closes: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'add-on-head' },
    logo('add-on-logo'),
    h('h2', { class: 'add-on-name' }, session().addOn.name),
    menu,
    closes,
  );

const railButton = ({ session }: App, id: string, press: () => void): HTMLButtonElement =>
  iconButton({
    label: session().addOn.name,
    icon: logo('add-on-logo'),
    press,
    attributes: { class: 'add-on-icon', 'aria-controls': id },
  });

const buttonBelow = ({ t, session }: App, id: string, press: () => void): HTMLButtonElement =>
  textButton({
    label: t('panel.phoneButton {name}', { name: session().addOn.name }),
    icon: logo('add-on-logo'),
    press,
    attributes: { class: 'phone-add-on', 'aria-controls': id },
  });
