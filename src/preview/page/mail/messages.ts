import type { Message, Thread } from '../../api';
import type { App } from '../app';
import { fill, h, textButton } from '../dom';
import { isolated } from '../parts/isolated';
import { createMessage } from './message';
import { reply } from './reply';

/** Draws a conversation. -> brings it up to date without touching what is open. */
export const drawThread = (app: App, content: HTMLElement, thread: Thread): ((now: Thread) => void) => {
  const messages = h('div', { class: 'messages' });
  const answers = h('div', { class: 'answers' });
  fill(
    content,
    h(
      'div',
      { class: 'conversation-head' },
      h('h1', {}, isolated(thread.subject || app.t('list.noSubject'))),
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

/** The newest message that is no draft. */
export const lastRead = (messages: readonly Message[]): Message | undefined =>
  messages.filter(({ isDraft }) => !isDraft).at(-1);
