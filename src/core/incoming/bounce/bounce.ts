import { parseAddresses } from '../../address';
import type { Mail } from '../../mime/mail';
import type { Bounce, BouncedRecipient, DeliveryAction } from '../incoming';
import { isContentKnown } from '../parts';
import { attachedMessageId } from '../refers-to';
import { recipientOf, statusBlocks, statusReportMessageId, statusReportRecipients } from './delivery-status';
import { isDelaySubject } from './delivery-subjects';
import { quotedMessageId, type ReportText, reportText } from './report-text';
import { isGeneric } from './status-code';
import { suspectBounce } from './suspicion';
import { announcedRecipients, type Told } from './text-recipients';
import { onlyAddressee, recipientsInSentences, refusedRecipients } from './transcript';

export type BounceFound = { readonly bounce: Bounce; readonly reason: string };

/** The delivery report that a mail is; `needsContent` where it looks like one and only the content can tell. */
export const findBounce = (mail: Mail): BounceFound | 'needsContent' | undefined => {
  const suspicion = suspectBounce(mail);
  if (suspicion === undefined) return undefined;
  if (!isContentKnown(mail)) return 'needsContent';
  const text = reportText(mail);
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
  const inText = statusBlocks(text.report)
    .filter((headers) => headers.get('action') !== undefined)
    .map(recipientOf)
    .filter((recipient): recipient is BouncedRecipient => recipient !== undefined);
  if (inText.length > 0) return { recipients: inText, format: 'report fields in the text' };
  const action: DeliveryAction = isDelaySubject(mail.headers.text('subject') ?? '') ? 'delayed' : 'failed';
  const told = inWords(text.report, action);
  const failed = parseAddresses(mail.headers.all('x-failed-recipients').join(', '));
  return failed.length === 0
    ? told
    : { recipients: failed.map(({ address }) => toldOf(told.recipients, address, action)), format: told.format };
};

const inWords = (report: string, action: DeliveryAction): Told => {
  const announced = announcedRecipients(report, action);
  if (announced.recipients.length > 0) return announced;
  const refused = refusedRecipients(report, action);
  if (refused.length > 0) return { recipients: refused, format: 'SMTP dialogue' };
  const named = recipientsInSentences(report, action);
  if (named.length > 0) return { recipients: named, format: 'sentence' };
  // A report that announces recipients and names them without an address means others than those it quotes.
  const addressed = announced.format === undefined ? onlyAddressee(report, action) : [];
  return addressed.length > 0 ? { recipients: addressed, format: 'quoted addressee' } : announced;
};

const toldOf = (told: readonly BouncedRecipient[], address: string, action: DeliveryAction): BouncedRecipient =>
  told.find((one) => one.address === address || one.originalAddress === address) ?? {
    address,
    originalAddress: undefined,
    action,
    status: told.length === 1 ? told[0]?.status : undefined,
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
