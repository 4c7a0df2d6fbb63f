import { textOfHtml } from './html-text';
import { limits } from './limits';
import type { Part } from './mail';

/** A part that can decode its beginning alone. */
export type ReadPart = Part & {
  readonly parts: readonly ReadPart[];
  readonly beginning: () => string;
};

const isAttachment = (part: Part): boolean => /^\s*attachment/i.test(part.headers.get('content-disposition') ?? '');

/** The first text part of the mail itself; those of attached messages are another's. */
export const firstOwn = <P extends Part & { readonly parts: readonly P[] }>(part: P, type: string): P | undefined => {
  if (part.type === type && !isAttachment(part)) return part;
  if (!part.type.startsWith('multipart/')) return undefined;
  for (const child of part.parts) {
    const found = firstOwn(child, type);
    if (found) return found;
  }
  return undefined;
};

/** White space folded, cut to the length of an opening between two characters. */
export const folded = (text: string): string =>
  text
    .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
    .trim()
    .slice(0, limits.opening)
    .replace(/[\ud800-\udbff]$/, '');

/** The first characters that a reader sees: of the plain text, else of the HTML, else of a multipart without parts. */
export const openingOf = (mail: ReadPart): string => {
  const plain = firstOwn(mail, 'text/plain');
  const text = plain ? folded(plain.beginning()) : '';
  if (text !== '') return text;
  const html = firstOwn(mail, 'text/html');
  if (html) return folded(textOfHtml(html.beginning()));
  return mail.type.startsWith('multipart/') && mail.parts.length === 0 ? folded(mail.beginning()) : '';
};
