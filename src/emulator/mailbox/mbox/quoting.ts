const FROM = Buffer.from('From ');
const LF = 10;
const GREATER = 62;

/**
 * How lines that begin with "From " were kept from looking like separators. mboxo puts a ">" before them, and what
 * was ">From " from the start cannot be told apart; mboxrd puts one before ">From " and ">>From " as well.
 */
export type Quoting = 'mboxo' | 'mboxrd';

/** How many ">" stand between the line's beginning and `from`; -1 where something else does. */
export const quotesBefore = (bytes: Buffer, from: number): number => {
  let at = from - 1;
  while (bytes[at] === GREATER) at--;
  return at < 0 || bytes[at] === LF ? from - 1 - at : -1;
};

/**
 * Which of both wrote a line of `quotes` ">" before "From ": in a quoted reply the lines around it tell how many
 * there were from the start. -> `undefined` where they do not.
 */
export const quotingSeen = (bytes: Buffer, from: number, quotes: number): Quoting | undefined => {
  const lineEnd = bytes.indexOf(LF, from);
  const lineStart = from - quotes;
  const previous = bytes.lastIndexOf(LF, Math.max(0, lineStart - 2)) + 1;
  const around = [depthAt(bytes, previous), lineEnd < 0 ? 0 : depthAt(bytes, lineEnd + 1)];
  if (around.includes(quotes)) return 'mboxo';
  return around.includes(quotes - 1) ? 'mboxrd' : undefined;
};

const depthAt = (bytes: Buffer, start: number): number =>
  (/^[> ]*/.exec(bytes.toString('latin1', start, start + 200))?.[0] ?? '').replaceAll(' ', '').length;

/** Takes the quoting of "From " lines away. */
export const unquote = (bytes: Buffer, quoting: Quoting): Buffer => {
  const kept: Buffer[] = [];
  let copied = 0;
  for (let at = bytes.indexOf(FROM); at >= 0; at = bytes.indexOf(FROM, at + FROM.length)) {
    const quotes = quotesBefore(bytes, at);
    if (quotes === 1 || (quotes > 1 && quoting === 'mboxrd')) {
      kept.push(bytes.subarray(copied, at - 1));
      copied = at;
    }
  }
  return copied === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(copied)]);
};
