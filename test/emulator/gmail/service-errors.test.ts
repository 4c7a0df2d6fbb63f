import { encoded, ME, openMailbox, type Scripted } from './mailbox';

const thrown = (act: () => unknown): Scripted => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('errors', () => {
  test('are Google’s, with their details', () => {
    const { Gmail } = openMailbox();
    const error = thrown(() => Gmail.Users.Messages.get('me', '00000000000000ff'));
    expect(error.message).toBe(
      'API call to gmail.users.messages.get failed with error: Requested entity was not found.',
    );
    expect(`${error}`).toMatch(/^GoogleJsonResponseException: API call/);
    expect(error.details).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      errors: [{ message: 'Requested entity was not found.', domain: 'global', reason: 'notFound' }],
    });
  });

  test.each<[string, (users: Scripted) => unknown, number, string]>([
    ['an id that is none', (users) => users.Messages.get('me', '<m1@example.com>'), 400, 'Invalid id value'],
    [
      'an unknown format',
      (users) => users.Messages.get('me', 'ff', { format: 'eml' }),
      400,
      "Invalid value at 'format'",
    ],
    ['an unknown option', (users) => users.Messages.list('me', { query: 'x' }), 400, 'Unknown name "query"'],
    [
      'a page size that is none',
      (users) => users.Messages.list('me', { maxResults: 'many' }),
      400,
      "'max_results' (TYPE_UINT32)",
    ],
    [
      'an unknown label',
      (users) => users.Messages.list('me', { labelIds: ['Clients'] }),
      400,
      'Invalid label: Clients',
    ],
    ['a page token of its own', (users) => users.Messages.list('me', { pageToken: '5' }), 400, 'Invalid pageToken'],
    ['somebody else’s mailbox', (users) => users.getProfile('taro@example.com'), 403, `Delegation denied for ${ME}`],
    [
      'raw as a thread format',
      (users) => users.Threads.get('me', 'ff', { format: 'raw' }),
      400,
      "Invalid value at 'format'",
    ],
    ['a message without content', (users) => users.Messages.send({}, 'me'), 400, "'raw' RFC822 payload message string"],
    [
      'base64 that is not web-safe',
      (users) => users.Messages.send({ raw: 'a+b/' }, 'me'),
      400,
      "'message.raw' (TYPE_BYTES)",
    ],
    [
      'a message to nobody',
      (users) => users.Messages.send({ raw: encoded('Subject: x') }, 'me'),
      400,
      'Recipient address required',
    ],
    ['a draft that is gone', (users) => users.Drafts.send({ id: 'r1' }, 'me'), 404, 'Requested entity was not found.'],
    [
      'a label of that name',
      (users) => [0, 1].map(() => users.Labels.create({ name: 'x' }, 'me')),
      409,
      'Label name exists',
    ],
    ['a history that is no number', (users) => users.History.list('me', { startHistoryId: 'abc' }), 400, '"abc"'],
  ])('tell of %s', (_what, act, code, message) => {
    const { Gmail } = openMailbox();
    const error = thrown(() => act(Gmail.Users));
    expect([error.name, error.details.code]).toEqual(['GoogleJsonResponseException', code]);
    expect(error.message).toContain(message);
  });

  test('tell of wrong numbers of arguments', () => {
    const { Gmail } = openMailbox();
    expect(() => Gmail.Users.Messages.get('me')).toThrow('Invalid number of arguments provided. Expected 2-3 only');
    expect(() => Gmail.Users.Messages.modify({}, 'me')).toThrow('Expected 3 only');
  });

  test('tell of scopes that were not granted', () => {
    const { Gmail, runtime } = openMailbox();
    runtime.granted = ['https://www.googleapis.com/auth/gmail.metadata'];
    expect(Gmail.Users.Messages.list('me')).toEqual({ resultSizeEstimate: 0 });
    const error = thrown(() => Gmail.Users.Messages.list('me', { q: 'in:inbox' }));
    expect(error.message).toContain('Request had insufficient authentication scopes.');
    expect(error.details.code).toBe(403);
  });

  test('say what is not emulated, and what does not exist is no function', () => {
    const { Gmail } = openMailbox();
    expect(() => Gmail.Users.watch({}, 'me')).toThrow('Gmail.Users.watch is not emulated');
    expect(() => Gmail.Users.Messages.fetch('me')).toThrow(/fetch is not a function/);
    expect(Object.isFrozen(Gmail.Users.Messages)).toBe(true);
  });
});
