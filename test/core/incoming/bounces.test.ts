import { classify } from '../../../src/core/incoming/classify';
import { reportedBounces } from './mails/bounces-reported';
import { carrierBounces, toldBounces } from './mails/bounces-told';
import { read } from './mails/case';

describe('a delivery report', () => {
  test.each([...reportedBounces, ...toldBounces, ...carrierBounces])('$says', ({ raw, is }) => {
    expect(classify(read(raw))).toMatchObject(is);
  });
});
