import { withReceiptRequest } from '../core/mime/add-header';
import { refusedWith } from './gmail-drafts';
import { users } from './gmail-service';
import { rawOf } from './reply-drafts';

type Letter = { readonly subject: string; readonly text: string; readonly image: string | undefined };

/** Mail to the user alone that asks for a receipt, by the calls with which Kidoku sends. */
export const gmailTestMail = () => ({ send, draft, newest, trash, isRefusal });

const send = (address: string, letter: Letter): void => {
  users().messages.send({}, 'me', rfc822(address, letter));
};

const draft = (address: string, letter: Letter): void => {
  users().drafts.create({ message: {} }, 'me', rfc822(address, letter));
};

/** By the label, not by a search: what a search finds may be some moments old. */
const newest = (label: string, count: number): readonly string[] =>
  (
    users().messages.list('me', { labelIds: [label], maxResults: count, fields: 'messages(id)' }).messages ?? []
  ).flatMap(({ id }) => (id ? [id] : []));

const trash = (id: string): void => {
  users().messages.trash('me', id);
};

const isRefusal = (error: unknown): boolean => refusedWith(error) !== undefined;

const rfc822 = (address: string, { subject, text, image }: Letter): GoogleAppsScript.Base.Blob => {
  const self = { name: '', address };
  const html = text
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\n/g, '<br>')
    .concat(image ? `<img src="${image}" width="1" height="1" alt="">` : '');
  const plain = { from: self, to: [self], cc: [], bcc: [], inReplyTo: undefined, references: [] };
  const asked = withReceiptRequest(rawOf({ ...plain, subject, text, html }));
  if (!('raw' in asked)) throw new Error('The test mail could not be asked a receipt for.');
  return Utilities.newBlob('').setDataFromString(asked.raw, 'ISO-8859-1').setContentType('message/rfc822');
};
