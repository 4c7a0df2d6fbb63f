import { autoReply, bookOf, bounce, named, receipt, received, sent, stateOf, told } from './messages';

const DAY = 24;
const followUp = sent({ name: 'follow-up', at: 48, subject: 'Re: 御見積書の件' });
const elsewhere = 'another thread';

describe('by the Message-IDs that it names', () => {
  test('a receipt for an earlier message says nothing about the follow-up, even when it comes after it', () => {
    const state = stateOf([sent(), followUp, receipt('displayed', { at: 50, threadId: 'thread-1' })]);
    expect(told(state)).toEqual(['taro@example.co.jp noSignal']);
  });

  test('a bounce of an earlier message says nothing about the follow-up', () => {
    expect(stateOf([sent(), followUp, bounce([{}], { at: 50, threadId: 'thread-1' })]).status).toBe('noResponse');
  });

  test('a receipt that names a message the user never sent changes nothing, not even in the thread', () => {
    const state = stateOf([sent(), receipt('displayed', { to: ['somebody-elses'], threadId: 'thread-1' })]);
    expect(state.recipients[0]).toMatchObject({ status: 'noSignal', evidence: [] });
  });

  test('a bounce that names a message the user never sent changes nothing', () => {
    expect(stateOf([sent(), bounce([{}], { to: ['forged'], threadId: 'thread-1' })]).status).toBe('noResponse');
  });

  test('the first id that the user sent decides, whatever else is named', () => {
    const other = sent({ name: 'other', threadId: 'thread-2' });
    const answer = received({ to: ['theirs', 'other', 'offer'], threadId: 'thread-1' });
    expect(stateOf([sent(), other, answer], 'thread-2').status).toBe('replied');
    expect(stateOf([sent(), other, answer], 'thread-1').status).toBe('noResponse');
  });

  test('an answer that names the latest message comes after it, though its clock is behind', () => {
    expect(stateOf([sent(), followUp, received({ at: 47, to: ['follow-up'] })]).status).toBe('replied');
  });

  test('an answer to an earlier message counts when it came after the latest, and not when it came before', () => {
    expect(stateOf([sent(), followUp, received({ at: 49, to: ['offer'] })]).status).toBe('replied');
    expect(stateOf([sent(), followUp, received({ at: 47, to: ['offer'] })]).status).toBe('noResponse');
  });

  test('an answer that came before the latest message shows that they wrote', () => {
    expect(bookOf(sent(), followUp, received({ at: 47 })).thread('thread-1')?.theyWrote).toBe(true);
    expect(bookOf(sent(), followUp).thread('thread-1')?.theyWrote).toBe(false);
  });

  test('an automatic mail before the latest message does not show that a person wrote', () => {
    const automatic = [autoReply({ at: 2 }), receipt('displayed', { at: 3 }), bounce([{}], { at: 4 })];
    expect(bookOf(sent(), followUp, ...automatic).thread('thread-1')?.theyWrote).toBe(false);
  });

  test('of a hundred ids the nearest and the first of the discussion are known', () => {
    const theirs = Array.from({ length: 100 }, (_, index) => `theirs-${index}`);
    expect(stateOf([sent(), received({ to: [...theirs, 'offer'], threadId: elsewhere })]).status).toBe('replied');
    expect(stateOf([sent(), received({ to: ['theirs', 'offer', ...theirs], threadId: elsewhere })]).status).toBe(
      'replied',
    );
  });

  test('ids are told apart by every character', () => {
    const other = { subject: 'Re: 別件', threadId: elsewhere };
    expect(stateOf([sent(), received({ ...other, to: ['offer'] })]).status).toBe('replied');
    expect(stateOf([sent(), received({ ...other, to: ['Offer'] })]).status).toBe('noResponse');
  });
});

