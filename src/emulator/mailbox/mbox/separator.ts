import { parseMailDate } from '../../mail/date';

/** Takeout writes the message's id: `From 1862345678901234567@xxx Wed May 06 18:21:37 +0000 2026`. -> as the Gmail API shows it */
export const takeoutId = (separator: string): string | undefined => {
  const decimal = /^From (\d{1,20})@xxx\b/.exec(separator)?.[1];
  return decimal && hexadecimal(decimal);
};

/** The date of a separator line, in milliseconds since the epoch. */
export const separatorDate = (separator: string): number | undefined =>
  parseMailDate(separator.replace(/^>?From \S*/, ''));

/** The Gmail API shows in hexadecimal what Takeout and IMAP write as a decimal number. */
export const hexadecimal = (decimal: string): string => BigInt(decimal).toString(16);

/**
 * Whether a line that begins with "From " separates two messages. Writers that do not quote such lines in the text
 * are many, so it has to look like one: an address and a date, a blank line before it, a header field behind it.
 */
export const isSeparator = (line: string, nextLine: string, afterBlankLine: boolean): boolean => {
  const fieldFollows = /^(?:>?From |[!-9;-~]+\s*:)/.test(nextLine);
  if (TAKEOUT.test(line)) return true;
  if (DATED.test(line)) return afterBlankLine || fieldFollows;
  return afterBlankLine && fieldFollows && (BARE.test(line) || RFC_DATED.test(line));
};

const TAKEOUT = /^From \d+@xxx /;
/** asctime, with or without a zone before or behind the year. */
const DATED = /^From .*\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)?(?: \S+){0,2} \d{4}/;
const RFC_DATED = /^From \S+ .*\d{4}.*\d\d:\d\d/;
const BARE = /^From (?:-|\S+@\S+)\s*$/;
