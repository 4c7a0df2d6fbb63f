import type { EpochMs } from '../threads/model';
import patterns from './find-tokens.data';
import { parseToken, type Token } from './token';

/** A mail's own words come first: what lies beyond is not looked at. Characters. */
const MAX_HTML = 5_000_000;

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
  const markup = new RegExp(patterns.MARKUP.source, patterns.MARKUP.flags);
  for (let match = markup.exec(html); match; match = markup.exec(html)) yield match;
}

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
    return patterns.QUOTED_HEADER.test(text) || (below.match(patterns.BOLD_LABEL) ?? []).length >= 3;
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
        const isQuoting = !patterns.INDENTATION.test(attributes);
        blockquotes.push(isQuoting);
        quoting += Number(isQuoting);
      }
      if (tag !== 'div') return;
      divs += 1;
      if (isOpen()) return;
      if (patterns.QUOTING_CLASS.test(attributes)) quotingDiv = divs;
      else if (patterns.OUTLOOK_PLACE.test(attributes)) begins();
      else if (patterns.OUTLOOK_LINE.test(attributes) && beginsAtLine(after)) begins();
    },
    closes: (tag: string) => {
      if (tag === 'blockquote') quoting -= Number(blockquotes.pop() ?? false);
      if (tag !== 'div') return;
      if (divs === quotingDiv) quotingDiv = 0;
      divs = Math.max(0, divs - 1);
    },
  };
};
