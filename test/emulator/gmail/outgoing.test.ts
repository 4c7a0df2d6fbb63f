import { newBlob } from '../../../src/emulator/services/blob';
import { ALIAS, ME, NOW, newStore, openMailbox, put, type Scripted } from './mailbox';

const read = (box: ReturnType<typeof openMailbox>, query: string) =>
  box.GmailApp.getMessagesForThreads(box.GmailApp.search(query)).flat();

describe('sending', () => {
  test('leaves the mail in Sent, tells the outbox, and counts recipients', () => {
    const sent: string[] = [];
    const box = openMailbox(newStore(), (message) => sent.push(message.id));
    const options = { cc: 'Jiro <jiro@example.org>', bcc: 'hidden@example.net', name: '花子', replyTo: ALIAS };
    expect(box.GmailApp.sendEmail('taro@example.com', '見積書の件', 'お世話になります。\nよろしく', options)).toBe(
      box.GmailApp,
    );
    const [message] = read(box, 'in:sent');
    expect(sent).toEqual([message.getId()]);
    expect(message.getSubject()).toBe('見積書の件');
    expect(message.getFrom()).toBe(`花子 <${ME}>`);
    expect([message.getTo(), message.getBcc(), message.getReplyTo()]).toEqual([
      'taro@example.com',
      'hidden@example.net',
      ALIAS,
    ]);
    expect(message.getPlainBody().trim()).toBe('お世話になります。\r\nよろしく');
    expect(message.getDate().getTime()).toBe(NOW);
    expect(message.getHeader('Message-ID')).toMatch(/^<CA[\w-]+@mail\.gmail\.com>$/);
    expect(box.runtime.sends).toBe(3);
  });

  test('carries HTML, files and inline images', () => {
    const box = openMailbox();
    const file = newBlob(Buffer.from('1,2'), 'text/csv', 'a.csv');
    const image = newBlob(Buffer.from([137, 80]), 'image/png', 'logo.png');
    const htmlBody = '<p>Hello <img src="cid:logo"></p>';
    box.GmailApp.sendEmail('taro@example.com', 'Files', 'Hello', {
      htmlBody,
      attachments: [file],
      inlineImages: { logo: image },
    });
    const [message] = read(box, 'in:sent filename:csv');
    expect(message.getBody().trim()).toBe(htmlBody);
    expect(message.getPlainBody().trim()).toBe('Hello');
    expect(
      message
        .getAttachments()
        .map((one: Scripted) => one.getName())
        .sort(),
    ).toEqual(['a.csv', 'logo.png']);
  });

  test('to oneself arrives in the inbox, unread', () => {
    const box = openMailbox();
    box.GmailApp.sendEmail('hanako+note@example.co.jp', 'Note', 'Do it');
    expect([...(box.store.newestFirst()[0]?.labelIds ?? [])]).toEqual(['SENT', 'INBOX', 'UNREAD']);
  });

  test.each<[string, string, object, string]>([
    ['nobody', '', {}, 'Failed to send email: no recipient'],
    ['what is no address', 'taro', {}, 'Invalid email: taro'],
    [
      'a sender that is not the user',
      'a@example.com',
      { from: 'boss@example.com' },
      'Invalid argument: boss@example.com',
    ],
    ['a very long text', 'a@example.com', { htmlBody: 'x'.repeat(205_000) }, 'Limit Exceeded: Email Body Size.'],
    [
      '51 people',
      Array.from({ length: 51 }, (_, index) => `a${index}@example.com`).join(),
      {},
      'Recipients Per Message',
    ],
  ])('refuses %s', (_what, to, options, message) => {
    const box = openMailbox();
    expect(() => box.GmailApp.sendEmail(to, 'Hello', 'Hello', options)).toThrow(message);
    expect(box.store.size).toBe(0);
  });

  test('MailApp sends in each of its ways, and knows what is left', () => {
    const box = openMailbox();
    box.MailApp.sendEmail('a@example.com', 'one', 'text');
    box.MailApp.sendEmail('a@example.com', 'b@example.com', 'two', 'text');
    box.MailApp.sendEmail({ to: 'a@example.com', subject: 'three', body: 'text', cc: 'c@example.com' });
    box.MailApp.sendEmail('a@example.com', 'four', 'text', { name: 'Hanako' });
    const sent = read(box, 'in:sent').map((message: Scripted) => `${message.getSubject()} ${message.getReplyTo()}`);
    expect(sent.sort()).toEqual(['four ', 'one ', 'three ', 'two b@example.com']);
    expect(box.MailApp.getRemainingDailyQuota()).toBe(95);
    expect(box.runtime.calls.filter((call) => call === 'MailApp.sendEmail')).toHaveLength(4);
  });
});

