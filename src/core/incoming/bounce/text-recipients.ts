import type { BouncedRecipient, DeliveryAction } from '../incoming';
import type { ReportFormat } from './formats/format';
import { statusIn } from './status-code';
import patterns from './text-recipients.data';

/** What the words of a report say. */
export type Told = {
  readonly recipients: readonly BouncedRecipient[];
  /** The format that told it, or that announced recipients and named none; `undefined` where none was recognised. */
  readonly format: string | undefined;
};

const MAX_LINES = 2000;

/** The recipients that a report names in one of the known formats, else as any report would. */
export const announcedRecipients = (report: string, fallbackAction: DeliveryAction): Told => {
  const known = patterns.FAMILIES.filter((format) => format.announces.test(report));
  for (const format of [...known, ...patterns.GENERAL]) {
    const recipients = announcedBy(format, report, fallbackAction);
    if (recipients.length > 0) return { recipients, format: format.name };
  }
  return { recipients: [], format: known[0]?.name };
};

const announcedBy = (format: ReportFormat, report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const announcement = format.announces.exec(report);
  if (!announcement) return [];
  const rest = report.slice(announcement.index + announcement[0].length);
  return listed(rest, format.recipient ?? patterns.ADDRESS_FIRST, format.action ?? action);
};

/** The recipients in lines of their own. What follows one, up to the next, is said of it. */
const listed = (text: string, shape: RegExp, action: DeliveryAction): readonly BouncedRecipient[] => {
  const recipients: BouncedRecipient[] = [];
  const lines = text.split('\n', MAX_LINES);
  let section: string[] = [];
  let indentation = Number.POSITIVE_INFINITY;
  const close = () => {
    const recipient = recipientOf(section, shape, action);
    if (recipient) recipients.push(recipient);
  };
  for (const line of lines) {
    if (SIGNATURE.test(line)) break;
    // A diagnostic's continuation is indented deeper than the recipients are, and may begin with an address too.
    if (shape.test(line) && indentationOf(line) <= indentation) {
      indentation = indentationOf(line);
      close();
      section = [];
    }
    section.push(line);
  }
  close();
  return recipients;
};

const SIGNATURE = /^-- ?$/;

const indentationOf = (line: string): number => line.search(/[^ \t]|$/);

const recipientOf = (
  section: readonly string[],
  shape: RegExp,
  action: DeliveryAction,
): BouncedRecipient | undefined => {
  const address = shape.exec(section[0] ?? '')?.[1]?.toLowerCase();
  if (address === undefined) return undefined;
  const said = section.slice(0, 40).join('\n');
  const original = patterns.EXPANDED.exec(said.slice(0, 1000))?.[1]?.toLowerCase();
  return {
    address,
    originalAddress: original === address ? undefined : original,
    action,
    status: statusIn(said),
  };
};
