import { headerOf } from '../../mail/headers';
import { defineKind, itself } from '../define';
import type { Draft } from '../drafts';
import type { GmailDraft } from '../google';
import { compose, type MailOptions } from '../outgoing/compose';
import { sendDraft, updateDraft } from '../outgoing/file';
import { call, type Session, snapshotOf } from './session';

/** A draft keeps its id; the id of its message changes with every update. */
export type DraftState = { readonly session: Session; readonly id: string; messageId: string };

const current = ({ session, id }: DraftState): Draft => {
  const draft = session.account.drafts.get(id);
  if (!draft) throw new Error('Requested entity was not found.');
  return draft;
};

const update = (draft: DraftState, to: string, subject: string, body: string, options: MailOptions = {}) => {
  call(draft.session, 'GmailDraft.update', 'writeDrafts', 1, () => {
    const { account } = draft.session;
    const { message } = current(draft);
    const headers = account.contents.headers(message);
    const inReplyTo = headerOf(headers, 'In-Reply-To');
    const references = headerOf(headers, 'References');
    const replying = { ...(inReplyTo ? { inReplyTo } : {}), ...(references ? { references } : {}) };
    const raw = compose(account, { to, subject, body }, options, replying);
    draft.messageId = updateDraft(account, draft.id, raw, message.threadId).id;
  });
  return itself;
};

/** https://developers.google.com/apps-script/reference/gmail/gmail-draft */
export const drafts = defineKind<DraftState, GmailDraft>(
  'GmailApp.GmailDraft',
  { update: ['String,String,String', 'String,String,String,Object'] },
  {
    deleteDraft: (draft) => {
      call(draft.session, 'GmailDraft.deleteDraft', 'writeDrafts', 1, () => {
        draft.session.account.store.remove(current(draft).message.id);
      });
    },
    getId: ({ id }) => id,
    getMessage: (draft) =>
      call(draft.session, 'GmailDraft.getMessage', 'readDrafts', 1, () => {
        const { message } = current(draft);
        return draft.session.message(message, snapshotOf(message));
      }),
    getMessageId: ({ messageId }) => messageId,
    send: (draft) =>
      call(draft.session, 'GmailDraft.send', 'send', 0, () =>
        draft.session.message(sendDraft(draft.session.account, current(draft).id)),
      ),
    update,
  },
);
