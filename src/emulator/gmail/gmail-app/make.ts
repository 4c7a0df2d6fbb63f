import { itself } from '../define';
import { checkLabelName, labelNamed } from '../labels';
import { compose, type MailOptions } from '../outgoing/compose';
import { recipientsOf, saveDraft, send } from '../outgoing/file';
import { call, type Session } from './session';

/** Sends a mail. Nothing leaves the machine: it lies in Sent. */
export const sendEmail = (session: Session, to: string, subject: string, body: string, options?: MailOptions) => {
  call(session, 'GmailApp.sendEmail', 'send', 0, () => {
    const raw = compose(session.account, { to, subject, body }, options);
    if (recipientsOf(raw).length === 0) throw new Error('Failed to send email: no recipient');
    send(session.account, raw);
  });
  return itself;
};

export const createDraft = (
  session: Session,
  to: string,
  subject: string,
  body: string,
  options?: MailOptions,
): unknown =>
  call(session, 'GmailApp.createDraft', 'writeDrafts', 1, () => {
    const { account } = session;
    const message = saveDraft(account, compose(account, { to, subject, body }, options));
    return session.draft(account.drafts.idOf(message), message.id);
  });

/** -> the label of that name, which may have been there. */
export const createLabel = (session: Session, name: string): unknown =>
  call(session, 'GmailApp.createLabel', 'writeLabels', 1, () => {
    const { store } = session.account;
    checkLabelName(name);
    const id = labelNamed(store, name) ?? store.createLabel(name);
    return session.label(id, store.userLabels().get(id) ?? name);
  });
