import { addressesIn, type OwnAddresses } from '../address';
import { RECEIPT_REQUEST, requestedAddresses } from '../mime/add-header';
import type { Mail, Part } from '../mime/mail';
import { messageIdFrom } from '../mime/message-id';
import { isCourtesy } from './courtesy';
import type { EpochMs, SentMessage } from './model';

/**
 * A message that lies in Sent. `place` is Gmail's.
 * -> `undefined` for an automatic mail that the user's account sent: a receipt, an out-of-office reply.
 */
export const readSent = (
  mail: Mail,
  place: { readonly id: string; readonly threadId: string; readonly at: EpochMs },
  own: OwnAddresses,
): SentMessage | undefined => {
  if (isAutomatic(mail)) return undefined;
  return {
    id: place.id,
    threadId: place.threadId,
    messageId: messageIdFrom(mail.headers.get('Message-ID')),
    at: place.at,
    subject: mail.headers.text('Subject') ?? '',
    ...recipientsOf(mail, own),
    nature: natureOf(mail),
    inReplyTo: messageIdFrom(mail.headers.get('In-Reply-To')),
    ...(asksReceipt(mail) ? { asksReceipt: true } : {}),
  };
};

/** Whether a message asks for a read receipt, whoever wrote the request: Kidoku, Gmail's own menu, another program. */
export const asksReceipt = ({ headers }: Pick<Mail, 'headers'>): boolean =>
  requestedAddresses(headers.all(RECEIPT_REQUEST)).length > 0;

const recipientsOf = ({ headers }: Mail, own: OwnAddresses): Pick<SentMessage, 'recipients' | 'blind'> => {
  const named = (...fields: readonly string[]) => fields.flatMap((field) => addressesIn(headers, field));
  const others = (people: ReturnType<typeof named>) =>
    [...new Set(people.map(({ address }) => address))].filter((address) => !own.includes(address));
  const recipients = others(named('To', 'Cc', 'Bcc'));
  const blind = recipients.length - others(named('To', 'Cc')).length;
  return { recipients, ...(blind > 0 ? { blind } : {}) };
};

/** Fields that responders write and people's mail programs do not. */
const RESPONDER_FIELDS = ['X-Autoreply', 'X-Autorespond', 'X-Autoresponder', 'X-Mail-Autoreply'];

const isAutomatic = ({ headers, type }: Mail): boolean => {
  const [submitted = ''] = (headers.get('Auto-Submitted') ?? '').toLowerCase().split(/[;(\s]/);
  return (
    (submitted !== '' && submitted !== 'no') ||
    type === 'multipart/report' ||
    type === 'message/disposition-notification' ||
    RESPONDER_FIELDS.some((name) => !/^(?:no|false)?$/i.test(headers.get(name) ?? '')) ||
    /^auto_reply$/i.test(headers.get('Precedence') ?? '') ||
    // QUIRK: Gmail's filters answer with a template from `me+canned.response@`.
    /\+canned\.response@/i.test(headers.get('From') ?? '')
  );
};

const natureOf = (mail: Mail): SentMessage['nature'] => {
  const leaves = leavesOf(mail);
  if (leaves.some(isCalendarAnswer)) return 'calendarAnswer';
  return isCourtesy(mail.opening) && !leaves.some(isAttachment) ? 'courtesy' : 'plain';
};

/** An attached message is one thing, whatever lies in it. */
const leavesOf = (part: Part): readonly Part[] =>
  part.parts.length === 0 || part.type.startsWith('message/') ? [part] : part.parts.flatMap(leavesOf);

/** RFC 6047 section 2.4: the method stands in the Content-Type too. */
const isCalendarAnswer = ({ type, parameters }: Part): boolean =>
  type === 'text/calendar' && /^(?:reply|counter)$/i.test(parameters.method ?? '');

/** Something that was sent along, as opposed to the text, its pictures and its signature. */
const isAttachment = ({ type, headers }: Part): boolean => {
  if (/^application\/(?:x-)?(?:pkcs7|pgp)-signature$/.test(type)) return false;
  if (/^attachment/i.test(headers.get('Content-Disposition') ?? '')) return true;
  return !/^(?:text|multipart)\//.test(type) && !(type.startsWith('image/') && headers.get('Content-ID'));
};
