import type { MessageId, Part } from '../mime/mail';
import { messageIdFrom, messageIdsIn } from '../mime/message-id';
import { attachedMessage } from './parts';

/** The Message-ID of an attached copy of the original, or of its header. */
export const attachedMessageId = (mail: Part): MessageId | undefined =>
  messageIdFrom(attachedMessage(mail)?.headers.get('message-id'));

/** The ids that a message's own header refers to: In-Reply-To, then References from the nearest ancestor on. */
export const headerReferences = (mail: Part): readonly MessageId[] => [
  ...messageIdsIn(mail.headers.all('in-reply-to').join(' ')),
  ...[...messageIdsIn(mail.headers.all('references').join(' '))].reverse(),
];

/** The ids in that order, each once. */
export const eachOnce = (ids: readonly (MessageId | undefined)[]): readonly MessageId[] => [
  ...new Set(ids.filter((id): id is MessageId => id !== undefined)),
];
