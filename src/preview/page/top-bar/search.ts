import type { App } from '../app';
import { h, icon, iconButton } from '../dom';
import { inFolder, searchFor } from '../place';

/** Gmail's search field: its operators work, for the emulator knows them. */
export const createSearch = (app: App): HTMLElement => {
  const { t } = app;
  const label = t('bar.search');
  const input = h('input', {
    type: 'search',
    class: 'search-input',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    on: { input: () => showClear() },
  });
  const leave = () => app.go(inFolder('inbox'));
  const clear = iconButton({ label: t('bar.searchClear'), icon: 'close', press: leave });
  const showClear = () => {
    clear.hidden = input.value === '';
  };
  const draw = () => {
    const place = app.place();
    input.value = place.kind === 'seat' ? '' : place.query;
    showClear();
  };
  app.events.on('place', draw);
  draw();
  const submit = (event: Event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query === '') leave();
    else app.go(searchFor(query));
  };
  return h('form', { class: 'search', role: 'search', on: { submit } }, goButton(app), input, clear);
};

const goButton = ({ t }: App): HTMLElement => {
  const label = t('bar.searchGo');
  return h('button', { type: 'submit', class: 'icon-button', 'aria-label': label, title: label }, icon('search'));
};
