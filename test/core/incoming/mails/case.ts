import { decodeCharset } from '../../../../src/cli/inspect/decode-charset';
import type { Mail, Part } from '../../../../src/core/mime/mail';
import { readMail } from '../../../../src/core/mime/read-mail';

/** A mail in the shape that a program gives it, and what is expected of it. */
export type Case = { readonly says: string; readonly raw: string | Buffer; readonly is: object };

export const read = (raw: string | Buffer): Mail => readMail(Buffer.from(raw).toString('latin1'), decodeCharset);

const withoutText = (part: Part): Part => ({
  headers: part.headers,
  type: part.type,
  parameters: part.parameters,
  parts: part.parts.map(withoutText),
  text: () => undefined,
});

/** The same mail as Gmail tells of it without bodies: a snippet is about 200 characters long. */
export const withoutContent = (mail: Mail): Mail => ({ ...withoutText(mail), opening: mail.opening.slice(0, 200) });

/** A multipart/report with its parts, each from its own header on. */
export const report = (type: string, head: string, ...parts: readonly string[]): string =>
  `${head.trim()}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${type};
 boundary="=_report"

${parts.map((part) => `--=_report\n${part.trim()}\n`).join('\n')}
--=_report--
`;

export const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
