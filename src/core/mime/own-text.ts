import { textOfHtml } from './html-text';
import type { Part } from './mail';
import { firstOwn } from './opening';

/** Beyond it nobody's words are looked for. Characters; HTML is longer than what it says. */
const MAX_TEXT = 20_000;
const MAX_HTML = 100_000;

/**
 * The beginning of what a mail itself says, line by line: of the plain text, else of the HTML. Attached messages are
 * another's. Empty where the content was not read.
 */
export const ownText = (mail: Part): string => {
  const plain = firstOwn(mail, 'text/plain')?.text()?.slice(0, MAX_TEXT) ?? '';
  if (plain.trim() !== '') return plain;
  return textOfHtml(firstOwn(mail, 'text/html')?.text()?.slice(0, MAX_HTML) ?? '').slice(0, MAX_TEXT);
};
