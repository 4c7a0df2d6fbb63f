import type { Entity, Person } from '../writer/mail';
import { attachedOriginal, type BounceForm, daemon, deliveryReport, originalHeaders } from './bounce';

const plain = (content: string): Entity => ({ type: 'text/plain', charset: 'utf-8', encoding: '8bit', content });
const domainOf = ({ address }: Person): string => address.split('@')[1] ?? '';

/** Postfix of the recipient's provider, which took the mail and then could not place it. */
export const postfix: BounceForm = {
  from: (failed) => daemon(`mx1.${domainOf(failed)}`),
  subject: () => 'Undelivered Mail Returned to Sender',
  refersBy: 'nothing',
  fields: () => [['Auto-Submitted', 'auto-replied']],
  body: ({ sent, failed }) =>
    deliveryReport(
      plain(
        `This is the mail system at host mx1.${domainOf(failed)}.\n\nYour message could not be handed to the mailbox below. ` +
          `What the server said follows it.\n\n<${failed.address}>: unknown user: "${failed.address.split('@')[0]}"`,
      ),
      [
        [
          ['Reporting-MTA', `dns; mx1.${domainOf(failed)}`],
          ['X-Postfix-Sender', `rfc822; ${sent.from.address}`],
        ],
        [
          ['Final-Recipient', `rfc822; ${failed.address}`],
          ['Original-Recipient', `rfc822;${failed.address}`],
          ['Action', 'failed'],
          ['Status', '5.1.1'],
          ['Diagnostic-Code', `X-Postfix; unknown user: "${failed.address.split('@')[0]}"`],
        ],
      ],
      attachedOriginal(sent),
    ),
};

/** Postfix that will go on trying: nothing has failed. */
export const postfixDelayed: BounceForm = {
  ...postfix,
  subject: () => 'Delayed Mail (still being retried)',
  body: ({ sent, failed }) =>
    deliveryReport(
      plain(
        `This is the mail system at host mx1.${domainOf(failed)}.\n\nTHIS IS ONLY A WARNING. There is no need to send the mail again.\n\n` +
          `It has waited for 4 hours and will be tried for 5 days.\n\n<${failed.address}>: connection timed out`,
      ),
      [
        [['Reporting-MTA', `dns; mx1.${domainOf(failed)}`]],
        [
          ['Final-Recipient', `rfc822; ${failed.address}`],
          ['Action', 'delayed'],
          ['Status', '4.4.1'],
          ['Will-Retry-Until', 'Wed, 30 Dec 2026 09:00:00 +0900'],
        ],
      ],
      originalHeaders(sent),
    ),
};

/** Gmail itself, in the conversation of the mail that it could not deliver. */
export const gmailBounce: BounceForm = {
  from: () => ({ name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com' }),
  subject: () => 'Delivery Status Notification (Failure)',
  refersBy: 'In-Reply-To',
  fields: ({ failed }) => [
    ['Auto-Submitted', 'auto-replied'],
    ['X-Failed-Recipients', failed.address],
  ],
  body: ({ sent, failed }) =>
    deliveryReport(
      plain(
        `** アドレスが見つかりません **\n\n${failed.address} が見つからないため、メールは届きませんでした。入力の誤りがないかご確認ください。`,
      ),
      [
        [['Reporting-MTA', 'dns; googlemail.com']],
        [
          ['Final-Recipient', `rfc822; ${failed.address}`],
          ['Action', 'failed'],
          ['Status', '5.1.1'],
          ['Diagnostic-Code', `smtp; 550-5.1.1 The email account that you tried to reach does not exist.`],
        ],
      ],
      attachedOriginal(sent),
    ),
};

/** Gmail that is still trying: nothing has failed. */
export const gmailDelayed: BounceForm = {
  ...gmailBounce,
  subject: () => 'Delivery Status Notification (Delay)',
  fields: () => [['Auto-Submitted', 'auto-replied']],
  body: ({ sent, failed }) =>
    deliveryReport(
      plain(
        `** まだ配信できていません **\n\n${failed.address} への配信で一時的な問題が起きています。Gmail はあと 45 時間、配信を試みます。`,
      ),
      [
        [['Reporting-MTA', 'dns; googlemail.com']],
        [
          ['Final-Recipient', `rfc822; ${failed.address}`],
          ['Action', 'delayed'],
          ['Status', '4.4.1'],
        ],
      ],
      attachedOriginal(sent),
    ),
};

/** Exchange Online: the text in the administrator's language, the report in the middle. */
const exchangeOnline = (prefix: string, text: (failed: Person) => string): BounceForm => ({
  from: (failed) => ({ name: 'Microsoft Outlook', address: `postmaster@${domainOf(failed)}` }),
  subject: (original) => `${prefix}${original}`,
  refersBy: 'In-Reply-To',
  fields: () => [
    ['X-MS-Exchange-Message-Is-Ndr', ''],
    ['Auto-Submitted', 'auto-replied'],
  ],
  body: ({ sent, failed }) =>
    deliveryReport(
      {
        type: 'text/html',
        charset: 'utf-8',
        encoding: 'base64',
        content: `<html><body><p>${text(failed)}</p></body></html>`,
      },
      [
        [
          ['Reporting-MTA', 'dns;TYCPR01MB0000.jpnprd01.prod.outlook.com'],
          ['Received-From-MTA', 'dns;mail-sor-f41.google.com'],
        ],
        [
          ['Final-Recipient', `rfc822;${failed.address}`],
          ['Action', 'failed'],
          ['Status', '5.1.10'],
          [
            'Diagnostic-Code',
            `smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; ${failed.address} was not found by lookup`,
          ],
        ],
      ],
      attachedOriginal(sent),
    ),
});

export const exchangeJapanese = exchangeOnline(
  '配信不能: ',
  ({ address }) => `${address} さんへの配信に失敗しました。宛先のドメインにこの受信者は見つかりませんでした。`,
);

export const exchangeGerman = exchangeOnline(
  'Unzustellbar: ',
  ({ address }) => `Die Nachricht an ${address} wurde nicht zugestellt: Es gibt dort keinen Empfänger dieses Namens.`,
);
