import { parseHeaders } from '../../../src/emulator/mail/headers';
import { type ParsedPart, parseMessage } from '../../../src/emulator/mail/message';

const HEAD = 'From: a@example.com\r\nMIME-Version: 1.0\r\n';

const parts = (part: ParsedPart): number => part.parts.reduce((sum, child) => sum + parts(child), 1);
const depth = (part: ParsedPart): number => 1 + Math.max(0, ...part.parts.map(depth));

/** Reads everything that can be asked for. */
const readAll = (raw: Buffer): ParsedPart => {
  const message = parseMessage(raw);
  message.plainText();
  message.htmlText();
  message.snippet();
  for (const part of message.attachments()) part.body.data();
  return message;
};

// Each of them would take minutes, or the stack, where work grew with the square of what is nested or repeated.
describe('hostile mail is read within limits', () => {
  it('fifty megabytes in an attachment, without decoding them for the text', () => {
    const line = `${Buffer.alloc(57, 'a').toString('base64')}\r\n`;
    const raw = Buffer.from(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\nContent-Type: x/y; name=z\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${line.repeat(650_000)}--b--\r\n`,
    );
    const message = parseMessage(raw);
    expect(message.snippet()).toBe('Hello');
    expect(message.parts[1]?.body.size).toBe(650_000 * 57);
  });

  it('ten thousand header fields', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => `X-${index}: ${index}\r\n`).join('');
    const raw = Buffer.from(`${HEAD}${fields}\r\nHello`);
    expect(parseHeaders(raw)).toHaveLength(10_002);
    expect(parseMessage(raw).plainText()).toBe('Hello');
  });

  it('a million of them', () => {
    expect(parseHeaders(Buffer.from('X: y\r\n'.repeat(1_000_000))).length).toBeLessThan(100_000);
  });

  it('five thousand nested parts', () => {
    const opening = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    const message = readAll(Buffer.from(`${HEAD}${opening.join('')}\r\nHello`));
    expect(depth(message)).toBeLessThan(200);
  });

  it('five thousand nested messages', () => {
    const message = readAll(Buffer.from(`${HEAD}${'Content-Type: message/rfc822\r\n\r\n'.repeat(5000)}Hello`));
    expect(depth(message)).toBeLessThan(200);
  });

  it('a hundred thousand parts', () => {
    const message = readAll(
      Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}`),
    );
    expect(parts(message)).toBeLessThan(20_000);
  });

  it('multiparts that all have the same boundary', () => {
    const nested = '--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(20_000);
    const message = readAll(Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${nested}`));
    expect(depth(message)).toBe(2);
  });

  it('a megabyte of lines that look like boundaries', () => {
    readAll(Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--\n'.repeat(350_000)}`));
  });

  it('NUL bytes, in the header and all over', () => {
    expect(parseHeaders(Buffer.from('Subject: a\0b\r\n\r\n'))).toEqual([{ name: 'Subject', value: 'a\0b' }]);
    readAll(Buffer.alloc(5_000_000));
  });

  it('quotation marks, encoded words and comments that never end', () => {
    for (const piece of ['"', '\\"', '=?', '=?a?Q?', '=?a?Q?x?= ', '(', '<', ';', '=?utf-8?B?', ' ']) {
      const junk = piece.repeat(50_000);
      readAll(Buffer.from(`From: =?${junk}\r\nSubject: =?${junk}\r\nContent-Type: text/plain; a=${junk}\r\n\r\n`));
    }
  });

  it('HTML that is nested without end', () => {
    readAll(Buffer.from(`Content-Type: text/html\r\n\r\n${'<div>'.repeat(1_000_000)}`));
  });

  it('charsets, encodings and parameters that do not exist', () => {
    const message = parseMessage(
      Buffer.from(
        'Content-Type: text/plain; charset="__proto__"\r\nContent-Transfer-Encoding: constructor\r\n\r\nHello',
      ),
    );
    expect(message.plainText()).toBe('Hello');
  });
});
