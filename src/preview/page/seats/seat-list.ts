import type { Seat, SeatMessage, SeatRow } from '../../api';
import type { App } from '../app';
import { fill, h } from '../dom';
import { failure, loading, nothing } from '../parts/standing';
import { server } from '../server';
import { seatRow } from './seat-row';

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
      const done = await doneWith(seat, rows);
      if (mine === asked) draw(seat, rows, done, open);
    } catch (error) {
      const retry = () => void show(seat, open);
      if (mine === asked) fill(element, failure(t, error, retry));
    }
  };
  const bounce = async (seat: Seat, { id }: SeatRow, open: string | undefined): Promise<void> => {
    try {
      await server.act(seat.id, id, { action: 'bounce' });
      app.say(t('seat.did {what} {name}', { what: t('done.bounce'), name: app.session().addOn.name }));
    } catch (error) {
      app.failed(error);
    }
    await show(seat, open);
    element.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`)?.focus();
    await app.refresh();
  };

  const draw = (seat: Seat, rows: readonly SeatRow[], done: Done, open: string | undefined) => {
    const isFocused = element.contains(document.activeElement);
    const list = rows.map((row) =>
      seatRow(app, { seat, row, open, done: done.get(row.id), bounce: () => void bounce(seat, row, open) }),
    );
    fill(element, list.length === 0 ? nothing(t('seat.empty')) : h('ul', { class: 'seat-rows' }, list));
    if (isFocused) element.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  return { element, show };
};

type Done = ReadonlyMap<string, SeatMessage['done']>;

/** What was done with those that nobody opened: only their server can have done something. */
const doneWith = async (seat: Seat, rows: readonly SeatRow[]): Promise<Done> => {
  const closed = rows.filter(({ unread }) => unread);
  const messages = await Promise.all(closed.map(({ id }) => server.seatMessage(seat.id, id)));
  return new Map(messages.map(({ id, done }) => [id, done]));
};
