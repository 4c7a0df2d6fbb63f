import { headerOf } from '../../mail/headers';
import type { StoredMessage } from '../../mailbox/store';
import type { Contents } from '../contents';
import { itself } from '../define';
import { changeLabels, type LabelChange } from '../labels';
import { call, type Session, type Snapshot, snapshotOf } from './session';

export type MessageState = {
  readonly session: Session;
  /** As it was when the object was made: its labels are not to be read from it. */
  readonly stored: StoredMessage;
  loaded: Snapshot | undefined;
  /** What was read of the content, by the method that read it. */
  readonly kept: Map<string, unknown>;
};

/** The message's fields, read at the first question unless they were read in a batch. */
const fields = (message: MessageState): Snapshot => {
  if (!message.loaded) {
    call(message.session, 'GmailMessage.(fields)', 'metadata', 1, () => {});
    message.loaded = snapshotOf(current(message));
  }
  return message.loaded;
};

/** The message in the mailbox. A draft's message is gone once the draft was changed or sent. */
export const current = ({ session, stored }: MessageState): StoredMessage => {
  const message = session.account.store.get(stored.id);
  if (!message) throw new Error('Gmail operation not allowed.');
  return message;
};

export const isLabelled = (label: string) => (message: MessageState) => fields(message).labelIds.has(label);

export const header = (name: string) => (message: MessageState) =>
  headerOf(message.session.account.contents.headers(fields(message).message), name) ?? '';

export const receivedAt = (message: MessageState): Date => new Date(fields(message).message.internalDate);

/** Reads content: a call at the first question, kept for the next. */
export const content = (
  message: MessageState,
  method: string,
  read: (contents: Contents, stored: StoredMessage) => unknown,
): unknown => {
  if (!message.kept.has(method)) {
    const { session } = message;
    const work = () => read(session.account.contents, current(message));
    message.kept.set(method, call(session, method.replace(/ .*/, ''), 'content', 1, work));
  }
  return message.kept.get(method);
};

/** Changes labels of the messages, in one call. */
export const changeMessages = (
  session: Session,
  method: string,
  batch: readonly MessageState[],
  change: LabelChange,
) => {
  call(session, method, 'modify', 1, () => {
    for (const message of batch) {
      changeLabels(session.account.store, message.stored.id, change);
      message.loaded = snapshotOf(current(message));
    }
  });
  return itself;
};

/** Reads the messages anew, in one call. */
export const refreshMessages = (session: Session, method: string, batch: readonly MessageState[]) => {
  call(session, method, 'metadata', Math.max(1, batch.length), () => {});
  for (const message of batch) message.loaded = snapshotOf(current(message));
  return itself;
};
