import { type ParsedPart, partOf } from './part';
import { htmlText, plainText, snippet } from './readable';
import { splitEntities } from './split';

export type { ParsedPart } from './part';

export type ParsedMessage = ParsedPart & {
  /** The text of the mail; made from the HTML where there is no plain text. */
  readonly plainText: () => string;
  /** The HTML of the mail, `undefined` where there is none. */
  readonly htmlText: () => string | undefined;
  /** The first 200 characters that a reader sees, on one line, HTML-escaped as Gmail's are. */
  readonly snippet: () => string;
  /** Every named part, every one marked as an attachment, and attached messages; what these hold is left to them. */
  readonly attachments: () => readonly ParsedPart[];
};

/** Reads a whole message. Bodies are decoded when they are asked for. Never throws on content. */
export const parseMessage = (raw: Buffer): ParsedMessage => {
  const root = partOf(splitEntities(raw), '');
  return {
    ...root,
    plainText: () => plainText(root),
    htmlText: () => htmlText(root),
    snippet: () => snippet(root),
    attachments: () => attachmentsOf(root),
  };
};

const attachmentsOf = (part: ParsedPart): readonly ParsedPart[] => {
  if (part.mimeType.startsWith('multipart/')) return part.parts.flatMap(attachmentsOf);
  return part.isAttachment || part.mimeType === 'message/rfc822' ? [part] : [];
};
