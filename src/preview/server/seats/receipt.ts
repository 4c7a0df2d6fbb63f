import { type Answered, domainOf } from './answered';
import { renderReport } from './report';

/** A read receipt (RFC 8098), which its reader chose to send. */
export const receipt = (of: Answered): Buffer => {
  const { seat, message, subject, field, now } = of;
  const { address, name, language } = seat.person;
  const { en, ja } = WORDS;
  const { prefix, text } = language === 'ja' ? ja : en;
  return renderReport(of, {
    type: 'disposition-notification',
    from: { name, address },
    to: field('Disposition-Notification-To'),
    subject: `${prefix} ${subject}`,
    text: text(subject, new Date(now).toUTCString()),
    blocks: [
      [
        `Reporting-UA: ${domainOf(address)}; Preview Mail`,
        `Final-Recipient: rfc822;${address}`,
        ...(message.messageId === undefined ? [] : [`Original-Message-ID: ${message.messageId}`]),
        'Disposition: manual-action/MDN-sent-manually; displayed',
      ],
    ],
  });
};

const WORDS = {
  ja: {
    prefix: '開封済み:',
    text: (subject: string, at: string) =>
      `お送りいただいたメッセージは、受信者のコンピューターで表示されました。\n\n件名: ${subject}\n表示日時: ${at}\n\n内容が読まれ、理解されたことを保証するものではありません。\n`,
  },
  en: {
    prefix: 'Read:',
    text: (subject: string, at: string) =>
      `Your message was displayed on the recipient's computer.\n\nSubject: ${subject}\nDisplayed: ${at}\n\nThere is no guarantee that it has been read or understood.\n`,
  },
} as const;
