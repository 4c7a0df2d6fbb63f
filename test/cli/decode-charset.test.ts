import { decodeCharset } from '../../src/cli/inspect/decode-charset';

test('bytes become text', () => {
  expect(decodeCharset('\x8c\x5f\x96\xf1', 'shift_jis')).toBe('契約');
  expect(decodeCharset('\xb7\xc0', 'EUC-JP')).toBe('契');
});

test('an unknown charset is undefined, each time', () => {
  expect(decodeCharset('x', 'x-no-such-charset')).toBeUndefined();
  expect(decodeCharset('x', 'x-no-such-charset')).toBeUndefined();
});
