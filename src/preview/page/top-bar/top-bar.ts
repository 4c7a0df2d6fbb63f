// The bar above everything: the product, the search field, and what belongs to the preview alone.
import type { App } from '../app';
import { h, icon, iconButton } from '../dom';
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
  const { t, preferences } = app;
  const developer = iconButton({ label: t('bar.developer'), icon: 'code', press: actions.developer });
  const theme = iconButton({ label: t('bar.dark'), icon: 'dark_mode', press: actions.theme });
  const isPhone = preferences.layout === 'phone';
  const phone = iconButton({
    label: t('bar.phone'),
    icon: 'smartphone',
    press: actions.layout,
    attributes: { 'aria-pressed': String(isPhone) },
  });
  const menu = iconButton({
    label: t('bar.menu'),
    icon: 'menu',
    press: actions.menu,
    attributes: { class: 'menu-button', 'aria-controls': 'folders' },
  });
  const search = createSearch(app);
  const element = h(
    'header',
    { class: 'top-bar' },
    !isPhone && menu,
    h('div', { class: 'brand' }, icon('mark_email_read'), h('span', { class: 'brand-name' }, t('product'))),
    !isPhone && search,
    h(
      'div',
      { class: 'bar-controls', role: 'group', 'aria-label': t('bar.preview') },
      createSeatSwitcher(app),
      createClock(app),
      h(
        'button',
        {
          type: 'button',
          class: 'bar-button',
          title: t('bar.language'),
          'aria-label': t('bar.language'),
          on: { click: actions.language },
        },
        icon('language'),
        h('span', { class: 'bar-text' }, t('bar.languageShort')),
      ),
      phone,
      theme,
      developer,
    ),
  );
  return {
    element,
    /** On a phone, search and menu stand in the frame. */
    phoneHead: isPhone ? h('div', { class: 'phone-head' }, menu, search) : undefined,
    pressed: (which: 'theme' | 'developer', on: boolean) =>
      (which === 'theme' ? theme : developer).setAttribute('aria-pressed', String(on)),
  };
};
