import { convert, type HtmlToTextOptions } from 'html-to-text';
import type { ParsedPart } from './part';

/** Characters of a snippet, as Gmail's. */
const SNIPPET_LENGTH = 200;
/** Encoded bytes that are read for it; HTML mail begins with long style sheets. */
const SNIPPET_SOURCE = 100_000;
/** Characters of HTML that are made into text; Gmail clips much earlier. */
const LONGEST_HTML = 400_000;

export const plainText = (message: ParsedPart): string => {
  const texts = inlineParts(message, 'text/plain');
  if (texts.length > 0) return texts.map((part) => part.text()).join('\n');
  return inlineParts(message, 'text/html')
    .map((part) => textOfHtml(part.text()))
    .join('\n');
};

export const htmlText = (message: ParsedPart): string | undefined => {
  const texts = inlineParts(message, 'text/html');
  return texts.length > 0 ? texts.map((part) => part.text()).join('\n') : undefined;
};

export const snippet = (message: ParsedPart): string => {
  const [plain] = inlineParts(message, 'text/plain');
  const [html] = inlineParts(message, 'text/html');
  const text = plain?.text(SNIPPET_SOURCE) ?? (html ? textOfHtml(html.text(SNIPPET_SOURCE), WITHOUT_LINKS) : '');
  const folded = text.slice(0, SNIPPET_SOURCE).replace(/\s+/g, ' ').trim();
  return escapeHtml([...folded.slice(0, 2 * SNIPPET_LENGTH)].slice(0, SNIPPET_LENGTH).join(''));
};

/** What a reader sees without opening anything: neither attachments nor attached messages. */
const inlineParts = (part: ParsedPart, mimeType: string): readonly ParsedPart[] => {
  if (part.parts.length > 0 && part.mimeType.startsWith('multipart/')) {
    return part.parts.flatMap((child) => inlineParts(child, mimeType));
  }
  // A multipart whose boundary never occurs is text, as a reader sees it.
  if (part.mimeType.startsWith('multipart/')) return mimeType === 'text/plain' ? [part] : [];
  return part.mimeType === mimeType && !part.isAttachment ? [part] : [];
};

const WITH_LINKS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST_HTML, maxDepth: 200 },
  selectors: [
    { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

const WITHOUT_LINKS: HtmlToTextOptions = {
  ...WITH_LINKS,
  selectors: [...(WITH_LINKS.selectors ?? []), { selector: 'a', options: { ignoreHref: true } }],
};

/** HTML as text, as it stands beside it in a mail: links in angle brackets, images left out. */
export const textOfHtml = (html: string, options = WITH_LINKS): string => convert(html.slice(0, LONGEST_HTML), options);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
