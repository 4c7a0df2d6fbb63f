// A recipient's desk: their mail, and what they, or their server, can do with it.
import type { Seat, SeatRow } from '../../api';
import type { App } from '../app';
import { fill, h, icon, textButton } from '../dom';
import { failure, loading, nothing } from '../parts/standing';
import { hashOf, type SeatPlace } from '../place';
import { server } from '../server';
import { backToSender } from '../top-bar/seat-switcher';
import { createSeatMessage } from './seat-message';

export const createSeatView = (app: App) => {
  const band = h('div', { class: 'seat-band' });
  const list = h('nav', { class: 'seat-list' });
  const reading = h('section', { class: 'seat-reading', 'aria-label': app.t('seat.message') });
  const element = h('div', { class: 'seat' }, band, h('div', { class: 'seat-columns' }, list, reading));
  let shown: SeatPlace | undefined;

  const show = async (place: SeatPlace): Promise<void> => {
    const seat = app.session().seats.find(({ id }) => id === place.seat);
    const before = shown;
    shown = place;
    element.dataset.program = seat?.program ?? '';
    element.classList.toggle('reading', place.message !== undefined);
    if (!seat) return fill(reading, nothing(app.t('failed.notFound'), 'person_off'));
    if (before?.seat !== place.seat) {
      fill(band, bandOf(app, seat));
      fill(list, loading(app.t));
    }
    if (before?.seat !== place.seat || before.message !== place.message) {
      if (place.message === undefined) fill(reading, nothing(app.t('seat.choose'), 'mail'));
      else
        fill(
          reading,
          createSeatMessage(app, seat, place.message, () => void drawList(seat)),
        );
    }
    await drawList(seat);
  };

  const drawList = async (seat: Seat): Promise<void> => {
    const place = shown;
    const isFocused = list.contains(document.activeElement);
    try {
      const { rows } = await server.seat(seat.id);
      if (shown?.seat !== seat.id) return;
      list.setAttribute('aria-label', app.t('seat.mail {name}', { name: seat.name }));
      fill(
        list,
        rows.length === 0
          ? nothing(app.t('seat.empty'))
          : h(
              'ul',
              { class: 'seat-rows' },
              rows.map((row) => rowOf(app, seat, row, shown?.message)),
            ),
      );
      if (isFocused) list.querySelector<HTMLElement>('[aria-current]')?.focus();
    } catch (error) {
      if (shown === place)
        fill(
          list,
          failure(app.t, error, () => void drawList(seat)),
        );
    }
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

const rowOf = ({ t, formats, now }: App, seat: Seat, row: SeatRow, open: string | undefined): HTMLElement =>
  h(
    'li',
    {},
    h(
      'a',
      {
        class: `seat-row ${row.unread ? 'unread' : ''}`,
        href: hashOf({ kind: 'seat', seat: seat.id, message: row.id }),
        'aria-current': row.id === open ? 'true' : undefined,
      },
      row.unread && h('span', { class: 'visually-hidden' }, t('list.unread')),
      h(
        'span',
        { class: 'seat-row-top' },
        h('span', { class: 'seat-row-from' }, row.from.name || row.from.address),
        h('time', { datetime: new Date(row.at).toISOString() }, formats.inList(row.at, now())),
      ),
      h('span', { class: 'seat-row-subject' }, row.subject || t('list.noSubject')),
      h('span', { class: 'seat-row-snippet' }, row.snippet),
    ),
  );
