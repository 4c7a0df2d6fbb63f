import type { App } from '../app';
import { h, textButton } from '../dom';
import { written } from '../mail/people';
import { partsOf } from './addresses';

/** The people whose seats are in the preview, offered as Gmail offers contacts while nobody is named yet. */
export const suggestions = (app: App, input: HTMLInputElement, changed: () => void) => {
  const { t, session } = app;
  const { seats } = session();
  const add = (recipient: string) => {
    input.value = recipient;
    draw();
    changed();
    input.focus();
  };
  const element = h(
    'div',
    { class: 'suggestions', role: 'group', 'aria-label': t('compose.suggestions') },
    seats.map((seat) =>
      textButton({
        label: seat.name,
        icon: 'person_add',
        attributes: { class: 'suggestion', 'aria-label': t('compose.suggest {name}', { name: seat.name }) },
        press: () => add(written(seat)),
      }),
    ),
  );
  const draw = () => {
    element.hidden = seats.length === 0 || partsOf(input.value).length > 0;
  };
  input.addEventListener('input', draw);
  return { element, draw };
};
