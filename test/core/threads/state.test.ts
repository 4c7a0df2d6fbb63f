import { threadState } from '../../../src/core/threads/state';
import { autoReply, bounce, receipt, received, sent, shown, stateOf, told } from './messages';

const first = (...messages: Parameters<typeof stateOf>[0]) => {
  const [recipient] = stateOf([sent(), ...messages]).recipients;
  if (!recipient) throw new Error('There is no recipient.');
  return recipient;
};
const nameless = { to: [], threadId: 'thread-1' };

describe('whom a receipt is about', () => {
  test('a receipt from somebody who was not addressed is shown and changes nothing', () => {
    const state = stateOf([sent(), receipt('displayed', { reader: 'stranger@example.net' })]);
    expect(state.status).toBe('noResponse');
    expect(told(state)).toEqual(['taro@example.co.jp noSignal', '(stranger@example.net) noSignal']);
    expect(state.recipients[1]?.evidence).toMatchObject([{ kind: 'receipt', counts: false, detail: 'displayed' }]);
  });

  test('the first of original recipient, final recipient and sender who was addressed has read it', () => {
    const readers = ['forwarded@example.net', 'taro@example.co.jp', 'secretary@example.net'];
    expect(first(receipt('displayed', { receipt: { type: 'displayed', readers } })).status).toBe('opened');
  });

  test('letter case and a plus tag do not make another person', () => {
    const tagged = sent({ recipients: ['taro+offers@example.co.jp'] });
    expect(told(stateOf([tagged, receipt()]))).toEqual(['taro+offers@example.co.jp opened']);
    expect(told(stateOf([sent(), receipt('displayed', { reader: 'taro+phone@example.co.jp' })]))).toEqual([
      'taro@example.co.jp opened',
    ]);
  });

  test('of two recipients with the same mailbox the one that is named is meant', () => {
    const both = sent({ recipients: ['taro+a@example.co.jp', 'taro@example.co.jp'] });
    expect(told(stateOf([both, receipt()]))).toEqual(['taro+a@example.co.jp noSignal', 'taro@example.co.jp opened']);
  });

  test('a receipt that names nobody at all says nothing', () => {
    expect(first(receipt('displayed', { receipt: { type: 'displayed', readers: [] } })).evidence).toEqual([]);
  });
});

describe('what a receipt says', () => {
  test.each([
    ['displayed', 'opened', true],
    ['deleted', 'deleted', true],
    ['denied', 'noSignal', false],
    ['failed', 'noSignal', false],
    ['dispatched', 'noSignal', false],
    ['processed', 'noSignal', false],
    ['unknown', 'noSignal', false],
  ] as const)('%s: the recipient is %s', (type, status, counts) => {
    const recipient = first(receipt(type));
    expect(recipient.status).toBe(status);
    expect(shown(recipient)).toEqual([{ kind: 'receipt', confidence: 'strong', counts, detail: type }]);
  });

  test('is strong by Message-ID, moderate by thread, weak by subject', () => {
    expect(first(receipt()).evidence[0]?.confidence).toBe('strong');
    expect(first(receipt('displayed', nameless)).evidence[0]?.confidence).toBe('moderate');
    expect(first(receipt('displayed', { to: [] })).evidence[0]?.confidence).toBe('weak');
  });
});

