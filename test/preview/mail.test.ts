import type { Draft, SavedDraft, Session, Thread, ThreadList } from '../../src/preview/api';
import { bodyOf } from './support/letters';
import { emptyMailbox, ME, MISAKI, NOW, type Running, runPreview, sampleMailbox } from './support/preview';

const MINUTE = 60_000;

/** A mailbox of `count` threads, a minute apart, the newest one a minute ago. */
const manyThreads = (count: number) => {
  const mailbox = emptyMailbox();
  for (let i = 0; i < count; i++) {
    const raw = `From: Person ${i} <p${i}@example.com>\r\nTo: ${ME}\r\nSubject: Letter ${i}\r\nMessage-ID: <${i}@example.com>\r\n\r\nText ${i}`;
    mailbox.add({ raw, labels: ['INBOX'], internalDate: NOW - (count - i) * MINUTE });
  }
  return mailbox;
};

const subjects = ({ rows }: ThreadList): readonly string[] => rows.map(({ subject }) => subject);

describe('the list', () => {
  test('comes in pages, newest first, with the number of all', async () => {
    const preview = await runPreview(manyThreads(120));
    const page = (offset: number) => preview.get<ThreadList>(`/api/threads?folder=inbox&offset=${offset}&limit=50`);
    const [first, second, third] = [await page(0), await page(50), await page(100)];
    expect([first.total, first.rows.length, second.rows.length, third.rows.length]).toEqual([120, 50, 50, 20]);
    expect([first.rows[0]?.subject, second.rows[0]?.subject, third.rows[19]?.subject]).toEqual([
      'Letter 119',
      'Letter 69',
      'Letter 0',
    ]);
    expect((await page(500)).rows).toEqual([]);
  });

  test('finds what a search matches, as Gmail does', async () => {
    const preview = await runPreview(manyThreads(30));
    const found = async (q: string) =>
      subjects(await preview.get<ThreadList>(`/api/threads?folder=all&q=${encodeURIComponent(q)}`));
    expect(await found('from:p7@example.com')).toEqual(['Letter 7']);
    expect(await found('"text 12" OR subject:"letter 3"')).toEqual(['Letter 12', 'Letter 3']);
    expect(await found('in:sent')).toEqual([]);
    expect(await found('((((')).toEqual(expect.any(Array));
  });

  test('a search goes through the named folder, and through spam and trash where it names them', async () => {
    const mailbox = manyThreads(3);
    for (const [index, label] of ['SPAM', 'TRASH', 'SENT'].entries()) {
      const raw = `From: x@example.com\r\nSubject: Letter in ${label}\r\n\r\nx`;
      mailbox.add({ raw, labels: [label], internalDate: NOW + index });
    }
    const preview = await runPreview(mailbox);
    const found = async (query: string) => subjects(await preview.get<ThreadList>(`/api/threads?${query}`));
    expect(await found('folder=all&q=letter')).toEqual(['Letter in SENT', 'Letter 2', 'Letter 1', 'Letter 0']);
    expect(await found('folder=sent&q=letter')).toEqual(['Letter in SENT']);
    expect(await found('folder=all&q=in:trash')).toEqual(['Letter in TRASH']);
    expect(await found('folder=spam&q=letter')).toEqual(['Letter in SPAM']);
    expect(await found('folder=trash')).toEqual(['Letter in TRASH']);
  });

  test.each(['folder=nowhere', 'offset=-1', 'limit=1000', 'limit=x', `q=${'x'.repeat(2000)}`])(
    'asks for something that there is: %s',
    async (query) => {
      const preview = await runPreview();
      expect((await preview.ask(`/api/threads?${query}`)).status).toBe(400);
    },
  );

  test('has the sample mailbox in its folders, as Gmail counts them', async () => {
    const preview = await runPreview(await sampleMailbox());
    const { folders } = await preview.get<Session>('/api/session');
    for (const { folder, threads } of folders) {
      const { total } = await preview.get<ThreadList>(`/api/threads?folder=${folder}&limit=1`);
      expect([folder, total]).toEqual([folder, threads]);
    }
    expect(folders.filter(({ threads }) => threads > 0).map(({ folder }) => folder)).toEqual(
      expect.arrayContaining(['inbox', 'sent', 'drafts', 'all', 'spam']),
    );
    const { rows } = await preview.get<ThreadList>('/api/threads?folder=sent&limit=200');
    expect(rows.find(({ subject }) => subject === '業務委託契約書のご確認のお願い')).toMatchObject({
      people: expect.arrayContaining(['田中 太郎']),
    });
  });

  test('knows how many messages a thread has, and whether one is unread, a draft, or has something attached', async () => {
    const mailbox = emptyMailbox();
    const mixed = 'Content-Type: multipart/mixed; boundary="b"\r\n';
    const parts = '--b\r\n\r\nHi\r\n--b\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n--b--';
    mailbox.add({
      raw: `From: Ann <ann@example.com>\r\nSubject: Plan\r\nMessage-ID: <1@a>\r\n${mixed}\r\n${parts}`,
      labels: ['INBOX', 'UNREAD', 'Projects/Spring'],
      internalDate: NOW - 2,
    });
    mailbox.add({
      raw: `From: ${ME}\r\nTo: ann@example.com\r\nSubject: Re: Plan\r\nIn-Reply-To: <1@a>\r\n\r\nYes, <b>`,
      labels: ['DRAFT'],
      internalDate: NOW - 1,
    });
    const preview = await runPreview(mailbox);
    const { rows } = await preview.get<ThreadList>('/api/threads?folder=inbox');
    expect(rows).toMatchObject([
      {
        people: ['Ann', ME],
        subject: 'Plan',
        snippet: 'Hi',
        messages: 2,
        unread: true,
        hasAttachment: true,
        labels: ['Projects/Spring'],
        draftId: expect.stringMatching(/^r\d+$/),
      },
    ]);
    const drafts = await preview.get<ThreadList>('/api/threads?folder=drafts');
    expect(drafts.rows).toMatchObject([{ people: ['ann@example.com'], snippet: 'Yes, <b>' }]);
    const thread = await preview.get<Thread>(`/api/threads/${rows[0]?.threadId}`);
    expect(thread.messages).toMatchObject([
      { from: { name: 'Ann', address: 'ann@example.com' }, isDraft: false, attachments: [{ name: 'a.pdf', bytes: 1 }] },
      { isDraft: true, draftId: drafts.rows[0]?.draftId },
    ]);
    await preview.post(`/api/threads/${rows[0]?.threadId}/read`, {});
    expect((await preview.get<ThreadList>('/api/threads?folder=inbox')).rows).toMatchObject([{ unread: false }]);
  });

  test('stands a thread where its newest message that the folder shows puts it', async () => {
    const mailbox = manyThreads(3);
    const raw = (text: string) =>
      `From: p0@example.com\r\nSubject: Re: Letter 0\r\nIn-Reply-To: <0@example.com>\r\n\r\n${text}`;
    mailbox.add({ raw: raw('Newest here'), labels: ['INBOX'], internalDate: NOW });
    mailbox.add({ raw: raw('Archived'), labels: [], internalDate: NOW + MINUTE });
    const { rows } = await (await runPreview(mailbox)).get<ThreadList>('/api/threads?folder=inbox');
    expect(rows.map(({ subject, snippet, at }) => [subject, snippet, at])).toEqual([
      ['Letter 0', 'Newest here', NOW],
      ['Letter 2', 'Text 2', NOW - MINUTE],
      ['Letter 1', 'Text 1', NOW - 2 * MINUTE],
    ]);
  });

  test('opening a thread by GET marks nothing read', async () => {
    const mailbox = emptyMailbox();
    const { threadId } = mailbox.add({ raw: 'Subject: x\r\n\r\ny', labels: ['INBOX', 'UNREAD'] });
    const preview = await runPreview(mailbox);
    await preview.get(`/api/threads/${threadId}`);
    expect([...(mailbox.thread(threadId)[0]?.labelIds ?? [])]).toContain('UNREAD');
  });
});

