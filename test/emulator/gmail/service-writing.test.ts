import { DAY, encoded, HOUR, ME, NOW, openMailbox, put, type Scripted } from './mailbox';

describe('sending', () => {
  const mail = (...header: string[]) =>
    encoded(...header, 'To: taro@example.com', 'Subject: Re: Estimate', '', 'Hello');

  test('gives the message another Message-ID and keeps its other headers', () => {
    const { store, Gmail } = openMailbox();
    const sent = Gmail.Users.Messages.send(
      { raw: mail('Message-ID: <mine@x>', `Disposition-Notification-To: ${ME}`) },
      'me',
    );
    expect(sent).toEqual({ id: expect.any(String), threadId: expect.any(String), labelIds: ['SENT'] });
    const text = store.get(sent.id)?.raw().toString() ?? '';
    expect(text).not.toContain('<mine@x>');
    expect(text).toMatch(/^Message-ID: <CA\S+@mail\.gmail\.com>\r$/m);
    expect(text).toMatch(/^Disposition-Notification-To: hanako@example.co.jp\r$/m);
    expect(text).toMatch(/^From: hanako@example.co.jp\r$/m);
  });

  test('joins the thread only when the message refers to it and has its subject', () => {
    const { store, Gmail } = openMailbox();
    const { threadId } = put(store, { header: 'Message-ID: <ask@example.com>' });
    const send = (message: string) => Gmail.Users.Messages.send({ raw: message, threadId }, 'me').threadId;
    expect(send(mail('In-Reply-To: <ask@example.com>'))).toBe(threadId);
    expect(send(mail())).not.toBe(threadId);
    expect(send(encoded('In-Reply-To: <ask@example.com>', 'To: a@example.com', 'Subject: Other', '', ''))).not.toBe(
      threadId,
    );
    expect(() => Gmail.Users.Messages.send({ raw: mail(), threadId: 'ff' }, 'me')).toThrow('not found');
  });

  test('a draft with another content sends that, and the draft is gone', () => {
    const { store, Gmail, runtime } = openMailbox();
    const draft = Gmail.Users.Drafts.create({ message: { raw: mail() } }, 'me');
    expect(draft).toEqual({
      id: expect.stringMatching(/^r/),
      message: expect.objectContaining({ labelIds: ['DRAFT'] }),
    });
    const updated = Gmail.Users.Drafts.update({ message: { raw: mail() } }, 'me', draft.id);
    expect([updated.id, updated.message.id === draft.message.id]).toEqual([draft.id, false]);
    const content = Gmail.Users.Drafts.get('me', draft.id, { format: 'raw' }).message.raw;
    const withHeader = Buffer.concat([Buffer.from('X-New: 1\r\n'), Buffer.from(content)]).toString('base64url');
    const sent = Gmail.Users.Drafts.send({ id: draft.id, message: { raw: withHeader } }, 'me');
    expect(store.get(sent.id)?.raw().toString()).toContain('X-New: 1');
    expect(Gmail.Users.Drafts.list('me')).toEqual({ resultSizeEstimate: 0 });
    expect([store.size, runtime.sends]).toEqual([1, 1]);
  });

  test('insert puts mail into the mailbox as it is', () => {
    const { store, Gmail } = openMailbox();
    const { id } = Gmail.Users.Messages.insert(
      { raw: encoded('Message-ID: <keep@x>', '', ''), labelIds: ['SENT'] },
      'me',
    );
    expect(store.get(id)?.messageId).toBe('<keep@x>');
    const imported = Gmail.Users.Messages.import({ raw: encoded('Subject: y', '', '') }, 'me');
    expect(imported).toEqual({ id: expect.any(String) });
    expect([...(store.get(imported.id)?.labelIds ?? ['none'])]).toEqual([]);
  });
});

