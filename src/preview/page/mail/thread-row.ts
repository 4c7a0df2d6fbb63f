import type { ThreadRow } from '../../api';
import type { App } from '../app';
import { h, icon } from '../dom';
import { hashOf, type ListPlace } from '../place';

/** One conversation in the list. A draft opens in the composer, everything else beside the list's place. */
export const threadRow = (app: App, list: ListPlace, row: ThreadRow): HTMLElement => {
  const { t, formats } = app;
  const { draftId } = row;
  const opensDraft = list.folder === 'drafts' && draftId !== undefined;
  return h(
    'li',
    {},
    h(
      'a',
      {
        class: `row ${row.unread ? 'unread' : ''}`,
        href: hashOf({ ...list, kind: 'thread', threadId: row.threadId }),
        'data-thread': row.threadId,
        on: {
          click: (event) => {
            if (!opensDraft) return;
            event.preventDefault();
            app.openDraft({ draftId });
          },
        },
      },
      row.unread && h('span', { class: 'visually-hidden' }, t('list.unread')),
      people(app, list, row),
      h(
        'span',
        { class: 'row-text' },
        row.labels.map((label) => h('span', { class: 'label' }, label)),
        h('span', { class: 'row-subject' }, row.subject || t('list.noSubject')),
        row.snippet !== '' &&
          h('span', { class: 'row-snippet' }, h('span', { 'aria-hidden': 'true' }, ' - '), row.snippet),
      ),
      row.hasAttachment &&
        h(
          'span',
          { class: 'row-clip' },
          icon('attach_file'),
          h('span', { class: 'visually-hidden' }, t('list.attachment')),
        ),
      h(
        'time',
        { class: 'row-date', datetime: new Date(row.at).toISOString(), title: formats.clock(row.at) },
        formats.inList(row.at, app.now()),
      ),
    ),
  );
};

const people = ({ t }: App, { folder }: ListPlace, row: ThreadRow): HTMLElement => {
  const named = row.people.map((name) => (row.own.includes(name) ? t('mail.me') : name));
  const names = [...new Set(named)].join(', ') || t('list.noPeople');
  const isOutgoing = folder === 'sent' && row.people.length > 0;
  return h(
    'span',
    { class: 'row-people' },
    folder === 'drafts'
      ? h('span', { class: 'draft-word' }, t('list.draft'))
      : isOutgoing
        ? t('list.toPeople {people}', { people: names })
        : names,
    folder === 'drafts' && row.people.length > 0 && `, ${names}`,
    folder !== 'drafts' && row.draftId !== undefined && h('span', { class: 'draft-word' }, `, ${t('list.draft')}`),
    row.messages > 1 && h('span', { class: 'row-count' }, ` ${row.messages}`),
  );
};
