import type { ThreadRow } from '../../api';
import type { App } from '../app';
import { type Child, h, icon } from '../dom';
import { isolated, isolatedList, sentence } from '../parts/isolated';
import { hashOf, type ListPlace } from '../place';

/** One conversation in the list. A draft opens in the composer, everything else in the list's place. */
export const threadRow = (app: App, list: ListPlace, row: ThreadRow): HTMLElement => {
  const { t } = app;
  const { draftId } = row;
  const open = (event: Event) => {
    if (list.folder !== 'drafts' || draftId === undefined) return;
    event.preventDefault();
    app.openDraft({ draftId });
  };
  return h(
    'li',
    {},
    h(
      'a',
      {
        class: `row ${row.unread ? 'unread' : ''}`,
        href: hashOf({ ...list, kind: 'thread', threadId: row.threadId }),
        'data-thread': row.threadId,
        on: { click: open },
      },
      row.unread && hiddenWord(t('list.unread')),
      h('span', { class: 'row-people' }, peopleOf(app, list, row)),
      textOf(app, row),
      row.hasAttachment && h('span', { class: 'row-clip' }, icon('attach_file'), hiddenWord(t('list.attachment'))),
      dateOf(app, row),
    ),
  );
};

const hiddenWord = (word: string): HTMLElement => h('span', { class: 'visually-hidden' }, word);

const peopleOf = ({ t }: App, { folder }: ListPlace, row: ThreadRow): readonly Child[] => {
  const named = row.people.map((name) => (row.own.includes(name) ? t('mail.me') : name));
  const names = isolatedList([...new Set(named)]);
  const draft = h('span', { class: 'draft-word' }, t('list.draft'));
  const count = row.messages > 1 && h('span', { class: 'row-count' }, ` ${row.messages}`);
  if (folder === 'drafts') return [draft, names.length > 0 && [', ', names], count];
  const line = folder === 'sent' ? sentence((people) => t('list.toPeople {people}', { people }), names) : names;
  return [names.length === 0 ? t('list.noPeople') : line, ...(row.draftId === undefined ? [] : [', ', draft]), count];
};

const textOf = ({ t }: App, { labels, subject, snippet }: ThreadRow): HTMLElement =>
  h(
    'span',
    { class: 'row-text' },
    labels.map((label) => h('span', { class: 'label' }, label)),
    h('span', { class: 'row-subject' }, isolated(subject || t('list.noSubject'))),
    snippet !== '' &&
      h('span', { class: 'row-snippet' }, h('span', { 'aria-hidden': 'true' }, ' - '), isolated(snippet)),
  );

const dateOf = ({ formats, now }: App, { at }: ThreadRow): HTMLElement =>
  h(
    'time',
    { class: 'row-date', datetime: new Date(at).toISOString(), title: formats.full(at) },
    formats.inList(at, now()),
  );
