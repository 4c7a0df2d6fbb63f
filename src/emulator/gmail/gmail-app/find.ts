import { labelNamed } from '../labels';
import { call, type Session, snapshotOf } from './session';

/** Ids are 16 hexadecimal digits; anything else is refused rather than looked for. */
const checkId = (id: string): void => {
  if (!/^[0-9a-f]{1,16}$/.test(id)) throw new Error(`Invalid argument: ${id}`);
};

/** -> the message with its fields, `null` where there is none. */
export const messageById = (session: Session, id: string): unknown => {
  checkId(id);
  return call(session, 'GmailApp.getMessageById', 'metadata', 1, () => {
    const message = session.account.store.get(id);
    return message ? session.message(message, snapshotOf(message)) : null;
  });
};

export const threadById = (session: Session, id: string): unknown => {
  checkId(id);
  return call(session, 'GmailApp.getThreadById', 'metadata', 1, () => {
    const messages = session.account.store.thread(id);
    return messages.length > 0 ? session.thread(id, messages.map(snapshotOf)) : null;
  });
};

export const draftById = (session: Session, id: string): unknown =>
  call(session, 'GmailApp.getDraft', 'readDrafts', 1, () => {
    const draft = session.account.drafts.get(id);
    if (!draft) throw new Error('Requested entity was not found.');
    return session.draft(id, draft.message.id);
  });

export const allDrafts = (session: Session): unknown =>
  call(session, 'GmailApp.getDrafts', 'readDrafts', 1, () =>
    session.account.drafts.list().map(({ id, message }) => session.draft(id, message.id)),
  );

/** Reads the messages of all drafts in one call. */
export const draftMessages = (session: Session): unknown => {
  const messages = session.account.drafts.list().map(({ message }) => message);
  return call(session, 'GmailApp.getDraftMessages', 'readDrafts', Math.max(1, messages.length), () =>
    messages.map((message) => session.message(message, snapshotOf(message))),
  );
};

export const labelByName = (session: Session, name: string): unknown =>
  call(session, 'GmailApp.getUserLabelByName', 'readLabels', 1, () => {
    const { store } = session.account;
    const id = labelNamed(store, name);
    return id === undefined ? null : session.label(id, store.userLabels().get(id) ?? name);
  });

export const allLabels = (session: Session): unknown =>
  call(session, 'GmailApp.getUserLabels', 'readLabels', 1, () =>
    [...session.account.store.userLabels()].map(([id, name]) => session.label(id, name)),
  );
