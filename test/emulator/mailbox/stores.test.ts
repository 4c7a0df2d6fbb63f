import path from 'node:path';
import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore, StoredMessage } from '../../../src/emulator/mailbox/store';
import { gzipped, mbox, temporaryFolder, write } from './formats';
import { MAILS, OWNER } from './mails';

const folder = temporaryFolder();
/** On disk they lie in no order. */
const shuffled = [MAILS.thanks, MAILS.other, MAILS.request, MAILS.newsletter, MAILS.answer];

const openFiles = (name: string, extension: string, inFolder: string): Promise<MailStore> => {
  shuffled.forEach((raw, index) => {
    write(path.join(folder, name, inFolder, `${index}${extension}`), raw);
  });
  return openMailbox([path.join(folder, name)], OWNER);
};

const kinds: Readonly<Record<string, () => Promise<MailStore>>> = {
  memory: async () => {
    const store = createMemoryStore(OWNER);
    for (const raw of Object.values(MAILS)) store.add({ raw });
    return store;
  },
  'an mbox': () => openMailbox([write(path.join(folder, 'a.mbox'), mbox(shuffled))], OWNER),
  'an mbox with CRLF': () =>
    openMailbox([write(path.join(folder, 'crlf.mbox'), mbox(shuffled).replaceAll('\n', '\r\n'))], OWNER),
  'a packed mbox': () => openMailbox([write(path.join(folder, 'a.mbox.gz'), gzipped(shuffled))], OWNER),
  'a Maildir': () => openFiles('Maildir', ':2,S', 'cur'),
  'a folder of .eml': () => openFiles('eml', '.eml', 'deep/below'),
  'several of them': () =>
    openMailbox(
      [
        write(path.join(folder, 'one.mbox'), mbox(shuffled.slice(0, 2))),
        write(path.join(folder, 'two.mbox.gz'), gzipped(shuffled.slice(1, 4))),
        write(path.join(folder, 'three.eml'), MAILS.answer),
      ],
      OWNER,
    ),
};

const ids = (messages: readonly StoredMessage[]): readonly (string | undefined)[] =>
  messages.map(({ messageId }) => messageId);

describe.each(Object.entries(kinds))('a mailbox in %s', (_kind, open) => {
  let store: MailStore;
  beforeAll(async () => {
    store = await open();
  });
  const message = (messageId: string): StoredMessage => {
    const [found] = store.withMessageId(messageId);
    if (!found) throw new Error(`${messageId} is missing`);
    return found;
  };

  it('lists its messages newest first', () => {
    expect(ids(store.newestFirst())).toEqual([
      '<other@example.com>',
      '<thanks@example.jp>',
      '<answer@example.com>',
      '<march@example.org>',
      '<request@example.co.jp>',
    ]);
    expect(store.size).toBe(5);
  });

  it('gives every message an id of 16 hexadecimal digits, later ones higher ones', () => {
    const oldestFirst = [...store.newestFirst()].reverse().map(({ id }) => id);
    expect(oldestFirst.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    expect([...oldestFirst].sort()).toEqual(oldestFirst);
  });

  it('puts replies of the same subject into one thread, oldest first', () => {
    const { threadId } = message('<request@example.co.jp>');
    expect(ids(store.thread(threadId))).toEqual([
      '<request@example.co.jp>',
      '<answer@example.com>',
      '<thanks@example.jp>',
    ]);
    expect(threadId).toBe(message('<request@example.co.jp>').id);
  });

  it('begins a thread where the subject is another one, even when it refers to a message', () => {
    expect(ids(store.thread(message('<other@example.com>').threadId))).toEqual(['<other@example.com>']);
  });

  it('labels what the user wrote SENT, aliases and plus tags included, and everything else INBOX', () => {
    const labels = store.newestFirst().map(({ labelIds }) => [...labelIds].join());
    expect(labels).toEqual(['INBOX', 'SENT', 'INBOX', 'INBOX', 'SENT']);
  });

  it('dates a message by its topmost Received field, and by Date where there is none', () => {
    const dates = ['<answer@example.com>', '<request@example.co.jp>'].map((id) => message(id).internalDate);
    expect(dates).toEqual([Date.UTC(2026, 2, 3, 0, 30), Date.UTC(2026, 2, 2, 1)]);
  });

  it('gives back the bytes of every message', () => {
    for (const raw of Object.values(MAILS)) {
      const id = /^Message-ID: (.*)$/m.exec(raw)?.[1] ?? '';
      expect(message(id).raw().toString().replaceAll('\r\n', '\n')).toBe(raw);
      expect(message(id).size).toBe(message(id).raw().length);
    }
  });

  it('gives the header section alone, with the blank line', () => {
    const head = message('<answer@example.com>').head().toString().replaceAll('\r\n', '\n');
    expect(head).toBe(MAILS.answer.slice(0, MAILS.answer.indexOf('\n\n') + 2));
  });

  it('finds a message by its id and by nothing else', () => {
    const { id } = message('<answer@example.com>');
    expect(store.get(id)?.messageId).toBe('<answer@example.com>');
    expect(store.get('0')).toBeUndefined();
    expect(store.thread('0')).toEqual([]);
    expect(store.withMessageId('<nobody@example.com>')).toEqual([]);
  });

  it('takes a new message into the thread of the one that it answers', () => {
    const raw = MAILS.thanks.replace('<thanks@', '<more@').replace('11:00:00', '15:00:00');
    const added = store.add({ raw });
    expect(added.threadId).toBe(message('<request@example.co.jp>').threadId);
    expect(store.thread(added.threadId)).toHaveLength(4);
    store.remove(added.id);
    expect(store.thread(added.threadId)).toHaveLength(3);
    expect(store.get(added.id)).toBeUndefined();
  });

  it('changes labels', () => {
    const { id } = message('<march@example.org>');
    const label = store.createLabel('Reading/Garden');
    store.setLabels(id, ['INBOX', label]);
    expect([...(store.get(id)?.labelIds ?? [])]).toEqual(['INBOX', label]);
    expect(store.userLabels().get(label)).toBe('Reading/Garden');
    store.deleteLabel(label);
    expect([...(store.get(id)?.labelIds ?? [])]).toEqual(['INBOX']);
    expect(store.userLabels().has(label)).toBe(false);
  });
});