describe('the composer', () => {
  let preview: Running;
  beforeEach(async () => {
    preview = await runPreview();
  });
  const newest = () => preview.mailbox.newestFirst()[0];

  test('saves a draft as Gmail does: HTML in its block, and the same as text', async () => {
    const saved = await preview.save({ to: `高橋 美咲 <${MISAKI}>`, subject: '件名', html: '本文<br><b>太字</b>' });
    expect(saved).toMatchObject({ id: expect.stringMatching(/^r\d+$/), messageId: newest()?.id });
    expect([...(newest()?.labelIds ?? [])]).toEqual(['DRAFT']);
    expect(newest()?.messageId).toMatch(/^<CA[\w-]+@mail\.gmail\.com>$/);
    expect(await bodyOf(preview, `/body/${saved.messageId}`)).toContain('<div dir="ltr">本文<br><b>太字</b></div>');
    const { messages } = await preview.get<Thread>(`/api/threads/${saved.threadId}`);
    expect(messages).toMatchObject([
      { from: { name: '佐藤 花子', address: ME }, to: [{ name: '高橋 美咲', address: MISAKI }], snippet: '本文 太字' },
    ]);
  });

  test('a draft keeps its id while every save gives it another message', async () => {
    const first = await preview.save({ subject: 'One', html: 'a' });
    const second = await preview.save({ id: first.id, subject: 'One', html: 'b' });
    expect(second.id).toBe(first.id);
    expect(second.messageId).not.toBe(first.messageId);
    expect(second.threadId).toBe(first.threadId);
    expect(preview.mailbox.size).toBe(1);
    expect(await preview.get<Draft>(`/api/drafts/${first.id}`)).toMatchObject({
      id: first.id,
      subject: 'One',
      html: expect.stringContaining('b'),
    });
  });

  test('keeps what is typed, also while it is no address yet', async () => {
    const typed = { to: '高橋 <misaki@exa, emily', cc: '', bcc: 'a@example.com', subject: 'a\r\nBcc: x@evil.example' };
    const { id } = await preview.save({ ...typed, html: '' });
    const read = await preview.get<Draft>(`/api/drafts/${id}`);
    expect(read).toMatchObject({ to: typed.to, cc: '', bcc: 'a@example.com', subject: 'a Bcc: x@evil.example' });
    const { status, text } = await preview.post(`/api/drafts/${id}/send`, {}, { 'Accept-Language': 'en' });
    expect(status).toBe(400);
    expect(JSON.parse(text).error).toContain('is not an e-mail address');
    expect(preview.mailbox.size).toBe(1);
  });

  test('sends to nobody only after asking for whom it is', async () => {
    const { id } = await preview.save({ subject: 'x', html: 'y' });
    const { status, text } = await preview.post(`/api/drafts/${id}/send`, {});
    expect({ status, text }).toEqual({ status: 400, text: expect.stringContaining('宛先を1件以上') });
  });

  test('an answer joins the conversation and names what it answers', async () => {
    const raw = `From: Ann <ann@example.com>\r\nTo: ${ME}\r\nSubject: Plan\r\nMessage-ID: <2@a>\r\nReferences: <1@a>\r\n\r\nHi`;
    const came = preview.mailbox.add({ raw, labels: ['INBOX'], internalDate: NOW });
    const answer = { to: 'ann@example.com', subject: 'Re: Plan', html: 'Yes', inReplyTo: came.id };
    const { id, threadId } = await preview.save(answer);
    expect(threadId).toBe(came.threadId);
    // A later save need not say it again.
    await preview.save({ to: answer.to, subject: answer.subject, id, html: 'Yes!' });
    expect(await preview.get<Draft>(`/api/drafts/${id}`)).toMatchObject({ inReplyTo: came.id });
    const sent = await preview.send(id);
    expect(sent.threadId).toBe(came.threadId);
    const text = preview.mailbox.get(sent.id)?.raw().toString() ?? '';
    expect(text).toContain('In-Reply-To: <2@a>');
    expect(text).toContain('References: <1@a> <2@a>');
    expect([...(preview.mailbox.get(sent.id)?.labelIds ?? [])]).toEqual(['SENT']);
    expect((await preview.ask(`/api/drafts/${id}`)).status).toBe(404);
  });

  test('a quoted mail names the web app again, not the place where it is shown', async () => {
    const html = `<img src="/proxy?t=1"><img src="${preview.origin}/proxy?t=2"><a href="/exec?o=3">x</a><a href="/execute">y</a>`;
    const { id } = await preview.save({ html });
    const read = (await preview.get<Draft>(`/api/drafts/${id}`)).html;
    const base = 'https://script\\.google\\.com/macros/s/AKfycb\\w+/exec';
    expect(read).toMatch(new RegExp(`src="${base}\\?t=1".*src="${base}\\?t=2".*href="${base}\\?o=3".*href="/execute"`));
  });

  test('keeps what was attached to a draft, and takes no script or comment into it', async () => {
    const parts =
      '--b\r\nContent-Type: text/plain\r\n\r\nHi <there>\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n--b--';
    preview.mailbox.add({
      raw: `From: ${ME}\r\nSubject: Plan\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${parts}`,
      labels: ['DRAFT'],
      internalDate: NOW,
    });
    const { rows } = await preview.get<ThreadList>('/api/threads?folder=drafts');
    const id = rows[0]?.draftId ?? '';
    const draft = await preview.get<Draft>(`/api/drafts/${id}`);
    expect(draft.html).toBe('Hi &#60;there&#62;');
    await preview.save({ ...draft, html: `${draft.html}<!-- x --><script>alert(1)</script><style>p{}</style>` });
    const { messages } = await preview.get<Thread>(
      `/api/threads/${(await preview.get<ThreadList>('/api/threads?folder=drafts')).rows[0]?.threadId}`,
    );
    expect(messages[0]?.attachments).toEqual([{ name: 'a.pdf', bytes: 1 }]);
    expect((await preview.get<Draft>(`/api/drafts/${id}`)).html).not.toMatch(/script|style|alert|<!--/);
  });

  test('a discarded draft is gone, and a second press says so', async () => {
    const { id } = await preview.save({ subject: 'x', html: 'y' });
    expect((await preview.post(`/api/drafts/${id}/discard`, {})).status).toBe(200);
    expect(preview.mailbox.size).toBe(0);
    for (const end of ['discard', 'send'])
      expect((await preview.post(`/api/drafts/${id}/${end}`, {})).status).toBe(404);
    const again = { to: '', cc: '', bcc: '', subject: '', html: '', id };
    expect((await preview.post('/api/drafts', again)).status).toBe(404);
  });

  test('a draft of the composer is the draft that the add-on sees', async () => {
    const { id }: SavedDraft = await preview.save({ to: MISAKI, subject: '契約書', html: 'x' });
    await preview.call({ run: 'onHomepage' });
    const { result } = await preview.call({ run: 'showDrafts', parameters: { to: '' } });
    expect(JSON.stringify(result)).toContain(`"value":"${id}"`);
  });
});

test('another revision says that a message came, went or got other labels, and nothing else does', async () => {
  const preview = await runPreview(manyThreads(2));
  const { mailbox } = preview;
  const revision = async () => (await preview.get<Session>('/api/session')).revision;
  const seen = [await revision()];
  let draftId = '';
  const changes: readonly (() => unknown)[] = [
    async () => {
      draftId = (await preview.save({ subject: 'a', html: 'b' })).id;
    },
    // The folders' counts stay.
    () => preview.save({ id: draftId, subject: 'a', html: 'c' }),
    () => mailbox.setLabels(mailbox.newestFirst()[1]?.id ?? '', ['INBOX', mailbox.createLabel('Label')]),
    () => mailbox.remove(mailbox.newestFirst()[0]?.id ?? ''),
  ];
  for (const change of changes) {
    await change();
    seen.push(await revision());
  }
  expect(new Set(seen).size).toBe(changes.length + 1);
  await preview.get('/api/threads?folder=all');
  expect(await revision()).toBe(seen.at(-1));
});
