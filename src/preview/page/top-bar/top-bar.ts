// The bar above everything: the product, the search field, and what belongs to the preview alone.
import type { App } from '../app';
import { h, icon, iconButton, logo } from '../dom';
import { createClock } from './clock';
import { createSearch } from './search';
import { createSeatSwitcher } from './seat-switcher';

export type BarActions = {
  readonly menu: () => void;
  readonly language: () => void;
  readonly theme: () => void;
  readonly layout: () => void;
  readonly developer: () => void;
};

export const createTopBar = (app: App, actions: BarActions) => {
  const { t } = app;
  const isPhone = app.preferences.layout === 'phone';
  const phone = iconButton({ label: t('bar.phone'), icon: 'smartphone', press: actions.layout });
  const theme = iconButton({ label: t('bar.dark'), icon: 'dark_mode', press: actions.theme });
  const developer = iconButton({ label: t('bar.developer'), icon: 'code', press: actions.developer });
  phone.setAttribute('aria-pressed', String(isPhone));
  const menu = menuButton(app, actions.menu);
  const mail = [menu, createSearch(app)] as const;
  const [barMenu, search] = isPhone ? [] : mail;
  return {
    element: h(
      'header',
      { class: 'top-bar' },
      barMenu,
      h('div', { class: 'brand' }, logo('brand-logo'), h('span', { class: 'brand-name' }, t('product'))),
      search,
      h(
        'div',
        { class: 'bar-controls', role: 'group', 'aria-label': t('bar.preview') },
        createSeatSwitcher(app),
        createClock(app),
        languageButton(app, actions.language),
        [phone, theme, developer],
      ),
    ),
    /** On a phone, search and menu stand in the frame. */
    phoneHead: isPhone ? h('div', { class: 'phone-head' }, mail) : undefined,
    showFolders: (areOpen: boolean) => menu.setAttribute('aria-expanded', String(areOpen)),
    showTheme: (isDark: boolean) => theme.setAttribute('aria-pressed', String(isDark)),
    showDeveloper: (isOpen: boolean) => developer.setAttribute('aria-pressed', String(isOpen)),
  };
};

const menuButton = ({ t }: App, press: () => void): HTMLElement =>
  iconButton({
    label: t('bar.menu'),
    icon: 'menu',
    press,
    attributes: { class: 'menu-button', 'aria-controls': 'folders' },
  });

const languageButton = ({ t }: App, click: () => void): HTMLElement => {
  const label = t('bar.language');
  return h(
    'button',
    { type: 'button', class: 'bar-button', title: label, 'aria-label': label, on: { click } },
    icon('language'),
    h('span', { class: 'bar-text' }, t('bar.languageShort')),
  );
};
