import type { EpochMs } from '../threads/model';
import { parseToken, type Token } from './token';

/** A mail's own words come first: what lies beyond is not looked at. Characters. */
const MAX_HTML = 5_000_000;

/**
 * What matters in a mail's HTML. Every alternative begins with what it cannot contain again, so that the time is
 * linear whatever stands there. The dashes begin what Outlook quotes as plain text.
 */
const MARKUP =
  /<(\/?)(div|blockquote)\b([^<>]{0,2000})>|[?&](?:amp;)?t=([\w-]{42})(?![\w-])|--- ?(?:Original Message|Original Appointment|Forwarded message|元のメッセージ|転送メッセージ|Ursprüngliche Nachricht|Message d'origine|Mensaje original|원본 메시지|邮件原件|原始邮件) ?---/gi;

const QUOTING_CLASS = /\bclass=["']?[^"'>]*\b(?:gmail_quote|yahoo_quoted|moz-forward-container)\b/i;
/** Outlook draws a line above what it quotes, or names the place; nothing marks where the quotation ends. */
const OUTLOOK_LINE =
  /\bborder-top:\s*solid|\bborder:\s*none;\s*border-top|\bid=["']?(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)\b/i;

/** The newest of a user's own tokens in what they wrote themselves; what is quoted and what is others' does not matter. */
export const findOwnToken = (html: string, userKey: string, now: EpochMs): Token | undefined => {
  const own = unquotedTokens(html.slice(0, MAX_HTML)).flatMap((text) => {
    const token = parseToken(text, now);
    return token?.userKey === userKey ? [token] : [];
  });
  return own.reduce<Token | undefined>(
    (newest, token) => (newest && newest.at >= token.at ? newest : token),
    undefined,
  );
};

const unquotedTokens = (html: string): readonly string[] => {
  const tokens: string[] = [];
  const quotation = trackQuotation();
  for (const [, slash, tag, attributes = '', token] of matches(html)) {
    if (tag === undefined && token === undefined) quotation.begins();
    else if (token !== undefined && !quotation.isOpen()) tokens.push(token);
    else if (tag !== undefined && slash === '') quotation.opens(tag.toLowerCase(), attributes);
    else if (tag !== undefined) quotation.closes(tag.toLowerCase());
  }
  return tokens;
};

function* matches(html: string): Generator<RegExpExecArray> {
  const markup = new RegExp(MARKUP.source, MARKUP.flags);
  for (let match = markup.exec(html); match; match = markup.exec(html)) yield match;
}

/** Follows how deep in quotations a place lies. Unclosed and stray tags are everyday. */
const trackQuotation = () => {
  let blockquotes = 0;
  let divs = 0;
  /** How deep the `div` lies that began a quotation; 0 where none did. */
  let quotingDiv = 0;
  /** Outlook's quotation goes on to the end. */
  let toTheEnd = false;
  const isOpen = () => toTheEnd || blockquotes > 0 || quotingDiv > 0;
  const begins = () => {
    toTheEnd = isOpen() ? toTheEnd : true;
  };
  return {
    isOpen,
    begins,
    opens: (tag: string, attributes: string) => {
      if (tag === 'blockquote') blockquotes += 1;
      if (tag !== 'div') return;
      divs += 1;
      if (isOpen()) return;
      if (QUOTING_CLASS.test(attributes)) quotingDiv = divs;
      else if (OUTLOOK_LINE.test(attributes)) begins();
    },
    closes: (tag: string) => {
      if (tag === 'blockquote') blockquotes = Math.max(0, blockquotes - 1);
      if (tag !== 'div') return;
      if (divs === quotingDiv) quotingDiv = 0;
      divs = Math.max(0, divs - 1);
    },
  };
};
