import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import type { Part } from '../../../src/core/mime/mail';
import { readMail } from '../../../src/core/mime/read-mail';
import { oddMails } from './fixtures/odd-mails';
import { type GeneratedMail, generateMail } from './generate-mail';

/** What another reader of mail says of one. */
type Oracle = {
  readonly subject: string | undefined;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly { readonly type: string; readonly bytes: string }[];
};

const binary = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(new Uint8Array(bytes)).toString('latin1');

const postalMime = async (raw: string): Promise<Oracle> => {
  const mail = await PostalMime.parse(Buffer.from(raw, 'latin1'));
  const attachments = mail.attachments.map(({ mimeType, content }) => ({
    type: mimeType,
    bytes: typeof content === 'string' ? content : binary(content),
  }));
  const { name, address } = mail.from ?? {};
  return { subject: mail.subject, name, address, text: mail.text, html: mail.html, attachments };
};

const mailparser = async (raw: string): Promise<Oracle> => {
  const mail = await simpleParser(Buffer.from(raw, 'latin1'), { keepDeliveryStatus: true });
  const attachments = mail.attachments.map((part) => ({ type: part.contentType, bytes: binary(part.content) }));
  const [{ name, address } = { name: undefined, address: undefined }] = mail.from?.value ?? [];
  return { subject: mail.subject, name, address, text: mail.text, html: mail.html || undefined, attachments };
};

const oracles = { 'postal-mime': postalMime, mailparser };

/** Readers differ in the white space between the parts that they join. */
const folded = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const leavesOf = (part: Part): readonly Part[] =>
  part.type.startsWith('multipart/') ? part.parts.flatMap(leavesOf) : [part];

const isAttachment = (part: Part): boolean =>
  /^attachment/.test(part.headers.get('content-disposition') ?? '') || !/^text\/(plain|html)$/.test(part.type);

/** Attached messages are compared as messages: their text as a whole is of several charsets. */
const expectTheSame = async (raw: string, mail: Part, read: (raw: string) => Promise<Oracle>): Promise<void> => {
  const oracle = await read(raw);
  const leaves = leavesOf(mail);
  const attachments = leaves.filter(isAttachment);
  const inline = leaves.filter((part) => !isAttachment(part));
  expect(folded(mail.headers.text('subject'))).toBe(folded(oracle.subject));
  expect(folded(mail.headers.text('from'))).toBe(folded(`${oracle.name} <${oracle.address}>`));
  const plain = inline.filter(({ type }) => type === 'text/plain').map((part) => part.text());
  expect(folded(plain.join('\n'))).toBe(folded(oracle.text));
  for (const part of inline.filter(({ type }) => type === 'text/html'))
    expect(folded(oracle.html)).toContain(folded(part.text()));
  expect(attachments.map(({ type }) => type)).toEqual(oracle.attachments.map(({ type }) => type));
  for (const [n, { bytes }] of oracle.attachments.entries()) {
    const part = attachments[n];
    const attached = part?.parts[0];
    if (attached) await expectTheSame(bytes, attached, read);
    else expect(folded(part?.text())).toBe(folded(decodeCharset(bytes, part?.parameters.charset ?? 'utf-8')));
  }
};

/** What the mail is known to hold, part by part. */
const expectAsGenerated = (mail: Part, generated: GeneratedMail) => {
  const leaves = leavesOf(mail);
  expect(mail.headers.text('subject')).toBe(generated.subject);
  expect(mail.headers.text('from')).toBe(`${generated.from.name} <${generated.from.address}>`);
  expect(leaves.map(({ type }) => type)).toEqual(generated.leaves.map(({ type }) => type));
  generated.leaves.forEach(({ text, message }, n) => {
    const leaf = leaves[n];
    if (message && leaf?.parts[0]) expectAsGenerated(leaf.parts[0], message);
    else expect(leaf?.text()).toBe(text);
  });
};

const generated = Array.from({ length: 120 }, (_, seed) => ({ seed, mail: generateMail(seed + 1) }));

test('generated mail is read as it was written, part by part', () => {
  for (const { mail } of generated) expectAsGenerated(readMail(mail.raw, decodeCharset), mail);
});

describe.each(Object.entries(oracles))('%s reads the same', (_, oracle) => {
  test.each(generated)('in generated mail $seed', ({ mail }) =>
    expectTheSame(mail.raw, readMail(mail.raw, decodeCharset), oracle),
  );

  test.each(Object.entries(oddMails))('in %s', (_, raw) => expectTheSame(raw, readMail(raw, decodeCharset), oracle));
});
