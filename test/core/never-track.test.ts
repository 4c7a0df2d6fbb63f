import { neverTrackEntry, neverTracked } from '../../src/core/never-track';

test.each([
  ['@example.com', 'example.com'],
  [' Example.Co.JP ', 'example.co.jp'],
  ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
  ['日本語.jp', '日本語.jp'],
  ['Taro@Example.com', 'taro@example.com'],
  ['"taro tanaka"@example.com', '"taro tanaka"@example.com'],
])('%s is kept as %s', (typed, kept) => {
  expect(neverTrackEntry(typed)).toBe(kept);
});

test.each(['', '@', 'example', 'taro@', '@taro@example.com', 'example..com', '-a.com', 'a b.com', '10.0.0.1', '*.com'])(
  '"%s" is neither an address nor a domain',
  (typed) => {
    expect(neverTrackEntry(typed)).toBeUndefined();
  },
);

test('a domain means its subdomains too, an address its plus addresses, and neither anybody else', () => {
  const never = neverTracked(['example.com', 'taro@example.co.jp']);
  const meant = ['a@example.com', 'a@mail.example.com', 'taro@example.co.jp', 'taro+work@example.co.jp'];
  const others = ['a@notexample.com', 'a@example.com.evil.net', 'kentaro@example.co.jp', 'taro@mail.example.co.jp'];
  expect(meant.filter((address) => !never.includes(address))).toEqual([]);
  expect(others.filter(never.includes)).toEqual([]);
  expect(neverTracked([]).includes('a@example.com')).toBe(false);
});
