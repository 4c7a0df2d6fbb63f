import { stringOf } from './code-units';

const LF = 10;
const CR = 13;

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

/** CRLF, LF and CR end a line, and the CRCRLF that a line end becomes when it is converted twice. */
const lineEnd = /\r{0,2}\n|\r/y;

/** Where the line after the line end at `end` begins. */
export const startOfNextLine = (text: string, end: number): number => {
  lineEnd.lastIndex = end;
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length;
};

/** Where the line ends that comes before the line at `start`; 0 where none does. */
export const endOfLineBefore = (text: string, start: number): number => {
  let end = start - 1;
  if (text.charCodeAt(end) === CR) return end;
  for (let n = 0; n < 2 && text.charCodeAt(end - 1) === CR; n++) end--;
  return Math.max(end, 0);
};

/** Whether the CR at `at` is one with the LF behind it. */
const isBeforeLineFeed = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return next === LF || (next === CR && text.charCodeAt(at + 2) === LF);
};

/** The text with LF alone as its line end. */
export const withLineFeeds = (text: string): string => {
  if (!text.includes('\r')) return text;
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== CR) units[length++] = code;
    else if (!isBeforeLineFeed(text, at)) units[length++] = LF;
  }
  return stringOf(units, length);
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Without ASCII white space at both ends. `String.trim` also takes U+00A0, which in a binary string is half a character. */
export const trimmed = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
};
