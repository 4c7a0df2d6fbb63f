import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createScratch, linesOf, runTool, toolPath } from './support/run-tool';

const ME = 'hanako@kidoku.example';

const MBOX = `From 1@xxx Mon Nov 02 01:00:00 +0000 2026
From: Hanako <hanako@kidoku.example>
To: taro@example.co.jp, jiro@example.co.jp
Subject: =?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=
Date: Mon, 02 Nov 2026 10:00:00 +0900
Message-ID: <quotation@kidoku.example>

Could you let me know by Friday?

From 2@xxx Mon Nov 02 06:00:00 +0000 2026
From: taro@example.co.jp
To: hanako@kidoku.example
Subject: Re: =?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=
Date: Mon, 02 Nov 2026 15:00:00 +0900
Message-ID: <answer@example.co.jp>
In-Reply-To: <quotation@kidoku.example>

Friday it is.

From 3@xxx Tue Nov 17 01:00:00 +0000 2026
From: hanako+fair@kidoku.example
To: emily@example.com
Subject: Samples \u202e\u001b[31mred
Date: Tue, 17 Nov 2026 10:00:00 +0900
Message-ID: <samples@kidoku.example>

Did the samples arrive?

`;

const SAMPLE = path.join(__dirname, '../../samples/mailbox.mbox');
const SAMPLE_ME = ['--me', 'hanako.sato@kidoku.example,h.sato@kidoku.example'];

const scratch = createScratch();
const mbox = scratch.write('mail.mbox', MBOX);
afterAll(scratch.remove);

const status = (...args: string[]) => runTool('status', args);
const NOW = ['--now', '2026-11-20T09:00:00+09:00'];

describe('JSON', () => {
  test('one object a line, newest first, nothing else on standard output', () => {
    const ended = status('--mbox', mbox, '--me', ME, ...NOW, '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const lines = linesOf(ended.stdout).map((line) => JSON.parse(line));
    expect(lines.map(({ messageId, status: said, awaiting }) => [messageId, said, awaiting])).toEqual([
      ['<samples@kidoku.example>', 'noResponse', true],
      ['<quotation@kidoku.example>', 'replied', false],
    ]);
    expect(Object.keys(lines[0])).toEqual([
      'threadId',
      'messageId',
      'subject',
      'sentAt',
      'status',
      'awaiting',
      'awaitingReason',
      'recipients',
    ]);
  });

  test('a mailbox without a sent mail gives no line, and a hint beside', () => {
    const ended = status('--mbox', mbox, '--me', 'nobody@example.com', ...NOW, '--json');
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    expect(ended.stderr).toContain('no mail here is from nobody@example.com');
  });

  test('where all that was sent is older than asked for, a hint says how to go further back', () => {
    const ended = status('--mbox', mbox, '--me', ME, '--now', '2028-01-01T00:00:00Z', '--json');
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    expect(ended.stderr).toContain('--since');
  });

  test('--since leaves out what was sent before', () => {
    const ended = status('--mbox', mbox, '--me', ME, ...NOW, '--since', '7', '--json');
    expect(linesOf(ended.stdout).map((line) => JSON.parse(line).messageId)).toEqual(['<samples@kidoku.example>']);
  });

  test('several --mbox are one mailbox', () => {
    const [first = '', ...rest] = MBOX.split(/(?=^From \d@xxx)/m);
    const asked = scratch.write('asked.mbox', first);
    const others = scratch.write('others.mbox', rest.join(''));
    const ended = status('--mbox', asked, '--mbox', others, '--me', ME, ...NOW, '--json');
    expect(ended.stdout).toContain('"status":"replied"');
    expect(linesOf(ended.stdout)).toHaveLength(2);
  });
});

describe('the table', () => {
  const table = () => linesOf(status('--mbox', mbox, '--me', ME, ...NOW).stdout);

  test('says of each thread what became of it, and sums up', () => {
    expect(table()).toEqual(
      [
        'status          sent        to                    subject              because',
        'no response  •  2026-11-17  emily@example.com     Samples � [31mred    no signal for 2 days',
        'replied         2026-11-02  +1 taro@example.co.jp  お見積りの件         reply 11-02 15:00 taro@example.co.jp',
        '',
        '2 sent threads: 1 replied, 0 opened, 0 bounced, 1 no response. • 1 awaits an answer.',
      ].map((line) => expect.stringMatching(new RegExp(`^${escaped(line).replace(/ +/g, ' +')}$`))),
    );
  });

  test('columns stand below each other, wide characters counted as two', () => {
    const [header = '', first = '', second = ''] = table();
    const columnOf = (line: string, text: string) => widthOf(line.slice(0, line.indexOf(text)));
    expect(columnOf(first, 'no signal')).toBe(columnOf(header, 'because'));
    expect(columnOf(second, 'reply 11')).toBe(columnOf(header, 'because'));
  });

  test.each([60, 80, 120])('no line is longer than a terminal of %i columns, and what is cut says so', (columns) => {
    const lines = linesOf(runTool('status', ['--mbox', SAMPLE, ...SAMPLE_ME, ...NOW], String(columns)).stdout);
    const rows = lines.slice(0, lines.indexOf(''));
    expect(rows).toHaveLength(72);
    expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(rows.find((row) => row.includes('taro.'))).toContain('…');
  });

  test('neither a control character nor a bidirectional override reaches the terminal', () => {
    expect(table().join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('says so when nothing was sent', () => {
    expect(status('--mbox', mbox, '--me', 'nobody@example.com', ...NOW).stdout).toBe('No sent threads.\n');
  });
});

describe('wrong usage ends with 2 and the usage line', () => {
  test.each([
    ['an unknown option', ['--mbox', mbox, '--me', ME, '--jsn'], '--jsn'],
    ['no mailbox', ['--me', ME], '--mbox is missing'],
    ['no address', ['--mbox', mbox], '--me is missing'],
    ['an address that is none', ['--mbox', mbox, '--me', 'hanako'], '"hanako"'],
    ['a bad date', ['--mbox', mbox, '--me', ME, '--now', 'yesterday'], '"yesterday"'],
    ['a bad number', ['--mbox', mbox, '--me', ME, '--since', '-3'], '--since'],
    ['an argument too many', ['--mbox', mbox, '--me', ME, 'more.mbox'], 'more.mbox'],
  ])('%s', (_, args, names) => {
    const ended = status(...args);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(names);
    expect(linesOf(ended.stderr).pop()).toMatch(
      /^Usage: npm run --silent status -- --mbox PATH \[--mbox PATH…\] --me ADDRESS/,
    );
  });
});

describe('input that cannot be read ends with 1 and names the file', () => {
  test('a file that is not there', () => {
    const ended = status('--mbox', '/nowhere/mail.mbox', '--me', ME);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain('/nowhere/mail.mbox');
  });

  test('a file that is no mailbox', () => {
    const picture = scratch.write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    const ended = status('--mbox', picture, '--me', ME);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain(picture);
  });
});

test('a reader that stops listening ends the command quietly', () => {
  const command = `"${process.execPath}" "${toolPath('status')}" --mbox "${SAMPLE}" ${SAMPLE_ME.join(' ')} --json | head -1`;
  const ended = spawnSync('bash', ['-c', `${command}; exit "\${PIPESTATUS[0]}"`], { encoding: 'utf8' });
  expect(ended.stderr).toBe('');
  expect(linesOf(ended.stdout)).toHaveLength(1);
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Columns of a terminal; enough for what stands in this mailbox. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(letter) ? 2 : 1), 0);