describe('replies', () => {
  const asked = () => {
    const box = openMailbox();
    const message = put(box.store, {
      subject: 'Estimate',
      to: `${ME}, Jiro <jiro@example.org>`,
      header:
        'Cc: cc@example.net\r\nReply-To: desk@example.com\r\nMessage-ID: <ask@example.com>\r\nReferences: <first@example.com>',
    });
    return { box, message, thread: box.GmailApp.getInboxThreads()[0] };
  };

  test('stay in the thread and go to Reply-To', () => {
    const { box, message, thread } = asked();
    expect(thread.reply('Thanks')).toBe(thread);
    const [reply] = read(box, 'in:sent').slice(-1);
    expect(reply.getThread().getId()).toBe(message.threadId);
    expect([reply.getTo(), reply.getCc(), reply.getSubject()]).toEqual(['desk@example.com', '', 'Re: Estimate']);
    expect(reply.getHeader('In-Reply-To')).toBe('<ask@example.com>');
    expect(reply.getHeader('References')).toBe('<first@example.com> <ask@example.com>');
  });

  test('to all leave out the user', () => {
    const { box, thread } = asked();
    thread.getMessages()[0].replyAll('Thanks', { cc: 'more@example.com' });
    const [reply] = read(box, 'in:sent').slice(-1);
    expect([reply.getTo(), reply.getCc()]).toEqual([
      'desk@example.com',
      'Jiro <jiro@example.org>, cc@example.net, more@example.com',
    ]);
  });

  test('to oneself go to those whom one wrote to', () => {
    const box = openMailbox();
    put(box.store, { from: ME, to: 'taro@example.com', labels: ['SENT'] });
    box.GmailApp.search('in:sent')[0].reply('Any news?');
    expect(read(box, 'in:sent').map((message: Scripted) => message.getTo())).toEqual([
      'taro@example.com',
      'taro@example.com',
    ]);
  });

  test('wait as drafts when they are asked to', () => {
    const { box, message, thread } = asked();
    const draft = thread.createDraftReply('Thanks', { subject: 'Re: Estimate' });
    expect(box.store.get(draft.getMessageId())).toMatchObject({ threadId: message.threadId });
    expect(draft.send().getThread().getId()).toBe(message.threadId);
    expect(box.GmailApp.getDrafts()).toEqual([]);
  });

  test('can be forwarded, files and all', () => {
    const { box, thread } = asked();
    const [message] = thread.getMessages();
    expect(message.forward('boss@example.com')).toBe(message);
    const [forwarded] = read(box, 'in:sent subject:fwd');
    expect([forwarded.getTo(), forwarded.getSubject()]).toEqual(['boss@example.com', 'Fwd: Estimate']);
    expect(forwarded.getPlainBody()).toContain('From: Taro Yamada <taro@example.com>');
  });
});

describe('drafts', () => {
  test('keep their id when they are changed, and get another message', () => {
    const box = openMailbox();
    const draft = box.GmailApp.createDraft('taro@example.com', 'First', 'text');
    const before = draft.getMessageId();
    expect(draft.getMessage().isDraft()).toBe(true);
    expect(draft.update('jiro@example.org', 'First', 'other')).toBe(draft);
    expect(draft.getMessageId()).not.toBe(before);
    expect(box.GmailApp.getDraft(draft.getId()).getMessage().getTo()).toBe('jiro@example.org');
    expect(box.GmailApp.getDrafts().map((one: Scripted) => one.getId())).toEqual([draft.getId()]);
    expect(box.GmailApp.getDraftMessages()[0].getId()).toBe(draft.getMessageId());
    expect(box.store.size).toBe(1);
  });

  test('are gone once they are sent or deleted', () => {
    const box = openMailbox();
    const draft = box.GmailApp.createDraft('taro@example.com', 'First', 'text');
    const kept = draft.getMessage();
    const sent = draft.send();
    expect([sent.isDraft(), sent.getSubject(), box.store.size]).toEqual([false, 'First', 1]);
    expect(() => draft.send()).toThrow('not found');
    expect(() => kept.getBody()).toThrow('Gmail operation not allowed');
    const other = box.GmailApp.createDraft('', '', '');
    other.deleteDraft();
    expect(() => box.GmailApp.getDraft(other.getId())).toThrow('not found');
  });

  test('of the mailbox have ids that both services know', () => {
    const box = openMailbox();
    put(box.store, { from: ME, labels: ['DRAFT'] });
    const [draft] = box.GmailApp.getDrafts();
    expect(box.Gmail.Users.Drafts.get('me', draft.getId()).message.id).toBe(draft.getMessageId());
    expect(draft.getId()).toMatch(/^r\d+$/);
  });
});
