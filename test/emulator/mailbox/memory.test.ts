import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import { MAILS, mail, OWNER } from './mails';

let store: MailStore;
beforeEach(() => {
  store = createMemoryStore(OWNER);
});

describe('adding a message', () => {
  it('takes the labels, thread and date that are given', () => {
    const added = store.add({
      raw: MAILS.request,
      labels: ['INBOX', 'UNREAD'],
      threadId: '1234567890abcdef',
      internalDate: 5,
    });
    expect([...added.labelIds]).toEqual(['INBOX', 'UNREAD']);
    expect(added).toMatchObject({ threadId: '1234567890abcdef', internalDate: 5 });
    expect(store.thread('1234567890abcdef')).toEqual([added]);
  });

  it('makes a user label of a name that is none of Gmail’s ids', () => {
    const known = store.createLabel('Clients');
    const added = store.add({ raw: MAILS.request, labels: ['CATEGORY_UPDATES', known, 'Projects', 'projects'] });
    expect([...added.labelIds]).toEqual(['CATEGORY_UPDATES', known, 'Label_2']);
    expect([...store.userLabels().values()]).toEqual(['Clients', 'Projects']);
  });

  it('gives the same ids to the same messages', () => {
    const again = createMemoryStore(OWNER);
    for (const raw of Object.values(MAILS)) expect(again.add({ raw }).id).toBe(store.add({ raw }).id);
  });

  it('never makes a date up of nothing', () => {
    const before = Date.now();
    const { internalDate } = store.add({ raw: mail({ From: 'a@example.com', Date: 'soon' }) });
    expect(internalDate).toBeGreaterThanOrEqual(before);
  });

  it('takes bytes as they are', () => {
    const raw = Buffer.from([0x53, 0x3a, 0xff, 0x00, 0x0d, 0x0a, 0x0d, 0x0a, 0x80]);
    expect(store.add({ raw }).raw()).toEqual(raw);
  });

  it.each([
    ['hanako@example.co.jp', 'SENT'],
    ['"Sato, Hanako" <HANAKO+offers@example.co.jp>', 'SENT'],
    ['=?UTF-8?B?5L2Q6JekLCDoirHlrZA=?= <hanako@example.co.jp>', 'SENT'],
    ['h.sato@example.jp (Sato)', 'SENT'],
    ['taro@example.com, hanako@example.co.jp', 'SENT'],
    ['hanako@example.com', 'INBOX'],
    ['anna.hanako@example.co.jp', 'INBOX'],
    ['hanako@example.co.jp.example.com', 'INBOX'],
    ['"hanako@example.co.jp" <taro@example.com>', 'INBOX'],
    ['', 'INBOX'],
  ])('knows whether the user wrote it: From %s', (from, label) => {
    expect([...store.add({ raw: mail({ From: from }) }).labelIds]).toEqual([label]);
  });
});

describe('a thread', () => {
  it('is in the order of its dates, whatever the order of adding', () => {
    const add = (internalDate: number): string => store.add({ raw: MAILS.other, threadId: 't', internalDate }).id;
    const [late, early, middle] = [add(30), add(10), add(20)];
    expect(store.thread('t').map(({ id }) => id)).toEqual([early, middle, late]);
    expect(store.newestFirst().map(({ id }) => id)).toEqual([late, middle, early]);
  });

  it('that was handed out does not change', () => {
    store.add({ raw: MAILS.request, threadId: 't' });
    const before = store.thread('t');
    store.add({ raw: MAILS.answer, threadId: 't' });
    expect(before).toHaveLength(1);
  });
});

describe('labels', () => {
  it('are refused for a message that is not there', () => {
    expect(() => store.setLabels('nothing', [])).toThrow(/no message nothing/);
  });

  it('are made once, letter case aside', () => {
    expect(store.createLabel('Clients')).toBe(store.createLabel('clients'));
    expect(store.createLabel('Projects')).not.toBe(store.createLabel('Clients'));
  });

  it('may be made again after they were deleted', () => {
    const first = store.createLabel('Clients');
    store.deleteLabel(first);
    const second = store.createLabel('Clients');
    expect(second).not.toBe(first);
    expect([...store.userLabels()]).toEqual([[second, 'Clients']]);
  });
});
