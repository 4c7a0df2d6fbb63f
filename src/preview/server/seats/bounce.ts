import { mailDate } from '../../../emulator/mail/date';
import { type Answered, domainOf } from './answered';
import { renderReport } from './report';

/** The recipient's server sends a mail back (RFC 3464): it knows no such address (RFC 3463, 5.1.1). */
export const bounce = (of: Answered): Buffer => {
  const { seat, message, sender, subject } = of;
  const { address, language } = seat.person;
  const server = `mx.${domainOf(address)}`;
  const { prefix, text } = language === 'ja' ? WORDS.ja : WORDS.en;
  return renderReport(of, {
    type: 'delivery-status',
    from: { name: 'Mail Delivery System', address: `mailer-daemon@${domainOf(address)}` },
    to: sender.address,
    subject: `${prefix} ${subject}`,
    text: text(address, server),
    headers: { 'Auto-Submitted': 'auto-replied' },
    blocks: [
      [`Reporting-MTA: dns; ${server}`, `Arrival-Date: ${mailDate(message.internalDate)}`],
      [
        `Final-Recipient: rfc822; ${address}`,
        `Original-Recipient: rfc822;${address}`,
        'Action: failed',
        'Status: 5.1.1',
        `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
      ],
    ],
  });
};

const WORDS = {
  ja: {
    prefix: '配信不能:',
    text: (address: string, server: string) =>
      `${server} からのお知らせです。\n\n次の宛先にメールを配信できませんでした。\n\n  <${address}>\n\n宛先のメールアドレスが見つかりません。アドレスをご確認のうえ、もう一度お送りください。\n\n550 5.1.1 <${address}>: Recipient address rejected: User unknown\n`,
  },
  en: {
    prefix: 'Undeliverable:',
    text: (address: string, server: string) =>
      `This is the mail system at ${server}.\n\nYour message could not be delivered to\n\n  <${address}>\n\nThere is no mailbox of that name. Please check the address and try again.\n\n550 5.1.1 <${address}>: Recipient address rejected: User unknown\n`,
  },
} as const;
