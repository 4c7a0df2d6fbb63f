import { ALIAS, DAY, HOUR, ME, NOW, openMailbox, put, type Scripted } from './mailbox';

const report = [
  'Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n',
  '--b\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n\x1b$B3+Iu:Q$_\x1b(B\r\n--b',
  'Content-Type: message/disposition-notification\r\n\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--b',
  'Content-Type: message/rfc822\r\n\r\nSubject: inner\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b',
  'Content-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--',
].join('\r\n');

describe('Messages.list', () => {
  test('gives ids alone, and nothing at all when nothing is found', () => {
    const { store, Gmail } = openMailbox();
    expect(Gmail.Users.Messages.list('me')).toEqual({ resultSizeEstimate: 0 });
    const { id, threadId } = put(store);
    expect(Gmail.Users.Messages.list(ME)).toEqual({ messages: [{ id, threadId }], resultSizeEstimate: 1 });
  });

  test('gives 100 a page and never more than 500', () => {
    const { store, Gmail, runtime } = openMailbox();
    for (let count = 0; count < 620; count++)
      put(store, { subject: `${count}`, at: NOW - Math.floor(count / 3) * 1000 });
    const list = (options = {}) => Gmail.Users.Messages.list('me', options);
    expect(list().messages).toHaveLength(100);
    const first = list({ maxResults: 1000 });
    expect(first.messages).toHaveLength(500);
    const second = list({ maxResults: 1000, pageToken: first.nextPageToken });
    expect(second.messages).toHaveLength(120);
    expect(second.nextPageToken).toBeUndefined();
    const ids = [...first.messages, ...second.messages].map(({ id }) => id);
    expect(ids).toEqual(store.newestFirst().map(({ id }) => id));
    expect(runtime.calls).toEqual(Array(3).fill('Gmail.Users.Messages.list'));
  });

  test('goes on behind the last message although new mail has come', () => {
    const { store, Gmail } = openMailbox();
    for (let count = 0; count < 4; count++) put(store, { subject: `${count}`, at: NOW - count * HOUR });
    const first = Gmail.Users.Messages.list('me', { maxResults: 2 });
    put(store, { at: NOW });
    const second = Gmail.Users.Messages.list('me', { maxResults: 2, pageToken: first.nextPageToken });
    expect(second.messages.map(({ id }: Scripted) => id)).toEqual(
      store
        .newestFirst()
        .slice(3)
        .map(({ id }) => id),
    );
  });

  test('wants every label that is named', () => {
    const { store, Gmail } = openMailbox();
    put(store, { labels: ['INBOX', 'UNREAD'] });
    put(store, { labels: ['INBOX'] });
    expect(Gmail.Users.Messages.list('me', { labelIds: ['INBOX', 'UNREAD'] }).messages).toHaveLength(1);
    expect(Gmail.Users.Messages.list('me', { labelIds: 'INBOX' }).messages).toHaveLength(2);
  });
});

describe('Messages.get', () => {
  test('tells of a message in each format', () => {
    const { store, Gmail } = openMailbox();
    const message = put(store, { body: 'Hello & goodbye', labels: ['INBOX', 'UNREAD'] });
    const get = (options = {}) => Gmail.Users.Messages.get('me', message.id, options);
    const minimal = {
      id: message.id,
      threadId: message.threadId,
      labelIds: ['INBOX', 'UNREAD'],
      snippet: 'Hello &amp; goodbye',
      sizeEstimate: message.size,
      internalDate: String(NOW - HOUR),
      historyId: expect.stringMatching(/^\d+$/),
    };
    expect(get({ format: 'minimal' })).toEqual(minimal);
    expect(get({ format: 'raw' })).toEqual({ ...minimal, raw: new Int8Array(message.raw()) });
    expect(get({ format: 'metadata', metadataHeaders: ['subject', 'From'] })).toEqual({
      ...minimal,
      payload: {
        mimeType: 'text/plain',
        headers: [
          { name: 'From', value: 'Taro Yamada <taro@example.com>' },
          { name: 'Subject', value: 'Estimate' },
        ],
      },
    });
    expect(get().payload).toMatchObject({ partId: '', mimeType: 'text/plain', filename: '', body: { size: 15 } });
    expect(Buffer.from(get().payload.body.data).toString()).toBe('Hello & goodbye');
  });

  test('has no field for what is empty', () => {
    const { store, Gmail } = openMailbox();
    const { id } = put(store, { labels: [], body: '' });
    const message = Gmail.Users.Messages.get('me', id);
    expect(message).not.toHaveProperty('labelIds');
    expect(message.payload.body).toEqual({ size: 0 });
    expect(message.payload).not.toHaveProperty('parts');
  });

  test('gives text as UTF-8 and everything else under an attachment id', () => {
    const { store, Gmail } = openMailbox();
    const { id } = put(store, { header: report });
    const { parts, body } = Gmail.Users.Messages.get('me', id).payload;
    expect(body).toEqual({ size: 0 });
    expect(parts.map(({ partId, mimeType }: Scripted) => `${partId} ${mimeType}`)).toEqual([
      '0 text/plain',
      '1 message/disposition-notification',
      '2 message/rfc822',
      '3 application/pdf',
    ]);
    expect(Buffer.from(parts[0].body.data).toString()).toBe('開封済み');
    for (const part of parts.slice(1))
      expect(part.body).toEqual({ attachmentId: expect.any(String), size: expect.any(Number) });
    expect(parts[2].parts[0]).toMatchObject({
      mimeType: 'text/html',
      headers: [{ name: 'Subject', value: 'inner' }, {}],
    });
    const file = Gmail.Users.Messages.Attachments.get('me', id, parts[3].body.attachmentId);
    expect(file).toEqual({ size: 4, data: new Int8Array(Buffer.from('%PDF')) });
  });

  test('bytes are signed, as in Apps Script', () => {
    const { store, Gmail } = openMailbox();
    const { id } = put(store, { body: 'é' });
    expect([...Gmail.Users.Messages.get('me', id).payload.body.data]).toEqual([-61, -87]);
  });
});

