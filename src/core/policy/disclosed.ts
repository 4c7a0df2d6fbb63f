import { textOfHtml } from '../mime/html-text';
import type { Part } from '../mime/mail';
import { firstOwn } from '../mime/opening';

/** Whether one of the lines stands in what a mail itself says: not in what it quotes, and however lines are broken. */
export const isDisclosed = (mail: Part, lines: readonly string[]): boolean => {
  const plain = firstOwn(mail, 'text/plain')?.text() ?? '';
  const own = plain.trim() === '' ? ownHtml(firstOwn(mail, 'text/html')?.text() ?? '') : plain.replace(/^>.*$/gm, '');
  const text = squeezed(own);
  return lines.some((line) => text.includes(squeezed(line)));
};

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const ownHtml = (html: string): string => {
  const [from, to] = [html.search(/<blockquote\b/i), html.toLowerCase().lastIndexOf('</blockquote')];
  return textOfHtml(from < 0 ? html : `${html.slice(0, from)}<br>${html.slice(Math.max(from, to))}`);
};
