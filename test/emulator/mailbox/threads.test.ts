import path from 'node:path';
import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import { mbox, temporaryFolder, write } from './formats';
import { mail, OWNER } from './mails';

const folder = temporaryFolder();
let files = 0;

type Letter = { readonly id: string; readonly subject: string; readonly answers?: string; readonly day?: number };

const letter = ({ id, subject, answers, day = 1 }: Letter): string =>
  mail({
    From: 'taro@example.com',
    Subject: subject,
    'Message-ID': `<${id}>`,
    ...(answers === undefined ? {} : { 'In-Reply-To': `<${answers}>` }),
    Date: `${day} Mar 2026 10:00 +0900`,
  });

const inMemory = async (letters: readonly Letter[]): Promise<MailStore> => {
  const store = createMemoryStore(OWNER);
  for (const each of letters) store.add({ raw: letter(each) });
  return store;
};

const onDisk = (letters: readonly Letter[]): Promise<MailStore> => {
  files++;
  return openMailbox([write(path.join(folder, `${files}.mbox`), mbox(letters.map(letter)))], OWNER);
};

/** The ids of each thread, in order. */
const threads = (store: MailStore): readonly string[] =>
  [...new Set(store.newestFirst().map(({ threadId }) => threadId))]
    .map((id) =>
      store
        .thread(id)
        .map(({ messageId }) => messageId?.slice(1, -1))
        .join(' '),
    )
    .sort();

describe.each([
  ['in memory', inMemory],
  ['on disk', onDisk],
])('threads %s', (_where, open) => {
  it.each([
    'Re: Offer',
    'RE: RE: Offer',
    'Re[2]: Offer',
    'Re (3): offer',
    'Ｒｅ：Offer',
    'Fwd: Re: Offer',
    '[Fwd: Offer',
    'AW: Offer',
    'WG: AW: Offer',
    'TR : Offer',
    'RV: Offer',
    'SV: Offer',
    'Odp: Offer',
    'Antw: Offer',
    '返信: Offer',
    '転送：Offer',
    '回复：Offer',
    '轉寄: Offer',
    '회신: Offer',
    'Ответ: Offer',
    '=?iso-8859-1?Q?R=E9f_=3A_Offer?=',
  ])('hold an answer with the subject "%s"', async (subject) => {
    const store = await open([
      { id: 'one', subject: 'Offer' },
      { id: 'two', subject, answers: 'one', day: 2 },
    ]);
    expect(threads(store)).toEqual(['one two']);
  });

  it.each(['Offer II', 'Reminder: Offer', 'Regarding: Offer', ''])(
    'do not hold one that has another subject: "%s"',
    async (subject) => {
      const store = await open([
        { id: 'one', subject: 'Offer' },
        { id: 'two', subject, answers: 'one', day: 2 },
      ]);
      expect(threads(store)).toEqual(['one', 'two']);
    },
  );

  it('do not hold messages that only have the same subject', async () => {
    const store = await open([
      { id: 'one', subject: 'Invoice' },
      { id: 'two', subject: 'Re: Invoice', day: 2 },
      { id: 'three', subject: 'Re: Invoice', answers: 'lost', day: 3 },
    ]);
    expect(threads(store)).toEqual(['one', 'three', 'two']);
  });

  it('hold an answer whose clock is before what it answers', async () => {
    const store = await open([
      { id: 'one', subject: 'Offer', day: 5 },
      { id: 'two', subject: 'Re: Offer', answers: 'one', day: 2 },
    ]);
    expect(threads(store)).toEqual(['two one']);
  });

  it('take in a message that comes later than its answer', async () => {
    const store = await open([
      { id: 'two', subject: 'Re: Offer', answers: 'one', day: 2 },
      { id: 'one', subject: 'Offer', day: 3 },
    ]);
    expect(threads(store)).toEqual(['two one']);
  });

  it('hold encoded subjects that are the same when decoded', async () => {
    const store = await open([
      { id: 'one', subject: '=?UTF-8?B?44GK56S8?=' },
      { id: 'two', subject: 'Re: =?ISO-2022-JP?B?GyRCJCpOaRsoQg==?=', answers: 'one', day: 2 },
    ]);
    expect(threads(store)).toEqual(['one two']);
  });
});

describe('threads', () => {
  it('join two answers by the message that both answer, whatever the clocks say', async () => {
    const store = await onDisk([
      { id: 'one', subject: 'Offer', day: 9 },
      { id: 'two', subject: 'Re: Offer', answers: 'one', day: 2 },
      { id: 'three', subject: 'Re: Offer', answers: 'one', day: 3 },
    ]);
    expect(threads(store)).toEqual(['two three one']);
  });

  it('survive thousands of messages with one Message-ID that all refer to it', async () => {
    const same = Array.from({ length: 3000 }, (_, index) => ({ id: 'x', subject: `${index}`, answers: 'x' }));
    expect((await onDisk(same)).size).toBe(3000);
    expect((await inMemory(same)).size).toBe(3000);
  });

  it('are kept when a message is removed, and the next answer still finds them', async () => {
    const store = createMemoryStore(OWNER);
    const first = store.add({ raw: letter({ id: 'one', subject: 'Offer' }) });
    const draft = store.add({ raw: letter({ id: 'draft', subject: 'Re: Offer', answers: 'one' }), labels: ['DRAFT'] });
    store.remove(draft.id);
    expect(store.withMessageId('<draft>')).toEqual([]);
    expect(store.add({ raw: letter({ id: 'two', subject: 'Re: Offer', answers: 'one' }) }).threadId).toBe(
      first.threadId,
    );
  });
});
