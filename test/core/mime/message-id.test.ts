import { isMessageId, messageIdFrom, messageIdsIn } from '../../../src/core/mime/message-id';

test('the ids of a References field come in its order, each once', () => {
  expect(messageIdsIn('<a.1@example.com>\r\n <b.2@example.com> <a.1@example.com><c.3@example.com>')).toEqual([
    '<a.1@example.com>',
    '<b.2@example.com>',
    '<c.3@example.com>',
  ]);
});

test('an In-Reply-To that tells a story gives its id', () => {
  expect(messageIdsIn('Message from Taro of "Mon, 02 Mar 2026 10:00:00 +0900" <a.1@example.com>')).toEqual([
    '<a.1@example.com>',
  ]);
});

test('an id that folding has torn is put together', () => {
  expect(messageIdsIn('<a.very.long.identifier\r\n @example.com>')).toEqual(['<a.very.long.identifier@example.com>']);
});

test('an id without angle brackets is taken where it stands alone', () => {
  expect(messageIdFrom('a.1@example.com')).toBe('<a.1@example.com>');
  expect(messageIdFrom(' <a.1@example.com> ')).toBe('<a.1@example.com>');
  expect(messageIdFrom('not known')).toBeUndefined();
  expect(messageIdFrom('unknown')).toBeUndefined();
  expect(messageIdFrom(undefined)).toBeUndefined();
});

test('an id needs its angle brackets and no white space', () => {
  expect(isMessageId('<a@b>')).toBe(true);
  for (const other of ['a@b', '<>', '<a b@c>', '<a@b', '', `<${'a'.repeat(2000)}@b>`])
    expect(isMessageId(other)).toBe(false);
});

test('a hostile field is read in linear time', () => {
  expect(messageIdsIn('<'.repeat(1e6))).toEqual([]);
  expect(messageIdsIn(`<${'a '.repeat(1e6)}`)).toEqual([]);
  expect(messageIdsIn('<a@b>'.repeat(1e6))).toEqual(['<a@b>']);
});

test('words in angle brackets are no id', () => {
  expect(messageIdsIn('your message <see below> of today')).toEqual([]);
});
