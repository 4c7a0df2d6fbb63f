import { statSync } from 'node:fs';
import path from 'node:path';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import { mbox, temporaryFolder, write } from './formats';
import { MAILS, mail, OWNER } from './mails';

const folder = temporaryFolder();
let files = 0;

const open = (content: string | Buffer): Promise<MailStore> => {
  files++;
  return openMailbox([write(path.join(folder, `${files}.mbox`), content)], OWNER);
};

const texts = (store: MailStore): readonly string[] =>
  [...store.newestFirst()].reverse().map((message) => message.raw().toString());

describe('an mbox', () => {
  it('has its quoting undone as mboxrd does it: one ">" less before every From line', async () => {
    const raw = mail({ From: 'a@example.com' }, 'From me.\n>From you.\n>>From them.\n > From indented.\n>Frombidden');
    expect(texts(await open(mbox([raw])))).toEqual([raw]);
  });

  it('is seen to be an mboxo where a quoted reply shows that ">>From" stood there from the start', async () => {
    const raw = mail(
      { From: 'a@example.com' },
      'From me.\n>> You wrote on Monday:\n>>From now on we close at five.\n>> Yours',
    );
    expect(texts(await open(mbox([raw], 'mboxo')))).toEqual([raw]);
  });

  it('is seen to be an mboxrd where the lines around are quoted one level less', async () => {
    const raw = mail({ From: 'a@example.com' }, '> You wrote on Monday:\n>From now on we close at five.\n> Yours');
    expect(texts(await open(mbox([raw])))).toEqual([raw]);
  });

  it('is not cut at lines of text that begin with "From "', async () => {
    const raw = mail(
      { From: 'a@example.com' },
      'One.\n\nFrom the beginning it was clear.\n\nFrom 10:00 to 12:00 in May 2026 we are closed.\n\nFrom here\nSubject: on',
    );
    expect(texts(await open(mbox([raw], 'mboxo').replaceAll('>From', 'From')))).toEqual([raw]);
  });

  it.each([
    'From - Mon Mar  2 10:00:00 2026',
    'From somebody@example.com Mon Mar  2 10:00:00 2026',
    'From somebody@example.com Mon Mar  2 10:00:00 JST 2026',
    'From "some body"@example.com  Mon Mar 02 10:00 2026 +0900',
    'From somebody@example.com Mon, 2 Mar 2026 10:00:00 +0900',
    'From somebody@example.com',
    'From MAILER-DAEMON Mon Mar  2 10:00:00 2026',
  ])('is cut at "%s"', async (separator) => {
    const mails = [MAILS.request, MAILS.other];
    expect(texts(await open(mbox(mails, 'mboxrd', `${separator}\n`)))).toEqual(mails);
  });

  it('is cut where the blank line before a separator is missing', async () => {
    const content = mbox([MAILS.request, MAILS.other]).replaceAll('\n\nFrom ', '\nFrom ');
    expect(texts(await open(content))).toEqual([MAILS.request, MAILS.other]);
  });

  it('may begin with blank lines or a byte order mark', async () => {
    expect(texts(await open(`\n\n${mbox([MAILS.request])}`))).toEqual([MAILS.request]);
    expect(texts(await open(`\ufeff${mbox([MAILS.request])}`))).toEqual([MAILS.request]);
  });

  it('dates a message by its separator where the header has no sane date, and by the file where nothing has', async () => {
    const undated = mail({
      From: 'a@example.com',
      Date: 'yesterday',
      Received: 'by x; Thu, 1 Jan 1970 00:00:00 +0000',
    });
    const [dated] = (
      await open(mbox([undated], 'mboxrd', 'From x@example.com Mon Mar  2 10:00:00 2026\n'))
    ).newestFirst();
    expect(dated?.internalDate).toBe(Date.UTC(2026, 2, 2, 10));
    const [bare] = (await open(mbox([undated], 'mboxrd', 'From x@example.com\n'))).newestFirst();
    expect(bare?.internalDate).toBe(statSync(path.join(folder, `${files}.mbox`)).mtimeMs);
  });

  it('is read whole where it is larger than what is read at once, wherever the pieces meet', async () => {
    const filler = 'All work and no play makes a long mail.\n>From a quoted line.\n'.repeat(6000);
    const mails = Array.from({ length: 30 }, (_, index) =>
      mail(
        {
          From: 'a@example.com',
          Date: `Mon, 2 Mar 2026 10:00:${String(index).padStart(2, '0')} +0000`,
          'Message-ID': `<${index}@example.com>`,
        },
        `${filler}${index}`,
      ),
    );
    const store = await open(mbox(mails));
    expect(store.size).toBe(30);
    mails.forEach((raw, index) => {
      const [message] = store.withMessageId(`<${index}@example.com>`);
      expect(message?.raw().equals(Buffer.from(raw))).toBe(true);
      expect(message?.size).toBe(Buffer.byteLength(raw));
    });
  });

  it('loses no quoted line where the pieces meet between ">" and "From "', async () => {
    // Eight megabytes are read at once.
    const filler = 'All work and no play.\n'.repeat(380_000);
    for (let shift = 0; shift < 7; shift++) {
      const text = `${filler}${'x'.repeat(shift)}\n${'From \n'.repeat(20_000)}${filler.slice(0, 400_000)}`;
      const raw = mail({ From: 'a@example.com' }, text);
      const [message] = (await open(mbox([raw]))).newestFirst();
      expect(message?.size).toBe(raw.length);
    }
  });

  it('tells how far it is', async () => {
    const file = write(path.join(folder, 'progress.mbox'), mbox(Object.values(MAILS)));
    const told: [number, number][] = [];
    await openMailbox([file], { ...OWNER, onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([statSync(file).size, statSync(file).size]);
  });

  it('is one mailbox with duplicates kept once, where the same messages stand in several', async () => {
    const one = write(path.join(folder, 'one.mbox'), mbox([MAILS.request, MAILS.answer]));
    const two = write(path.join(folder, 'two.mbox'), mbox([MAILS.answer, MAILS.other]));
    const store = await openMailbox([one, two], OWNER);
    expect(store.size).toBe(3);
    expect(store.thread(store.withMessageId('<request@example.co.jp>')[0]?.threadId ?? '')).toHaveLength(2);
  });
});
