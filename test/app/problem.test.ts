import { framesOf, problemOf, referenceOf } from '../../src/app/problem';

describe('what an Apps Script exception says', () => {
  it.each([
    ['Authorization is required to perform that action.', 'permission'],
    [
      'Specified permissions are not sufficient to call GmailApp.search. Required permissions: https://mail.google.com/',
      'permission',
    ],
    ['GoogleJsonResponseException: API call failed with error: Insufficient Permission', 'permission'],
    ['Request had insufficient authentication scopes.', 'permission'],
    ['You do not have permission to call GmailApp.getUserLabelByName', 'permission'],
    ['Service invoked too many times for one day: gmail.', 'quota'],
    ['Service using too much computer time for one day.', 'quota'],
    ['Daily Limit Exceeded', 'quota'],
    ['Service invoked too many times in a short time: gmail. Try Utilities.sleep(1000) between calls.', 'busy'],
    ["Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'", 'busy'],
    ['User-rate limit exceeded. Retry after 2026-03-04T01:12:00.000Z', 'busy'],
    ['Rate Limit Exceeded', 'busy'],
    ['There are too many scripts running simultaneously for this Google user account.', 'busy'],
    ['Lock timeout: another process was holding the lock for too long.', 'busy'],
    ['Service unavailable: Gmail', 'unavailable'],
    ['Empty response', 'unavailable'],
    ['Internal error encountered.', 'unavailable'],
    ['Service timed out: Gmail', 'unavailable'],
    ['Exceeded maximum execution time', 'unavailable'],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", 'unavailable'],
    ["Cannot read properties of undefined (reading 'id')", 'unknown'],
  ])('%s: %s', (message, kind) => {
    expect(problemOf(new Error(message))).toBe(kind);
  });

  it.each([
    ['その操作を実行するには承認が必要です。', 'permission'],
    ['指定された権限では GmailApp.search を呼び出すことができません。', 'permission'],
    ['1 日にサービス gmail を実行した回数が多すぎます。', 'quota'],
    ['サーバー エラーが発生しました。しばらくしてからもう一度試してください。', 'unavailable'],
    ['起動時間の最大値を超えました', 'unavailable'],
  ])('is understood in Japanese: %s', (message, kind) => {
    expect(problemOf(new Error(message))).toBe(kind);
  });

  it('a full property store is no daily limit that ends by itself', () => {
    expect(problemOf(new Error('You have exceeded the property storage quota.'))).toBe('unknown');
  });

  it('is found in the cause that an adapter wrapped', () => {
    const cause = new Error('Service invoked too many times for one day: gmail.');
    expect(problemOf(new Error('The sent mail could not be listed.', { cause }))).toBe('quota');
  });

  it('needs no Error object', () => {
    expect(problemOf('Exception: Service unavailable')).toBe('unavailable');
    expect(problemOf(undefined)).toBe('unknown');
    expect(problemOf(null)).toBe('unknown');
  });

  it('a cause that refers to itself is no endless one', () => {
    const error: { message: string; cause?: unknown } = { message: 'odd' };
    error.cause = error;
    expect(problemOf(error)).toBe('unknown');
  });
});

describe('the reference', () => {
  it('is the same for the same failure, and tells nothing of its message', () => {
    const reference = referenceOf(new Error('Invalid argument: 見積書 taro@example.co.jp'));
    expect(reference).toMatch(/^[0-9A-Z]{7}$/);
    expect(referenceOf(new Error('Invalid argument: 見積書 taro@example.co.jp'))).toBe(reference);
    expect(referenceOf(new Error('Invalid argument: other'))).not.toBe(reference);
  });
});

describe('the frames of a stack', () => {
  it('tell where it happened, and nothing of the message, whatever its lines look like', () => {
    const error = new Error('Invalid argument: 見積書\n    at Tanaka’s office: taro@example.co.jp');
    expect(framesOf(error)).toMatch(/^ +at .*problem\.test\.ts/);
    expect(framesOf(error)).not.toContain('taro');
  });

  it('are those of a stack that does not begin with the message, too', () => {
    expect(framesOf({ message: '', stack: 'Exception\n    at openThread (Code:7:1)' })).toBe(
      '    at openThread (Code:7:1)',
    );
    expect(framesOf({ message: 'odd', stack: '    at openThread (Code:7:1)' })).toBe('    at openThread (Code:7:1)');
    expect(framesOf('odd')).toBe('');
  });
});
