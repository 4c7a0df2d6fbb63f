import { DAY, HOUR, ME, NOW, openMailbox, put, type Scripted } from './mailbox';

const subjects = (threads: Scripted[]) => threads.map((thread) => thread.getFirstMessageSubject());

describe('threads', () => {
  test('are found by one of their messages and come with the newest message first', () => {
    const { store, GmailApp } = openMailbox();
    const old = put(store, { subject: 'old', at: NOW - 3 * DAY });
    put(store, { subject: 'between', at: NOW - 2 * DAY });
    put(store, { subject: 'answer', from: ME, at: NOW - HOUR, labels: ['SENT'], threadId: old.threadId });
    expect(subjects(GmailApp.search('in:inbox'))).toEqual(['old', 'between']);
    expect(subjects(GmailApp.search('in:inbox', 1, 1))).toEqual(['between']);
    expect(GmailApp.search('in:inbox', 5, 10)).toEqual([]);
  });

  test('cannot be asked for by more than 500, and never come by more', () => {
    const { store, GmailApp } = openMailbox();
    for (let count = 0; count < 510; count++) put(store, { subject: `${count}`, at: NOW - count * 1000 });
    expect(() => GmailApp.search('in:inbox', 0, 501)).toThrow('Argument max cannot exceed 500');
    expect(GmailApp.search('in:inbox')).toHaveLength(500);
    expect(GmailApp.getInboxThreads(500, 500)).toHaveLength(10);
    expect(() => GmailApp.search('in:inbox', -1, 5)).toThrow('Argument cannot be negative: start');
  });

  test('tell of themselves without another call, and of their labels with one', () => {
    const { store, runtime, GmailApp } = openMailbox();
    const label = store.createLabel('Clients');
    put(store, { labels: ['INBOX', 'UNREAD', label] });
    const [thread] = GmailApp.search('in:inbox');
    expect(thread.isUnread() && thread.isInInbox() && !thread.isImportant() && !thread.isInTrash()).toBe(true);
    expect(thread.getMessageCount()).toBe(1);
    expect(thread.getLastMessageDate().getTime()).toBe(NOW - HOUR);
    expect(runtime.calls).toEqual(['GmailApp.search']);
    expect(thread.getLabels().map((one: Scripted) => one.getName())).toEqual(['Clients']);
    expect(runtime.calls).toEqual(['GmailApp.search', 'GmailThread.getLabels']);
  });

  test('are null when there is none of that id, and refused when it is no id', () => {
    const { store, GmailApp } = openMailbox();
    const { id, threadId } = put(store);
    expect(GmailApp.getThreadById(threadId).getId()).toBe(threadId);
    expect(GmailApp.getMessageById(id).getId()).toBe(id);
    expect(GmailApp.getThreadById('00000000000000ff')).toBeNull();
    expect(GmailApp.getMessageById('00000000000000ff')).toBeNull();
    expect(() => GmailApp.getMessageById('<m1@example.com>')).toThrow('Invalid argument: <m1@example.com>');
  });
});

