import { headerEnd, headerStart } from '../mail/header-section';
import type { Entry } from './create-store';
import { dateOf, digestOf, keyFields } from './digest';
import type { UserLabels } from './labels/user-labels';
import type { IsOwn } from './own-address';
import type { NewMessage } from './store';

/** Turns a message that is handed in whole into an entry. */
export const addedMessage =
  (isOwn: IsOwn) =>
  (message: NewMessage, labels: UserLabels): Entry => {
    const raw = typeof message.raw === 'string' ? Buffer.from(message.raw) : message.raw;
    const head = raw.subarray(0, headerEnd(raw, headerStart(raw)));
    const fields = keyFields(head.toString('latin1'));
    const { messageId, references, subject, fromUser } = digestOf(fields, isOwn);
    const labelIds = new Set(message.labels?.map((label) => labelId(label, labels)) ?? [fromUser ? 'SENT' : 'INBOX']);
    return {
      id: undefined,
      threadId: message.threadId,
      internalDate: message.internalDate ?? dateOf(fields) ?? Date.now(),
      labelIds,
      size: raw.length,
      raw: () => raw,
      head: () => head,
      messageId,
      references,
      subject,
    };
  };

/** Gmail's ids stand for themselves, everything else is the name of a user label. */
const labelId = (label: string, labels: UserLabels): string =>
  labels.names.has(label) || SYSTEM_LABEL.test(label) ? label : labels.idOf(label);

const SYSTEM_LABEL = /^(?:INBOX|SENT|DRAFT|SPAM|TRASH|CHAT|UNREAD|STARRED|IMPORTANT|CATEGORY_[A-Z]+)$/;
