import { defineKind } from '../define';
import type { GmailMessage } from '../google';
import type { LabelChange } from '../labels';
import { type AttachmentOptions, attachmentsOf } from './attachment';
import {
  changeMessages,
  content,
  current,
  header,
  isLabelled,
  type MessageState,
  receivedAt,
  refreshMessages,
} from './message-state';
import { forward, type ReplyOptions, reply, saveReply } from './reply';

const changing = (method: keyof GmailMessage, change: LabelChange) => (message: MessageState) =>
  changeMessages(message.session, `GmailMessage.${method}`, [message], change);

const replying =
  (method: 'reply' | 'replyAll' | 'createDraftReply' | 'createDraftReplyAll') =>
  (message: MessageState, body: string, options?: ReplyOptions) => {
    const answer = { body, options, toAll: method.endsWith('All') };
    const write = method.startsWith('create') ? saveReply : reply;
    return write(message.session, `GmailMessage.${method}`, current(message), answer);
  };

/** https://developers.google.com/apps-script/reference/gmail/gmail-message */
export const messages = defineKind<MessageState, GmailMessage>(
  'GmailApp.GmailMessage',
  {
    createDraftReply: ['String', 'String,Object'],
    createDraftReplyAll: ['String', 'String,Object'],
    forward: ['String', 'String,Object'],
    getAttachments: ['', 'Object'],
    getHeader: ['String'],
    reply: ['String', 'String,Object'],
    replyAll: ['String', 'String,Object'],
  },
  {
    createDraftReply: replying('createDraftReply'),
    createDraftReplyAll: replying('createDraftReplyAll'),
    forward: (message, recipient: string, options?: ReplyOptions) =>
      forward(message.session, current(message), recipient, options),
    getAttachments: (message, options?: AttachmentOptions) => attachmentsOf(message, options),
    getBcc: header('Bcc'),
    getBody: (message) =>
      content(message, 'GmailMessage.getBody', ({ parsed }, stored) => {
        const mail = parsed(stored);
        return mail.htmlText() ?? mail.plainText();
      }),
    getCc: header('Cc'),
    getDate: receivedAt,
    getFrom: header('From'),
    // Google does not say that letter case does not matter, and scripts have met that it does.
    getHeader: (message, name: string) =>
      content(message, `GmailMessage.getHeader ${name}`, ({ headers }, stored) => {
        return headers(stored).find((field) => field.name === name)?.value ?? '';
      }),
    getId: ({ stored }) => stored.id,
    getPlainBody: (message) =>
      content(message, 'GmailMessage.getPlainBody', ({ parsed }, stored) => parsed(stored).plainText()),
    // Google does not say how 8-bit content becomes text: whoever needs the bytes asks the advanced service.
    getRawContent: (message) =>
      content(message, 'GmailMessage.getRawContent', (_contents, stored) => stored.raw().toString('utf8')),
    getReplyTo: header('Reply-To'),
    getSubject: header('Subject'),
    getThread: ({ session, stored }) => session.thread(stored.threadId),
    getTo: header('To'),
    isDraft: isLabelled('DRAFT'),
    isInChats: isLabelled('CHAT'),
    isInInbox: isLabelled('INBOX'),
    isInPriorityInbox: (message) => isLabelled('INBOX')(message) && isLabelled('IMPORTANT')(message),
    isInTrash: isLabelled('TRASH'),
    isStarred: isLabelled('STARRED'),
    isUnread: isLabelled('UNREAD'),
    markRead: changing('markRead', { remove: ['UNREAD'] }),
    markUnread: changing('markUnread', { add: ['UNREAD'] }),
    moveToTrash: changing('moveToTrash', { add: ['TRASH'] }),
    refresh: (message) => refreshMessages(message.session, 'GmailMessage.refresh', [message]),
    reply: replying('reply'),
    replyAll: replying('replyAll'),
    star: changing('star', { add: ['STARRED'] }),
    unstar: changing('unstar', { remove: ['STARRED'] }),
  },
);
