import { encode as encodeBase64, wrap as wrapBase64 } from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import { encode as encodeQuotedPrintable, wrap as wrapQuotedPrintable } from 'nodemailer/lib/qp';

export type Composition = ConstructorParameters<typeof MailComposer>[0];

/** A composed mail as it is sent, Bcc included: Gmail keeps it in the sender's copy. */
export const renderMail = (mail: Composition): Buffer => {
  const root = new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile();
  root.keepBcc = true;
  return renderTree(root);
};

/** RFC 5322 section 2.1: lines end with CRLF. */
export const withLineEnds = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

/** A mail that was put together part by part. */
export const renderTree = (root: MimeNode): Buffer => Buffer.from(render(root));

/** nodemailer builds the tree at once but writes it out as a stream; Apps Script does not wait. */
const render = (node: MimeNode): string => {
  const header = `${node.buildHeaders()}\r\n\r\n`;
  if (!node.multipart) return header + encoded(node);
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${render(child)}\r\n`);
  return `${header}${parts.join('')}--${node.boundary}--\r\n`;
};

const encoded = (node: MimeNode): string => {
  const { content = '' } = node;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw new Error('Only text and bytes can be sent');
  const encoding = node.getTransferEncoding();
  if (encoding === 'base64') return wrapBase64(encodeBase64(Buffer.from(content)));
  if (encoding === 'quoted-printable') return wrapQuotedPrintable(encodeQuotedPrintable(content));
  return content.toString();
};
