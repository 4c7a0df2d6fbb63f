import { headerEnd } from '../mail/header-section';
import type { Entry } from './create-store';
import { readDigest } from './digest';
import type { IsOwn } from './own-address';
import type { NewMessage } from './store';
import type { UserLabels } from './user-labels';

/** Turns a message that is handed in whole into an entry. */
export const addedMessage =
  (isOwn: IsOwn) =>
  (message: NewMessage, labels: UserLabels): Entry => {
    const raw = typeof message.raw === 'string' ? Buffer.from(message.raw) : message.raw;
    const head = raw.subarray(0, headerEnd(raw));
    const { messageId, references, subject, date, fromUser } = readDigest(head.toString('latin1'), isOwn);
    const labelIds = new Set(message.labels?.map((label) => labelId(label, labels)) ?? [fromUser ? 'SENT' : 'INBOX']);
    return {
      id: undefined,
      threadId: message.threadId,
      internalDate: message.internalDate ?? date ?? Date.now(),
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
