import { decode as decodeQuotedPrintable } from 'libqp';

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6). Damaged encodings give what can be read. */
export const decodeTransfer = (body: Buffer, encoding: string): Buffer => {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
};

/** 7bit, 8bit, binary, and whatever nobody knows: the bytes stand for themselves. */
export const isIdentity = (encoding: string): boolean => encoding !== 'base64' && encoding !== 'quoted-printable';
