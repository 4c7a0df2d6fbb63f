import { createHash } from 'node:crypto';
import { headerOf } from '../../mail/headers';
import type { ParsedPart } from '../../mail/message';
import type { GmailAttachment } from '../google';
import { content, type MessageState } from './message-state';

export type AttachmentOptions = { readonly includeInlineImages?: boolean; readonly includeAttachments?: boolean };

/** A named part is an attachment; what the HTML shows in place is an inline image. Both are given unless one is not wanted. */
export const attachmentsOf = (message: MessageState, options: AttachmentOptions = {}): unknown => {
  const { includeInlineImages = true, includeAttachments = true } = options;
  const kept = `GmailMessage.getAttachments ${includeInlineImages} ${includeAttachments}`;
  return content(message, kept, ({ parsed }, stored) => {
    const mail = parsed(stored);
    const named = [...inlineImages(mail), ...mail.attachments().filter((part) => !isInline(part))];
    return named
      .filter(({ filename }) => filename !== '')
      .filter((part) => (isInline(part) ? includeInlineImages : includeAttachments))
      .map((part) => attachment(message, part));
  });
};

const isInline = ({ mimeType, headers }: ParsedPart): boolean =>
  mimeType.startsWith('image/') && headerOf(headers, 'Content-ID') !== undefined && !isMarked(headers);

const isMarked = (headers: ParsedPart['headers']): boolean =>
  /^\s*attachment/i.test(headerOf(headers, 'Content-Disposition') ?? '');

const inlineImages = (part: ParsedPart): readonly ParsedPart[] => {
  if (part.mimeType === 'message/rfc822') return [];
  return isInline(part) ? [part] : part.parts.flatMap(inlineImages);
};

/** "A regular Blob except that it has an extra getSize() method". Size and hash use up no quota. */
const attachment = (message: MessageState, part: ParsedPart): object => {
  const data = part.body.data();
  const blob = message.session.account.runtime.newBlob(data, part.mimeType, part.filename);
  const own = {
    getHash: () => createHash('sha1').update(data).digest('hex'),
    getSize: () => data.length,
    toString: () => 'GmailAttachment',
  } satisfies { readonly [Name in keyof GmailAttachment | 'toString']?: unknown };
  return Object.assign(blob as object, own);
};
