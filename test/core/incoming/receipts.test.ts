import { classify } from '../../../src/core/incoming/classify';
import { parseDisposition } from '../../../src/core/incoming/receipt/disposition';
import { read } from './mails/case';
import { receipts } from './mails/receipts';
import { outlook2003, receiptsInWords, strayReceipts } from './mails/receipts-stray';

test.each([...receipts, ...strayReceipts, ...receiptsInWords])('$says', ({ raw, is }) => {
  expect(classify(read(raw))).toMatchObject(is);
});

test('the subject alone makes no receipt', () => {
  const raw = 'From: taro@example.co.jp\nSubject: Read: Offer 42\n\nI have read it and agree. When can we start?\n';
  expect(classify(read(raw))).toMatchObject({ kind: 'human' });
});

test('a winmail.dat that is no receipt is a person’s', () => {
  const raw = outlook2003('IPM.Microsoft Mail.Note').replace('Return-Path: <>\n', '');
  expect(classify(read(raw))).toMatchObject({ kind: 'human' });
});

test('a person who forwards a receipt as an attachment is a person', () => {
  const [receipt] = receipts;
  const raw = `From: taro@example.co.jp
Subject: Fwd: receipt
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

This is what I got from them.
--outer
Content-Type: message/rfc822

${receipt?.raw ?? ''}
--outer--
`;
  expect(classify(read(raw))).toMatchObject({ kind: 'human', refersTo: [] });
});

describe('a Disposition field', () => {
  test('is read whatever its case, spaces and comments', () => {
    expect(parseDisposition('MANUAL-ACTION / mdn-sent-manually (by hand) ; Displayed')).toEqual({
      mode: 'manual-action',
      sending: 'MDN-sent-manually',
      type: 'displayed',
    });
  });

  test('is read where its sending mode is cut short', () => {
    expect(parseDisposition('manual-action/sent-manually;displayed').sending).toBe('MDN-sent-manually');
  });

  test('gives the types of the RFC', () => {
    const typeOf = (word: string) => parseDisposition(`automatic-action/MDN-sent-automatically; ${word}`).type;
    for (const type of ['displayed', 'deleted', 'dispatched', 'processed', 'denied', 'failed'])
      expect(typeOf(type)).toBe(type);
    expect(typeOf('processed/error: authentication-failed')).toBe('failed');
    expect(typeOf('displayed, or so')).toBe('displayed');
    expect(typeOf('not displayed')).toBe('unknown');
  });

  test('that says nothing is unknown', () => {
    expect(parseDisposition('')).toEqual({ mode: undefined, sending: undefined, type: 'unknown' });
    expect(parseDisposition('displayed').type).toBe('unknown');
  });
});