describe("by Gmail's thread", () => {
  test('an answer that names nobody I know, or nothing at all, counts when it came after the message', () => {
    expect(stateOf([sent(), received({ to: ['theirs'] })]).status).toBe('replied');
    expect(stateOf([sent(), received({ to: [], subject: 'Question' })]).status).toBe('replied');
  });

  test('what came in the same moment did not come after it', () => {
    expect(stateOf([sent(), received({ at: 0, to: [] })]).status).toBe('noResponse');
  });

  test('a person who wrote in the thread before is no answer, and has written', () => {
    const before = received({ at: -1, to: [] });
    expect(stateOf([sent(), before]).status).toBe('noResponse');
    expect(bookOf(sent(), before).thread('thread-1')?.theyWrote).toBe(true);
  });

  test('a receipt that names nothing belongs to the message that was the latest when it came', () => {
    const nameless = { to: [], threadId: 'thread-1' };
    expect(stateOf([sent(), followUp, receipt('displayed', { ...nameless, at: 49 })]).status).toBe('opened');
    expect(stateOf([sent(), followUp, receipt('displayed', { ...nameless, at: 47 })]).status).toBe('noResponse');
  });

  test('an automatic reply belongs there, whatever it names', () => {
    expect(told(stateOf([sent(), autoReply({ to: ['ticket-4711'] })]))).toEqual(['taro@example.co.jp autoReplied']);
  });
});

