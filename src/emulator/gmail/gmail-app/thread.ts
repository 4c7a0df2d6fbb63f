import { headerOf } from '../../mail/headers';
import { defineKind, itself } from '../define';
import type { GmailThread } from '../google';
import type { LabelChange } from '../labels';
import { type LabelState, labelThreads } from './label-state';
import { type ReplyOptions, reply, saveReply } from './reply';
import { call } from './session';
import { changeThreads, messagesOf, reload, snapshots, type ThreadState } from './thread-state';

const changing = (method: keyof GmailThread, change: LabelChange) => (thread: ThreadState) =>
  changeThreads(thread.session, `GmailThread.${method}`, [thread], change);

const some = (label: string) => (thread: ThreadState) => snapshots(thread).some(({ labelIds }) => labelIds.has(label));
const every = (label: string) => (thread: ThreadState) =>
  snapshots(thread).every(({ labelIds }) => labelIds.has(label));

/** A reply to a thread is a reply to its last message. */
const lastMessage = (thread: ThreadState) => {
  const message = thread.session.account.store.thread(thread.id).at(-1);
  if (!message) throw new Error('Gmail operation not allowed.');
  return message;
};

const userLabels = ({ session, id }: ThreadState) =>
  call(session, 'GmailThread.getLabels', 'metadata', 1, () => {
    const { store } = session.account;
    const carried = new Set(store.thread(id).flatMap(({ labelIds }) => [...labelIds]));
    return [...store.userLabels()]
      .filter(([label]) => carried.has(label))
      .map(([label, name]) => session.label(label, name));
  });

/** https://developers.google.com/apps-script/reference/gmail/gmail-thread */
export const threads = defineKind<ThreadState, GmailThread>(
  'GmailApp.GmailThread',
  {
    addLabel: ['GmailLabel'],
    removeLabel: ['GmailLabel'],
    reply: ['String', 'String,Object'],
    replyAll: ['String', 'String,Object'],
    createDraftReply: ['String', 'String,Object'],
    createDraftReplyAll: ['String', 'String,Object'],
  },
  {
    addLabel: (thread, label: LabelState) => labelThreads(label, 'GmailThread.addLabel', [thread], { add: [label.id] }),
    createDraftReply: (thread, body: string, options?: ReplyOptions) =>
      saveReply(thread.session, 'GmailThread.createDraftReply', lastMessage(thread), { body, options, toAll: false }),
    createDraftReplyAll: (thread, body: string, options?: ReplyOptions) =>
      saveReply(thread.session, 'GmailThread.createDraftReplyAll', lastMessage(thread), { body, options, toAll: true }),
    getFirstMessageSubject: (thread) => {
      const [first] = snapshots(thread);
      return first ? (headerOf(thread.session.account.contents.headers(first.message), 'Subject') ?? '') : '';
    },
    getId: ({ id }) => id,
    getLabels: userLabels,
    getLastMessageDate: (thread) => new Date(snapshots(thread).at(-1)?.message.internalDate ?? 0),
    getMessageCount: (thread) => snapshots(thread).length,
    getMessages: (thread) => [...messagesOf(thread, 'GmailThread.getMessages')],
    getPermalink: ({ id }) => `https://mail.google.com/mail/u/0/#all/${id}`,
    hasStarredMessages: some('STARRED'),
    isImportant: some('IMPORTANT'),
    isInChats: some('CHAT'),
    isInInbox: some('INBOX'),
    isInPriorityInbox: (thread) => some('INBOX')(thread) && some('IMPORTANT')(thread),
    isInSpam: every('SPAM'),
    isInTrash: every('TRASH'),
    isUnread: some('UNREAD'),
    markImportant: changing('markImportant', { add: ['IMPORTANT'] }),
    markRead: changing('markRead', { remove: ['UNREAD'] }),
    markUnimportant: changing('markUnimportant', { remove: ['IMPORTANT'] }),
    markUnread: changing('markUnread', { add: ['UNREAD'] }),
    moveToArchive: changing('moveToArchive', { remove: ['INBOX'] }),
    moveToInbox: changing('moveToInbox', { add: ['INBOX'], remove: ['SPAM', 'TRASH'] }),
    moveToSpam: changing('moveToSpam', { add: ['SPAM'] }),
    moveToTrash: changing('moveToTrash', { add: ['TRASH'] }),
    refresh: (thread) => {
      call(thread.session, 'GmailThread.refresh', 'metadata', 1, () => {});
      reload(thread);
      thread.messages = undefined;
      return itself;
    },
    removeLabel: (thread, label: LabelState) =>
      labelThreads(label, 'GmailThread.removeLabel', [thread], { remove: [label.id] }),
    reply: (thread, body: string, options?: ReplyOptions) => {
      reply(thread.session, 'GmailThread.reply', lastMessage(thread), { body, options, toAll: false });
      return itself;
    },
    replyAll: (thread, body: string, options?: ReplyOptions) => {
      reply(thread.session, 'GmailThread.replyAll', lastMessage(thread), { body, options, toAll: true });
      return itself;
    },
  },
);
