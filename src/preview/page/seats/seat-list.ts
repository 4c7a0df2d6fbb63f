import type { Seat, SeatRow } from '../../api';
import type { App } from '../app';
import { fill, h } from '../dom';
import { failure, loading, nothing } from '../parts/standing';
import { hashOf } from '../place';
import { server } from '../server';

/** A recipient's inbox. `open`: the mail that is read. */
export const createSeatList = (app: App) => {
  const { t } = app;
  const element = h('nav', { class: 'seat-list' });
  let shown: string | undefined;
  let asked = 0;

  const show = async (seat: Seat, open: string | undefined): Promise<void> => {
    const mine = ++asked;
    element.setAttribute('aria-label', t('seat.mail {name}', { name: seat.name }));
    if (shown !== seat.id) fill(element, loading(t));
    shown = seat.id;
    try {
      const { rows } = await server.seat(seat.id);
      if (mine === asked) draw(seat, rows, open);
    } catch (error) {
      const retry = () => void show(seat, open);
      if (mine === asked) fill(element, failure(t, error, retry));
    }
  };

  const draw = (seat: Seat, rows: readonly SeatRow[], open: string | undefined) => {
    const isFocused = element.contains(document.activeElement);
    const list = rows.map((row) => rowOf(app, seat, row, open));
    fill(element, list.length === 0 ? nothing(t('seat.empty')) : h('ul', { class: 'seat-rows' }, list));
    if (isFocused) element.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  return { element, show };
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
