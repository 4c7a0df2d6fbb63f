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

/** What a mail carries of its sender's own pixels; each token once. */
export type OwnTokens = {
  /** In what they wrote themselves, newest first: inserted twice, they are the mail's own all the same. */
  readonly own: readonly Token[];
  /** In what they quoted or passed on: an earlier mail's. */
  readonly quoted: readonly Token[];
};

/** More own pixels of either kind no honest mail carries. */
const MOST_TOKENS = 20;

/** A pixel this young when the mail was sent was made for it, ms. */
const JUST_MADE = 30 * 60_000;

/** Gmail's composer indents with the same element. */
const INDENTATION = /^(?![^<>]*\b(?:class|cite|type)=)[^<>]*\bborder:\s*none/i;
const QUOTING_CLASS = /\bclass=["']?[^"'>]*\b(?:gmail_quote|yahoo_quoted|moz-forward-container)\b/i;
/** Outlook names the place where it begins to quote, or draws a line there; nothing marks where the quotation ends. */
const OUTLOOK_PLACE = /\bid=["']?(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)\b/i;
const OUTLOOK_LINE = /\bborder-top:\s*solid|\bborder:\s*none;\s*border-top/i;

/** A user's own tokens in a mail of theirs; what is others' does not matter. */
export const findOwnTokens = (html: string, userKey: string, now: EpochMs): OwnTokens => {
  const own = new Map<string, Token>();
  const quoted = new Map<string, Token>();
  for (const { text, isQuoted } of tokensIn(html.slice(0, MAX_HTML))) {
    const token = parseToken(text, now);
    if (token?.userKey === userKey) (isQuoted ? quoted : own).set(token.id, token);
  }
  const others = newest([...quoted.values()].filter(({ id }) => !own.has(id)));
  const [latest] = others;
  // A program may put what was just inserted behind or into what it quotes. Were it an earlier mail's after all, it
  // would stand in both and decide nothing.
  if (own.size === 0 && latest && latest.at > now - JUST_MADE) return { own: [latest], quoted: others.slice(1) };
  return { own: newest([...own.values()]), quoted: others };
};

const newest = (tokens: readonly Token[]): readonly Token[] =>
  [...tokens].sort((a, b) => b.at - a.at).slice(0, MOST_TOKENS);

function* tokensIn(html: string): Generator<{ readonly text: string; readonly isQuoted: boolean }> {
  const quotation = trackQuotation(linesIn(html));
  for (const { 1: slash, 2: tag, 3: attributes = '', 4: text, index, 0: markup } of matches(html)) {
    if (tag === undefined && text === undefined) quotation.begins();
    else if (text !== undefined) yield { text, isQuoted: quotation.isOpen() };
    else if (tag !== undefined && slash === '') {
      quotation.opens(tag.toLowerCase(), attributes, index + markup.length);
    } else if (tag !== undefined) quotation.closes(tag.toLowerCase());
  }
}

function* matches(html: string): Generator<RegExpExecArray> {
  const markup = new RegExp(MARKUP.source, MARKUP.flags);
  for (let match = markup.exec(html); match; match = markup.exec(html)) yield match;
}

/** Below its line Outlook names sender, time, recipients and subject of what it quotes. Signatures have lines, too. */
const QUOTED_HEADER = /^(?:From|差出人|Von|De|Da|Van|Från|Fra|Lähettäjä|От|发件人|寄件者|寄件人|보낸 사람)\s*[:：]/i;
const BOLD_LABEL = /<b\b[^<>]{0,200}>(?:<span[^<>]{0,200}>)?[^<>]{1,25}[:：]/gi;
/** How much of what follows a line is looked at, characters, and after how many lines none is looked at any more. */
const BELOW_LINE = 1_500;
const MOST_LINES = 100;

/** Tells whether a quotation begins at a line that is drawn there. */
const linesIn = (html: string): ((after: number) => boolean) => {
  let lines = 0;
  return (after) => {
    lines += 1;
    if (lines > MOST_LINES) return true;
    const below = html.slice(after, after + BELOW_LINE);
    const text = below.replace(/<[^<>]*>/g, '').trim();
    return QUOTED_HEADER.test(text) || (below.match(BOLD_LABEL) ?? []).length >= 3;
  };
};

/** Follows how deep in quotations a place lies. Unclosed and stray tags are everyday. */
const trackQuotation = (beginsAtLine: (after: number) => boolean) => {
  /** Whether each open `blockquote` quotes. */
  const blockquotes: boolean[] = [];
  let quoting = 0;
  let divs = 0;
  /** How deep the `div` lies that began a quotation; 0 where none did. */
  let quotingDiv = 0;
  /** Outlook's quotation goes on to the end. */
  let toTheEnd = false;
  const isOpen = () => toTheEnd || quoting > 0 || quotingDiv > 0;
  const begins = () => {
    toTheEnd = isOpen() ? toTheEnd : true;
  };
  return {
    isOpen,
    begins,
    opens: (tag: string, attributes: string, after: number) => {
      if (tag === 'blockquote') {
        const isQuoting = !INDENTATION.test(attributes);
        blockquotes.push(isQuoting);
        quoting += Number(isQuoting);
      }
      if (tag !== 'div') return;
      divs += 1;
      if (isOpen()) return;
      if (QUOTING_CLASS.test(attributes)) quotingDiv = divs;
      else if (OUTLOOK_PLACE.test(attributes)) begins();
      else if (OUTLOOK_LINE.test(attributes) && beginsAtLine(after)) begins();
    },
    closes: (tag: string) => {
      if (tag === 'blockquote') quoting -= Number(blockquotes.pop() ?? false);
      if (tag !== 'div') return;
      if (divs === quotingDiv) quotingDiv = 0;
      divs = Math.max(0, divs - 1);
    },
  };
};
