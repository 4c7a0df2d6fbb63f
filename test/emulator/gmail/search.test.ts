import { ALIAS, DAY, HOUR, ME, NOW, openMailbox, put } from './mailbox';

const midnightPst = Date.UTC(2026, 2, 1, 8);

/** A small mailbox; messages are named by their subject's first word. */
const filled = () => {
  const box = openMailbox();
  const { store } = box;
  const clients = store.createLabel('Clients/Tokyo Office');
  put(store, {
    subject: 'alpha quote',
    from: '"Yamada, Taro" <taro@example.com>',
    at: NOW - 2 * HOUR,
    labels: ['INBOX', 'UNREAD'],
  });
  put(store, {
    subject: 'bravo kentaro',
    from: 'kentaro@example.com',
    at: NOW - 3 * HOUR,
    labels: ['INBOX', 'STARRED', clients],
  });
  put(store, {
    subject: 'charlie',
    from: ME,
    to: 'Jiro <jiro@example.org>',
    at: NOW - 4 * HOUR,
    labels: ['SENT'],
    header: 'Cc: cc@example.net\r\nBcc: hidden@example.net',
  });
  put(store, {
    subject: 'delta 御見積書の件',
    from: ALIAS,
    to: 'x.jiro@example.org',
    at: NOW - DAY,
    labels: ['SENT'],
    body: 'よろしくお願いいたします。',
  });
  put(store, { subject: 'echo', at: NOW - 2 * DAY, labels: ['SPAM'] });
  put(store, { subject: 'foxtrot', at: midnightPst, labels: ['TRASH'] });
  put(store, {
    subject: 'golf',
    at: midnightPst - 1,
    labels: ['INBOX', 'IMPORTANT', 'CATEGORY_UPDATES'],
    body: 'The invoice is attached',
    header: fileHeader,
  });
  put(store, { subject: 'hotel', at: midnightPst - 1000, labels: ['DRAFT'], from: ME });
  put(store, { subject: 'india Re: plan', at: NOW - 40 * DAY, labels: ['CHAT'] });
  put(store, {
    subject: 'juliett',
    at: NOW - 400 * DAY,
    labels: ['INBOX'],
    body: 'x'.repeat(20_000),
    header:
      'List-Id: News <news.example.org>\r\nDelivered-To: hanako+news@example.co.jp\r\nMessage-ID: <Exact.Id@example.org>',
  });
  return box;
};

const fileHeader = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  '--b\r\nContent-Type: application/pdf; name="Invoice-March.pdf"\r\nContent-Disposition: attachment\r\n\r\nJVBERi0=\r\n--b--',
].join('\r\n');

const found = (query: string, options = {}): string => {
  const { Gmail } = filled();
  const { messages = [] } = Gmail.Users.Messages.list('me', { q: query, ...options });
  return messages
    .map(({ id }: { id: string }) => Gmail.Users.Messages.get('me', id, { format: 'metadata' }).payload.headers)
    .map((headers: { name: string; value: string }[]) => headers.find(({ name }) => name === 'Subject')?.value[0])
    .join('');
};

const seconds = (moment: number) => Math.floor(moment / 1000);

describe('search finds, newest first,', () => {
  test.each([
    // Everything but spam and trash, unless they are asked for.
    ['', 'abcdghij'],
    ['in:anywhere', 'abcdefghij'],
    ['in:spam', 'e'],
    ['in:trash', 'f'],
    ['in:inbox OR in:spam', 'abegj'],
    ['-in:spam', 'abcdghij'],
    ['-(in:spam subject:nothing)', 'abcdghij'],
    ['in:inbox', 'abgj'],
    ['in:sent', 'cd'],
    ['is:sent', 'cd'],
    ['in:drafts', 'h'],
    ['in:chats', 'i'],
    ['-in:chats -in:drafts -in:inbox', 'cd'],
    ['in:snoozed', ''],
    ['is:unread', 'a'],
    ['is:read in:inbox', 'bgj'],
    ['is:starred', 'b'],
    ['is:important', 'g'],
    ['in:nowhere', ''],
    // Words and addresses are matched whole.
    ['from:taro', 'agij'],
    ['in:anywhere from:taro', 'aefgij'],
    ['from:taro@example.com', 'agij'],
    ['from:yamada', 'agij'],
    ['from:kentaro', 'b'],
    ['from:example.com', 'abgij'],
    ['from:example', 'abcdghij'],
    ['from:exam', ''],
    ['from:me', 'ch'],
    ['to:me', 'abghij'],
    ['to:jiro', 'cd'],
    ['to:jiro@example.org', 'c'],
    ['cc:cc@example.net', 'c'],
    ['bcc:hidden', 'c'],
    ['deliveredto:hanako+news@example.co.jp', 'j'],
    ['list:news.example.org', 'j'],
    ['rfc822msgid:Exact.Id@example.org', 'j'],
    ['rfc822msgid:<Exact.Id@example.org>', 'j'],
    ['rfc822msgid:Id@example.org', ''],
    // Subjects and text.
    ['subject:quote', 'a'],
    ['subject:quot', ''],
    ['subject:(alpha quote)', 'a'],
    ['subject:(alpha OR golf)', 'ag'],
    ['subject:{alpha golf}', 'ag'],
    ['subject:"alpha quote"', 'a'],
    ['subject:"quote alpha"', ''],
    ['subject:見積書', 'd'],
    ['見積', 'd'],
    ['お願い', 'd'],
    ['invoice', ''],
    ['kentaro', 'b'],
    ['ALPHA', 'a'],
    // Labels, categories, sizes, files.
    ['label:clients-tokyo-office', 'b'],
    ['label:"Clients/Tokyo Office"', 'b'],
    ['label:clients', ''],
    ['label:inbox label:important', 'g'],
    ['has:userlabels', 'b'],
    ['has:nouserlabels in:inbox', 'agj'],
    ['category:updates', 'g'],
    ['category:primary', 'abj'],
    ['larger:10k', 'j'],
    ['size:10000', 'j'],
    ['smaller:10k in:inbox', 'abg'],
    ['has:attachment', 'g'],
    ['filename:pdf', 'g'],
    ['filename:invoice-march.pdf', 'g'],
    ['filename:march', 'g'],
    ['filename:xls', ''],
    // How terms are put together.
    ['from:kentaro OR subject:alpha', 'ab'],
    ['in:inbox from:kentaro OR subject:alpha', 'ab'],
    ['in:inbox -(subject:alpha OR subject:bravo)', 'gj'],
    ['{subject:alpha subject:golf} is:unread', 'a'],
    ['in:inbox AND subject:golf', 'g'],
    ['-from:me in:sent', 'd'],
    ['(in:inbox (is:unread OR is:starred))', 'ab'],
    ['in:inbox (is:unread', 'a'],
    ['http://example.com/alpha', ''],
  ])('%j -> %s', (query, expected) => expect(found(query)).toBe(expected));
});

