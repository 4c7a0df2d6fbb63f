import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
};

const inspect = (...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, 'build/inspect.mjs'), ...args], { encoding: 'utf8' });

const lines = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const receipt = file(
  'receipt.eml',
  `From: Hanako <Hanako@Example.co.jp>
Subject: =?UTF-8?B?6ZaL5bCB5riI44G/OiDlvqHopovnqY3mm7jjga7ku7Y=?=
Date: Wed, 4 Mar 2026 10:12:00 +0900
Message-ID: <receipt.1@example.co.jp>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain

It was shown.
--b
Content-Type: message/disposition-notification

Final-Recipient: rfc822; hanako@example.co.jp
Original-Message-ID: <offer.42@mail.example.com>
Disposition: manual-action/MDN-sent-manually; displayed
--b--
`,
);

const bounce = file(
  'bounce.eml',
  `From: MAILER-DAEMON@mx.example.com
Subject: failure notice

Sorry, we were unable to deliver your message to the following address.

<jiro@example.co.jp>:
550 5.1.1 User unknown
<saburo@example.co.jp>:
mailbox is closed
`,
);

const autoReply = file('away.eml', 'From: jiro@example.co.jp\nSubject: Automatic reply: Offer 42\n\nI am away.\n');
const noMail = file('picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'));
const missing = path.join(folder, 'missing.eml');

describe('inspect --json', () => {
  test('prints a line for each file, in the order given', () => {
    const { stdout, stderr, status } = inspect('--json', receipt, bounce, autoReply);
    expect(lines(stdout)).toEqual([
      {
        file: receipt,
        kind: 'receipt',
        from: 'hanako@example.co.jp',
        subject: '開封済み: 御見積書の件',
        date: '2026-03-04T01:12:00.000Z',
        messageId: '<receipt.1@example.co.jp>',
        refersTo: ['<offer.42@mail.example.com>'],
        receipt: {
          type: 'displayed',
          mode: 'manual-action',
          sending: 'MDN-sent-manually',
          finalRecipient: 'hanako@example.co.jp',
          originalMessageId: '<offer.42@mail.example.com>',
        },
        bounce: null,
        autoReply: null,
        reason: 'report-type=disposition-notification',
      },
      {
        file: bounce,
        kind: 'bounce',
        from: 'mailer-daemon@mx.example.com',
        subject: 'failure notice',
        date: null,
        messageId: null,
        refersTo: [],
        receipt: null,
        bounce: {
          recipients: [
            { address: 'jiro@example.co.jp', action: 'failed', status: '5.1.1' },
            { address: 'saburo@example.co.jp', action: 'failed', status: null },
          ],
          originalMessageId: null,
        },
        autoReply: null,
        reason: 'sent by a mail system, qmail',
      },
      expect.objectContaining({ file: autoReply, kind: 'autoReply', autoReply: { decidedBy: 'subject' } }),
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('gives a file that is no mail its line', () => {
    const { stdout, status } = inspect(noMail, '--json');
    expect(lines(stdout)).toEqual([
      expect.objectContaining({ file: noMail, kind: 'human', from: null, reason: 'no mail: it has no header' }),
    ]);
    expect(status).toBe(0);
  });

  test('names a file that cannot be read, and answers for the others', () => {
    const { stdout, stderr, status } = inspect('--json', missing, folder, bounce);
    expect(lines(stdout).map((line) => line.file)).toEqual([bounce]);
    expect(stderr).toContain(missing);
    expect(stderr).toContain(`${folder}: this is a folder`);
    expect(status).toBe(1);
  });
});

describe('inspect', () => {
  test('tells people what each mail is, what it says and why', () => {
    const { stdout, status } = inspect(receipt, bounce, autoReply);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^kind +from +says +subject +because +file$/);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^receipt +hanako@example\.co\.jp +displayed +開封済み: 御見積書の件 +report-type=/);
    expect(rows[1]).toMatch(/^bounce +mailer-daemon@mx\.example\.com +failed 5\.1\.1 jiro@example\.co\.jp, failed sab/);
    expect(rows[2]).toMatch(/^automatic reply +jiro@example\.co\.jp .*subject of an automatic reply/);
    expect(status).toBe(0);
  });

  test('says which file it cannot read', () => {
    const { stdout, stderr, status } = inspect(missing, bounce);
    expect(stderr).toBe(`inspect: ${missing}: there is no such file\n`);
    expect(stdout).toContain('bounce.eml');
    expect(status).toBe(1);
  });

  test('lets no mail write on the terminal', () => {
    const subject = '=?UTF-8?Q?=1B[31mred=E2=80=AEgpj.exe?=';
    const { stdout } = inspect(file('hostile.eml', `From: a@example.com\nSubject: ${subject}\n\nHello`));
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain('gpj.exe');
  });

  test.each([[[]], [['--json']], [['--what', 'a.eml']]])('is wrong usage with %j', (args) => {
    const { stdout, stderr, status } = inspect(...args);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: npm run --silent inspect -- FILE… [--json]');
    expect(status).toBe(2);
  });

  test('ends quietly when nobody reads on', () => {
    const files = Array.from({ length: 400 }, () => `"${bounce}"`).join(' ');
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" build/inspect.mjs --json ${files} | head -n 1`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });
});
