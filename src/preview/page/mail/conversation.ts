// One conversation: its messages, and the ways to answer.
import type { Thread } from '../../api';
import type { App } from '../app';
import { fill, h, iconButton } from '../dom';
import { withoutDirections } from '../parts/isolated';
import { failure, loading } from '../parts/standing';
import { listOf, type ThreadPlace } from '../place';
import { server } from '../server';
import { drawThread, lastRead } from './messages';

export const createConversation = (app: App) => {
  const tools = h('div', { class: 'tools' });
  const content = h('div', { class: 'conversation-scroll' });
  let shown: ThreadPlace | undefined;
  let redraw: ((thread: Thread) => void) | undefined;

  const show = async (place: ThreadPlace): Promise<void> => {
    shown = place;
    redraw = undefined;
    fill(tools, back(app, place));
    fill(content, loading(app.t));
    try {
      const thread = await server.thread(place.threadId);
      if (shown !== place) return;
      redraw = drawThread(app, content, thread);
      document.title = titleOf(app, thread);
      app.events.tell('opened', openIn(thread));
      await markRead(app, thread);
    } catch (error) {
      if (shown !== place) return;
      const retry = () => void show(place);
      fill(content, failure(app.t, error, retry));
      app.events.tell('opened', undefined);
    }
  };
  const again = async (): Promise<void> => {
    const known = redraw;
    if (!shown || !known || app.place().kind !== 'thread') return;
    const thread = await server.thread(shown.threadId).catch(() => undefined);
    if (thread && redraw === known) known(thread);
  };
  const leave = () => {
    shown = undefined;
    redraw = undefined;
    fill(content);
  };
  app.events.on('mail', () => void again());
  const label = app.t('mail.conversation');
  return { element: h('section', { class: 'conversation', 'aria-label': label }, tools, content), show, leave };
};

const markRead = async (app: App, { threadId }: Thread): Promise<void> => {
  try {
    await server.markRead(threadId);
    await app.refresh();
  } catch (error) {
    app.failed(error);
  }
};

/** Gmail runs the contextual trigger for the message that it expands: the last one. */
const openIn = ({ threadId, messages }: Thread) => {
  const last = lastRead(messages);
  return last ? { messageId: last.id, threadId } : undefined;
};

const titleOf = ({ t }: App, { subject }: Thread): string =>
  `${withoutDirections(subject) || t('list.noSubject')} - ${t('product')}`;

const back = (app: App, place: ThreadPlace): HTMLElement => {
  const list = place.query === '' ? app.t(`folder.${place.folder}`) : app.t('mail.search');
  return iconButton({
    label: app.t('mail.backTo {list}', { list }),
    icon: 'arrow_back',
    press: () => app.go(listOf(place)),
  });
};
