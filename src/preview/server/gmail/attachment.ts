import type { Account } from '../../../emulator/gmail/account';
import { Refused } from '../failure';

/** Bytes of an attachment that is handed out: more than Gmail takes. */
const LARGEST = 35_000_000;

export type Attachment = { readonly name: string; readonly bytes: Buffer };

/** The attachment of a message at that place, from 0. */
export const attachmentOf = (gmail: Account, messageId: string, place: string): Attachment => {
  const message = gmail.store.get(messageId);
  if (!message) throw new Refused(404, 'noSuchMessage');
  const part = /^\d{1,6}$/.test(place) ? gmail.contents.parsed(message).attachments()[Number(place)] : undefined;
  if (!part) throw new Refused(404, 'noSuchAttachment');
  const isMail = part.mimeType === 'message/rfc822';
  const name = safeName(part.filename) || (isMail ? 'message.eml' : 'attachment');
  if (part.body.size > LARGEST) throw new Refused(413, 'tooLarge');
  return { name, bytes: part.body.data() };
};

/** Characters of a name; file systems take some more. */
const LONGEST = 120;

/** What a mail calls a file, as a name that names no other place and looks like what it is. */
const safeName = (name: string): string => {
  // Control characters, marks that turn the direction of writing, halves of characters.
  const printable = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const plain = printable.replace(/[\\/:*?"<>|%]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain.length <= LONGEST) return plain;
  const [ending = ''] = /\.\w{1,10}$/.exec(plain) ?? [];
  return (
    [...plain]
      .slice(0, LONGEST / 2)
      .join('')
      .trimEnd() + ending
  );
};