describe('messages', () => {
  test('that a thread gives are read one by one, each once', () => {
    const { store, runtime, GmailApp } = openMailbox();
    put(store, { header: 'Cc: Jiro <jiro@example.org>' });
    const [thread] = GmailApp.getInboxThreads();
    const [message] = thread.getMessages();
    expect(message.getId()).toBe(store.newestFirst()[0]?.id);
    expect(thread.getMessages()[0]).toBe(message);
    expect(runtime.calls).toEqual(['GmailApp.getInboxThreads', 'GmailThread.getMessages']);
    expect(message.getSubject()).toBe('Estimate');
    expect(message.getFrom()).toBe('Taro Yamada <taro@example.com>');
    expect([message.getCc(), message.getBcc(), message.getReplyTo()]).toEqual(['Jiro <jiro@example.org>', '', '']);
    expect(runtime.calls.slice(2)).toEqual(['GmailMessage.(fields)']);
  });

  test('that were read in a batch cost no more calls, but count each to the daily quota', () => {
    const { store, runtime, GmailApp } = openMailbox();
    for (let count = 0; count < 5; count++) put(store, { subject: `${count}` });
    const threads = GmailApp.search('in:inbox');
    const [[first]] = GmailApp.getMessagesForThreads(threads);
    first.getSubject();
    threads[0].getMessages()[0].getTo();
    expect(runtime.calls).toEqual(['GmailApp.search', 'GmailApp.getMessagesForThreads']);
    expect(runtime.units).toBe(1 + 5);
  });

  test('are read with a call for each header and each kind of content, once', () => {
    const { store, runtime, GmailApp } = openMailbox();
    const { id } = put(store, { body: '<p>Hello</p>', header: 'Content-Type: text/html; charset=utf-8' });
    const message = GmailApp.getMessageById(id);
    runtime.calls.length = 0;
    for (let twice = 0; twice < 2; twice++) {
      expect(message.getHeader('Subject')).toBe('Estimate');
      expect(message.getHeader('X-Nothing')).toBe('');
      expect(message.getBody()).toBe('<p>Hello</p>');
      expect(message.getPlainBody()).toBe('Hello');
      expect(message.getRawContent()).toContain('Subject: Estimate\r\n');
    }
    const once = ['getHeader', 'getHeader', 'getBody', 'getPlainBody', 'getRawContent'];
    expect(runtime.calls).toEqual(once.map((name) => `GmailMessage.${name}`));
  });

  test('know a header only by the letter case in which it stands', () => {
    const { store, GmailApp } = openMailbox();
    const { id } = put(store, { header: 'Message-Id: <odd@example.com>' });
    expect(GmailApp.getMessageById(id).getHeader('Message-ID')).toBe('');
    expect(GmailApp.getMessageById(id).getHeader('Message-Id')).toBe('<odd@example.com>');
  });

  test('keep what they read until they are refreshed, or are changed themselves', () => {
    const { store, GmailApp } = openMailbox();
    put(store, { labels: ['INBOX', 'UNREAD'] });
    const [thread] = GmailApp.search('in:inbox');
    const [message] = thread.getMessages();
    expect(message.isUnread()).toBe(true);
    thread.markRead();
    expect(thread.isUnread()).toBe(false);
    expect(message.isUnread()).toBe(true);
    expect(message.refresh().isUnread()).toBe(false);
    expect(message.star().isStarred()).toBe(true);
    expect(thread.hasStarredMessages()).toBe(false);
    GmailApp.refreshThread(thread);
    expect(thread.hasStarredMessages()).toBe(true);
  });

  test('decode their headers', () => {
    const { store, GmailApp } = openMailbox();
    put(store, {
      subject: '=?UTF-8?B?6KaL56mN5pu444Gu5Lu2?=',
      from: '=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <taro@example.com>',
    });
    const [[message]] = GmailApp.getMessagesForThreads(GmailApp.getInboxThreads());
    expect(message.getSubject()).toBe('見積書の件');
    expect(message.getFrom()).toBe('山田 <taro@example.com>');
  });

  test('give their attachments as blobs', () => {
    const { store, runtime, GmailApp } = openMailbox();
    const { id } = put(store, {
      header: [
        'Content-Type: multipart/mixed; boundary=b\r\n',
        '--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b',
        'Content-Type: text/csv; name="a.csv"\r\nContent-Disposition: attachment; filename="a.csv"\r\n\r\n1,2\r\n--b',
        'Content-Type: image/png; name="i.png"\r\nContent-ID: <i>\r\nContent-Disposition: inline; filename="i.png"',
        'Content-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--b--',
      ].join('\r\n'),
    });
    const message = GmailApp.getMessageById(id);
    const names = (options?: object) =>
      (options ? message.getAttachments(options) : message.getAttachments()).map((file: Scripted) => file.getName());
    expect(names().sort()).toEqual(['a.csv', 'i.png']);
    expect(names({ includeInlineImages: false })).toEqual(['a.csv']);
    expect(names({ includeAttachments: false })).toEqual(['i.png']);
    const [image] = message.getAttachments({ includeAttachments: false });
    expect([...image.getBytes()]).toEqual([-119, 80, 78, 71]);
    expect([image.getContentType(), image.getSize(), image.getHash().length]).toEqual(['image/png', 4, 40]);
    expect(`${image}`).toBe('GmailAttachment');
    expect(runtime.calls.filter((call) => call.endsWith('getAttachments'))).toHaveLength(3);
  });
});

