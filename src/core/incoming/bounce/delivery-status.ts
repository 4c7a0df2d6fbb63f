import { createHeaders, parseHeaderBlocks } from '../../mime/headers';
import type { HeaderField, Headers, MessageId, Part } from '../../mime/mail';
import { messageIdFrom } from '../../mime/message-id';
import type { BouncedRecipient, DeliveryAction } from '../incoming';
import { mailboxOf } from '../mailbox-field';
import { ownParts } from '../parts';
import { isGeneric, statusIn } from './status-code';
import { isStatusReport } from './suspicion';

/** A report on a thousand recipients is longer than any that a sent mail can have. */
const MAX_REPORT_LENGTH = 500_000;

/** The recipients that the machine-readable part of a report names, RFC 3464 section 2.3. */
export const statusReportRecipients = (mail: Part): readonly BouncedRecipient[] => recipientsIn(reportGroups(mail));

/** The original's id where the report states it in a field of its own, as Gmail does. */
export const statusReportMessageId = (mail: Part): MessageId | undefined =>
  reportGroups(mail)
    .map((fields) => messageIdFrom(fields.get('x-original-message-id') ?? fields.get('original-message-id')))
    .find((id) => id !== undefined);

/** What groups of report fields say of recipients. */
export const recipientsIn = (groups: readonly Headers[]): readonly BouncedRecipient[] =>
  groups.map(recipientOf).filter((recipient): recipient is BouncedRecipient => recipient !== undefined);

const reportGroups = (mail: Part): readonly Headers[] =>
  ownParts(mail)
    .filter(isStatusReport)
    .flatMap((part) => statusGroups(part.text() ?? ''));

/** The groups of fields in a report's text. */
export const statusGroups = (text: string): readonly Headers[] =>
  parseHeaderBlocks(text.slice(0, MAX_REPORT_LENGTH), noCharset).flatMap(onePerRecipient);

const noCharset = () => undefined;

const PER_RECIPIENT = /^(?:final-recipient|original-recipient|action|status)$/;

/** QUIRK: AOL leaves no blank line between recipients. A field that comes again begins the next. */
const onePerRecipient = ({ fields }: Headers): readonly Headers[] => {
  const groups: HeaderField[][] = [];
  let names = new Set<string>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    const group = PER_RECIPIENT.test(name) && names.has(name) ? undefined : groups[groups.length - 1];
    if (group) group.push(field);
    else {
      groups.push([field]);
      names = new Set();
    }
    names.add(name);
  }
  return groups.map((group) => createHeaders(group, noCharset));
};

const recipientOf = (headers: Headers): BouncedRecipient | undefined => {
  const original = mailboxOf(headers.get('original-recipient') ?? headers.get('x-original-recipient'));
  // QUIRK: Final-Recipient can hold a local name or an X.400 address.
  const address = mailboxOf(headers.get('final-recipient')) ?? original ?? mailboxOf(headers.get('x-actual-recipient'));
  if (address === undefined) return undefined;
  const status = statusOf(headers);
  return {
    address,
    originalAddress: original === address ? undefined : original,
    action: actionOf(headers.get('action'), status),
    status,
  };
};

/** The Status field; the code in the diagnostic where the field says no more than its class. */
const statusOf = (headers: Headers): string | undefined => {
  const status = statusIn(headers.get('status') ?? '');
  if (status !== undefined && !isGeneric(status)) return status;
  const diagnosed = statusIn(headers.get('diagnostic-code') ?? '');
  return diagnosed !== undefined && (status === undefined || diagnosed[0] === status[0]) ? diagnosed : status;
};

const ACTIONS: readonly (readonly [RegExp, DeliveryAction])[] = [
  [/^\s*fail/i, 'failed'],
  [/^\s*delay/i, 'delayed'],
  [/^\s*deliver/i, 'delivered'],
  [/^\s*relay/i, 'relayed'],
  [/^\s*expand/i, 'expanded'],
];

/** RFC 3464 section 2.3.3; without the field, by the status' class. */
const actionOf = (value: string | undefined, status: string | undefined): DeliveryAction => {
  const known = ACTIONS.find(([word]) => word.test(value ?? ''));
  if (known) return known[1];
  return status?.[0] === '2' ? 'delivered' : status?.[0] === '4' && !value ? 'delayed' : 'failed';
};
