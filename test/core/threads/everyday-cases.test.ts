import { ownAddresses } from '../../../src/core/address';
import type { SentMessage } from '../../../src/core/threads/model';
import { readSent } from '../../../src/core/threads/sent';
import { mailOf } from './mails';
import { autoReply, bounce, hours, receipt, received, sent, stateOf, told } from './messages';

/** The user is taro@, and jiro@ is the client, as in cases I and J. */
const own = ownAddresses(['taro@example.com', 'taro.alias@example.com']);

const sentMail = (fields: Readonly<Record<string, string>>): SentMessage => {
  const mail = mailOf({ 'Message-ID': '<offer@mail.example>', Subject: '御見積書の件', ...fields });
  const message = readSent(mail, { id: 'id-offer', threadId: 'thread-1', at: hours(0) }, own);
  if (!message) throw new Error('It is taken for an automatic mail.');
  return message;
};

test('A: sent, nothing came', () => {
  const state = stateOf([sent()]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true, awaitingReason: 'noAnswerYet' });
  expect(told(state)).toEqual(['taro@example.co.jp noSignal']);
});

test('B: sent, the recipient answered', () => {
  const state = stateOf([sent(), received()]);
  expect(state).toMatchObject({ status: 'replied', awaiting: false, awaitingReason: 'replied' });
  expect(told(state)).toEqual(['taro@example.co.jp replied']);
});

test('C: they answered, then I wrote "thanks"', () => {
  const thanks = sent({ name: 'thanks', at: 2, nature: 'courtesy' });
  expect(stateOf([sent(), received(), thanks])).toMatchObject({
    status: 'noResponse',
    awaiting: false,
    awaitingReason: 'courtesy',
  });
});

test('C: they wrote first, in a mail that was never read, and I wrote "thanks"', () => {
  const thanks = sentMail({ To: 'jiro@example.co.jp', 'In-Reply-To': '<question@mail.example>' });
  expect(stateOf([{ ...thanks, nature: 'courtesy' }])).toMatchObject({ awaiting: false, awaitingReason: 'courtesy' });
});

test('a thank-you before anybody wrote awaits an answer, and so does one after an own message', () => {
  expect(stateOf([sent({ nature: 'courtesy' })]).awaiting).toBe(true);
  const after = sent({ name: 'thanks', at: 2, nature: 'courtesy' });
  expect(stateOf([sent(), after]).awaiting).toBe(true);
  const { messageId } = sent();
  expect(stateOf([sent(), { ...after, inReplyTo: messageId }]).awaiting).toBe(true);
});

test('D: sent, it bounced', () => {
  const state = stateOf([sent(), bounce()]);
  expect(state).toMatchObject({ status: 'bounced', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp bounced']);
});

test('E: only an out-of-office came', () => {
  const state = stateOf([sent(), autoReply()]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp autoReplied']);
});

test.each(['thread-1', 'a thread of its own'])('F: only a read receipt came, in %s', (threadId) => {
  const state = stateOf([sent(), receipt('displayed', { threadId })]);
  expect(state).toMatchObject({ status: 'opened', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp opened']);
});

test.each(['taro.alias@example.com', 'taro+sales@example.com'])('H: I sent it from %s, nothing came', (From) => {
  const state = stateOf([sentMail({ From, To: 'jiro@example.co.jp' })]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(told(state)).toEqual(['jiro@example.co.jp noSignal']);
});

test('I: I am taro@, kentaro@ answered', () => {
  const mail = sentMail({ From: 'taro@example.com', To: 'Kentaro <kentaro@example.com>' });
  const state = stateOf([mail, received({ from: 'kentaro@example.com' })]);
  expect(state).toMatchObject({ status: 'replied', awaiting: false });
  expect(told(state)).toEqual(['kentaro@example.com replied']);
});

test('J: to the client and me, nothing came', () => {
  const state = stateOf([sentMail({ To: 'Jiro <JIRO@example.co.jp>, Taro <taro@example.com>' })]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(told(state)).toEqual(['jiro@example.co.jp noSignal']);
});

test('L: nothing came, I followed up, nothing came: the second counts, and what came for the first does not', () => {
  const followUp = sent({ name: 'follow-up', at: 72, subject: 'Re: 御見積書の件' });
  const state = stateOf([sent(), receipt('displayed', { at: 1 }), followUp]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(state.recipients).toEqual([
    { address: 'taro@example.co.jp', addressed: true, status: 'noSignal', evidence: [] },
  ]);
});

test('M: silent for 200 days, though others write to me all the time', () => {
  const other = received({ name: 'other', at: 24 * 200, to: ['something-else'], threadId: 'thread-2' });
  expect(stateOf([sent(), other])).toMatchObject({ status: 'noResponse', awaiting: true });
});

test('N: two recipients, one bounced, one opened', () => {
  const mail = sent({ recipients: ['taro@example.co.jp', 'jiro@example.co.jp'] });
  const state = stateOf([mail, bounce(), receipt('displayed', { reader: 'jiro@example.co.jp' })]);
  expect(state).toMatchObject({ status: 'opened', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp bounced', 'jiro@example.co.jp opened']);
});

test('O: the answer came in a new thread and refers to mine', () => {
  const state = stateOf([sent(), received({ threadId: 'thread-2', subject: '新しいご相談' })]);
  expect(state).toMatchObject({ status: 'replied', awaiting: false });
});

test('P: a colleague who was not addressed answered in the thread', () => {
  const state = stateOf([sent(), received({ from: 'hanako@example.co.jp', to: ['their-own'] })]);
  expect(state).toMatchObject({ status: 'replied', awaiting: false });
  expect(told(state)).toEqual(['taro@example.co.jp noSignal', '(hanako@example.co.jp) replied']);
});

test('Q: a receipt "deleted without being displayed"', () => {
  const state = stateOf([sent(), receipt('deleted')]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp deleted']);
});

test('R: delivery delayed', () => {
  const state = stateOf([sent(), bounce([{ action: 'delayed', status: '4.4.1' }])]);
  expect(state).toMatchObject({ status: 'noResponse', awaiting: true });
  expect(told(state)).toEqual(['taro@example.co.jp noSignal']);
});

test('S: invitation sent, accepted by calendar answer', () => {
  const state = stateOf([sent(), received({ kind: 'calendarReply', subject: '承諾: 打ち合わせ' })]);
  expect(state).toMatchObject({ status: 'replied', awaiting: false });
  expect(state.recipients[0]?.evidence).toMatchObject([{ kind: 'calendarReply', confidence: 'certain', counts: true }]);
});

test('an answer to an invitation of theirs awaits nothing', () => {
  expect(stateOf([sent({ nature: 'calendarAnswer' })])).toMatchObject({
    status: 'noResponse',
    awaiting: false,
    awaitingReason: 'calendarAnswer',
  });
});
