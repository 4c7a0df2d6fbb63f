import { MailboxError } from '../error';
import type { ReadableFile } from './readable-file';

export type FileKind = 'mbox' | 'message' | 'gzip';

/** Tells by its first bytes what a file is. Throws a MailboxError that says what it is where it is no mail. */
export const recognise = (file: ReadableFile): FileKind => {
  const beginning = file.read(0, 65_536);
  if (beginning.length === 0) throw new MailboxError(`${file.path} is empty.`);
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) return 'gzip';
  const text = beginning.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (/^\s*$/.test(text)) throw new MailboxError(`${file.path} is empty: it holds nothing but white space.`);
  const named = /\.(eml|mbox)$/i.exec(file.path)?.[1]?.toLowerCase();
  if (named !== 'eml' && /^\s*From /.test(text)) return 'mbox';
  const section = text.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (named === 'eml' ? isMail(section) : named === undefined && isMail(section) && /^from[ \t]*:/im.test(section))
    return 'message';
  throw new MailboxError(
    `${file.path} is ${named === 'eml' ? 'no mail' : 'not an mbox'}: it ${whatItIs(file.path, beginning, text)}.`,
  );
};

/** Whether a header section has at least one of the fields that mail has. */
export const isMail = (section: string): boolean => FIELDS.test(section);

const FIELDS =
  /^(?:from|to|cc|bcc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|x-[\w-]+)[ \t]*:/im;

const whatItIs = (path: string, bytes: Buffer, text: string): string => {
  const known = MAGIC.find(([magic]) => text.startsWith(magic));
  if (known) return known[1];
  if (bytes.toString('latin1', 257, 262) === 'ustar') return 'is a tar archive; unpack it and give the .mbox inside';
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return 'is an HTML page';
  if (bytes.subarray(0, 8192).includes(0)) return 'holds binary data';
  if (/\.eml$/i.test(path)) return 'has no header';
  return 'does not begin with a From line ("From somebody@example.com Mon Mar  2 10:00:00 2026")';
};

const MAGIC: readonly (readonly [string, string])[] = [
  ['\u00ff\u00d8\u00ff', 'is a JPEG picture'],
  ['\u0089PNG', 'is a PNG picture'],
  ['GIF8', 'is a GIF picture'],
  ['%PDF', 'is a PDF document'],
  ['PK\u0003\u0004', 'is a zip archive; unpack it and give the .mbox inside'],
  ['7z\u00bc\u00af', 'is a 7z archive; unpack it and give the .mbox inside'],
  ['Rar!', 'is a RAR archive; unpack it and give the .mbox inside'],
  ['BZh', 'is a bzip2 archive; unpack it first'],
  ['\u00fd7zXZ', 'is an xz archive; unpack it first'],
  ['(\u00b5/\u00fd', 'is a zstd archive; unpack it first'],
  ['!BDN', 'is an Outlook data file (.pst); export it as mbox'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an Outlook message (.msg) or an old Office document; save it as .eml'],
  ['SQLite format 3', 'is an SQLite database'],
];