describe('by subject, recipient and time', () => {
  const answer = { to: [], threadId: elsewhere };

  test.each([
    'Re: 御見積書の件',
    'RE[2]: 御見積書の件',
    'Ｒｅ：　Fwd: 御見積書の件',
    '返信: 御見積書の件',
    'AW: 御見積書の件',
  ])('an answer with the subject %s of the recipient counts', (subject) => {
    const state = stateOf([sent(), received({ ...answer, subject })]);
    expect(state.recipients[0]).toMatchObject({ status: 'replied', evidence: [{ confidence: 'weak', counts: true }] });
  });

  test.each([
    ['without a reply prefix', { subject: '御見積書の件' }],
    ['that was forwarded', { subject: 'Fwd: 御見積書の件' }],
    ['with another subject', { subject: 'Re: 御見積書の件について' }],
    ['of somebody else', { from: 'hanako@example.co.jp' }],
    ['after more than 30 days', { at: 31 * DAY }],
    ['before it', { at: -1 }],
  ])('a mail %s is no answer', (_, differing) => {
    expect(stateOf([sent(), received({ ...answer, ...differing })]).status).toBe('noResponse');
  });

  test('an answer belongs to the latest message that it fits', () => {
    const again = sent({ name: 'again', threadId: 'thread-2', at: 24 });
    const messages = [sent(), again, received({ ...answer, at: 30 })];
    expect(stateOf(messages, 'thread-2').status).toBe('replied');
    expect(stateOf(messages, 'thread-1').status).toBe('noResponse');
  });

  test('a bounce that names no message belongs to what was sent last to whom it names, within 5 days', () => {
    const later = sent({ name: 'later', threadId: 'thread-2', at: 10, subject: '別件' });
    const messages = [sent(), later, bounce([{}], { to: [], at: 11 })];
    expect(stateOf(messages, 'thread-2').recipients[0]).toMatchObject({
      status: 'bounced',
      evidence: [{ confidence: 'weak' }],
    });
    expect(stateOf(messages, 'thread-1').status).toBe('noResponse');
    expect(stateOf([sent(), bounce([{}], { to: [], at: 6 * DAY })]).status).toBe('noResponse');
  });

  test('a bounce may name the address that was written to as the original recipient', () => {
    const forwarded = { address: 'taro@isp.example', originalAddress: 'taro@example.co.jp' };
    expect(stateOf([sent(), bounce([forwarded], { to: [] })]).status).toBe('bounced');
  });

  test('a report of a delay may come later than a bounce', () => {
    const delay = (at: number) => stateOf([sent(), bounce([{ action: 'delayed' }], { to: [], at })]).recipients[0];
    expect(delay(6 * DAY)?.evidence).toHaveLength(1);
    expect(delay(8 * DAY)?.evidence).toHaveLength(0);
  });

  test('a bounce does not fall back to another message when the one it is about is an earlier one', () => {
    const other = sent({ name: 'other', threadId: 'thread-2', at: -20 });
    const state = stateOf([other, sent(), bounce([{}], { to: [], at: 1 }), followUp], 'thread-2');
    expect(state.status).toBe('noResponse');
  });

  test('an automatic reply belongs to the message whose subject it carries, else to the last one to its sender', () => {
    const other = sent({ name: 'other', threadId: 'thread-2', at: 10, subject: '別件' });
    const about = (subject: string, threadId: string) =>
      told(stateOf([sent(), other, autoReply({ ...answer, at: 11, subject })], threadId))[0];
    expect(about('自動返信: 御見積書の件', 'thread-1')).toBe('taro@example.co.jp autoReplied');
    expect(about('自動返信: 御見積書の件', 'thread-2')).toBe('taro@example.co.jp noSignal');
    expect(about('外出中です', 'thread-2')).toBe('taro@example.co.jp autoReplied');
  });

  test('an automatic reply after more than 5 days, or of somebody else, says nothing', () => {
    expect(told(stateOf([sent(), autoReply({ ...answer, at: 6 * DAY })]))).toEqual(['taro@example.co.jp noSignal']);
    const other = autoReply({ ...answer, from: 'info@example.co.jp' });
    expect(told(stateOf([sent(), other]))).toEqual(['taro@example.co.jp noSignal']);
  });

  test('a receipt that names no message belongs to the one whose subject it carries, within 60 days', () => {
    const read = (rest: Parameters<typeof receipt>[1]) => stateOf([sent(), receipt('displayed', { to: [], ...rest })]);
    expect(read({ at: 59 * DAY }).recipients[0]).toMatchObject({
      status: 'opened',
      evidence: [{ confidence: 'weak', counts: true }],
    });
    expect(read({ at: 61 * DAY }).status).toBe('noResponse');
    expect(read({ subject: '開封済み: 別件' }).status).toBe('noResponse');
    expect(read({ reader: 'hanako@example.co.jp' }).status).toBe('noResponse');
  });

  test('a mail without a subject is joined to nothing by its subject', () => {
    const silent = sent({ subject: '' });
    expect(stateOf([silent, received({ ...answer, subject: 'Re:' })]).status).toBe('noResponse');
    expect(stateOf([silent, receipt('displayed', { to: [] })]).status).toBe('noResponse');
  });

  test('a calendar answer that names nothing carries the subject of the invitation', () => {
    const accepted = received({ ...answer, kind: 'calendarReply', subject: '承諾: 御見積書の件 @ 2026年 3月 9日' });
    expect(stateOf([sent(), accepted]).recipients[0]).toMatchObject({
      status: 'replied',
      evidence: [{ kind: 'calendarReply', confidence: 'weak' }],
    });
  });
});

describe('the latest sent message', () => {
  test('is the one that Gmail accepted last, in whatever order they are read', () => {
    expect(bookOf(followUp, sent()).thread('thread-1')?.latest.messageId).toBe(named('follow-up'));
    expect(bookOf(sent(), followUp).thread('thread-1')?.latest.messageId).toBe(named('follow-up'));
  });

  test('is never a mail to the user alone', () => {
    const note = sent({ name: 'note', at: 60, recipients: [] });
    expect(bookOf(sent(), note).thread('thread-1')?.latest.messageId).toBe(named('offer'));
    expect(bookOf(note).threads()).toEqual([]);
  });

  test('may have no Message-ID: what lies in its thread still counts', () => {
    expect(stateOf([sent({ messageId: undefined }), received({ to: [] })]).status).toBe('replied');
  });
});
