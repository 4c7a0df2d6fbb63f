import { ownAddresses } from '../../../src/core/address';
import { readSent } from '../../../src/core/threads/sent';
import { mailOf, part } from './mails';
import { named } from './messages';

const own = ownAddresses(['taro@example.com', 'taro.yamada@gmail.com']);
const place = { id: '18d0', threadId: '18c9', at: 1_772_586_720_000 };
const fields = { From: 'Taro <taro@example.com>', To: 'jiro@example.co.jp', Subject: 'Offer' };

const read = (extra: Readonly<Record<string, string>>, rest: Parameters<typeof mailOf>[1] = {}) =>
  readSent(mailOf({ ...fields, ...extra }, rest), place, own);

test('a sent message is what Gmail and its header say', () => {
  expect(read({ 'Message-ID': '<offer@mail.example>', 'In-Reply-To': '<question@mail.example>' })).toEqual({
    ...place,
    messageId: named('offer'),
    subject: 'Offer',
    recipients: ['jiro@example.co.jp'],
    nature: 'plain',
    inReplyTo: named('question'),
  });
});

test('a message that asks for a read receipt says so, whoever put the request there', () => {
  expect(read({ 'Disposition-Notification-To': 'Taro <taro@example.com>' })?.asksReceipt).toBe(true);
  for (const nobody of ['', ' ', '<>', 'Taro']) {
    expect(read({ 'disposition-notification-to': nobody })).not.toHaveProperty('asksReceipt');
  }
  expect(read({})).not.toHaveProperty('asksReceipt');
});

describe('recipients', () => {
  test('are To, Cc and Bcc in lower case, each once, groups flattened, without the user', () => {
    const message = read({
      To: '"Suzuki, Jiro" <Jiro@Example.co.jp>, taro@example.com',
      Cc: 'Team: anna@example.net, JIRO@example.co.jp;, taroyamada+x@gmail.com',
      Bcc: 'boss@example.com, taro+copy@example.com',
    });
    expect(message?.recipients).toEqual(['jiro@example.co.jp', 'anna@example.net', 'boss@example.com']);
  });

  test('are read though a program put name and address into one encoded word', () => {
    const word = '=?UTF-8?B?55Sw5Lit5aSq6YOOIDx0YXJvLnRhbmFrYUBleGFtcGxlLmNvLmpwPg==?=';
    expect(read({ To: word })?.recipients).toEqual(['taro.tanaka@example.co.jp']);
  });

  test('are none where the mail went to the user alone or to nobody that is named', () => {
    expect(read({ To: 'taro@example.com' })?.recipients).toEqual([]);
    expect(read({ To: 'undisclosed-recipients:;' })?.recipients).toEqual([]);
  });
});

describe('an automatic mail of the user’s account', () => {
  test.each([
    ['an out-of-office reply', { 'Auto-Submitted': 'auto-replied' }],
    ['a notice', { 'Auto-Submitted': 'auto-generated; owner-email="x@example.com"' }],
    ['a responder’s', { 'X-Autoreply': 'yes' }],
    ['an old responder’s', { Precedence: 'auto_reply' }],
    ['a filter’s template', { From: 'taro+canned.response@example.com' }],
  ])('is none: %s', (_, extra) => {
    expect(read(extra)).toBeUndefined();
  });

  test('is none: a receipt', () => {
    const structure = { mimeType: 'multipart/report', parts: [part('text/plain')] };
    const type = { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=x' };
    expect(read(type, { structure })).toBeUndefined();
  });

  test.each([
    ['Auto-Submitted', 'no'],
    ['Auto-Submitted', 'No (typed by hand)'],
    ['X-Auto-Response-Suppress', 'All'],
    ['Precedence', 'bulk'],
  ])('is not told by %s: %s', (name, value) => {
    expect(read({ [name]: value })).toBeDefined();
  });
});

describe('the nature of a message', () => {
  const alternative = part('multipart/alternative; boundary=a', {}, [part('text/plain'), part('text/html')]);
  const withPart = (extra: ReturnType<typeof part>, snippet = 'Thank you!') =>
    read({}, { snippet, structure: part('multipart/mixed; boundary=m', {}, [alternative, extra]) })?.nature;

  test('is a courtesy for a short thank-you', () => {
    expect(read({}, { snippet: 'Thank you! Taro' })?.nature).toBe('courtesy');
    expect(read({}, { snippet: '承知しました。よろしくお願いいたします。' })?.nature).toBe('courtesy');
    expect(read({}, { snippet: 'Thank you! Could you send it again?' })?.nature).toBe('plain');
    expect(read({})?.nature).toBe('plain');
  });

  test('is plain where something is attached, whatever little is said', () => {
    expect(withPart(part('application/pdf; name=contract.pdf', { 'Content-Disposition': 'attachment' }))).toBe('plain');
    expect(withPart(part('text/csv', { 'Content-Disposition': 'attachment; filename=a.csv' }))).toBe('plain');
    expect(withPart(part('message/rfc822', {}, [part('text/plain')]))).toBe('plain');
    expect(withPart(part('image/jpeg; name=site.jpg'))).toBe('plain');
  });

  test('is a courtesy beside a picture in the signature or a digital signature', () => {
    expect(withPart(part('image/png; name=logo.png', { 'Content-ID': '<logo@example>' }))).toBe('courtesy');
    const signature = part('application/pkcs7-signature', { 'Content-Disposition': 'attachment; filename=smime.p7s' });
    expect(withPart(signature)).toBe('courtesy');
    expect(withPart(part('application/pgp-signature'))).toBe('courtesy');
  });

  test('is a calendar answer where a part says so', () => {
    expect(withPart(part('text/calendar; charset=UTF-8; method=REPLY'), '')).toBe('calendarAnswer');
    expect(withPart(part('Text/Calendar; Method="counter"'), '')).toBe('calendarAnswer');
    expect(withPart(part('text/calendar; method=REQUEST'), 'Please join')).toBe('plain');
    expect(withPart(part('message/rfc822', {}, [part('text/calendar; method=REPLY')]), '')).toBe('plain');
  });
});
