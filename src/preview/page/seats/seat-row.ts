import type { Seat, SeatMessage, SeatRow } from '../../api';
import type { App } from '../app';
import { h, textButton } from '../dom';
import { isolated, withoutDirections } from '../parts/isolated';
import { hashOf } from '../place';

type About = {
  readonly seat: Seat;
  readonly row: SeatRow;
  /** The mail that is read. */
  readonly open: string | undefined;
  /** What was done with a mail that nobody opened yet. */
  readonly done: SeatMessage['done'] | undefined;
  readonly bounce: () => void;
};

/** A mail in a recipient's inbox. Until somebody opens it, their server can still send it back. */
export const seatRow = (app: App, about: About): HTMLElement =>
  h('li', { class: 'seat-item' }, linkTo(app, about), ofServer(app, about));

const linkTo = ({ t, formats, now }: App, { seat, row, open }: About): HTMLElement =>
  h(
    'a',
    {
      class: `seat-row ${row.unread ? 'unread' : ''}`,
      href: hashOf({ kind: 'seat', seat: seat.id, message: row.id }),
      'data-message': row.id,
      'aria-current': row.id === open ? 'true' : undefined,
    },
    row.unread && h('span', { class: 'visually-hidden' }, t('list.unread')),
    h(
      'span',
      { class: 'seat-row-top' },
      h('span', { class: 'seat-row-from' }, isolated(row.from.name || row.from.address)),
      h('time', { datetime: new Date(row.at).toISOString() }, formats.inList(row.at, now())),
    ),
    h('span', { class: 'seat-row-subject' }, isolated(row.subject || t('list.noSubject'))),
    h('span', { class: 'seat-row-snippet' }, isolated(row.snippet)),
  );

const ofServer = ({ t }: App, { row, open, done, bounce }: About): HTMLElement | false => {
  if (done?.includes('bounce')) return h('span', { class: 'bounced' }, t('done.bounce'));
  // An open mail counts as opened, even before the server has said so.
  if (done === undefined || done.length > 0 || row.id === open) return false;
  const subject = withoutDirections(row.subject) || t('list.noSubject');
  const button = textButton({
    label: t('seat.bounce'),
    icon: 'block',
    attributes: {
      class: 'small bounce-button',
      title: t('seat.bounceHint'),
      'aria-label': t('seat.bounceThis {subject}', { subject }),
    },
    press: () => {
      button.disabled = true;
      bounce();
    },
  });
  return button;
};
