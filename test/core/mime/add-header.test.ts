import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { withReceiptRequest } from '../../../src/core/mime/add-header';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import { generateMail } from './generate-mail';

const requested = (raw: string) => {
  const result = withReceiptRequest(raw);
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result;
};

/** What was put into the message, and whether all the rest is what it was. */
const inserted = (before: string, after: string): string => {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const length = after.length - before.length;
  // The same letters may stand on both sides of the cut.
  for (let at = start; at >= 0; at--) {
    const added = after.slice(at, at + length);
    if (after.slice(0, at) + after.slice(at + length) === before && /Disposition/.test(added.slice(0, 13)))
      return added;
  }
  expect(after.slice(0, start) + after.slice(start + length)).toBe(before);
  return after.slice(start, start + length);
};

const REQUEST = 'Disposition-Notification-To: <hanako@kidoku.example>';

const readByMailparser = async (raw: string) => {
  const mail = await simpleParser(Buffer.from(raw, 'latin1'), { keepDeliveryStatus: true });
  const lines = mail.headerLines.filter(({ key }) => key === 'disposition-notification-to').map(({ line }) => line);
  const others = mail.headerLines.filter(({ key }) => key !== 'disposition-notification-to').map(({ line }) => line);
  const contents = mail.attachments.map(({ checksum }) => checksum);
  return { lines, others, text: mail.text, html: mail.html, contents };
};

test('the request comes after the other fields and names the sender', () => {
  const raw = 'From: 佐藤 <hanako@kidoku.example>\r\nTo: taro@example.co.jp\r\nSubject: x\r\n\r\nHello.\r\n';
  expect(withReceiptRequest(raw)).toEqual({
    raw: raw.replace('\r\n\r\n', `\r\n${REQUEST}\r\n\r\n`),
    address: 'hanako@kidoku.example',
  });
});

test.each([
  [
    'an alias, its letters as they are',
    'From: Sales <Hanako.Sato+Shop@Alias.example>',
    'Hanako.Sato+Shop@Alias.example',
  ],
  ['a quoted name with a comma', 'From: "Sato, Hanako" <hanako@kidoku.example>', 'hanako@kidoku.example'],
  ['an encoded name', 'From: =?UTF-8?B?5L2Q6Jek?= <hanako@kidoku.example>', 'hanako@kidoku.example'],
  ['a folded field', 'From: Hanako Sato\r\n <hanako@kidoku.example>', 'hanako@kidoku.example'],
  ['a bare address', 'from:hanako@kidoku.example', 'hanako@kidoku.example'],
  ['the first of several', 'From: hanako@kidoku.example, other@kidoku.example', 'hanako@kidoku.example'],
])('the sender may be %s', (_, from, address) => {
  expect(withReceiptRequest(`${from}\r\nTo: a@example.com\r\n\r\nx`)).toMatchObject({ address });
});

test.each([
  'Disposition-Notification-To: hanako@kidoku.example',
  'disposition-notification-to:\r\n <someone@kidoku.example>',
])('a request that is there already is not doubled: %j', (field) => {
  const raw = `From: hanako@kidoku.example\r\n${field}\r\n\r\nx`;
  expect(withReceiptRequest(raw)).toEqual({ refused: 'alreadyAsks' });
});

