import { classify } from '../../../src/core/incoming/classify';
import { mailFromHead } from '../../../src/core/mime/head';
import { textOfHtml } from '../../../src/core/mime/html-text';
import { inTime } from '../../tools/in-time';
import { read } from './mails/case';

const million = (text: string): string => text.repeat(Math.ceil(1e6 / text.length));

/** What patterns that are not bounded need minutes for. */
const TEXTS = [
  'a',
  ' ',
  '\n',
  '\n ',
  '<',
  '"',
  '@',
  'a@',
  '-',
  '-\n',
  '[',
  '(',
  '5.1.',
  '550 5.1.1 <',
  '<a@b.example>:\n',
  'RCPT TO:<a@b.example>\n',
  'could not be delivered to the following recipients ',
  'error deliver to ',
  'unknown ',
  'Final-Recipient: rfc822; a@b.example\nAction: failed\n',
  'Message-ID:\n',
  'copy of the ',
  '送信できません',
  'I am out of the office ',
  '自動返信',
  'auto-reply ',
  'Re: ',
  '\0',
  '\u202e',
];

const HEADS = [
  'From: MAILER-DAEMON@mx.example.com\nSubject: Undelivered Mail',
  'From: MAILER-DAEMON@mx.example.com\nContent-Type: text/html',
  'From: hanako@example.co.jp\nSubject: Re: Offer 42',
  'From: hanako@example.co.jp\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b',
];

const FIELDS = [
  'From',
  'Subject',
  'References',
  'Return-Path',
  'Auto-Submitted',
  'X-Failed-Recipients',
  'Content-Type',
];

test.each(TEXTS)('a million characters of %j are classified', (text) => {
  for (const head of HEADS) expect(classify(read(`${head}\n\n${million(text)}`))).toHaveProperty('kind');
  for (const field of FIELDS)
    expect(classify(read(`X: y\n${field}: ${million(text).slice(0, 200_000)}\n\nHello`))).toHaveProperty('kind');
});

test('a name that is nearly a mail system’s is read in time', () => {
  const name = `${million('メール配送メ').slice(0, 450_000)}U`;
  const head = mailFromHead({ fields: [{ name: 'From', value: `x <y>, ${name} <a@b.example>` }] }, () => undefined);
  expect(inTime(() => classify(head))).toBeDefined();
});

test('cells without end are read in time', () => {
  expect(inTime(() => textOfHtml(`${million('<td>')}.`)).trim()).toBe('.');
});

test('a report on a thousand recipients names them all', () => {
  const recipients = Array.from(
    { length: 1000 },
    (_, n) => `Final-Recipient: rfc822; r${n}@example.com\nAction: failed`,
  );
  const incoming = classify(
    read(`From: MAILER-DAEMON@mx.example.com
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

${recipients.join('\n\n')}
--b--
`),
  );
  expect(incoming).toMatchObject({ kind: 'bounce' });
  expect(incoming !== 'needsContent' && incoming.kind === 'bounce' && incoming.bounce.recipients).toHaveLength(1000);
});

test('what is no mail at all is nobody’s', () => {
  for (const raw of ['', '\n', '\0\0\0', 'no header\n\nno body', Buffer.from([0xff, 0xfe, 0x00]), '\x89PNG\r\n\x1a\n'])
    expect(classify(read(raw))).toMatchObject({ kind: 'human', from: undefined, refersTo: [] });
});