describe('changes', () => {
  test('of labels answer with the labels', () => {
    const { store, Gmail } = openMailbox();
    const { id, threadId } = put(store, { labels: ['INBOX', 'UNREAD'] });
    const { Messages, Threads, Labels } = Gmail.Users;
    const { id: label } = Labels.create({ name: 'Clients' }, 'me');
    expect(Messages.modify({ addLabelIds: [label], removeLabelIds: ['UNREAD'] }, 'me', id).labelIds).toEqual([
      'INBOX',
      label,
    ]);
    expect(Messages.trash('me', id).labelIds).toEqual([label, 'TRASH']);
    expect(Threads.untrash('me', threadId)).toMatchObject({ id: threadId, messages: [{ labelIds: [label] }] });
    Messages.batchModify({ ids: [id], addLabelIds: ['SPAM'] }, 'me');
    expect(Labels.get('me', label)).toMatchObject({
      name: 'Clients',
      type: 'user',
      messagesTotal: 1,
      threadsUnread: 0,
    });
    expect(() => Messages.modify({ addLabelIds: ['SENT'] }, 'me', id)).toThrow('Invalid label: SENT');
    expect(() => Messages.modify({ addLabelIds: ['Clients'] }, 'me', id)).toThrow('Invalid label: Clients');
    expect(() => Messages.modify({ addLabelIds: ['Label_99'] }, 'me', id)).toThrow('labelId not found');
    Labels.remove('me', label);
    expect(store.get(id)?.labelIds.has(label)).toBe(false);
    expect(Labels.list('me').labels.every(({ type }: Scripted) => type === 'system')).toBe(true);
  });

  test('stand in the history, once each, and not before they happened', () => {
    const { store, Gmail } = openMailbox();
    const { id, threadId } = put(store, { at: NOW - HOUR });
    const { historyId: start } = Gmail.Users.getProfile('me');
    const since = (startHistoryId: string, options = {}) =>
      Gmail.Users.History.list('me', { startHistoryId, ...options });
    expect(since(start)).toEqual({ historyId: start });
    Gmail.Users.Messages.modify({ addLabelIds: ['STARRED'] }, 'me', id);
    Gmail.Users.Messages.modify({ addLabelIds: ['STARRED'] }, 'me', id);
    const added = put(store, { subject: 'new', at: NOW });
    const { history, historyId } = since(start);
    expect(history).toEqual([
      expect.objectContaining({
        labelsAdded: [{ message: { id, threadId, labelIds: ['INBOX', 'STARRED'] }, labelIds: ['STARRED'] }],
      }),
      expect.objectContaining({ messagesAdded: [{ message: expect.objectContaining({ id: added.id }) }] }),
    ]);
    expect(since(start, { historyTypes: ['messageAdded'] }).history).toHaveLength(1);
    expect(since(historyId)).toEqual({ historyId });
    store.remove(added.id);
    expect(since(historyId).history).toEqual([expect.objectContaining({ messagesDeleted: [expect.anything()] })]);
  });

  test('of a history that is too old, or has not come yet, are not found', () => {
    const { store, Gmail } = openMailbox();
    const old = put(store, { at: NOW - 8 * DAY });
    put(store, { at: NOW - HOUR });
    const { historyId } = Gmail.Users.Messages.get('me', old.id, { format: 'minimal' });
    const list = (startHistoryId: string) => () => Gmail.Users.History.list('me', { startHistoryId });
    expect(list(historyId)).toThrow(
      'API call to gmail.users.history.list failed with error: Requested entity was not found.',
    );
    expect(list(`${Number(Gmail.Users.getProfile('me').historyId) + 1}`)).toThrow('not found');
  });
});

test('labels are renamed, never to the name of another one', () => {
  const { store, Gmail } = openMailbox();
  const { Labels } = Gmail.Users;
  const { id } = Labels.create({ name: 'Clients' }, 'me');
  Labels.create({ name: 'Friends' }, 'me');
  expect(Labels.patch({ name: 'Kunden' }, 'me', id)).toMatchObject({ id, name: 'Kunden' });
  expect(Labels.update({ name: 'kunden' }, 'me', id)).toMatchObject({ id, name: 'kunden' });
  expect(Labels.patch({}, 'me', id)).toMatchObject({ id, name: 'kunden' });
  expect(() => Labels.patch({ name: 'friends' }, 'me', id)).toThrow('Label name exists or conflicts');
  expect(() => Labels.update({}, 'me', id)).toThrow('Invalid label name');
  expect(() => Labels.patch({ name: 'x' }, 'me', 'INBOX')).toThrow('Invalid label');
  expect(() => Labels.patch({ name: 'x' }, 'me', 'Label_99')).toThrow('Requested entity was not found');
  expect(store.createLabel('Clients')).not.toBe(id);
});
