import { bounce, received, sent, stateOf } from './messages';

const reasonFor = (...recipients: readonly string[]) => stateOf([sent({ recipients })]).awaitingReason;

test.each([
  'no-reply@example.com',
  'noreply@example.com',
  'no_reply@example.com',
  'donotreply@example.com',
  'do-not-reply@example.com',
  'noreply-billing@example.com',
  'shop.no-reply+4711@example.com',
  'noreply2@example.com',
  'mailer-daemon@example.com',
  'bounces+123@example.com',
  'notifications@example.com',
  'team-unsubscribe@example.com',
  'readers@googlegroups.com',
  'dev@lists.example.org',
  'all@ml.example.co.jp',
  'sales-ml@example.co.jp',
  'runners@freeml.com',
  'club@example.groups.io',
])('nobody in particular reads %s', (address) => {
  expect(reasonFor(address)).toBe('noReplyAddresses');
});

test.each([
  'noriko@example.co.jp',
  'reply@example.com',
  'norepl@example.com',
  'anna@ml.com',
  'ivan@list.ru',
  'list@example.com',
  'bounceback-fan@example.com',
  'notifier@example.com',
  'html@example.com',
  'support@example.com',
])('somebody may read %s', (address) => {
  expect(reasonFor(address)).toBe('noAnswerYet');
});

test('one person among no-reply addresses may answer', () => {
  expect(reasonFor('no-reply@example.com', 'dev@lists.example.org')).toBe('noReplyAddresses');
  expect(reasonFor('no-reply@example.com', 'taro@example.co.jp')).toBe('noAnswerYet');
});

test('an answer ends the waiting, whatever was sent', () => {
  expect(stateOf([sent({ nature: 'calendarAnswer' }), received()])).toMatchObject({
    awaiting: false,
    awaitingReason: 'replied',
  });
});

test('a bounce does not', () => {
  expect(stateOf([sent(), bounce()])).toMatchObject({ awaiting: true, awaitingReason: 'noAnswerYet' });
});
