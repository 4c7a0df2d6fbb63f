import type { App } from '../app';
import { h, icon, iconButton } from '../dom';
import { inFolder, searchFor } from '../place';

/** Gmail's search field: its operators work, for the emulator knows them. */
export const createSearch = (app: App): HTMLElement => {
  const { t } = app;
  const input = h('input', {
    type: 'search',
    class: 'search-input',
    'aria-label': t('bar.search'),
    placeholder: t('bar.search'),
    autocomplete: 'off',
  });
  const clear = iconButton({
    label: t('bar.searchClear'),
    icon: 'close',
    press: () => {
      input.value = '';
      app.go(inFolder('inbox'));
    },
  });
  const draw = () => {
    const place = app.place();
    input.value = place.kind === 'seat' ? '' : place.query;
    clear.hidden = input.value === '';
  };
  input.addEventListener('input', () => {
    clear.hidden = input.value === '';
  });
  app.events.on('place', draw);
  draw();
  const submit = (event: Event) => {
    event.preventDefault();
    const query = input.value.trim();
    app.go(query === '' ? inFolder('inbox') : searchFor(query));
  };
  return h(
    'form',
    { class: 'search', role: 'search', on: { submit } },
    h(
      'button',
      { type: 'submit', class: 'icon-button', 'aria-label': t('bar.searchGo'), title: t('bar.searchGo') },
      icon('search'),
    ),
    input,
    clear,
  );
};
