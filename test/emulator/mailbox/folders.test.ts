import path from 'node:path';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import { mbox, temporaryFolder, write } from './formats';
import { MAILS, mail, OWNER } from './mails';

const folder = temporaryFolder();
let folders = 0;

/** Writes files below a new folder and opens this. */
const open = (files: Readonly<Record<string, string>>, warnings: string[] = []): Promise<MailStore> => {
  folders++;
  const root = path.join(folder, `${folders}`, 'mail');
  for (const [name, content] of Object.entries(files)) write(path.join(root, name), content);
  return openMailbox([root], { ...OWNER, onWarning: (warning) => warnings.push(warning) });
};

const labels = (store: MailStore): Readonly<Record<string, readonly string[]>> => {
  const names = store.userLabels();
  const named = store.newestFirst().map((message) => {
    const ids = [...message.labelIds].map((id) => names.get(id) ?? id).sort();
    return [message.messageId ?? '', ids] as const;
  });
  return Object.fromEntries(named);
};

const from = (address: string, id: string): string => mail({ From: address, 'Message-ID': `<${id}>` }, id);

describe('a Maildir', () => {
  it('tells by folder and flags what was read, starred, drafted and thrown-away', async () => {
    const store = await open({
      'new/1.a.host': from('taro@example.com', 'new'),
      'cur/2.a.host:2,': from('taro@example.com', 'unseen'),
      'cur/3.a.host:2,S': from('taro@example.com', 'seen'),
      'cur/4.a.host:2,FRS': from('taro@example.com', 'flagged'),
      'cur/5.a.host:2,DS': from('hanako@example.co.jp', 'draft'),
      'cur/6.a.host:2,ST': from('taro@example.com', 'trashed'),
      'cur/7.a.host:2,S': from('hanako@example.co.jp', 'own'),
      'tmp/8.a.host': from('taro@example.com', 'unfinished'),
    });
    expect(labels(store)).toEqual({
      '<new>': ['INBOX', 'UNREAD'],
      '<unseen>': ['INBOX', 'UNREAD'],
      '<seen>': ['INBOX'],
      '<flagged>': ['INBOX', 'STARRED'],
      '<draft>': ['DRAFT'],
      '<trashed>': ['TRASH'],
      '<own>': ['SENT'],
    });
  });

  it('has the folders of Maildir++, with their localised and nested names', async () => {
    const store = await open({
      'cur/1:2,S': from('taro@example.com', 'inbox'),
      '.Sent/cur/2:2,S': from('hanako@example.co.jp', 'sent'),
      '.Drafts/cur/3:2,S': from('hanako@example.co.jp', 'draft'),
      '.INBOX.Junk/cur/4:2,S': from('taro@example.com', 'junk'),
      '.&j,dg0TDhMPww6w-/cur/5:2,S': from('taro@example.com', 'japanese-junk'),
      '.[Gmail].Trash/cur/6:2,S': from('hanako@example.co.jp', 'thrown-away'),
      '.Clients.Yamada/cur/7:2,S': from('taro@example.com', 'client'),
      '.Clients.Yamada/new/8': from('hanako@example.co.jp', 'to-a-client'),
      '.Archive/cur/9:2,S': from('taro@example.com', 'archived'),
    });
    expect(labels(store)).toEqual({
      '<inbox>': ['INBOX'],
      '<sent>': ['SENT'],
      '<draft>': ['DRAFT'],
      '<junk>': ['SPAM'],
      '<japanese-junk>': ['SPAM'],
      '<thrown-away>': ['SENT', 'TRASH'],
      '<client>': ['Clients/Yamada'],
      '<to-a-client>': ['Clients/Yamada', 'SENT'],
      '<archived>': [],
    });
  });

  it('keeps a message once that lies in two of its folders', async () => {
    const store = await open({ 'cur/1:2,S': MAILS.answer, '.Clients/cur/2:2,S': MAILS.answer });
    expect(labels(store)).toEqual({ '<answer@example.com>': ['Clients', 'INBOX'] });
  });

  it('leaves out what is no mail, and says so', async () => {
    const warnings: string[] = [];
    const store = await open({ 'cur/1:2,S': MAILS.answer, 'cur/dovecot.index': '\0\0\0binary' }, warnings);
    expect(store.size).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/dovecot\.index is no mail.*left out/)]);
  });
});

describe('a folder', () => {
  it('holds .eml files, mboxes and Maildirs, however deep', async () => {
    const store = await open({
      'a/b/request.eml': MAILS.request,
      'Takeout/Mail/All mail.mbox': mbox([MAILS.answer]),
      'Work/cur/1:2,S': MAILS.other,
      'notes.txt': 'From me to you, not a mail.',
    });
    expect(labels(store)).toEqual({
      '<request@example.co.jp>': ['SENT'],
      '<answer@example.com>': ['INBOX'],
      '<other@example.com>': ['Work'],
    });
  });

  it('leaves out files that are no mail, and says which', async () => {
    const warnings: string[] = [];
    const store = await open(
      { 'a.eml': MAILS.request, 'b.eml': '', 'c.mbox': 'Dear diary,\n', 'd.eml': '\0\0' },
      warnings,
    );
    expect(store.size).toBe(1);
    expect(warnings.map((warning) => /(\w\.\w+) is ([^:.]*)/.exec(warning)?.slice(1))).toEqual([
      ['b.eml', 'empty'],
      ['c.mbox', 'not an mbox'],
      ['d.eml', 'no mail'],
    ]);
  });

  it('holds .eml files with a separator line or blank lines before the header, which are no part of the mail', async () => {
    const store = await open({
      'a.eml': `From taro@example.com Mon Mar  2 10:00:00 2026\n${from('taro@example.com', 'a')}`,
      'b.eml': `\r\n\r\n${from('hanako@example.co.jp', 'b')}`,
    });
    const [a] = store.withMessageId('<a>');
    expect(a?.raw().toString()).toBe(from('taro@example.com', 'a'));
    expect(a?.internalDate).toBe(Date.UTC(2026, 2, 2, 10));
    expect(labels(store)).toEqual({ '<a>': ['INBOX'], '<b>': ['SENT'] });
  });

  it('may be given as the path of a single .eml', async () => {
    const store = await openMailbox([write(path.join(folder, 'single.eml'), MAILS.request)], OWNER);
    expect(store.newestFirst().map((message) => message.raw().toString())).toEqual([MAILS.request]);
  });
});
