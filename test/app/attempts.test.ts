import { type Attempt, contentKey, forgetAttempt, readAttempts, writeAttempt } from '../../src/app/attempts';
import type { AttemptStore } from '../../src/app/ports';
import { decodeCharset } from '../../src/cli/inspect/decode-charset';
import { readMail } from '../../src/core/mime/read-mail';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20);

const storeOf = (text?: string): AttemptStore & { readonly text: () => string | undefined } => {
  let stored = text;
  return {
    read: () => stored,
    write: (next) => {
      stored = next;
    },
    text: () => stored,
  };
};

const keyOf = (raw: string) => contentKey(readMail(raw, decodeCharset));

const attempt = (draft: string, tried = NOW): Attempt => ({
  ...{ draft, revision: '1.2', tried },
  content: keyOf('To: taro@example.co.jp\nSubject: x\n\n'),
});

test('an attempt is found again, and takes the place of the one before it', () => {
  const store = storeOf();
  writeAttempt(store, readAttempts(store), attempt('r1'));
  writeAttempt(store, readAttempts(store), attempt('r2'));
  writeAttempt(store, readAttempts(store), { ...attempt('r1'), sent: '18f0' });
  expect(readAttempts(store)).toEqual([attempt('r2'), { ...attempt('r1'), sent: '18f0' }]);
  forgetAttempt(store, readAttempts(store), attempt('r2'));
  expect(readAttempts(store).map(({ draft }) => draft)).toEqual(['r1']);
});

test.each(['', '{', 'null', '{"draft":"r1"}', '[1,null,{"draft":"r1"}]'])('what is no attempt is none: %j', (text) => {
  expect(readAttempts(storeOf(text))).toEqual([]);
});

test('attempts of a week are kept, at most twenty, in far less than a property holds', () => {
  const store = storeOf();
  writeAttempt(store, [], attempt('old', NOW - 8 * DAY));
  for (let n = 0; n < 30; n++) writeAttempt(store, readAttempts(store), attempt(`r${'1'.repeat(19)}${n}`));
  expect(readAttempts(store)).toHaveLength(20);
  expect(readAttempts(store).map(({ draft }) => draft)).not.toContain('old');
  expect(store.text()?.length).toBeLessThan(5_000);
});

test('no address and no subject is stored', () => {
  const store = storeOf();
  writeAttempt(store, [], attempt('r1'));
  expect(store.text()).not.toMatch(/taro|example|@/);
});

test('a draft and the message that it became are told by recipients and subject, however they are written', () => {
  const draft =
    'To: Taro <Taro@Example.co.jp>,\n jiro@example.co.jp\nBcc: boss@example.com\nSubject: =?UTF-8?B?5aWR57SE?=\n\nx';
  const sent = 'Subject: 契約\nCc: jiro@example.co.jp\nTo: taro@example.co.jp\n\ny';
  expect(keyOf(Buffer.from(sent).toString('latin1'))).toBe(keyOf(draft));
  expect(keyOf('To: taro@example.co.jp\nSubject: =?UTF-8?B?5aWR57SE?=\n\n')).not.toBe(keyOf(draft));
});
