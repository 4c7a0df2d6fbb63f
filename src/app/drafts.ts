import { invalidAddresses, ownAddresses, parseAddresses, writtenAddresses } from '../core/address';
import { type Expectation, expectationOf } from '../core/expectation';
import { RECEIPT_REQUEST, requestedAddresses } from '../core/mime/add-header';
import type { Mail } from '../core/mime/mail';
import type { Ceiling, Ceilings } from '../core/policy/ceiling';
import { isDisclosed } from '../core/policy/disclosed';
import type { EpochMs } from '../core/threads/model';
import { asksReceipt } from '../core/threads/sent';
import { type ReceiptRefusal, receiptRefusal } from './policy';
import type { DraftHead, Drafts } from './ports';

/** Why a draft cannot be sent with a receipt request as it stands. */
export type DraftProblem =
  | { readonly kind: 'noRecipients' }
  | { readonly kind: 'invalidRecipients'; readonly named: readonly string[] }
  | { readonly kind: 'noFrom' }
  /** What the organisation's policy forbids, or wants to stand in it. */
  | ReceiptRefusal
  | { readonly kind: 'noDisclosure'; readonly ceiling: Ceiling }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number };

/** One draft in the list. Strings come from mail and are not escaped. */
export type DraftRow = {
  readonly id: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly at: EpochMs;
  /** Whether it goes to somebody who was asked for. */
  readonly matches: boolean;
};

export type DraftListView = { readonly rows: readonly DraftRow[]; readonly to: readonly string[] };

/** What would be sent. Strings come from mail and are not escaped. */
export type DraftView = {
  readonly id: string;
  readonly revision: string;
  readonly subject: string;
  readonly from: string;
  /** Addresses as they are written. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly attachments: DraftHead['attachments'];
  readonly opening: string;
  /** Where receipts will go: the sender's address, or what the draft asks for already. */
  readonly receiptTo: string;
  readonly asksAlready: boolean;
  /** Recipients of whom no receipt is to be expected. */
  readonly silent: readonly { readonly address: string; readonly why: Extract<Expectation, 'noReceipt' | 'nobody'> }[];
  readonly problem: DraftProblem | undefined;
  /** Set where the policy wants the disclosure line in it. */
  readonly needsLine?: Ceiling;
};

const RECIPIENT_FIELDS: readonly string[] = ['To', 'Cc', 'Bcc'];

/** Drafts on a card: each costs a call. The newest have room beside those that are searched for, which may lack them. */
const LISTED = 12;
const SEARCHED = 8;
/** A search has room for so many addresses. */
const MOST_ADDRESSES = 20;

/** The drafts to one of these addresses first, however old they are, then those changed last; newest first. */
export const draftList = (drafts: Drafts, to: readonly string[]): DraftListView => {
  const wanted = new Set(to.map((address) => address.toLowerCase()));
  const found = to.length > 0 ? drafts.newest(SEARCHED, to.slice(0, MOST_ADDRESSES)) : [];
  const ids = [...new Set([...found, ...drafts.newest(LISTED)])].slice(0, LISTED);
  const rows = ids.flatMap((draft): readonly DraftRow[] => {
    const head = drafts.head(draft);
    if (!head) return [];
    const { id, at, mail } = head;
    const recipients = recipientsOf(mail);
    const matches = recipients.some((address) => wanted.has(address));
    return [{ id, subject: mail.headers.text('Subject') ?? '', recipients, at, matches }];
  });
  const newestFirst = (a: DraftRow, b: DraftRow) => Number(b.matches) - Number(a.matches) || b.at - a.at;
  return { rows: [...rows].sort(newestFirst), to };
};

/** One draft as it would be sent. -> `undefined` where it is gone. One call. */
export const draftView = (drafts: Drafts, id: string, ceilings: Ceilings): DraftView | undefined => {
  const draft = drafts.head(id);
  return draft && viewOf(draft, drafts.limit, ceilings);
};

const viewOf = ({ id, revision, mail, attachments, size }: DraftHead, limit: number, ceilings: Ceilings): DraftView => {
  const { headers } = mail;
  const ceiling = ceilings(recipientsOf(mail));
  const [from = ''] = writtenAddresses(headers.get('From'));
  return {
    id,
    revision,
    subject: headers.text('Subject') ?? '',
    from: headers.text('From') ?? '',
    to: headers.all('To').flatMap(writtenAddresses),
    cc: headers.all('Cc').flatMap(writtenAddresses),
    bcc: headers.all('Bcc').flatMap(writtenAddresses),
    attachments,
    opening: mail.opening,
    receiptTo: requestedAddresses(headers.all(RECEIPT_REQUEST))[0] ?? from,
    asksAlready: asksReceipt(mail),
    silent: silentOf(mail, from),
    problem: problemIn(mail, size, limit) ?? receiptRefusal(ceiling, recipientsOf(mail)),
    ...(ceiling.disclosure === 'required' ? { needsLine: ceiling } : {}),
  };
};

/** What keeps a draft from being sent. `size` in bytes. */
export const problemIn = (mail: Mail, size: number, limit: number): DraftProblem | undefined => {
  const named = RECIPIENT_FIELDS.flatMap((name) => mail.headers.all(name)).flatMap(invalidAddresses);
  if (named.length > 0) return { kind: 'invalidRecipients', named };
  if (recipientsOf(mail).length === 0) return { kind: 'noRecipients' };
  if (writtenAddresses(mail.headers.get('From')).length === 0) return { kind: 'noFrom' };
  return size + REQUEST_BYTES > limit ? { kind: 'tooLarge', bytes: size, limit } : undefined;
};

/** What the policy has against a receipt request in a mail that was read whole. `lines`: the disclosure line, in each language. */
export const forbiddenIn = (
  mail: Mail,
  ceilings: Ceilings,
  lines: () => readonly string[],
): DraftProblem | undefined => {
  const ceiling = ceilings(recipientsOf(mail));
  const isMissing = ceiling.disclosure === 'required' && !isDisclosed(mail, lines());
  return receiptRefusal(ceiling, recipientsOf(mail)) ?? (isMissing ? { kind: 'noDisclosure', ceiling } : undefined);
};

/** What the request adds to a message at most, bytes. */
const REQUEST_BYTES = 400;

/** To, Cc and Bcc in lower case, each once. */
export const recipientsOf = ({ headers }: Pick<Mail, 'headers'>, fields = RECIPIENT_FIELDS): readonly string[] => [
  ...new Set(fields.flatMap((name) => headers.all(name)).flatMap(addressesIn)),
];

const addressesIn = (field: string): readonly string[] => parseAddresses(field).map(({ address }) => address);

const silentOf = (mail: Mail, from: string): DraftView['silent'] => {
  const own = ownAddresses([from]);
  return recipientsOf(mail).flatMap((address) => {
    const why = expectationOf(address, own, { includes: () => false });
    return why === 'noReceipt' || why === 'nobody' ? [{ address, why }] : [];
  });
};
