// The middle of the page: a list, a conversation, or a recipient's desk.
import type { App } from './app';
import { h } from './dom';
import { createConversation } from './mail/conversation';
import { createThreadList } from './mail/thread-list';
import type { Place } from './place';
import { createSeatView } from './seats/seat-view';

/** `below` stands under an open conversation. */
export const createMainPart = (app: App, below: HTMLElement | undefined) => {
  const list = createThreadList(app);
  const conversation = createConversation(app);
  const seat = createSeatView(app);
  if (below) conversation.element.append(below);
  const element = h('main', { id: 'main', tabindex: -1 }, list.element, conversation.element, seat.element);
  let before: Place | undefined;

  const show = (place: Place): void => {
    const from = before;
    before = place;
    list.element.hidden = place.kind !== 'list';
    conversation.element.hidden = place.kind !== 'thread';
    seat.element.hidden = place.kind !== 'seat';
    document.title = titleOf(app, place);
    if (place.kind !== 'thread') {
      conversation.leave();
      app.events.tell('opened', undefined);
    }
    if (place.kind !== 'seat') seat.leave();
    if (place.kind === 'list') void list.show(place).then(() => from?.kind === 'thread' && list.focusOn(from.threadId));
    else if (place.kind === 'thread') void conversation.show(place);
    else void seat.show(place);
    if (from && from.kind !== place.kind) element.focus({ preventScroll: true });
  };
  return { element, show };
};

/** An open conversation's own title comes with it. */
const titleOf = ({ t, session }: App, place: Place): string => {
  const product = t('product');
  if (place.kind === 'seat') {
    const name = session().seats.find(({ id }) => id === place.seat)?.name ?? place.seat;
    return `${t('seat.mail {name}', { name })} - ${product}`;
  }
  const folder = place.query === '' ? t(`folder.${place.folder}`) : t('list.found {query}', { query: place.query });
  return `${folder} - ${product}`;
};
