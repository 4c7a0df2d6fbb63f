import { statusIn } from '../../../src/core/incoming/bounce/status-code';
import { classify } from '../../../src/core/incoming/classify';
import { carrierBounces } from './mails/bounces-japan';
import { officeBounces } from './mails/bounces-office';
import { reportedBounces } from './mails/bounces-reported';
import { unixBounces } from './mails/bounces-unix';
import { unknownBounces } from './mails/bounces-unknown';
import { read } from './mails/case';

describe('a delivery report', () => {
  test.each([...reportedBounces, ...unixBounces, ...officeBounces, ...unknownBounces, ...carrierBounces])(
    '$says',
    ({ raw, is }) => {
      expect(classify(read(raw))).toMatchObject(is);
    },
  );
});

describe('an enhanced status code', () => {
  test('is found behind a reply code, a number sign, or alone', () => {
    expect(statusIn('550 5.1.1 unknown')).toBe('5.1.1');
    expect(statusIn('550-5.7.26 not authenticated')).toBe('5.7.26');
    expect(statusIn('mailbox is full (#4.2.2)')).toBe('4.2.2');
    expect(statusIn('5.4.14 (hop count exceeded)')).toBe('5.4.14');
    expect(statusIn('Status: 5.1.1.')).toBe('5.1.1');
  });

  test('is no version and no IP address', () => {
    expect(statusIn('Server 4.1.2 said 550 5.1.1 unknown')).toBe('5.1.1');
    for (const text of ['host 10.5.1.1 is silent', 'from 192.0.2.25', '5.1.1.1', 'version 15.0.1', '550 unknown', '']) {
      expect(statusIn(text)).toBeUndefined();
    }
  });
});