describe('a request that names nobody is none:', () => {
  const FROM = 'From: hanako@kidoku.example';
  test.each([
    ['empty', `Disposition-Notification-To:\r\n${FROM}\r\n\r\nx`, `${REQUEST}\r\n${FROM}\r\n\r\nx`],
    ['white space', `disposition-notification-to: \t \n${FROM}\n\nx`, `${REQUEST}\n${FROM}\n\nx`],
    ['empty brackets', `Disposition-Notification-To : <>\r\n${FROM}\r\n\r\nx`, `${REQUEST}\r\n${FROM}\r\n\r\nx`],
    ['a name alone', `${FROM}\nDisposition-Notification-To: Hanako\n Sato\n\nx`, `${FROM}\n${REQUEST}\n\nx`],
    [
      'folded onto lines of its own',
      `${FROM}\r\nDisposition-Notification-To:\r\n "Sato,\n\tHanako"\nTo: a@b.example\r\n\r\nx`,
      `${FROM}\r\n${REQUEST}\nTo: a@b.example\r\n\r\nx`,
    ],
    [
      'several of them, of which one is left',
      `Disposition-Notification-To:\r\n${FROM}\r\nDisposition-Notification-To: <>\r\n\r\nx`,
      `${REQUEST}\r\n${FROM}\r\n\r\nx`,
    ],
    ['without a line end', `${FROM}\r\nDisposition-Notification-To:`, `${FROM}\r\n${REQUEST}`],
    [
      'before a line of white space, which some take for the blank line',
      `${FROM}\nDisposition-Notification-To:\n \nTo: a@b.example\n\nx`,
      `${FROM}\n${REQUEST}\n \nTo: a@b.example\n\nx`,
    ],
  ])('%s', (_, raw, expected) => {
    expect(withReceiptRequest(raw)).toEqual({ raw: expected, address: 'hanako@kidoku.example' });
  });

  test.each([
    'Disposition-Notification-To:\nDisposition-Notification-To: a@b.example',
    'Disposition-Notification-To: a@b.example\nDisposition-Notification-To:',
  ])('but one beside it that names somebody is one: %j', (fields) => {
    expect(withReceiptRequest(`${FROM}\n${fields}\n\nx`)).toEqual({ refused: 'alreadyAsks' });
  });
});

test('a request in the body or in an attached message is none of this message', () => {
  const body = 'Content-Type: message/rfc822\r\n\r\nDisposition-Notification-To: a@example.com\r\n\r\nx';
  const raw = `From: hanako@kidoku.example\r\n${body}`;
  expect(inserted(raw, requested(raw).raw)).toBe(`${REQUEST}\r\n`);
});

test.each([
  ['no sender', 'To: a@example.com\r\n\r\nx'],
  ['a sender that is no address', 'From: Hanako\r\n\r\nx'],
  ['nothing at all', ''],
  ['a sender in the body alone', 'Subject: x\r\n\r\nFrom: hanako@kidoku.example'],
  ['a header that begins in the middle of a field', ' and more\r\nFrom: hanako@kidoku.example\r\n\r\nx'],
  ['text before the header', 'Hello there\r\nFrom: hanako@kidoku.example\r\n\r\nx'],
])('a message with %s is left alone', (_, raw) => {
  expect(withReceiptRequest(raw)).toEqual({ refused: 'noFrom' });
});

