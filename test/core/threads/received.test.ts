import type { Incoming } from '../../../src/core/incoming/incoming';
import { readMail } from '../../../src/core/mime/read-mail';
import { readReceived } from '../../../src/core/threads/received';
import { mailOf } from './mails';
import { named } from './messages';

const place = { id: '18d0', threadId: '18c9', at: 1_772_586_720_000 };
const mail = mailOf({ 'Message-ID': '<answer@mail.example>', Subject: '=?UTF-8?B?6ZaL5bCB5riI44G/?=' });
const common = { from: 'jiro@example.co.jp', refersTo: [named('offer')], reason: 'nothing automatic' };

test('a received message is what Gmail, its header and its kind say', () => {
  const incoming: Incoming = { ...common, kind: 'human' };
  expect(readReceived(incoming, mail, place)).toEqual({
    ...place,
    messageId: named('answer'),
    kind: 'human',
    from: 'jiro@example.co.jp',
    subject: expect.any(String),
    refersTo: [named('offer')],
  });
});

test('a receipt is about its original recipient, else its final recipient, else its sender', () => {
  const receipt = {
    type: 'displayed',
    mode: undefined,
    sending: undefined,
    originalRecipient: 'sales@example.co.jp',
    finalRecipient: 'Jiro@example.co.jp',
    originalMessageId: named('offer'),
  } as const;
  const read = (rest: Partial<typeof receipt>) =>
    readReceived({ ...common, kind: 'receipt', receipt: { ...receipt, ...rest } }, mail, place).receipt;
  expect(read({})).toEqual({ type: 'displayed', readers: ['sales@example.co.jp', 'jiro@example.co.jp'] });
  const { originalRecipient, finalRecipient, ...nobody } = receipt;
  const nameless = { ...nobody, originalRecipient: undefined, finalRecipient: undefined };
  expect(readReceived({ ...common, kind: 'receipt', receipt: nameless }, mail, place).receipt?.readers).toEqual([
    'jiro@example.co.jp',
  ]);
});

test.each([
  ['taro@example.co.jp', 'the sender may stand in for an alias in the same domain', ['alias@Example.co.jp', true]],
  ['taro@example.co.jp', 'and not for a stranger', ['stranger@example.net', false]],
] as const)('a receipt that names another than %s: %s', (from, _, [finalRecipient, standsIn]) => {
  const receipt = {
    type: 'displayed',
    mode: undefined,
    sending: undefined,
    originalRecipient: undefined,
    finalRecipient,
    originalMessageId: undefined,
  } as const;
  const read = readReceived({ ...common, from, kind: 'receipt', receipt }, mail, place);
  expect(read.receipt?.readers).toEqual([finalRecipient.toLowerCase(), ...(standsIn ? [from] : [])]);
});

test.each([
  [{ 'List-Id': '<sales.lists.example.com>' }, true],
  [{ 'List-Post': '<mailto:sales@lists.example.com>' }, true],
  [{ Precedence: 'Bulk' }, true],
  [{ Precedence: 'first-class' }, undefined],
  [{}, undefined],
])('a mail with %j is bulk: %s', (fields, bulk) => {
  expect(readReceived({ ...common, kind: 'human' }, mailOf(fields), place).bulk).toBe(bulk);
});

test('an automatic reply is not bulk, whatever its precedence', () => {
  const incoming: Incoming = { ...common, kind: 'autoReply', decidedBy: 'header' };
  expect(readReceived(incoming, mailOf({ Precedence: 'bulk' }), place)).not.toHaveProperty('bulk');
});

test('what a program announced is told to be', () => {
  expect(readReceived({ ...common, kind: 'human', automatic: true }, mail, place).automatic).toBe(true);
});

describe('the subject that a bounce returns', () => {
  const of = (raw: readonly string[]) => {
    const incoming: Incoming = { ...common, kind: 'bounce', bounce: { recipients: [], originalMessageId: undefined } };
    return readReceived(
      incoming,
      readMail(raw.join('\r\n'), () => undefined),
      place,
    ).originalSubject;
  };
  const returning = (type: string, ...original: readonly string[]) =>
    of([
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'I could not deliver it.',
      '--b',
      `Content-Type: ${type}`,
      '',
      ...original,
      '--b--',
    ]);
  const qmail = (...original: readonly string[]) =>
    of([
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.',
      '<taro@example.co.jp>: user unknown',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Return-Path: <hanako@example.com>',
      ...original,
      '',
      'Subject: not this line of the text',
    ]);

  test('is that of the attached message, or of its header', () => {
    const original = ['From: hanako@example.com', 'Subject: =?UTF-8?B?6KaL56mN?=', '', 'Text'];
    expect(returning('message/rfc822', ...original)).toBe('見積');
    expect(returning('text/rfc822-headers', ...original)).toBe('見積');
  });

  test('is that of the message quoted below the report', () => {
    expect(qmail('Subject: The offer', ' of March')).toBe('The offer of March');
    expect(qmail('Subject: =?UTF-8?B?6KaL56mN?=')).toBe('見積');
  });

  test('is unknown where it cannot be read, or nothing is returned', () => {
    expect(qmail('Subject: =?ISO-2022-JP?B?GyRCOCtAURsoQg==?=')).toBeUndefined();
    expect(of(['Subject: failure notice', '', 'It failed.'])).toBeUndefined();
  });
});

test('a bounce is about the recipients that it names', () => {
  const recipients = [
    { address: 'jiro@example.co.jp', originalAddress: undefined, action: 'failed', status: '5.1.1' },
  ] as const;
  const incoming: Incoming = { ...common, kind: 'bounce', bounce: { recipients, originalMessageId: undefined } };
  expect(readReceived(incoming, mail, place).bounced).toEqual(recipients);
});

test('of a report on more recipients than a mail can have, the first are enough', () => {
  const recipients = Array.from({ length: 5_000 }, (_, n) => {
    return { address: `r${n}@evil.example`, originalAddress: undefined, action: 'failed', status: '5.1.1' } as const;
  });
  const incoming: Incoming = { ...common, kind: 'bounce', bounce: { recipients, originalMessageId: undefined } };
  expect(readReceived(incoming, mail, place).bounced).toEqual(recipients.slice(0, 1_000));
});

test('an automatic reply says when its writer is back, where its content was read', () => {
  const incoming: Incoming = { ...common, kind: 'autoReply', decidedBy: 'header' };
  const raw = (type: string, text: string) =>
    readMail(`Date: Wed, 4 Mar 2026 10:12:00 +0900\r\nContent-Type: ${type}\r\n\r\n${text}`, (bytes) => bytes);
  const backOn = (mail: Parameters<typeof readReceived>[1], kind: Incoming = incoming) =>
    readReceived(kind, mail, place).backOn;
  expect(backOn(raw('text/plain', 'I am away until 6 March.'))).toBe('2026-03-07');
  expect(backOn(raw('text/html', '<p>I am away<br>until <b>6&nbsp;March</b>.</p>'))).toBe('2026-03-07');
  expect(backOn(raw('text/plain', 'I am away until 6 March.'), { ...common, kind: 'human' })).toBeUndefined();
  expect(backOn(mail)).toBeUndefined();
});
