import { parseAddresses } from '../../address';
import type { Mail } from '../../mime/mail';
import type { Bounce, BouncedRecipient, DeliveryAction } from '../incoming';
import { attachedMessage, isContentKnown } from '../parts';
import { attachedMessageId } from '../refers-to';
import { isDelay } from './delay';
import { recipientsIn, statusGroups, statusReportMessageId, statusReportRecipients } from './delivery-status';
import { quotedMessageId, type ReportText, reportText } from './report-text';
import { isGeneric, statusIn } from './status-code';
import { suspectBounce } from './suspicion';
import { announcedRecipients, type Told } from './text-recipients';
import { bracketedAlone, onlyAddressee, recipientsInSentences, refusedRecipients } from './transcript';

/** Also what quotes a dialogue names whom it was about. */
const SMTP_DIALOGUE = /\bRCPT TO:/i;

export type BounceFound = { readonly bounce: Bounce; readonly reason: string };

/** The delivery report that a mail is; `needsContent` where it looks like one and only the content can tell. */
export const findBounce = (mail: Mail): BounceFound | 'needsContent' | undefined => {
  const suspicion = suspectBounce(mail);
  if (suspicion === undefined) return undefined;
  if (!isContentKnown(mail)) return 'needsContent';
  const text = reportText(mail);
  if (suspicion.isDoubtful && !SMTP_DIALOGUE.test(text.report)) return undefined;
  const { recipients, format } = recipientsOf(mail, text);
  if (recipients.length === 0 && !suspicion.isCertain) return undefined;
  const originalMessageId = attachedMessageId(mail) ?? statusReportMessageId(mail) ?? quotedMessageId(text);
  return {
    bounce: { recipients: eachAddressOnce(recipients), originalMessageId },
    reason: format === undefined ? suspicion.reason : `${suspicion.reason}, ${format}`,
  };
};

/** The recipients: of the machine-readable part, of the same fields in the text, of a header, of the words. */
const recipientsOf = (mail: Mail, text: ReportText): Told => {
  const reported = statusReportRecipients(mail);
  if (reported.length > 0) return { recipients: reported, format: undefined };
  const inText = reportedInText(text.report);
  if (inText.recipients.length > 0) return inText;
  const action: DeliveryAction = isDelay(mail.headers.text('subject') ?? '', text.report) ? 'delayed' : 'failed';
  const told = inWords(text, action);
  const failed = parseAddresses(mail.headers.all('x-failed-recipients').join(', '));
  if (failed.length > 0) {
    const recipients = failed.map(({ address }) => toldOf(told.recipients, address, action));
    return withOnlyStatus({ recipients, format: told.format }, text.report);
  }
  return told.recipients.length > 0 ? told : (passedOn(mail, text) ?? told);
};

/** QUIRK: filters and gateways report a report, which is then their returned original. */
const passedOn = (mail: Mail, { original }: ReportText): Told | undefined => {
  const attached = attachedMessage(mail);
  const recipients = attached ? statusReportRecipients(attached) : reportedInText(original).recipients;
  return recipients.length > 0 ? { recipients, format: 'report within the report' } : undefined;
};

const reportedInText = (text: string): Told => ({
  recipients: recipientsIn(statusGroups(text).filter((fields) => fields.get('action') !== undefined)),
  format: 'report fields in the text',
});

const inWords = ({ report, original }: ReportText, action: DeliveryAction): Told => {
  const announced = announcedRecipients(report, action);
  const told =
    announced.recipients.length > 0
      ? announced
      : (firstOf([
          ['SMTP dialogue', () => refusedRecipients(report, action)],
          ['sentence', () => recipientsInSentences(report, action)],
          ['address alone', () => bracketedAlone(report, action)],
          // A report that announces recipients and names them without an address means others than the addressee.
          ['addressee', () => (announced.format === undefined ? onlyAddressee(`${report}\n${original}`, action) : [])],
        ]) ?? announced);
  return withOnlyStatus(told, report);
};

const firstOf = (ways: readonly (readonly [string, () => readonly BouncedRecipient[]])[]): Told | undefined => {
  for (const [format, find] of ways) {
    const recipients = find();
    if (recipients.length > 0) return { recipients, format };
  }
  return undefined;
};

/** A code anywhere in a report on one recipient is that recipient's. */
const withOnlyStatus = (told: Told, report: string): Told => {
  const [only] = told.recipients;
  if (told.recipients.length !== 1 || only === undefined || only.status !== undefined) return told;
  return { ...told, recipients: [{ ...only, status: statusIn(report) }] };
};

const toldOf = (told: readonly BouncedRecipient[], address: string, action: DeliveryAction): BouncedRecipient =>
  told.find((one) => one.address === address || one.originalAddress === address) ?? {
    address,
    originalAddress: undefined,
    action,
    status: undefined,
  };

/** Several reports on one recipient are one; a failure is said rather than a delay, a code rather than none. */
const eachAddressOnce = (recipients: readonly BouncedRecipient[]): readonly BouncedRecipient[] => {
  const byAddress = new Map<string, BouncedRecipient>();
  for (const recipient of recipients) {
    const before = byAddress.get(recipient.address);
    if (before === undefined || isWorse(recipient, before)) byAddress.set(recipient.address, recipient);
  }
  return [...byAddress.values()];
};

const isWorse = (recipient: BouncedRecipient, before: BouncedRecipient): boolean =>
  recipient.action === before.action
    ? recipient.status !== undefined &&
      (before.status === undefined || (isGeneric(before.status) && !isGeneric(recipient.status)))
    : recipient.action === 'failed';
