import { defineKind } from '../define';
import type { GmailLabel } from '../google';
import { deleteLabel, type LabelState, labelThreads } from './label-state';
import { countThreads, listThreads } from './session';
import type { ThreadState } from './thread-state';

/** https://developers.google.com/apps-script/reference/gmail/gmail-label */
export const labels = defineKind<LabelState, GmailLabel>(
  'GmailApp.GmailLabel',
  {
    addToThread: ['GmailThread'],
    addToThreads: ['GmailThread[]'],
    getThreads: ['', 'number,number'],
    removeFromThread: ['GmailThread'],
    removeFromThreads: ['GmailThread[]'],
  },
  {
    addToThread: (label, thread: ThreadState) =>
      labelThreads(label, 'GmailLabel.addToThread', [thread], { add: [label.id] }),
    addToThreads: (label, batch: readonly ThreadState[]) =>
      labelThreads(label, 'GmailLabel.addToThreads', batch, { add: [label.id] }),
    deleteLabel: (label) => deleteLabel(label, 'GmailLabel.deleteLabel'),
    getName: ({ name }) => name,
    getThreads: ({ session, id }, start?: number, max?: number) =>
      listThreads(session, 'GmailLabel.getThreads', () => session.account.search('', { labelIds: [id] }), start, max),
    getUnreadCount: ({ session, id }) =>
      countThreads(session, 'GmailLabel.getUnreadCount', () =>
        session.account.search('', { labelIds: [id, 'UNREAD'] }),
      ),
    removeFromThread: (label, thread: ThreadState) =>
      labelThreads(label, 'GmailLabel.removeFromThread', [thread], { remove: [label.id] }),
    removeFromThreads: (label, batch: readonly ThreadState[]) =>
      labelThreads(label, 'GmailLabel.removeFromThreads', batch, { remove: [label.id] }),
  },
);