describe('search by date', () => {
  test('a date is midnight PST, and the first moment of it belongs to after', () => {
    expect(found('in:anywhere after:2026/03/01')).toBe('abcdef');
    expect(found('in:anywhere before:2026/03/01')).toBe('ghij');
    expect(found('after:2026-3-1 before:3/2/2026 in:trash')).toBe('f');
  });

  test('epoch seconds are exact: after begins with them, before ends in front of them', () => {
    expect(found(`in:anywhere after:${seconds(midnightPst)}`)).toBe('abcdef');
    expect(found(`in:anywhere after:${seconds(midnightPst) - 1}`)).toBe('abcdefgh');
    expect(found(`in:anywhere before:${seconds(midnightPst) - 1}`)).toBe('ij');
  });

  test('milliseconds are taken for seconds of a far future', () => {
    expect(found(`after:${midnightPst}`)).toBe('');
  });

  test('what is no date finds nothing', () => {
    expect(found('after:2026-03-01T09:00:00Z')).toBe('');
    expect(found('after:2026/02/30')).toBe('');
    expect(found('newer_than:2w')).toBe('');
  });

  test('ages count back from now', () => {
    expect(found('newer_than:3h')).toBe('ab');
    expect(found('newer_than:1d')).toBe('abcd');
    expect(found('older_than:1m')).toBe('ij');
    expect(found('older_than:1y')).toBe('j');
    expect(found('newer_than:1y older_than:1d in:anywhere')).toBe('efghi');
  });

  test('a bound inside a choice or a negation binds nothing else', () => {
    expect(found('{after:2026/03/01 subject:golf}')).toBe('abcdg');
    expect(found('-after:2026/03/01')).toBe('ghij');
    expect(found('in:anywhere -before:2026/03/01')).toBe('abcdef');
    expect(found('(after:2026/03/01 in:inbox)')).toBe('ab');
  });
});

test('AROUND is refused rather than misread', () => {
  expect(() => found('quote AROUND 5 alpha')).toThrow('AROUND is not emulated');
});

test('spam and trash are searched when includeSpamTrash or a label asks for them', () => {
  expect(found('subject:echo', { includeSpamTrash: true })).toBe('e');
  expect(found('', { labelIds: ['SPAM'] })).toBe('e');
});

test('a search for dates and labels reads no message', () => {
  const { store } = openMailbox();
  const message = put(store);
  const sealed = { ...message, head: neverRead, raw: neverRead };
  const { GmailApp } = openMailbox({ ...store, newestFirst: () => [sealed], thread: () => [sealed] });
  expect(GmailApp.search('in:anywhere after:1700000000 is:read -in:chats larger:1 has:nouserlabels')).toHaveLength(1);
  expect(GmailApp.search('subject:estimate in:sent')).toHaveLength(0);
  expect(() => GmailApp.search('subject:estimate')).toThrow('was read');
});

test('a search in time looks at no message outside of it', () => {
  const { store } = openMailbox();
  const message = put(store);
  const at = (internalDate: number) =>
    Object.defineProperty({ ...message, internalDate }, 'labelIds', { get: neverRead });
  const newestFirst = () => [at(NOW), message, ...Array.from({ length: 50 }, (_, day) => at(NOW - (day + 2) * DAY))];
  const { Gmail } = openMailbox({ ...store, newestFirst });
  const q = `in:inbox after:${seconds(NOW - DAY)} before:${seconds(NOW)}`;
  expect(Gmail.Users.Messages.list('me', { q }).messages).toHaveLength(1);
});

const neverRead = () => {
  throw new Error('the message was read');
};
