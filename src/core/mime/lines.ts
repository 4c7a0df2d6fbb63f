const CR = 13;
const LF = 10;

/** Where the line that begins at `start` ends: the index of its line end, or of the end of the text. */
export const endOfLine = (text: string, start: number): number => {
  let at = start;
  // Not indexOf: looking for CR and LF in turn is quadratic where only one of them is used.
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) break;
  }
  return at;
};

/** Where the line after the line end at `end` begins. CRLF, LF, CR and the CRCRLF of a double conversion end a line. */
export const startOfNextLine = (text: string, end: number): number => {
  let at = end;
  if (text.charCodeAt(at) === LF) return at + 1;
  while (at < end + 2 && text.charCodeAt(at) === CR) at++;
  return text.charCodeAt(at) === LF ? at + 1 : Math.min(end + 1, text.length);
};

/** Where the line end before `at` begins. */
export const startOfLineEnd = (text: string, at: number): number => {
  let start = at;
  if (text.charCodeAt(start - 1) === LF) start--;
  else return text.charCodeAt(start - 1) === CR ? start - 1 : start;
  return text.charCodeAt(start - 1) === CR ? start - 1 : start;
};

/** The text with LF alone as its line end. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r{0,2}\n|\r/g, '\n') : text;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Without ASCII white space at both ends. `String.trim` also takes U+00A0, which in a binary string is half a character. */
export const trimmed = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
};
