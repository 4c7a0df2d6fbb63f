// A recipient's desk: their mail, and what they, or their server, can do with it.
import type { Seat } from '../../api';
import type { App } from '../app';
import { fill, h, icon, textButton } from '../dom';
import { nothing } from '../parts/standing';
import type { SeatPlace } from '../place';
import { backToSender } from '../top-bar/seat-switcher';
import { createSeatList } from './seat-list';
import { createSeatMessage } from './seat-message';

export const createSeatView = (app: App) => {
  const band = h('div', { class: 'seat-band' });
  const list = createSeatList(app);
  const reading = h('section', { class: 'seat-reading', 'aria-label': app.t('seat.message') });
  const element = h('div', { class: 'seat' }, band, h('div', { class: 'seat-columns' }, list.element, reading));
  let shown: SeatPlace | undefined;

  const show = async (place: SeatPlace): Promise<void> => {
    const seat = app.session().seats.find(({ id }) => id === place.seat);
    const isSameMessage = shown?.seat === place.seat && shown.message === place.message;
    shown = place;
    element.dataset.program = seat?.program ?? '';
    element.classList.toggle('reading', place.message !== undefined);
    if (!seat) return fill(reading, nothing(app.t('failed.notFound'), 'person_off'));
    fill(band, bandOf(app, seat));
    const showList = () => list.show(seat, place.message);
    if (!isSameMessage)
      fill(
        reading,
        messageOf(app, seat, place, () => void showList()),
      );
    await showList();
  };

  app.events.on('mail', () => {
    if (shown && app.place().kind === 'seat') void show(shown);
  });
  return {
    element,
    show,
    leave: () => {
      shown = undefined;
      fill(reading);
    },
  };
};

const messageOf = (app: App, seat: Seat, { message }: SeatPlace, changed: () => void): HTMLElement =>
  message === undefined ? nothing(app.t('seat.choose'), 'mail') : createSeatMessage(app, seat, message, changed);

const bandOf = (app: App, seat: Seat): readonly Node[] => {
  const { t } = app;
  const { me } = app.session();
  return [
    icon('person', { class: 'seat-icon' }),
    h(
      'div',
      { class: 'seat-words' },
      h('h1', {}, t('seat.desk {name} {address}', { name: seat.name, address: seat.address })),
      h('p', {}, t(`seat.${seat.program}`)),
    ),
    textButton({
      label: t('seat.backToSender {name}', { name: me.name || me.address }),
      icon: 'undo',
      attributes: { class: 'outlined' },
      press: () => void backToSender(app),
    }),
  ];
};
