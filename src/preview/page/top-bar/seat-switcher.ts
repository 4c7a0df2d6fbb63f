// Who the user is at the moment: the sender, or one of the recipients on this machine.
import type { App } from '../app';
import { fill, h, icon } from '../dom';
import { createMenu, type MenuItem } from '../parts/menu';
import { inFolder, type Place } from '../place';
import { moveClock } from './clock';

/** Loads within seconds of sending count as a machine's: nobody can tell them apart from one. */
const WALK = 15 * 60_000;

export const createSeatSwitcher = (app: App): HTMLElement => {
  const { t } = app;
  const button = h('button', { type: 'button', class: 'bar-button seat-button' });
  const draw = () => {
    const name = nameAt(app, app.place());
    const unread = app.session().seats.reduce((sum, seat) => sum + seat.unread, 0);
    const says = unread > 0 ? `, ${t('bar.unreadThere {n}', { n: unread })}` : '';
    fill(
      button,
      icon(app.place().kind === 'seat' ? 'person' : 'account_circle'),
      h('span', { class: 'visually-hidden' }, t('bar.seat {name}', { name }) + says),
      h('span', { class: 'bar-text', 'aria-hidden': 'true' }, name),
      unread > 0 && h('span', { class: 'badge', 'aria-hidden': 'true' }, String(unread)),
      icon('arrow_drop_down'),
    );
  };
  draw();
  app.events.on('session', draw);
  app.events.on('place', draw);
  return createMenu({ button, label: t('bar.seats'), items: () => itemsOf(app), until: app.until });
};

/** Goes to a seat, and lets a quarter of an hour go by. */
export const takeSeat = async (app: App, place: Place): Promise<void> => {
  await app.composers.flush().catch(() => undefined);
  // The way back ends with what the clock did: the cards are read once, when they are seen again.
  if (place.kind === 'seat') app.go(place);
  const at = await moveClock(app, WALK);
  if (place.kind !== 'seat') app.go(place);
  if (at !== undefined) app.say(app.t('time.seat {name} {at}', { name: nameAt(app, place), at }));
};

export const backToSender = (app: App): Promise<void> => takeSeat(app, inFolder('inbox'));

const nameAt = (app: App, place: Place): string => {
  const { me, seats } = app.session();
  return place.kind === 'seat'
    ? (seats.find(({ id }) => id === place.seat)?.name ?? place.seat)
    : me.name || me.address;
};

const itemsOf = (app: App): readonly MenuItem[] => {
  const { t } = app;
  const place = app.place();
  const { me, seats } = app.session();
  const isSender = place.kind !== 'seat';
  const sender: MenuItem = {
    label: t('bar.senderSeat {name}', { name: me.name || me.address }),
    detail: me.address,
    chosen: isSender,
    press: () => void (isSender || backToSender(app)),
  };
  return [
    sender,
    ...seats.map(({ id, name, address, unread, program }): MenuItem => {
      const chosen = place.kind === 'seat' && place.seat === id;
      return {
        label: unread > 0 ? `${name} · ${t('bar.unread {n}', { n: unread })}` : name,
        detail: `${address} · ${t(`bar.${program}`)}`,
        chosen,
        press: () => void (chosen || takeSeat(app, { kind: 'seat', seat: id, message: undefined })),
      };
    }),
  ];
};
