import { itself, type Methods, type Signatures } from '../define';
import type { GmailApp } from '../google';
import type { LabelChange } from '../labels';
import { changeMessages, type MessageState, refreshMessages } from './message-state';
import { call, checkBatch, type Session } from './session';
import { changeThreads, reload, type ThreadState } from './thread-state';

type Declared = Partial<Methods<Session, GmailApp>>;

const message = (method: keyof GmailApp, change: LabelChange) => (session: Session, one: MessageState) =>
  changeMessages(session, `GmailApp.${method}`, [one], change);

const messages =
  (method: keyof GmailApp, change: LabelChange) => (session: Session, batch: readonly MessageState[]) => {
    checkBatch(batch, 'messages');
    return changeMessages(session, `GmailApp.${method}`, batch, change);
  };

const thread = (method: keyof GmailApp, change: LabelChange) => (session: Session, one: ThreadState) =>
  changeThreads(session, `GmailApp.${method}`, [one], change);

const threads = (method: keyof GmailApp, change: LabelChange) => (session: Session, batch: readonly ThreadState[]) => {
  checkBatch(batch, 'threads');
  return changeThreads(session, `GmailApp.${method}`, batch, change);
};

const refreshThreads = (method: keyof GmailApp) => (session: Session, batch: readonly ThreadState[]) => {
  call(session, `GmailApp.${method}`, 'metadata', Math.max(1, batch.length), () => {});
  for (const one of batch) {
    reload(one);
    one.messages = undefined;
  }
  return itself;
};

const read = { remove: ['UNREAD'] };
const unread = { add: ['UNREAD'] };
const important = { add: ['IMPORTANT'] };
const unimportant = { remove: ['IMPORTANT'] };
const archive = { remove: ['INBOX'] };
const inbox = { add: ['INBOX'], remove: ['SPAM', 'TRASH'] };
const spam = { add: ['SPAM'] };
const trash = { add: ['TRASH'] };
const star = { add: ['STARRED'] };
const unstar = { remove: ['STARRED'] };

/** The methods that change messages and threads, or read them anew. */
export const changes = {
  markMessageRead: message('markMessageRead', read),
  markMessagesRead: messages('markMessagesRead', read),
  markMessageUnread: message('markMessageUnread', unread),
  markMessagesUnread: messages('markMessagesUnread', unread),
  markThreadImportant: thread('markThreadImportant', important),
  markThreadsImportant: threads('markThreadsImportant', important),
  markThreadRead: thread('markThreadRead', read),
  markThreadsRead: threads('markThreadsRead', read),
  markThreadUnimportant: thread('markThreadUnimportant', unimportant),
  markThreadsUnimportant: threads('markThreadsUnimportant', unimportant),
  markThreadUnread: thread('markThreadUnread', unread),
  markThreadsUnread: threads('markThreadsUnread', unread),
  moveMessageToTrash: message('moveMessageToTrash', trash),
  moveMessagesToTrash: messages('moveMessagesToTrash', trash),
  moveThreadToArchive: thread('moveThreadToArchive', archive),
  moveThreadsToArchive: threads('moveThreadsToArchive', archive),
  moveThreadToInbox: thread('moveThreadToInbox', inbox),
  moveThreadsToInbox: threads('moveThreadsToInbox', inbox),
  moveThreadToSpam: thread('moveThreadToSpam', spam),
  moveThreadsToSpam: threads('moveThreadsToSpam', spam),
  moveThreadToTrash: thread('moveThreadToTrash', trash),
  moveThreadsToTrash: threads('moveThreadsToTrash', trash),
  refreshMessage: (session: Session, one: MessageState) => refreshMessages(session, 'GmailApp.refreshMessage', [one]),
  refreshMessages: (session: Session, batch: readonly MessageState[]) =>
    refreshMessages(session, 'GmailApp.refreshMessages', batch),
  refreshThread: (session: Session, one: ThreadState) => refreshThreads('refreshThread')(session, [one]),
  refreshThreads: refreshThreads('refreshThreads'),
  starMessage: message('starMessage', star),
  starMessages: messages('starMessages', star),
  unstarMessage: message('unstarMessage', unstar),
  unstarMessages: messages('unstarMessages', unstar),
} satisfies Declared;

/** `markThreadsRead` takes threads, `markThreadRead` one. */
export const changeSignatures: Signatures<GmailApp> = Object.fromEntries(
  Object.keys(changes).map((method) => {
    const kind = method.includes('Thread') ? 'GmailThread' : 'GmailMessage';
    return [method, [/(?:Thread|Message)s/.test(method) ? `${kind}[]` : kind]];
  }),
);
