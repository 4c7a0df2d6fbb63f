import MimeNode from 'nodemailer/lib/mime-node';
import { renderTree, withLineEnds } from '../../../emulator/gmail/outgoing/render';
import { mailDate } from '../../../emulator/mail/date';
import { type Answered, answerFields } from './answered';

/** A report (RFC 6522): what a person reads, what a program reads, and the header of the mail that it is about. */
export type Report = {
  readonly type: 'disposition-notification' | 'delivery-status';
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Blocks of fields; between two of them is a blank line. */
  readonly blocks: readonly (readonly string[])[];
  readonly headers?: Readonly<Record<string, string>>;
};

export const renderReport = (of: Answered, { type, from, to, subject, text, blocks, headers = {} }: Report): Buffer => {
  const { date, messageId, inReplyTo = '', references = '' } = answerFields(of);
  const root = new MimeNode(`multipart/report; report-type=${type}`);
  root.setHeader({
    // Nobody answers a report: RFC 8098 section 3, RFC 3464 section 2.
    'Return-Path': '<>',
    ...{ From: from, To: to, Subject: subject, Date: mailDate(date.getTime()) },
    ...{ 'Message-ID': messageId, 'In-Reply-To': inReplyTo, References: references },
    ...headers,
  });
  root.createChild('text/plain; charset=utf-8').setContent(withLineEnds(text));
  root
    .createChild(`message/${type}`)
    .setContent(withLineEnds(`${blocks.map((fields) => fields.join('\n')).join('\n\n')}\n`));
  root.createChild('text/rfc822-headers; charset=utf-8').setContent(of.message.head());
  return renderTree(root);
};
