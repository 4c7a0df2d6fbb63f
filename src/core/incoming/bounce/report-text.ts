import { textOfHtml } from '../../mime/html-text';
import type { Mail, MessageId, Part } from '../../mime/mail';
import { messageIdFrom } from '../../mime/message-id';
import { isAttachedMessage, ownParts } from '../parts';
import patterns from './report-text.data';
import { isStatusReport } from './suspicion';

/** A report is at most some pages; of the returned original only its header matters. */
const MAX_TEXT = 64 * 1024;

export type ReportText = {
  /** What the mail system says. */
  readonly report: string;
  /** The original that it returns below, from its separator line on; empty where there is none. */
  readonly original: string;
};

/** The text of a delivery report, its own words apart from the original's. */
export const reportText = (mail: Mail): ReportText => {
  const text = textOf(mail).slice(0, MAX_TEXT);
  const starts = patterns.SEPARATORS.map((separator) => text.search(separator)).filter((at) => at >= 0);
  const end = starts.length > 0 ? Math.min(...starts) : text.length;
  return { report: text.slice(0, end), original: text.slice(end) };
};

const textOf = (mail: Mail): string => {
  const parts = ownParts(mail).filter((part) => !isStatusReport(part) && !isAttachedMessage(part));
  const plain = joined(parts, 'text/plain');
  if (plain.trim() !== '') return plain;
  const html = joined(parts, 'text/html');
  // QUIRK: the boundary of some reports never occurs, so that everything stands before the first part.
  return html === '' ? (mail.text() ?? '') : textOfHtml(html.slice(0, MAX_TEXT));
};

const joined = (parts: readonly Part[], type: string): string =>
  parts
    .filter((part) => part.type === type)
    .map((part) => part.text() ?? '')
    .join('\n');

const QUOTED_ID =
  /^[ \t>]{0,9}message-id[ \t]?:[ \t]{0,9}(?:\n[ \t]{1,9})?(<[^<>\s]{1,998}>|[^<>\s]{1,998}@[^<>\s]{1,255})/im;

/** The Message-ID in a header that a report quotes. */
export const quotedMessageId = ({ report, original }: ReportText): MessageId | undefined =>
  messageIdFrom(QUOTED_ID.exec(original)?.[1] ?? QUOTED_ID.exec(report)?.[1]);