describe('labels', () => {
  test('are made once, found by name, and null when there is none', () => {
    const { GmailApp } = openMailbox();
    const label = GmailApp.createLabel('Clients/Tokyo');
    expect(GmailApp.createLabel('clients/tokyo').getName()).toBe('Clients/Tokyo');
    expect(GmailApp.getUserLabelByName('Clients/Tokyo').getName()).toBe('Clients/Tokyo');
    expect(GmailApp.getUserLabelByName('Clients')).toBeNull();
    expect(GmailApp.getUserLabels()).toHaveLength(1);
    expect(() => GmailApp.createLabel('Inbox')).toThrow('Invalid label name');
    GmailApp.deleteLabel(label);
    expect(GmailApp.getUserLabels()).toEqual([]);
    expect(() => label.deleteLabel()).toThrow('not found');
  });

  test('lie on whole conversations', () => {
    const { store, GmailApp } = openMailbox();
    const { threadId } = put(store, { labels: ['INBOX', 'UNREAD'] });
    put(store, { threadId, from: ME, labels: ['SENT'] });
    const label = GmailApp.createLabel('Clients');
    const [thread] = GmailApp.search('in:inbox');
    expect(thread.addLabel(label)).toBe(thread);
    expect(store.thread(threadId).every(({ labelIds }) => labelIds.has('Label_1'))).toBe(true);
    expect([label.getThreads().length, label.getUnreadCount()]).toEqual([1, 1]);
    expect(label.removeFromThread(thread).getThreads()).toEqual([]);
  });

  test('are changed for at most 100 threads at a time', () => {
    const { store, GmailApp } = openMailbox();
    for (let count = 0; count < 101; count++) put(store, { subject: `${count}`, labels: ['INBOX', 'UNREAD'] });
    const threads = GmailApp.getInboxThreads();
    const refusal = 'This operation can only be applied to at most 100 threads.';
    expect(() => GmailApp.markThreadsRead(threads)).toThrow(refusal);
    expect(() => GmailApp.createLabel('Clients').addToThreads(threads)).toThrow(refusal);
    expect(GmailApp.markThreadsRead(threads.slice(0, 100))).toBe(GmailApp);
    expect(GmailApp.getInboxUnreadCount()).toBe(1);
  });
});

test('spam and trash leave the inbox, and come back to it', () => {
  const { store, GmailApp } = openMailbox();
  put(store);
  const [thread] = GmailApp.getInboxThreads();
  expect(thread.moveToSpam().isInSpam()).toBe(true);
  expect([thread.isInInbox(), GmailApp.getInboxThreads().length, GmailApp.getSpamThreads().length]).toEqual([
    false,
    0,
    1,
  ]);
  expect(thread.moveToTrash().isInTrash()).toBe(true);
  expect([thread.isInSpam(), GmailApp.getTrashThreads().length]).toEqual([false, 1]);
  expect(thread.moveToInbox().isInInbox()).toBe(true);
  expect(thread.moveToArchive().isInInbox()).toBe(false);
  expect(GmailApp.search('')).toHaveLength(1);
});

describe('objects', () => {
  test('show nothing but their methods, and cannot be changed', () => {
    const { store, GmailApp } = openMailbox();
    put(store);
    const [thread] = GmailApp.search('');
    expect(Object.keys(thread)).toEqual([]);
    expect(Object.isFrozen(thread)).toBe(true);
    expect([`${GmailApp}`, `${thread}`, `${thread.getMessages()[0]}`]).toEqual([
      'GmailApp',
      'GmailThread',
      'GmailMessage',
    ]);
  });

  test('have no methods but the documented ones', () => {
    const { GmailApp } = openMailbox();
    expect(() => GmailApp.serach('in:inbox')).toThrow(/serach is not a function/);
  });

  test.each<[string, (app: Scripted) => unknown, string]>([
    ['too few arguments', (app) => app.search(), '()'],
    ['a start without a max', (app) => app.search('x', 0), '(String,number)'],
    ['null for a text', (app) => app.sendEmail('a@example.com', 'x', null), '(String,String,null)'],
    ['an object for a thread', (app) => app.getMessagesForThread({}), '((class))'],
    ['a label for a thread', (app) => app.markThreadRead(app.createLabel('x')), '(GmailLabel)'],
    ['a thread for threads', (app) => app.getMessagesForThreads(app.search('')[0]), '(GmailThread)'],
  ])('refuse %s', (_what, act, given) => {
    const { store, GmailApp } = openMailbox();
    put(store);
    expect(() => act(GmailApp)).toThrow(`The parameters ${given} don't match the method signature for GmailApp.`);
  });
});

test('each method asks for the scopes that Google asks for', () => {
  const { store, runtime, GmailApp } = openMailbox();
  put(store);
  const [thread] = GmailApp.search('');
  runtime.granted = ['https://www.googleapis.com/auth/gmail.readonly'];
  expect(GmailApp.search('')).toHaveLength(1);
  expect(() => thread.markRead()).toThrow('not granted');
  expect(() => GmailApp.sendEmail('a@example.com', 'x', 'y')).toThrow('not granted');
  expect(() => GmailApp.createDraft('a@example.com', 'x', 'y')).toThrow('not granted');
  runtime.granted = ['https://www.googleapis.com/auth/gmail.addons.current.message.metadata'];
  expect(() => GmailApp.search('')).toThrow('not granted');
  expect(() => thread.getMessages()[0].getBody()).toThrow('not granted');
});
