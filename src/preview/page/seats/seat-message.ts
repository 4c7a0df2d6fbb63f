import type { Person, Seat, SeatAction, SeatMessage } from '../../api';
import type { App } from '../app';
import { fill, h, iconButton } from '../dom';
import { SANDBOX } from '../mail/body';
import { isolated, isolatedList, sentence } from '../parts/isolated';
import { failure, loading } from '../parts/standing';
import { seatBodyPath, server } from '../server';
import { seatActions } from './seat-actions';

/** Opens a mail at a recipient's desk. Its frame is made once: each time it is, the mail's images load. */
export const createSeatMessage = (app: App, seat: Seat, id: string, changed: () => void): HTMLElement => {
  const element = h('div', { class: 'seat-message' }, loading(app.t));
  const open = async (): Promise<void> => {
    try {
      const message = await server.act(seat.id, id, { action: 'opened' });
      draw(app, seat, element, message, changed);
      changed();
      await app.refresh();
    } catch (error) {
      fill(
        element,
        failure(app.t, error, () => void open()),
      );
    }
  };
  void open();
  return element;
};

const draw = (app: App, seat: Seat, element: HTMLElement, first: SeatMessage, changed: () => void): void => {
  const { t } = app;
  const actions = h('div', { class: 'seat-actions', role: 'region', 'aria-label': t('seat.actions') });
  const show = (message: SeatMessage) => fill(actions, seatActions(app, seat, message, act));
  const act = async (action: SeatAction): Promise<void> => {
    const controls = [...actions.querySelectorAll<HTMLButtonElement>('button:enabled')];
    for (const control of controls) control.disabled = true;
    try {
      const message = await server.act(seat.id, first.id, action);
      show(message);
      app.say(t('seat.did {what} {name}', { what: t(`done.${action.action}`), name: app.session().addOn.name }));
      actions.querySelector<HTMLElement>('button:enabled')?.focus();
      changed();
      await app.refresh();
    } catch (error) {
      for (const control of controls) control.disabled = false;
      app.failed(error);
    }
  };
  show(first);
  const from = first.from.name || first.from.address;
  const frame = h('iframe', {
    class: 'body-frame seat-body',
    sandbox: SANDBOX,
    src: seatBodyPath(seat.id, first.id),
    title: t('mail.body {name}', { name: from }),
    referrerpolicy: 'no-referrer',
  });
  fill(element, headOf(app, seat, first), actions, frame);
};

const headOf = (app: App, seat: Seat, { subject, from, to, cc, at }: SeatMessage): HTMLElement => {
  const { t } = app;
  const list = (people: readonly Person[]) => isolatedList(people.map(({ name, address }) => name || address));
  return h(
    'div',
    { class: 'seat-head' },
    iconButton({
      label: t('back'),
      icon: 'arrow_back',
      attributes: { class: 'phone-only' },
      press: () => app.go({ kind: 'seat', seat: seat.id, message: undefined }),
    }),
    h(
      'div',
      { class: 'seat-head-text' },
      h('h2', {}, isolated(subject || t('list.noSubject'))),
      h(
        'div',
        { class: 'seat-head-line' },
        sentence(
          (who) => t('seat.from {who}', { who }),
          from.name ? [isolated(from.name), ' <', isolated(from.address), '>'] : isolated(from.address),
        ),
      ),
      h(
        'div',
        { class: 'seat-head-line' },
        sentence((people) => t('mail.to {people}', { people }), list(to)),
        cc.length > 0 && [' · ', sentence((people) => t('mail.cc {people}', { people }), list(cc))],
      ),
    ),
    h('time', { class: 'message-date', datetime: new Date(at).toISOString() }, app.formats.aboveMessage(at, app.now())),
  );
};
