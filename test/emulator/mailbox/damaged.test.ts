import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { MailboxError, openMailbox } from '../../../src/emulator/mailbox/open';
import { gzipped, mbox, temporaryFolder, write } from './formats';
import { MAILS, mail, OWNER } from './mails';

const folder = temporaryFolder();
const file = (name: string, content: string | Buffer): string => write(path.join(folder, name), content);

/** The message of the MailboxError that opening a path ends with. */
const refusal = async (at: string): Promise<string> => {
  const error = await openMailbox([at], OWNER).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MailboxError);
  return error instanceof MailboxError ? error.message : '';
};

describe('what cannot be opened', () => {
  it.each([
    ['an empty file', 'empty.mbox', '', /is empty\.$/],
    ['nothing but white space', 'blank.mbox', '\n \n', /is empty: .* white space/],
    ['text', 'letter.txt', 'Dear Mr Yamada,\n\nhow are you?\n', /not an mbox.*does not begin with a From line/],
    ['text that talks of senders', 'from.mbox', 'From the desk of Sato\n\nDear all,\n', /holds no mail/],
    ['a header without a separator', 'header.mbox', MAILS.request, /does not begin with a From line/],
    ['a picture', 'photo.mbox', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /is a JPEG/],
    ['a zip archive', 'takeout.zip', 'PK\u0003\u0004\u0014\0', /is a zip archive; unpack it/],
    ['a PDF', 'offer.pdf', '%PDF-1.7\n', /is a PDF/],
    ['an Outlook file', 'mail.pst', '!BDN\0\0', /Outlook data file/],
    ['a web page', 'page.mbox', '<!DOCTYPE html><p>From us</p>', /is an HTML page/],
    ['binary junk', 'junk.mbox', Buffer.alloc(5000, '\u0001\0\u0002'), /binary data/],
    ['junk named .eml', 'junk.eml', Buffer.alloc(5000, '\u0001\0\u0002'), /is no mail.*binary data/],
    ['a damaged gzip file', 'broken.mbox.gz', Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3]), /cannot be unpacked/],
    ['a packed letter', 'letter.gz', gzipSync('Dear Mr Yamada'), /does not begin with a From line/],
    ['a packed archive', 'mail.tar.gz', gzipSync(Buffer.from(`${'x'.repeat(257)}ustar`)), /is a tar archive/],
  ])('is named, and what it is said: %s', async (_what, name, content, reason) => {
    const message = await refusal(file(name, content));
    expect(message).toContain(path.join(folder, name));
    expect(message).toMatch(reason);
  });

  it('is a file that is not there', async () => {
    expect(await refusal(path.join(folder, 'nowhere.mbox'))).toMatch(/nowhere\.mbox.*no such file/);
  });

  it('is a folder without mail', async () => {
    mkdirSync(path.join(folder, 'nothing', 'below'), { recursive: true });
    file('nothing/readme.txt', 'Not a mail.');
    expect(await refusal(path.join(folder, 'nothing'))).toMatch(/nothing is a folder without mail/);
  });

  it('is a folder in which nothing is mail', async () => {
    file('junk only/a.eml', '\0');
    expect(await refusal(path.join(folder, 'junk only'))).toMatch(/junk only holds no mail/);
  });
});

describe('what is damaged', () => {
  const warningsOf = async (at: string): Promise<{ warnings: readonly string[]; texts: readonly string[] }> => {
    const warnings: string[] = [];
    const store = await openMailbox([at], { ...OWNER, onWarning: (warning) => warnings.push(warning) });
    return { warnings, texts: [...store.newestFirst()].reverse().map((message) => message.raw().toString()) };
  };

  it('is read as far as it goes where the last message is cut off, with a warning', async () => {
    const cut = mbox([MAILS.request, MAILS.other]).slice(0, -12);
    const { warnings, texts } = await warningsOf(file('cut.mbox', cut));
    expect(warnings).toEqual([expect.stringMatching(/cut\.mbox: the last message is cut off/)]);
    expect(texts).toEqual([MAILS.request, MAILS.other.slice(0, texts[1]?.length)]);
  });

  it('is read as far as it goes where the cut is in a header', async () => {
    const cut = `${mbox([MAILS.request])}From x@example.com Thu Mar  5 10:00:00 2026\nFrom: taro@example.com\nSubj`;
    const { warnings, texts } = await warningsOf(file('head.mbox', cut));
    expect(warnings).toHaveLength(1);
    expect(texts).toContain('From: taro@example.com\nSubj');
  });

  it.each([
    ['with the blank line that ends an mbox', mbox([MAILS.request])],
    ['without it', mbox([MAILS.request]).slice(0, -1)],
    ['with an empty text', mbox(['From: taro@example.com\n\n'])],
  ])('is nothing where the last message ends %s', async (_how, content) => {
    expect((await warningsOf(file('whole.mbox', content))).warnings).toEqual([]);
  });

  it('is unpacked as far as it goes, with a warning', async () => {
    const mails = Array.from({ length: 500 }, (_, index) =>
      mail({ From: 'a@example.com', 'Message-ID': `<${index}@example.com>` }, String(Math.sin(index)).repeat(50)),
    );
    const packed = gzipped(mails);
    const { warnings, texts } = await warningsOf(file('cut.mbox.gz', packed.subarray(0, packed.length / 2)));
    expect(warnings[0]).toMatch(/cut\.mbox\.gz cannot be unpacked to its end/);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.length).toBeLessThan(500);
  });

  it('does not keep other mail from being read: no header, NUL bytes, no line end at all', async () => {
    const junk = ['\n\n', 'X: \0\0\0\n\n\0\0', `Subject: ${'x'.repeat(100_000)}`];
    const { texts } = await warningsOf(file('junk in it.mbox', mbox([MAILS.request, ...junk, MAILS.other])));
    expect(texts).toEqual(expect.arrayContaining([MAILS.request, MAILS.other]));
  });
});
