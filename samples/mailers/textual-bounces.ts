import type { Person } from '../writer/mail';
import { type BounceForm, daemon, headerBelow, originalHeaders } from './bounce';

const domainOf = ({ address }: Person): string => address.split('@')[1] ?? '';

/** qmail has no machine-readable part: the text is the report. */
export const qmail: BounceForm = {
  from: (failed) => daemon(`mail.${domainOf(failed)}`, ''),
  subject: () => 'failure notice',
  refersBy: 'nothing',
  fields: () => [],
  body: ({ sent, failed }) => ({
    type: 'text/plain',
    content:
      `Hi. This is the qmail-send program at mail.${domainOf(failed)}.\n` +
      `I'm afraid I wasn't able to deliver your message to the following addresses.\n` +
      `This is a permanent error; I've given up. Sorry it didn't work out.\n\n` +
      `<${failed.address}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n` +
      `--- Below this line is a copy of the message.\n\nReturn-Path: <${sent.from.address}>\n${headerBelow(sent)}`,
  }),
};

/** exim: the text, and the failed address in a field of its own. */
export const exim: BounceForm = {
  from: (failed) => daemon(`mail.${domainOf(failed)}`),
  subject: () => 'Mail delivery failed: returning message to sender',
  refersBy: 'nothing',
  fields: ({ failed }) => [
    ['X-Failed-Recipients', failed.address],
    ['Auto-Submitted', 'auto-replied'],
  ],
  body: ({ sent, failed }) => ({
    type: 'text/plain',
    charset: 'us-ascii',
    content:
      `This message was created automatically by mail delivery software.\n\n` +
      `A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n` +
      `  ${failed.address}\n    mailbox is full: retry timeout exceeded\n\n` +
      `------ This is a copy of the message's headers. ------\n\n${headerBelow(sent)}`,
  }),
};

/** A mobile carrier: Japanese in ISO-2022-JP, the address on a line of its own, the header attached. */
export const mobileCarrier: BounceForm = {
  from: (failed) => daemon(domainOf(failed)),
  subject: () => '【送信エラー】Returned mail: User unknown',
  charset: 'iso-2022-jp',
  refersBy: 'nothing',
  fields: () => [],
  body: ({ sent, failed }) => ({
    type: 'multipart/mixed',
    content: [
      {
        type: 'text/plain',
        charset: 'iso-2022-jp',
        content:
          `次のあて先へのメッセージはエラーのため送信できませんでした。\n\n  あて先: <${failed.address}>\n\n` +
          `メールアドレスをご確認のうえ、もう一度お送りください。\n\n<${failed.address}>: 550 Unknown user ${failed.address}`,
      },
      originalHeaders(sent),
    ],
  }),
};

/** Notes writes a report for people, with the address after a label. */
export const notes: BounceForm = {
  from: (failed) => daemon(domainOf(failed), ''),
  subject: (original) => `DELIVERY FAILURE: User not listed in Domino Directory (${original})`,
  refersBy: 'nothing',
  fields: () => [['X-Mailer', 'HCL Domino Release 12.0.2']],
  body: ({ sent, failed }) => ({
    type: 'multipart/mixed',
    content: [
      {
        type: 'text/plain',
        charset: 'utf-8',
        encoding: 'base64',
        content:
          `Your message\n\n  Subject: ${sent.subject}\n\nwas not delivered to:\n\n  ${failed.address}\n\n` +
          `because:\n\n  User not listed in Domino Directory`,
      },
      originalHeaders(sent),
    ],
  }),
};
