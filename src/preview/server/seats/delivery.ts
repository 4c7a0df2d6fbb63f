import { createHash } from 'node:crypto';
import { withoutField } from '../../../emulator/gmail/outgoing/fields';
import { mailDate } from '../../../emulator/mail/date';

/** A mail as it lies in the mailbox of whom it was delivered to: without Bcc, with the trace of its way (RFC 5321 4.4). */
export const delivered = (raw: Buffer, to: string, at: number): Buffer => {
  const domain = to.slice(to.lastIndexOf('@') + 1);
  const id = createHash('sha256').update(raw).update(`${to} ${at}`).digest('hex').slice(0, 16);
  const trace = [
    `Delivered-To: ${to}`,
    `Received: from mail.example by mx.${domain} with ESMTPS id ${id}`,
    `        for <${to}>; ${mailDate(at)}`,
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(trace), withoutField(raw, 'Bcc')]);
};
