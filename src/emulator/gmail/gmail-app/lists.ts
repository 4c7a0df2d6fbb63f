import type { Methods, Signatures } from '../define';
import type { GmailApp } from '../google';
import { countThreads, listThreads, type Session } from './session';

type Declared = Partial<Methods<Session, GmailApp>>;

const listing =
  (method: keyof GmailApp, ...labelIds: readonly string[]) =>
  (session: Session, start?: number, max?: number) =>
    listThreads(session, `GmailApp.${method}`, () => session.account.search('', { labelIds }), start, max);

const counting =
  (method: keyof GmailApp, ...labelIds: readonly string[]) =>
  (session: Session) =>
    countThreads(session, `GmailApp.${method}`, () =>
      session.account.search('', { labelIds: [...labelIds, 'UNREAD'] }),
    );

const PAGED = ['', 'number,number'];

export const listSignatures: Signatures<GmailApp> = {
  getChatThreads: PAGED,
  getInboxThreads: PAGED,
  getPriorityInboxThreads: PAGED,
  getSpamThreads: PAGED,
  getStarredThreads: PAGED,
  getTrashThreads: PAGED,
  search: ['String', 'String,number,number'],
};

/** The methods that give pages of threads, or count unread ones. */
export const lists = {
  getChatThreads: listing('getChatThreads', 'CHAT'),
  getInboxThreads: listing('getInboxThreads', 'INBOX'),
  getInboxUnreadCount: counting('getInboxUnreadCount', 'INBOX'),
  getPriorityInboxThreads: listing('getPriorityInboxThreads', 'INBOX', 'IMPORTANT'),
  getPriorityInboxUnreadCount: counting('getPriorityInboxUnreadCount', 'INBOX', 'IMPORTANT'),
  getSpamThreads: listing('getSpamThreads', 'SPAM'),
  getSpamUnreadCount: counting('getSpamUnreadCount', 'SPAM'),
  getStarredThreads: listing('getStarredThreads', 'STARRED'),
  getStarredUnreadCount: counting('getStarredUnreadCount', 'STARRED'),
  getTrashThreads: listing('getTrashThreads', 'TRASH'),
  search: (session: Session, query: string, start?: number, max?: number) =>
    listThreads(session, 'GmailApp.search', () => session.account.search(query), start, max),
} satisfies Declared;