describe('odd messages', () => {
  const FROM = 'From: hanako@kidoku.example';
  test.each([
    ['LF', `${FROM}\nTo: a@b.example\n\nx\r\ny`, `${FROM}\nTo: a@b.example\n${REQUEST}\n\nx\r\ny`],
    ['CR', `${FROM}\rTo: a@b.example\r\rx`, `${FROM}\rTo: a@b.example\r${REQUEST}\r\rx`],
    [
      'CRCRLF',
      `${FROM}\r\r\nTo: a@b.example\r\r\n\r\r\nx`,
      `${FROM}\r\r\nTo: a@b.example\r\r\n${REQUEST}\r\r\n\r\r\nx`,
    ],
    ['mixed line ends', `${FROM}\r\nTo: a@b.example\n\r\nx`, `${FROM}\r\nTo: a@b.example\n${REQUEST}\n\r\nx`],
    [
      'a folded last field',
      `${FROM}\r\nX-Long: a\r\n b\r\n\tc\r\n\r\nx`,
      `${FROM}\r\nX-Long: a\r\n b\r\n\tc\r\n${REQUEST}\r\n\r\nx`,
    ],
    ['no body', `${FROM}\r\nTo: a@b.example\r\n`, `${FROM}\r\nTo: a@b.example\r\n${REQUEST}\r\n`],
    ['no last line end', `${FROM}\nTo: a@b.example`, `${FROM}\nTo: a@b.example\n${REQUEST}`],
    ['a single line', FROM, `${FROM}\r\n${REQUEST}`],
    ['leading blank lines', `\r\n\n${FROM}\r\n\r\nx`, `\r\n\n${FROM}\r\n${REQUEST}\r\n\r\nx`],
    ['an mbox separator', `From me Mon Mar  2\n${FROM}\n\nx`, `From me Mon Mar  2\n${FROM}\n${REQUEST}\n\nx`],
    ['a byte order mark', `\xef\xbb\xbf${FROM}\n\nx`, `\xef\xbb\xbf${FROM}\n${REQUEST}\n\nx`],
    [
      'a body without a blank line',
      `${FROM}\nTo: a@b.example\nHello you\n`,
      `${FROM}\n${REQUEST}\nTo: a@b.example\nHello you\n`,
    ],
    [
      'a parameter at the beginning of a line',
      `${FROM}\nContent-Type: a/b;\nboundary=c\n\nx`,
      `${FROM}\n${REQUEST}\nContent-Type: a/b;\nboundary=c\n\nx`,
    ],
    [
      'a line of white space',
      `${FROM}\nTo: a@b.example\n \t\nSubject: x\n\nx`,
      `${FROM}\n${REQUEST}\nTo: a@b.example\n \t\nSubject: x\n\nx`,
    ],
    ['a header that is one field and a broken line', `${FROM}\nHello you\n`, `${REQUEST}\n${FROM}\nHello you\n`],
  ])('%s', (_, raw, expected) => {
    expect(requested(raw).raw).toBe(expected);
  });

  test('everything is kept of 20,000 fields and of a body of any bytes', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('');
    const raw = `${FROM}\r\n${'X-Field: y\r\n'.repeat(20_000)}\r\n${bytes}`;
    expect(requested(raw).raw).toBe(raw.replace('\r\n\r\n', `\r\n${REQUEST}\r\n\r\n`));
  });
});

const lineEnds = fc.constantFrom('\r\n', '\n');
const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/).filter((name) => !/^(from|disposition)/i.test(name));
const words = fc.stringMatching(/^[!-~]([ -~\x80-\xff]{0,60}[!-~])?$/);
const field = fc
  .tuple(token, fc.array(words, { minLength: 1, maxLength: 4 }), lineEnds)
  .map(([name, lines, end]) => `${name}: ${lines.join(`${end}\t`)}`);
const drafts = fc
  .record({
    before: fc.array(field, { maxLength: 6 }),
    after: fc.array(field, { maxLength: 6 }),
    ends: fc.array(lineEnds, { minLength: 14, maxLength: 14 }),
    body: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text).toString('latin1')),
  })
  .map(({ before, after, ends, body }) => {
    const fields = [...before, 'From: Hanako <hanako@kidoku.example>', ...after];
    return `${fields.map((one, index) => one + (ends[index] ?? '\n')).join('')}${ends[13]}${body}`;
  });

test('of any draft nothing but the one line is new', () => {
  fc.assert(
    fc.property(drafts, (raw) => {
      const { raw: after } = requested(raw);
      expect(inserted(raw, after)).toMatch(new RegExp(`^${REQUEST}\r?\n$`));
      expect(withReceiptRequest(after)).toEqual({ refused: 'alreadyAsks' });
    }),
    { numRuns: 1000 },
  );
});

const emptyRequests = fc
  .tuple(
    fc.constantFrom('Disposition-Notification-To', 'disposition-notification-to', 'Disposition-Notification-TO '),
    fc.constantFrom('', ' ', '\t ', ' <>', ' Hanako', ' "a, b"', ' undisclosed:;'),
    fc.array(fc.tuple(lineEnds, fc.constantFrom(' <>', '\tHanako', '  (nobody)')), { maxLength: 3 }),
    lineEnds,
  )
  .map(([name, value, folds, end]) => `${name}:${value}${folds.map((fold) => fold.join('')).join('')}${end}`);

