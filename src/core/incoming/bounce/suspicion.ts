import { addressesIn } from '../../address';
import type { Mail, Part } from '../../mime/mail';
import { isAutoSubmitted, isPersonsSubject, refersToMail } from '../answers';
import { isAttachedMessage, ownParts } from '../parts';
import { isDeliverySubject } from './delivery-subjects';
import patterns from './suspicion.data';

/** What makes a mail look like a delivery report, so that its content is worth reading. */
export type Suspicion = {
  /** The rule, for people. */
  readonly reason: string;
  /** Whether that alone makes it one, whatever the content says. */
  readonly isCertain: boolean;
  /** Whether it looks like a person's answer all the same: then only an SMTP dialogue in its text makes it one. */
  readonly isDoubtful?: boolean;
};

const STATUS_REPORT = /^message\/(?:global-|x)?delivery-status$/;

/** Whether the part is the machine-readable one of a delivery report, RFC 3464 section 2 (RFC 6533, and `x` by mistake). */
export const isStatusReport = (part: Part): boolean => STATUS_REPORT.test(part.type);

/** Why a mail may be a delivery report, from headers and structure alone. `undefined` for ordinary mail. */
export const suspectBounce = (mail: Mail): Suspicion | undefined => {
  const subject = mail.headers.text('subject') ?? '';
  const saysSo = isDeliverySubject(subject);
  const fromSystem = isFromMailSystem(mail);
  const parts = ownParts(mail);
  if (isReport(mail)) return certain('report-type=delivery-status');
  if (parts.some((part) => isReport(part) || isStatusReport(part)) && !isPersonsSubject(subject))
    return { reason: 'delivery-status part', isCertain: fromSystem || saysSo };
  if (mail.headers.get('x-failed-recipients')) return certain('X-Failed-Recipients');
  if (mail.headers.get('x-ms-exchange-message-is-ndr') !== undefined) return certain('X-MS-Exchange-Message-Is-Ndr');
  const isReturned = hasNullReturnPath(mail);
  const isAutomatic = isReturned || isAutoSubmitted(mail.headers);
  const isAnswer = isPersonsSubject(subject);
  // QUIRK: James reports under "Re:" and nothing else tells its mail from that of a postmaster who answers.
  if (fromSystem) return { reason: 'sent by a mail system', isCertain: saysSo, isDoubtful: isAnswer && !isAutomatic };
  if (isAnswer || (refersToMail(mail.headers) && !isAutomatic)) return undefined;
  const returns = parts.some(isAttachedMessage);
  if (isReturned && saysSo) return certain('null return path and subject');
  if (isReturned && returns) return possible('null return path with an attached message');
  if (saysSo && (isAutomatic || returns)) return possible('subject of a delivery report');
  return returns && patterns.SAYS_UNDELIVERED.test(mail.opening.slice(0, 200))
    ? possible('first words of a delivery report, with an attached message')
    : undefined;
};

const certain = (reason: string): Suspicion => ({ reason, isCertain: true });
const possible = (reason: string): Suspicion => ({ reason, isCertain: false });

const isReport = (part: Part): boolean => part.parameters['report-type']?.toLowerCase() === 'delivery-status';

const isFromMailSystem = (mail: Mail): boolean => {
  const from = mail.headers.get('from') ?? '';
  const [sender] = addressesIn(mail.headers, 'from');
  if (/^\s*<\s*>\s*$/.test(from)) return true;
  // QUIRK: "MAILER-DAEMON" and "MAILER-DAEMON <>" have no address.
  const local = sender ? sender.address.split('@')[0] : from.slice(0, 200).replace(/[<>"\s]|\([^()]*\)/g, '');
  const name = (mail.headers.text('from') ?? '').slice(0, 200).replace(/<[^<>]*>/g, '');
  return (
    patterns.MAIL_SYSTEM.test(local ?? '') ||
    patterns.MAIL_SYSTEM_NAME.test(name) ||
    patterns.MAIL_SYSTEM_NAME.test((sender?.name ?? '').slice(0, 200))
  );
};

/** RFC 5321 section 4.5.5. QUIRK: some systems write MAILER-DAEMON instead. */
export const hasNullReturnPath = (mail: Mail): boolean =>
  /^\s*(?:<\s*>|"?<?mailer-daemon(?:@[^>\s]*)?>?"?)\s*$/i.test(mail.headers.get('return-path') ?? '');
