import { classify } from '../../../src/core/incoming/classify';
import { autoReplies } from './mails/auto-replies';
import { reportedBounces } from './mails/bounces-reported';
import { carrierBounces, toldBounces } from './mails/bounces-told';
import { read, withoutContent } from './mails/case';
import { calendars, persons } from './mails/persons';
import { receipts, receiptsInWords, strayReceipts } from './mails/receipts';

const withoutItsContent = (raw: string | Buffer) => classify(withoutContent(read(raw)));

describe('without its content', () => {
  test.each([...receipts, ...strayReceipts, ...reportedBounces, ...toldBounces, ...carrierBounces])(
    'the content is asked for: $says',
    ({ raw }) => {
      expect(withoutItsContent(raw)).toBe('needsContent');
    },
  );

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
});
