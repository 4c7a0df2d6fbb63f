import { parseAddresses } from '../../mail/addresses';
import { type Account, isOwn } from '../account';
import { readBlob } from './blobs';
import { type Composition, renderMail, withLineEnds } from './render';

/** The options of sendEmail, createDraft and the replies. */
export type MailOptions = {
  readonly attachments?: readonly object[] | null;
  readonly bcc?: string | null;
  readonly cc?: string | null;
  readonly from?: string | null;
  readonly htmlBody?: string | null;
  readonly inlineImages?: Readonly<Record<string, object>> | null;
  readonly name?: string | null;
  readonly replyTo?: string | null;
};

export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** https://developers.google.com/apps-script/guides/services/quotas; the smaller one of two kinds of account. */
const MOST_BODY_BYTES = 200 * 1024;
const MOST_RECIPIENTS = 50;
const MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** Composes a mail as Apps Script does. `headers` are those that a reply adds. */
export const compose = (
  { runtime }: Account,
  { to, subject, body }: Letter,
  options: MailOptions = {},
  headers: Pick<Composition & object, 'inReplyTo' | 'references'> = {},
): Buffer => {
  const { cc = '', bcc = '', htmlBody, name, from, replyTo } = options;
  if (from && !isOwn(runtime, from)) throw new Error(`Invalid argument: ${from}`);
  const recipients = [to, cc ?? '', bcc ?? ''].flatMap(checkedAddresses);
  if (recipients.length > MOST_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  if (Buffer.byteLength(body) > MOST_BODY_BYTES || Buffer.byteLength(htmlBody ?? '') > MOST_BODY_BYTES) {
    throw new Error('Limit Exceeded: Email Body Size.');
  }
  return renderMail({
    ...headers,
    ...{ to, subject, from: { name: name ?? '', address: from ?? runtime.user }, text: withLineEnds(body) },
    ...(cc ? { cc } : {}),
    ...(bcc ? { bcc } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(htmlBody ? { html: withLineEnds(htmlBody) } : {}),
    date: new Date(runtime.now()),
    attachments: attachmentsOf(options),
  });
};

/** Throws what Apps Script says to something that is no address. */
const checkedAddresses = (list: string): readonly string[] =>
  parseAddresses(list).map(({ address, name }) => {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Error(`Invalid email: ${address || name}`);
    return address;
  });

const attachmentsOf = ({ attachments, inlineImages }: MailOptions) => {
  const files = [...(attachments ?? [])].map(readBlob);
  const images = Object.entries(inlineImages ?? {}).map(([cid, image]) => ({ cid, ...readBlob(image) }));
  const size = [...files, ...images].reduce((sum, { content }) => sum + content.length, 0);
  if (size > MOST_ATTACHMENT_BYTES) throw new Error('Limit Exceeded: Email Total Attachments Size.');
  return [...files, ...images];
};