describe('a fields mask', () => {
  test.each([
    ['id', { id: expect.any(String) }],
    ['id,payload/mimeType', { id: expect.any(String), payload: { mimeType: 'multipart/report' } }],
    [
      'payload(mimeType,parts/mimeType)',
      { payload: { mimeType: 'multipart/report', parts: [{ mimeType: 'text/plain' }, {}, {}, {}] } },
    ],
    [
      'payload(parts(parts(headers/name)))',
      { payload: { parts: [{}, {}, { parts: [{ headers: [{ name: 'Subject' }, {}] }] }, {}] } },
    ],
    ['payload/parts/*/size', { payload: { parts: [{ body: { size: 12 } }, {}, {}, {}] } }],
  ])('%s selects', (fields, expected) => {
    const { store, Gmail } = openMailbox();
    const { id } = put(store, { header: report });
    expect(Gmail.Users.Messages.get('me', id, { fields })).toMatchObject(expected);
    expect(Object.keys(Gmail.Users.Messages.get('me', id, { fields }))).toEqual(Object.keys(expected));
  });

  test('works on lists, nextPageToken and all', () => {
    const { store, Gmail } = openMailbox();
    put(store);
    put(store);
    const answer = Gmail.Users.Messages.list('me', { maxResults: 1, fields: 'messages/id,nextPageToken' });
    expect(answer).toEqual({ messages: [{ id: expect.any(String) }], nextPageToken: expect.any(String) });
  });

  test.each(['payload/headers/nothing', 'messages', 'id(x)', 'payload(headers', 'id,', 'payload)'])(
    'that names what there is not is refused: %s',
    (fields) => {
      const { store, Gmail } = openMailbox();
      const { id } = put(store);
      expect(() => Gmail.Users.Messages.get('me', id, { fields })).toThrow('Invalid field selection');
    },
  );

  test('without content reads only the header', () => {
    const { store } = openMailbox();
    const message = put(store);
    const sealed = {
      ...message,
      raw: () => {
        throw new Error('the message was read');
      },
    };
    const { Gmail } = openMailbox({ ...store, get: () => sealed });
    const get = (options: object) => () => Gmail.Users.Messages.get('me', message.id, options);
    expect(get({ format: 'metadata', fields: 'id,labelIds,internalDate,payload/headers' })).not.toThrow();
    expect(get({ fields: 'id,historyId,sizeEstimate' })).not.toThrow();
    expect(get({ format: 'metadata' })).toThrow('was read');
  });
});

test('threads come with their messages, and each message is read', () => {
  const { store, Gmail, runtime } = openMailbox();
  const { threadId } = put(store, { at: NOW - DAY });
  put(store, { subject: 'other', at: NOW - HOUR });
  put(store, { threadId, subject: 'Re: Estimate', from: ME, labels: ['SENT'], at: NOW, body: 'Thanks' });
  const { threads } = Gmail.Users.Threads.list('me', { q: 'in:inbox' });
  expect(threads[0]).toEqual({ id: threadId, snippet: 'Thanks', historyId: expect.any(String) });
  runtime.units = 0;
  const thread = Gmail.Users.Threads.get('me', threadId, {
    format: 'metadata',
    metadataHeaders: 'Subject',
    fields: 'messages/payload',
  });
  expect(thread.messages.map(({ payload }: Scripted) => payload.headers[0].value)).toEqual([
    'Estimate',
    'Re: Estimate',
  ]);
  expect(runtime.units).toBe(2);
  const first = Gmail.Users.Threads.list('me', { maxResults: 1 });
  const second = Gmail.Users.Threads.list('me', { maxResults: 1, pageToken: first.nextPageToken });
  expect([first.threads[0].id === second.threads[0].id, second.nextPageToken]).toEqual([false, undefined]);
});

test('the account tells of itself', () => {
  const { store, Gmail } = openMailbox();
  put(store);
  expect(Gmail.Users.getProfile('me')).toMatchObject({ emailAddress: ME, messagesTotal: 1, threadsTotal: 1 });
  const { sendAs } = Gmail.Users.Settings.SendAs.list('me');
  expect(sendAs.map(({ sendAsEmail }: Scripted) => sendAsEmail)).toEqual([ME, ALIAS]);
  expect(Gmail.newMessage()).toEqual({});
});