describe('what a bounce says', () => {
  test('that it failed for whom it names, with action and status', () => {
    expect(shown(first(bounce()))).toEqual([
      { kind: 'bounce', confidence: 'certain', counts: true, detail: 'failed 5.1.1' },
    ]);
    expect(shown(first(bounce([{ status: undefined }])))).toMatchObject([{ detail: 'failed' }]);
  });

  test('the address that the mail was sent to may stand as the original recipient', () => {
    const forwarded = bounce([{ address: 'taro@isp.example', originalAddress: 'taro@example.co.jp' }]);
    expect(told(stateOf([sent(), forwarded]))).toEqual(['taro@example.co.jp bounced']);
  });

  test('a member of a list who could not be reached is shown and changes nothing', () => {
    const state = stateOf([sent(), bounce([{ address: 'member@example.net' }])]);
    expect(state.status).toBe('noResponse');
    expect(told(state)).toEqual(['taro@example.co.jp noSignal', '(member@example.net) noSignal']);
  });

  test.each(['delayed', 'delivered', 'relayed', 'expanded'] as const)('%s is shown and is no bounce', (action) => {
    const recipient = first(bounce([{ action, status: undefined }]));
    expect(recipient.status).toBe('noSignal');
    expect(shown(recipient)).toEqual([{ kind: 'bounce', confidence: 'certain', counts: false, detail: action }]);
  });

  test('is strong by thread', () => {
    expect(shown(first(bounce([{}], nameless)))).toMatchObject([{ confidence: 'strong', counts: true }]);
  });

  test('one that names nobody is about the only recipient', () => {
    expect(shown(first(bounce([])))).toEqual([
      { kind: 'bounce', confidence: 'moderate', counts: true, detail: 'failed' },
    ]);
  });

  test('one that names nobody is shown to each of several, and counts for none', () => {
    const two = sent({ recipients: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    const state = stateOf([two, bounce([])]);
    expect(told(state)).toEqual(['taro@example.co.jp noSignal', 'jiro@example.co.jp noSignal']);
    expect(state.recipients.map(({ evidence }) => evidence[0]?.counts)).toEqual([false, false]);
  });

  test('of two recipients one bounced: the thread has no response, not a bounce', () => {
    const two = sent({ recipients: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    expect(stateOf([two, bounce()]).status).toBe('noResponse');
    expect(stateOf([two, bounce([{}, { address: 'jiro@example.co.jp' }])]).status).toBe('bounced');
  });
});

describe('an automatic reply', () => {
  test('is strong by Message-ID, moderate by thread, weak otherwise', () => {
    expect(shown(first(autoReply()))).toEqual([{ kind: 'autoReply', confidence: 'strong', counts: true, detail: '' }]);
    expect(shown(first(autoReply(nameless)))).toMatchObject([{ confidence: 'moderate' }]);
    expect(shown(first(autoReply({ to: [], threadId: 'thread-2' })))).toMatchObject([{ confidence: 'weak' }]);
  });

  test('of somebody who was not addressed is shown and changes nothing', () => {
    const state = stateOf([sent(), autoReply({ from: 'info@example.co.jp' })]);
    expect(told(state)).toEqual(['taro@example.co.jp noSignal', '(info@example.co.jp) noSignal']);
  });
});

describe('an answer', () => {
  test('is certain by Message-ID and by thread, and has no detail', () => {
    const certain = [{ kind: 'reply', confidence: 'certain', counts: true, detail: '' }];
    expect(shown(first(received()))).toEqual(certain);
    expect(shown(first(received({ to: [] })))).toEqual(certain);
  });

  test('of a plus address is the recipient’s', () => {
    expect(told(stateOf([sent(), received({ from: 'taro+reply@example.co.jp' })]))).toEqual([
      'taro@example.co.jp replied',
    ]);
  });

  test('without a sender is the only recipient’s whose message it names', () => {
    const recipient = first(received({ from: undefined }));
    expect(shown(recipient)).toEqual([{ kind: 'reply', confidence: 'strong', counts: true, detail: '' }]);
    expect(recipient.status).toBe('replied');
  });

  test('without a sender is nobody’s in the thread alone, or where several were asked', () => {
    expect(stateOf([sent(), received({ from: undefined, to: [] })]).status).toBe('noResponse');
    const two = sent({ recipients: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    expect(stateOf([two, received({ from: undefined })]).status).toBe('noResponse');
  });
});

describe('what a program announced', () => {
  const notice = (rest: Parameters<typeof received>[0] = {}) => received({ ...rest, automatic: true });

  test('is no reply, but shown as an automatic one, by Message-ID and by thread', () => {
    const shownAs = (message: ReturnType<typeof received>) => shown(first(message));
    expect(shownAs(notice())).toEqual([{ kind: 'autoReply', confidence: 'strong', counts: true, detail: '' }]);
    expect(shownAs(notice({ to: [] }))).toEqual([
      { kind: 'autoReply', confidence: 'moderate', counts: true, detail: '' },
    ]);
    expect(stateOf([sent(), notice()]).status).toBe('noResponse');
  });

  test('says nothing elsewhere, whatever its subject', () => {
    expect(first(notice({ to: [], threadId: 'thread-2' })).evidence).toEqual([]);
  });

  test('does not show that a person wrote', () => {
    const followUp = sent({ name: 'follow-up', at: 48, nature: 'courtesy' });
    expect(stateOf([sent(), notice(), followUp]).awaiting).toBe(true);
  });
});

describe('the strongest signal stays', () => {
  test.each([
    ['a bounce beside an open', [receipt(), bounce()], 'opened'],
    ['an open beside a bounce', [bounce(), receipt('displayed', { at: 2 })], 'opened'],
    ['a receipt "deleted" after an out-of-office', [autoReply(), receipt('deleted', { at: 2 })], 'autoReplied'],
    ['a receipt "deleted" after one "displayed"', [receipt(), receipt('deleted', { at: 2 })], 'opened'],
    ['a bounce after an answer', [received(), bounce([{}], { at: 2 })], 'replied'],
    ['an out-of-office beside a bounce', [autoReply(), bounce()], 'bounced'],
  ])('%s', (_, messages, status) => {
    const recipient = first(...messages);
    expect(recipient.status).toBe(status);
    expect(recipient.evidence).toHaveLength(2);
  });

  test('evidence is told oldest first', () => {
    const [late, early] = [receipt('displayed', { at: 9 }), bounce([{}], { at: 3 })];
    expect(first(late, early).evidence.map(({ kind }) => kind)).toEqual(['bounce', 'receipt']);
  });

  test('evidence names its message and its time', () => {
    const { id, messageId, at } = receipt();
    expect(first(receipt()).evidence).toMatchObject([{ id, messageId, at }]);
  });
});

test('a mail to nobody did not bounce', () => {
  const latest = sent({ recipients: [] });
  expect(threadState({ threadId: 'thread-1', latest, theyWrote: false, received: [] }).status).toBe('noResponse');
});
