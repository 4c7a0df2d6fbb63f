import type { Incoming } from '../../../src/core/incoming/incoming';
import { readReceived } from '../../../src/core/threads/received';
import { mailOf } from './mails';
import { named } from './messages';

const place = { id: '18d0', threadId: '18c9', at: 1_772_586_720_000 };
const mail = mailOf({ 'Message-ID': '<answer@mail.example>', Subject: '=?UTF-8?B?6ZaL5bCB5riI44G/?=' });
const common = { from: 'jiro@example.co.jp', refersTo: [named('offer')], reason: 'nothing automatic' };

test('a received message is what Gmail, its header and its kind say', () => {
  const incoming: Incoming = { ...common, kind: 'human' };
  expect(readReceived(incoming, mail, place)).toEqual({
    ...place,
    messageId: named('answer'),
    kind: 'human',
    from: 'jiro@example.co.jp',
    subject: expect.any(String),
    refersTo: [named('offer')],
  });
});

test('a receipt is about its original recipient, else its final recipient, else its sender', () => {
  const receipt = {
    type: 'displayed',
    mode: undefined,
    sending: undefined,
    originalRecipient: 'sales@example.co.jp',
    finalRecipient: 'Jiro@example.co.jp',
    originalMessageId: named('offer'),
  } as const;
  const read = (rest: Partial<typeof receipt>) =>
    readReceived({ ...common, kind: 'receipt', receipt: { ...receipt, ...rest } }, mail, place).receipt;
  expect(read({})).toEqual({ type: 'displayed', readers: ['sales@example.co.jp', 'jiro@example.co.jp'] });
  const { originalRecipient, finalRecipient, ...nobody } = receipt;
  const nameless = { ...nobody, originalRecipient: undefined, finalRecipient: undefined };
  expect(readReceived({ ...common, kind: 'receipt', receipt: nameless }, mail, place).receipt?.readers).toEqual([
    'jiro@example.co.jp',
  ]);
});

test('a bounce is about the recipients that it names', () => {
  const recipients = [
    { address: 'jiro@example.co.jp', originalAddress: undefined, action: 'failed', status: '5.1.1' },
  ] as const;
  const incoming: Incoming = { ...common, kind: 'bounce', bounce: { recipients, originalMessageId: undefined } };
  expect(readReceived(incoming, mail, place).bounced).toEqual(recipients);
});
