import { formToken, parseToken, TOKEN_LENGTH } from '../../../src/core/pixel/token';

const NOW = Date.UTC(2026, 10, 20, 9);
const parts = { userKey: 'dXNlcmtl', id: 'cmFuZG9tIGlk', at: NOW - 60_000 };
const token = formToken(parts, () => 'AAECAwQFBgcICQ');

describe('a token', () => {
  test('is read as it was formed', () => {
    expect(token).toHaveLength(TOKEN_LENGTH);
    expect(parseToken(token, NOW)).toEqual({ ...parts, signed: token.slice(0, 28), mac: 'AAECAwQFBgcICQ' });
  });

  test('keeps every second of two centuries', () => {
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2225, 0, 1); at += 86_399_999_000) {
      expect(
        parseToken(
          formToken({ ...parts, at }, () => 'AAECAwQFBgcICQ'),
          at,
        )?.at,
      ).toBe(at);
    }
  });

  test('is signed over all that it says', () => {
    const seen: string[] = [];
    const mac = (signed: string) => {
      seen.push(signed);
      return 'AAECAwQFBgcICQ';
    };
    for (const change of [{ userKey: 'AAAAAAAA' }, { id: 'AAAAAAAAAAAA' }, { at: NOW }, {}]) {
      formToken({ ...parts, ...change }, mac);
    }
    expect(new Set(seen).size).toBe(4);
  });

  test.each([
    ['nothing', ''],
    ['a shorter one', token.slice(1)],
    ['a longer one', `${token}A`],
    ['a very long one', token.repeat(100_000)],
    ['other letters', `${token.slice(0, 20)}+/${token.slice(22)}`],
    ['a line break at its end', `${token.slice(0, -1)}\n`],
    ['another spelling of the last byte', `${token.slice(0, -1)}R`],
    ['another version', `B${token.slice(1)}`],
    ['a time before the program', formToken({ ...parts, at: Date.UTC(2024, 11, 31) }, () => 'AAECAwQFBgcICQ')],
    ['a time two days ahead', formToken({ ...parts, at: NOW + 2 * 86_400_000 }, () => 'AAECAwQFBgcICQ')],
  ])('is not: %s', (_, text) => {
    expect(parseToken(text, NOW)).toBeUndefined();
  });

  test('made by a clock that is some hours ahead is one', () => {
    const ahead = formToken({ ...parts, at: NOW + 5 * 3_600_000 }, () => 'AAECAwQFBgcICQ');
    expect(parseToken(ahead, NOW)?.at).toBe(NOW + 5 * 3_600_000);
  });
});