test('of any draft with empty requests nothing but these are gone, and the one line stands where the first one stood', () => {
  const fields = fc.array(fc.tuple(fc.array(field, { maxLength: 2 }), emptyRequests, lineEnds), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(drafts, fields, (draft, groups) => {
      const build = (replacement: (request: string, index: number) => string) =>
        groups
          .map(
            ([others, request, end], index) =>
              `${others.map((other) => other + end).join('')}${replacement(request, index)}`,
          )
          .join('') + draft;
      const { raw: after } = requested(build((request) => request));
      const lineEnd = (request: string) => (request.endsWith('\r\n') ? '\r\n' : '\n');
      expect(after).toBe(build((request, index) => (index === 0 ? REQUEST + lineEnd(request) : '')));
      expect(after.replace(/^Disposition-Notification-To: <hanako@kidoku\.example>\r?\n/m, '')).toBe(build(() => ''));
      expect(withReceiptRequest(after)).toEqual({ refused: 'alreadyAsks' });
    }),
    { numRuns: 500 },
  );
});

test('another reader finds one request and the same message otherwise', async () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { raw } = generateMail(seed);
    const after = requested(raw).raw;
    expect(inserted(raw, after)).toMatch(/^Disposition-Notification-To: <taro@example\.co\.jp>\r?\n$/);
    const [was, is] = [await readByMailparser(raw), await readByMailparser(after)];
    expect(is).toEqual({ ...was, lines: ['Disposition-Notification-To: <taro@example.co.jp>'] });
  }
});

describe('mail as programs write it', () => {
  const SAMPLE = path.join(__dirname, '../../../samples/mailbox.mbox');
  /** A folder of further mails, `.eml`, for whoever has one. */
  const { KIDOKU_CORPUS } = process.env;

  /** What comes of each: one line more and the same mail to another reader, or a reason that can be seen in it. */
  const outcomesOf = async (mails: Iterable<readonly [name: string, raw: string]>) => {
    const outcomes = { asks: 0, alreadyAsks: 0, noFrom: 0, otherReaderFindsNoHeader: 0 };
    for (const [name, raw] of mails) {
      const result = withReceiptRequest(raw);
      if ('refused' in result) {
        outcomes[result.refused] += 1;
        if (result.refused === 'alreadyAsks') expect([name, raw]).toEqual([name, expect.stringMatching(ASKS)]);
        continue;
      }
      outcomes.asks += 1;
      const request = `Disposition-Notification-To: <${result.address}>`;
      expect([name, inserted(raw, result.raw).trim()]).toEqual([name, request]);
      const [was, is] = [await readByMailparser(raw), await readByMailparser(result.raw)];
      if (was.others.some((line) => /^from\b/i.test(line))) {
        expect([name, is]).toEqual([name, { ...was, lines: [request] }]);
      } else outcomes.otherReaderFindsNoHeader += 1;
      expect([name, withReceiptRequest(result.raw)]).toEqual([name, { refused: 'alreadyAsks' }]);
    }
    return outcomes;
  };
  const ASKS = /^Disposition-Notification-To *:/im;

  test('of each message of the sample mailbox nothing but the one line is new', async () => {
    const store = await openMailbox([SAMPLE], { user: 'hanako@kidoku.example' });
    const mails = store
      .newestFirst()
      .map((message) => [message.messageId ?? message.id, message.raw().toString('latin1')] as const);
    for (const charset of [/utf-8/i, /iso-2022-jp/i, /shift_jis/i]) {
      expect(mails.some(([, raw]) => charset.test(raw))).toBe(true);
    }
    const { asks, alreadyAsks, ...odd } = await outcomesOf(mails);
    expect([asks > 100, asks + alreadyAsks]).toEqual([true, mails.length]);
    expect(odd).toEqual({ noFrom: 0, otherReaderFindsNoHeader: 0 });
  });

  (KIDOKU_CORPUS ? test : test.skip)(
    'nor is it of any mail in the folder that KIDOKU_CORPUS names',
    async () => {
      const folder = KIDOKU_CORPUS ?? '';
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
      const mails = files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')] as const);
      const outcomes = await outcomesOf(mails);
      console.log(`${files.length} mails: ${JSON.stringify(outcomes)}`);
      expect(outcomes.asks).toBeGreaterThan(0);
    },
    300_000,
  );
});
