import type { MailStore } from '../../mailbox/store';
import type { Runtime } from '../../runtime';
import { type OnSend, openAccount } from '../account';
import { defineKind, itself } from '../define';
import type { GmailApp } from '../google';
import { changeSignatures, changes } from './changes';
import { drafts } from './draft';
import { allDrafts, allLabels, draftById, draftMessages, labelByName, messageById, threadById } from './find';
import { labels } from './label';
import { deleteLabel, type LabelState } from './label-state';
import { listSignatures, lists } from './lists';
import { createDraft, createLabel, sendEmail } from './make';
import { messages } from './message';
import { call, type Session } from './session';
import { threads } from './thread';
import { readInBatch, type ThreadState } from './thread-state';

/** Apps Script's GmailApp over a mailbox, for one execution. */
export const createGmailApp = (store: MailStore, runtime: Runtime, onSend?: OnSend): object => {
  const session: Session = {
    account: openAccount(store, runtime, onSend),
    thread: (id, loaded) => threads.wrap({ session, id, loaded, messages: undefined }),
    message: (stored, loaded) => messages.wrap({ session, stored, loaded, kept: new Map() }),
    draft: (id, messageId) => drafts.wrap({ session, id, messageId }),
    label: (id, name) => labels.wrap({ session, id, name }),
  };
  return gmailApp.wrap(session);
};

const MAIL = ['String,String,String', 'String,String,String,Object'];

/** https://developers.google.com/apps-script/reference/gmail/gmail-app */
const gmailApp = defineKind<Session, GmailApp>(
  'GmailApp',
  {
    ...listSignatures,
    ...changeSignatures,
    createDraft: MAIL,
    createLabel: ['String'],
    deleteLabel: ['GmailLabel'],
    getDraft: ['String'],
    getMessageById: ['String'],
    getMessagesForThread: ['GmailThread'],
    getMessagesForThreads: ['GmailThread[]'],
    getThreadById: ['String'],
    getUserLabelByName: ['String'],
    sendEmail: MAIL,
    setCurrentMessageAccessToken: ['String'],
  },
  {
    ...lists,
    ...changes,
    createDraft,
    createLabel,
    deleteLabel: (_session, label: LabelState) => {
      deleteLabel(label, 'GmailApp.deleteLabel');
      return itself;
    },
    getAliases: (session) =>
      call(session, 'GmailApp.getAliases', 'settings', 1, () => [...session.account.runtime.aliases]),
    getDraft: draftById,
    getDraftMessages: draftMessages,
    getDrafts: allDrafts,
    getMessageById: messageById,
    getMessagesForThread: (session, thread: ThreadState) =>
      readInBatch(session, 'GmailApp.getMessagesForThread', [thread])[0],
    getMessagesForThreads: (session, batch: readonly ThreadState[]) =>
      readInBatch(session, 'GmailApp.getMessagesForThreads', batch),
    getThreadById: threadById,
    getUserLabelByName: labelByName,
    getUserLabels: allLabels,
    sendEmail,
    // The scopes of the execution say what may be read: a token adds nothing to them here.
    setCurrentMessageAccessToken: () => undefined,
  },
);
