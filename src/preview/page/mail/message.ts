import type { Message, Person } from '../../api';
import type { App } from '../app';
import { fill, h, icon, newId, textButton } from '../dom';
import { isolated, isolatedList, sentence } from '../parts/isolated';
import { attachmentPath } from '../server';
import { bodyFrame } from './body';
import { shortName } from './people';

/** One message of a conversation: a line, and all of it once it is expanded. */
export const createMessage = (app: App, message: Message, expandedAtFirst: boolean): HTMLElement => {
  const article = h('article', { class: 'message', 'data-message': message.id });
  if (message.isDraft) {
    fill(article, draftLine(app, message));
    return article;
  }
  const content = h('div', { class: 'message-content', id: newId('message') });
  const line = h('button', {
    type: 'button',
    class: 'message-line',
    'aria-controls': content.id,
    on: { click: () => set(content.hidden === true) },
  });
  const set = (expanded: boolean) => {
    article.classList.toggle('expanded', expanded);
    content.hidden = !expanded;
    line.setAttribute('aria-expanded', String(expanded));
    fill(line, lineOf(app, message, expanded));
    if (expanded && content.childElementCount === 0) fill(content, contentOf(app, message));
  };
  fill(article, line, content);
  set(expandedAtFirst);
  return article;
};

const lineOf = (app: App, { from, at, snippet }: Message, expanded: boolean): readonly Node[] => [
  avatar(from),
  h(
    'span',
    { class: 'message-who' },
    h('span', { class: 'message-name' }, isolated(from.name || from.address)),
    expanded
      ? h('span', { class: 'message-address' }, from.name && ['<', isolated(from.address), '>'])
      : h('span', { class: 'message-snippet' }, isolated(snippet)),
  ),
  h(
    'time',
    { class: 'message-date', datetime: new Date(at).toISOString() },
    (expanded ? app.formats.aboveMessage : app.formats.inList)(at, app.now()),
  ),
];

/** The first letter on one of eight colours. */
const avatar = ({ name, address }: Person): HTMLElement => {
  const sum = [...address].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return h(
    'span',
    { class: `avatar avatar-${sum % 8}`, 'aria-hidden': 'true' },
    [...(name || address)][0]?.toUpperCase() ?? '?',
  );
};

const contentOf = (app: App, message: Message): readonly Node[] => {
  const { t } = app;
  const name = message.from.name || message.from.address;
  const list = (people: readonly Person[]) => isolatedList(people.map((one) => shortName(app, one)));
  const full = (people: readonly Person[]) => people.map(({ address }) => address).join(', ');
  const lines = (['to', 'cc', 'bcc'] as const).filter((field) => message[field].length > 0);
  return [
    h(
      'div',
      { class: 'message-recipients' },
      lines.map((field) =>
        h(
          'div',
          { title: full(message[field]) },
          sentence((people) => t(`mail.${field} {people}`, { people }), list(message[field])),
        ),
      ),
    ),
    bodyFrame(message.id, t('mail.body {name}', { name })),
    attachments(app, message),
  ];
};

const attachments = ({ t, formats }: App, message: Message): HTMLElement =>
  h(
    'ul',
    { class: 'attachments', 'aria-label': t('mail.attachments'), hidden: message.attachments.length === 0 },
    message.attachments.map(({ name, bytes }, n) =>
      h(
        'li',
        { class: 'attachment' },
        icon('draft'),
        h(
          'a',
          { class: 'attachment-name', href: attachmentPath(message.id, n), download: '' },
          isolated(name || t('mail.unnamed')),
        ),
        h('span', { class: 'attachment-size' }, formats.bytes(bytes)),
      ),
    ),
  );

const draftLine = (app: App, { draftId, snippet }: Message): HTMLElement =>
  h(
    'div',
    { class: 'draft-line' },
    icon('edit_note'),
    h(
      'span',
      { class: 'draft-text' },
      h('span', { class: 'draft-word' }, app.t('mail.draftHere')),
      ' ',
      isolated(snippet),
    ),
    draftId !== undefined &&
      textButton({ label: app.t('mail.editDraft'), icon: 'edit', press: () => app.openDraft({ draftId }) }),
  );
