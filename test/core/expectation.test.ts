import { ownAddresses } from '../../src/core/address';
import { expectationOf } from '../../src/core/expectation';

const own = ownAddresses(['hanako@kidoku.example']);
const optedOut = { includes: (address: string) => address === 'jiro@example.co.jp' };

test.each([
  ['taro@example.co.jp', 'possible'],
  ['taro@gmail.com', 'noReceipt'],
  ['taro@googlemail.com', 'noReceipt'],
  ['taro@gmail.com.example.net', 'possible'],
  ['no-reply@example.com', 'nobody'],
  ['sales-ml@example.co.jp', 'nobody'],
  ['team@googlegroups.com', 'nobody'],
  ['jiro@example.co.jp', 'optedOut'],
  ['hanako+shop@kidoku.example', 'own'],
])('from %s: %s', (address, expectation) => {
  expect(expectationOf(address, own, optedOut)).toBe(expectation);
});

test('who opted out is told even of somebody who sends no receipts anyway', () => {
  const everybody = { includes: () => true };
  expect(expectationOf('taro@gmail.com', own, everybody)).toBe('optedOut');
});

test('whom the user never tracks is told, but for their own addresses', () => {
  const everybody = { includes: () => true };
  const nobody = { includes: () => false };
  expect(expectationOf('taro@gmail.com', own, everybody, everybody)).toBe('excluded');
  expect(expectationOf('hanako@kidoku.example', own, nobody, everybody)).toBe('own');
});
