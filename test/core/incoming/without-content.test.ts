import { classify } from '../../../src/core/incoming/classify';
import { mailFromHead } from '../../../src/core/mime/head';
import { autoReplies } from './mails/auto-replies';
import { carrierBounces } from './mails/bounces-japan';
import { officeBounces } from './mails/bounces-office';
import { reportedBounces } from './mails/bounces-reported';
import { unixBounces } from './mails/bounces-unix';
import { unknownBounces } from './mails/bounces-unknown';
import { read, withoutContent } from './mails/case';
import { calendars, persons } from './mails/persons';
import { receipts } from './mails/receipts';
import { receiptsInWords, strayReceipts } from './mails/receipts-stray';

const withoutItsContent = (raw: string | Buffer) => classify(withoutContent(read(raw)));

describe('without its content', () => {
  test.each([
    ...receipts,
    ...strayReceipts,
    ...reportedBounces,
    ...unixBounces,
    ...officeBounces,
    ...unknownBounces,
    ...carrierBounces,
  ])('the content is asked for: $says', ({ raw }) => {
    expect(withoutItsContent(raw)).toBe('needsContent');
  });

  test.each([...autoReplies, ...calendars, ...receiptsInWords])('the answer is the same: $says', ({ raw }) => {
    expect(withoutItsContent(raw)).toEqual(classify(read(raw)));
  });

  test.each(persons.filter(({ says }) => !says.startsWith('a postmaster')))(
    'no person’s mail is read: $says',
    ({ raw }) => {
      expect(withoutItsContent(raw)).toEqual(classify(read(raw)));
    },
  );

  test('a postmaster’s mail is read, since it may be a report', () => {
    const [postmaster] = persons.filter(({ says }) => says.startsWith('a postmaster'));
    expect(withoutItsContent(postmaster?.raw ?? '')).toBe('needsContent');
  });

  test('what Gmail tells of a report is enough to ask for its content', () => {
    const head = (contentType: string, snippet: string) => ({
      fields: [
        { name: 'From', value: 'Taro <taro@example.co.jp>' },
        { name: 'Subject', value: '=?UTF-8?B?6ZaL5bCB5riI44G/?=: Offer' },
        { name: 'Content-Type', value: contentType },
      ],
      structure: { mimeType: 'multipart/report', parts: [{ mimeType: 'text/plain' }] },
      snippet,
    });
    const answer = (contentType: string, snippet = 'See below') =>
      classify(mailFromHead(head(contentType, snippet), () => undefined));
    expect(answer('multipart/report; report-type="disposition-notification"; boundary=b')).toBe('needsContent');
    expect(answer('multipart/report; report-type=delivery-status; boundary=b')).toBe('needsContent');
    expect(answer('multipart/mixed; boundary=b')).toMatchObject({ kind: 'human' });
    expect(answer('multipart/mixed; boundary=b', 'This is an automated reply &amp; no more')).toMatchObject({
      kind: 'autoReply',
    });
  });
});
