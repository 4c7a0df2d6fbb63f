import type { App } from '../app';
import { h, icon, iconButton, newId, textButton } from '../dom';
import { createMenu, type MenuItem } from '../parts/menu';
import type { CardStack } from './card-stack';

/** Stands for the add-on's logo, which its manifest has from another host. */
const LOGO = 'mark_email_read';
const REMEMBERED = 'preview.panel';

export type PanelShell = {
  readonly element: HTMLElement;
  /** Opens the panel of an open message on a phone. */
  readonly phoneButton: HTMLElement;
  readonly isOpen: () => boolean;
  readonly whenOpened: (told: () => void) => void;
};

/** The panel's header and frame, and the column at the edge from which it is opened. */
export const createShell = (
  app: App,
  contents: readonly (HTMLElement | undefined)[],
  current: () => CardStack | undefined,
): PanelShell => {
  const { t } = app;
  const { name } = app.session().addOn;
  const isPhone = app.preferences.layout === 'phone';
  const id = newId('panel');
  let told = (): void => undefined;
  const isOpen = () => !panel.hidden;
  const set = (open: boolean) => {
    panel.hidden = !open;
    for (const button of [opens, phoneButton]) button.setAttribute('aria-expanded', String(open));
    if (!isPhone) localStorage.setItem(REMEMBERED, open ? 'open' : 'closed');
  };
  const open = (yes: boolean) => {
    set(yes);
    if (yes) told();
    else (isPhone ? phoneButton : opens).focus();
  };
  const closes = iconButton({ label: t('panel.close'), icon: 'close', press: () => open(false) });
  const head = h(
    'div',
    { class: 'add-on-head' },
    icon(LOGO, { class: 'add-on-logo' }),
    h('h2', { class: 'add-on-name' }, name),
    menuOf(app, current),
    closes,
  );
  const panel = h(
    'aside',
    { class: 'side-panel', id, 'aria-label': t('panel.region {name}', { name }) },
    head,
    contents,
  );
  const opens = iconButton({
    label: name,
    icon: LOGO,
    press: () => open(!isOpen()),
    attributes: { class: 'add-on-icon', 'aria-controls': id },
  });
  const rail = h('nav', { class: 'add-on-rail', 'aria-label': t('panel.addOns'), hidden: isPhone }, opens);
  const phoneButton = textButton({
    label: t('panel.phoneButton {name}', { name }),
    icon: LOGO,
    attributes: { class: 'phone-add-on', 'aria-controls': id },
    press: () => {
      open(true);
      closes.focus();
    },
  });
  set(!isPhone && localStorage.getItem(REMEMBERED) !== 'closed');
  return {
    element: h('div', { class: 'side' }, panel, rail),
    phoneButton,
    isOpen,
    whenOpened: (listener) => {
      told = listener;
    },
  };
};

/** The universal actions of the manifest. */
const menuOf = (app: App, current: () => CardStack | undefined): HTMLElement => {
  const label = app.t('panel.menu {name}', { name: app.session().addOn.name });
  const items = (): readonly MenuItem[] =>
    app.session().addOn.universal.map(({ label: text, run, openLink }) => ({
      label: text,
      icon: openLink === undefined ? 'list_alt' : 'open_in_new',
      press: () => {
        if (openLink !== undefined) app.openLink(openLink);
        else if (run !== undefined) void current()?.runEntry(run);
      },
    }));
  const button = iconButton({ label, icon: 'more_vert', press: () => undefined });
  return createMenu({ button, label, items, until: app.until });
};
