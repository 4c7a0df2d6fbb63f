import { classes, h } from '../../dom';
import type { DrawWidget } from '../drawing';
import { iconOf, symbolButton } from '../icons';
import { isObject, objectsOf, textOf } from '../json';
import { pressable } from '../press';

export const columns: DrawWidget = (json, drawing) =>
  h(
    'div',
    { class: classes('card-columns', json.wrapStyle !== 'NOWRAP' && 'card-columns--wrap') },
    ...objectsOf(json.columnItems).map((column) =>
      h(
        'div',
        {
          class: classes(
            'card-column',
            column.horizontalSizeStyle === 'FILL_MINIMUM_SPACE' && 'card-column--least',
            `card-column--${textOf(column.horizontalAlignment).toLowerCase() || 'start'}`,
            `card-column--${textOf(column.verticalAlignment).toLowerCase() || 'center'}-high`,
          ),
        },
        ...drawing.widgets(column.widgets),
      ),
    ),
  );

export const chipList: DrawWidget = (json, drawing) =>
  h(
    'div',
    { class: classes('card-chips', json.layout === 'HORIZONTAL_SCROLLABLE' && 'card-chips--scroll') },
    ...objectsOf(json.chips).map((chip) => {
      const children = [iconOf(chip.icon, { silent: true }), h('span', {}, textOf(chip.label))];
      const looks = { class: 'card-chip', label: textOf(chip.altText), disabled: chip.disabled === true };
      return isObject(chip.onClick)
        ? pressable(drawing, chip.onClick, looks, ...children)
        : h('span', { class: 'card-chip' }, ...children);
    }),
  );

export const carousel: DrawWidget = (json, drawing) => {
  const cards = objectsOf(json.carouselCards).map((card) =>
    h(
      'div',
      { class: 'card-slide', role: 'group' },
      ...drawing.widgets(card.widgets),
      h('div', { class: 'card-slide__footer' }, ...drawing.widgets(card.footerWidgets)),
    ),
  );
  for (const [at, card] of cards.entries()) card.setAttribute('aria-label', `${at + 1} / ${cards.length}`);
  const track = h('div', { class: 'card-track', tabindex: 0, role: 'group' }, ...cards);
  track.setAttribute('aria-label', `1–${cards.length}`);
  const turn = (word: 'previous' | 'next', icon: string, way: number) => {
    const button = symbolButton(icon, drawing.words(word));
    button.addEventListener('click', () => track.scrollBy({ left: way * track.clientWidth * 0.8, behavior: 'smooth' }));
    return button;
  };
  const turns = h(
    'div',
    { class: 'card-turns' },
    turn('previous', 'chevron_left', -1),
    turn('next', 'chevron_right', 1),
  );
  return h('div', { class: 'card-carousel' }, track, cards.length > 1 ? turns : undefined);
};
