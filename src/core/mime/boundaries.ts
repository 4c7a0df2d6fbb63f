import { endOfLineBefore, startOfNextLine, trimmed } from './lines';

export type Split = {
  /** What stands before the first boundary; everything where there is none. */
  readonly preamble: string;
  readonly parts: readonly string[];
};

const isLineEnd = (text: string, at: number): boolean => at < 0 || /[\r\n]/.test(text.charAt(at));

/*  delimiter := CRLF "--" boundary ["--"] transport-padding CRLF   RFC 2046 section 5.1.1
    The whole line is compared: a boundary may be the beginning of another. */
const restOfDelimiter = /(--)?[ \t]*(?=[\r\n]|$)/y;

const splitAt = (boundary: string, body: string, maximum: number): Split => {
  const delimiter = `--${boundary}`;
  const parts: string[] = [];
  let preamble: string | undefined;
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) parts.push(body.slice(start, Math.max(start, end)));
  };
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    restOfDelimiter.lastIndex = at + delimiter.length;
    const rest = isLineEnd(body, at - 1) ? restOfDelimiter.exec(body) : null;
    if (!rest) continue;
    const end = endOfLineBefore(body, at);
    preamble = preamble ?? body.slice(0, end);
    close(end);
    // What follows the last delimiter is no part; but parts that come after it all the same are read.
    start = rest[1] === undefined ? startOfNextLine(body, restOfDelimiter.lastIndex) : -1;
    if (parts.length >= maximum) return { preamble, parts };
  }
  close(body.length);
  return { preamble: preamble ?? body, parts };
};

/** A line that looks like a delimiter and is followed by the header of a part. */
const likelyDelimiter = /(?:^|[\r\n])--(-*[^\s-][^\r\n]{0,200})[\r\n]{1,4}content-/i;

/** The parts of a multipart's body. Where the boundary is missing or never occurs, it is guessed from the body. */
export const splitMultipart = (body: string, boundary: string | undefined, maximum: number): Split => {
  const split = boundary ? splitAt(boundary, body, maximum) : { preamble: body, parts: [] };
  if (split.parts.length > 0) return split;
  const [, guess] = likelyDelimiter.exec(body) ?? [];
  return guess === undefined ? split : splitAt(trimmed(guess), body, maximum);
};
