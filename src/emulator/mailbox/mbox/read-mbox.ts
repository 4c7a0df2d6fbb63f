import { headerEnd } from '../../mail/header-section';
import { keyFields } from '../digest';
import { type FoundHead, type Reading, readFound } from '../files/found';
import type { ReadableFile } from '../files/readable-file';
import { takeoutBytes, withoutTakeoutFields } from '../files/takeout-fields';
import { type Quoting, unquote } from './quoting';
import { blankLineBefore, type FoundSeparator, scanMbox } from './scan';

/** Where a message of an mbox lies, and what is not its own in there. */
type Placed = {
  readonly found: FoundHead;
  readonly start: number;
  readonly headEnd: number;
  end: number;
  /** Bytes that Takeout added. */
  readonly added: number;
  /** Lines ">From ", and lines with more than one ">". */
  quoted: number;
  deeplyQuoted: number;
};

/** Longer header sections are hostile; what stands behind is not looked at for threads and labels. */
const LONGEST_HEAD = 4_194_304;

/** Reads an mbox once and reports its messages; their bytes are read when they are asked for. */
export const readMbox = (file: ReadableFile, reading: Reading): void => {
  const placed: Placed[] = [];
  const votes = { mboxo: 0, mboxrd: 0 };
  let reported = 0;
  scanMbox(file, {
    message: (separator) => {
      const previous = placed.at(-1);
      if (previous) previous.end = separator.previousEnd;
      placed.push(placeMessage(separator, file, reading));
    },
    quoted: (quotes, seen) => {
      const message = placed.at(-1);
      if (message && quotes === 1) message.quoted++;
      if (message && quotes > 1) message.deeplyQuoted++;
      if (seen) votes[seen]++;
    },
    progress: (offset) => {
      reading.onRead(offset - reported);
      reported = offset;
    },
  });
  endLast(placed.at(-1), file, reading);
  const quoting = votes.mboxo > votes.mboxrd ? 'mboxo' : 'mboxrd';
  for (const message of placed) report(message, quoting, file, reading);
};

const placeMessage = ({ line, start, following }: FoundSeparator, file: ReadableFile, reading: Reading): Placed => {
  const atHand = headEndIn(following);
  const whole = atHand < following.length || start + following.length >= file.size;
  const bytes = whole ? following : file.read(start, start + LONGEST_HEAD);
  const length = whole ? atHand : headEndIn(bytes);
  const section = bytes.toString('latin1', 0, length);
  const found = readFound(keyFields(section), { separator: line, modified: file.modified }, reading);
  const headEnd = start + length;
  return { found, start, headEnd, end: headEnd, added: takeoutBytes(section), quoted: 0, deeplyQuoted: 0 };
};

/** A header section without a blank line ends at the next separator: looking further would look at all that follows. */
const headEndIn = (bytes: Buffer): number => {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1];
    if (next === 10) return at + 2;
    if (next === 13 && bytes[at + 2] === 10) return at + 3;
    if (next === 70 && bytes.toString('latin1', at + 1, at + 6) === 'From ') return at + 1;
  }
  return headerEnd(bytes);
};

const endLast = (last: Placed | undefined, file: ReadableFile, reading: Reading): void => {
  if (!last) return;
  const tail = file.read(Math.max(last.start, file.size - 4), file.size);
  const blank = blankLineBefore(tail, tail.length);
  last.end = file.size - blank;
  if (blank > 0 || (tail.at(-1) === 10 && last.headEnd < file.size)) return;
  reading.onWarning(`${file.path}: the last message is cut off; it was read as far as it goes.`);
};

const report = (message: Placed, quoting: Quoting, file: ReadableFile, reading: Reading): void => {
  const { found, start, headEnd, end, added, quoted, deeplyQuoted } = message;
  const quotes = quoted + (quoting === 'mboxrd' ? deeplyQuoted : 0);
  const read = (to: number): Buffer => {
    const bytes = file.read(start, to);
    return added === 0 ? bytes : withoutTakeoutFields(bytes, headEnd - start);
  };
  reading.onFound({
    messageId: found.messageId,
    references: found.references,
    subject: found.subject,
    fromUser: found.fromUser,
    id: found.id,
    threadId: found.threadId,
    internalDate: found.internalDate,
    labelIds: found.labelIds,
    size: end - start - added - quotes,
    raw: quotes === 0 ? () => read(end) : () => unquote(read(end), quoting),
    head: () => read(Math.min(headEnd, end)),
  });
};
