// One conversation: its messages, and the ways to answer.
import type { Message, Thread } from '../../api';
import type { App } from '../app';
import { fill, h, iconButton, textButton } from '../dom';
import { failure, loading } from '../parts/standing';
import { listOf, type ThreadPlace } from '../place';
import { server } from '../server';
import { createMessage } from './message';
import { reply } from './reply';

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
      redraw = draw(app, content, thread);
      app.events.tell('opened', openIn(thread));
      await server.markRead(place.threadId);
      await app.refresh();
    } catch (error) {
      if (shown !== place) return;
      fill(
        content,
        failure(app.t, error, () => void show(place)),
      );
      app.events.tell('opened', undefined);
    }
  };

  const again = async (): Promise<void> => {
    const place = shown;
    const known = redraw;
    if (!place || !known || app.place().kind !== 'thread') return;
    const thread = await server.thread(place.threadId).catch(() => undefined);
    if (thread && redraw === known) known(thread);
  };
  app.events.on('mail', () => void again());
  return {
    element: h('section', { class: 'conversation', 'aria-label': app.t('mail.conversation') }, tools, content),
    show,
    leave: () => {
      shown = undefined;
      redraw = undefined;
      fill(content);
    },
  };
};

/** Gmail runs the contextual trigger for the message that it expands: the last one. */
const openIn = ({ threadId, messages }: Thread) => {
  const last = lastRead(messages);
  return last ? { messageId: last.id, threadId } : undefined;
};

const lastRead = (messages: readonly Message[]): Message | undefined =>
  messages.filter(({ isDraft }) => !isDraft).at(-1);

const back = (app: App, place: ThreadPlace): HTMLElement => {
  const list = place.query === '' ? app.t(`folder.${place.folder}`) : app.t('mail.search');
  return iconButton({
    label: app.t('mail.backTo {list}', { list }),
    icon: 'arrow_back',
    press: () => app.go(listOf(place)),
  });
};

/** Draws a conversation. -> brings it up to date without touching what is open. */
const draw = (app: App, content: HTMLElement, thread: Thread): ((now: Thread) => void) => {
  const messages = h('div', { class: 'messages' });
  const answers = h('div', { class: 'answers' });
  fill(
    content,
    h(
      'div',
      { class: 'conversation-head' },
      h('h1', {}, thread.subject || app.t('list.noSubject')),
      thread.labels.map((label) => h('span', { class: 'label' }, label)),
    ),
    messages,
    answers,
  );
  const update = (now: Thread) => {
    const kept = new Map([...messages.children].map((one) => [one.getAttribute('data-message'), one]));
    const wanted = new Set(now.messages.map(({ id }) => id));
    for (const [id, element] of kept) if (!wanted.has(id ?? '')) element.remove();
    const last = lastRead(now.messages);
    now.messages.forEach((message, at) => {
      if (kept.has(message.id)) return;
      messages.insertBefore(createMessage(app, message, message === last), messages.children[at] ?? null);
    });
    fill(answers, last && answerButtons(app, last));
  };
  update(thread);
  return update;
};

const answerButtons = (app: App, message: Message): readonly HTMLElement[] => {
  const people = [...message.to, ...message.cc].length + 1;
  const button = (label: string, icon: string, all: boolean) =>
    textButton({ label, icon, attributes: { class: 'outlined' }, press: () => void reply(app, message, all) });
  return [
    button(app.t('mail.reply'), 'reply', false),
    ...(people > 2 ? [button(app.t('mail.replyAll'), 'reply_all', true)] : []),
  ];
};
