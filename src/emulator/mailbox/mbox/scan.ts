import type { ReadableFile } from '../files/readable-file';
import { type Quoting, quotesBefore, quotingSeen } from './quoting';
import { isSeparator } from './separator';

const FROM = Buffer.from('From ');
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const LF = 10;
const CR = 13;
const GREATER = 62;
/** Bytes read at once. */
const CHUNK = 8_388_608;
/** Bytes kept before a place: the lines around a quoted "From " are looked at. */
const BEHIND = 4096;
/** Bytes wanted behind a place: nearly every header section is shorter. */
const AHEAD = 262_144;

export type FoundSeparator = {
  readonly line: string;
  /** Where the message before ends: before the blank line that belongs to the separator. */
  readonly previousEnd: number;
  readonly start: number;
  /** The bytes from `start` on, as far as they are at hand; they are overwritten later. */
  readonly following: Buffer;
};

/** Is told what stands in an mbox, in its order. Offsets are in the file. */
export type MboxVisitor = {
  /** A separator line; the messages before and behind it end and start there. */
  readonly message: (separator: FoundSeparator) => void;
  /** A quoted "From " line. */
  readonly quoted: (quotes: number, seen: Quoting | undefined) => void;
  readonly progress: (offset: number) => void;
};

/** Reads an mbox once, from its beginning to its end. */
export const scanMbox = (file: ReadableFile, visitor: MboxVisitor): void => {
  const buffer = Buffer.allocUnsafe(Math.min(file.size, CHUNK) + BEHIND + AHEAD);
  let base = 0;
  let filled = 0;
  let done = 0;
  for (;;) {
    const read = file.readInto(buffer, filled, base + filled);
    filled += read;
    const atEnd = read === 0 || base + filled >= file.size;
    if (!atEnd && filled < buffer.length) continue;
    const window = buffer.subarray(0, filled);
    const limit = atEnd ? filled : filled - AHEAD;
    scanWindow(window, done - base, limit, base, visitor);
    done = base + limit;
    visitor.progress(done);
    if (atEnd) return;
    const keptFrom = limit - BEHIND;
    buffer.copy(buffer, 0, keptFrom, filled);
    base += keptFrom;
    filled -= keptFrom;
  }
};

const scanWindow = (window: Buffer, from: number, limit: number, base: number, visitor: MboxVisitor): void => {
  for (let at = window.indexOf(FROM, from); at >= 0 && at < limit; at = window.indexOf(FROM, at + FROM.length)) {
    const isFirst = base + at === 0 || (base + at === BYTE_ORDER_MARK.length && window.indexOf(BYTE_ORDER_MARK) === 0);
    const before = window[at - 1];
    if (before !== LF && before !== GREATER && !isFirst) continue;
    const quotes = isFirst ? 0 : quotesBefore(window, at);
    if (quotes > 0) visitor.quoted(quotes, quotes > 1 ? quotingSeen(window, at, quotes) : undefined);
    if (quotes === 0) visitSeparator(window, at, base, isFirst, visitor);
  }
};

const visitSeparator = (window: Buffer, at: number, base: number, isFirst: boolean, visitor: MboxVisitor): void => {
  const lineEnd = window.indexOf(LF, at);
  const start = lineEnd < 0 ? window.length : lineEnd + 1;
  const line = window.toString('latin1', at, Math.min(start, at + LONGEST_LINE)).trimEnd();
  const nextLine = window.toString('latin1', start, start + 200);
  const blank = blankLineBefore(window, at);
  if (!isSeparator(line, nextLine, blank > 0 || isFirst)) return;
  visitor.message({ line, previousEnd: base + at - blank, start: base + start, following: window.subarray(start) });
};

const LONGEST_LINE = 1000;

/** Bytes of the blank line that ends before `at`, 0 where there is none. */
export const blankLineBefore = (bytes: Buffer, at: number): number => {
  if (bytes[at - 1] !== LF) return 0;
  if (bytes[at - 2] === LF) return 1;
  return bytes[at - 2] === CR && bytes[at - 3] === LF ? 2 : 0;
};
