import path from 'node:path';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import { temporaryFolder, write } from './formats';
import { MAILS, mail, OWNER } from './mails';

const folder = temporaryFolder();
let files = 0;

/** A message as Google Takeout writes it. `raw` may hold X-GM-THRID and X-Gmail-Labels. */
const exported = (id: string, date: string, raw: string): string => `From ${id}@xxx ${date}\n${raw}\n`;

const open = (...messages: readonly string[]): Promise<MailStore> => {
  files++;
  return openMailbox([write(path.join(folder, `${files}.mbox`), messages.join(''))], OWNER);
};

const DATE = 'Wed May 06 18:21:37 +0000 2026';

const labelsOf = async (value: string): Promise<readonly string[]> => {
  const raw = `X-GM-THRID: 1864464279665606918\nX-Gmail-Labels: ${value}\n${MAILS.newsletter}`;
  const store = await open(exported('1864464279665606918', DATE, raw));
  const names = store.userLabels();
  return [...(store.newestFirst()[0]?.labelIds ?? [])].map((id) => names.get(id) ?? id).sort();
};

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

describe('a Takeout export', () => {
  it('names ids and threads as the Gmail API shows them: in hexadecimal', async () => {
    const raw = `X-GM-THRID: 1864464279665606900\nX-Gmail-Labels: Inbox\n${MAILS.answer}`;
    const store = await open(exported('1864464279665606918', DATE, raw));
    const [message] = store.newestFirst();
    expect(message?.id).toBe(1864464279665606918n.toString(16));
    expect(message?.threadId).toBe(1864464279665606900n.toString(16));
    expect(store.get(1864464279665606918n.toString(16))).toBe(message);
  });

  it('is dated by its From line', async () => {
    const store = await open(exported('1864464279665606918', DATE, MAILS.newsletter));
    expect(store.newestFirst()[0]?.internalDate).toBe(Date.UTC(2026, 4, 6, 18, 21, 37));
  });

  it('gives back messages without the fields that Takeout added, wherever they stand', async () => {
    const labelled = MAILS.answer.replace('To: ', 'X-Gmail-Labels: Inbox,\n Work\nTo: ');
    const raw = `X-GM-THRID: 1864464279665606900\n${labelled}`;
    const [message] = (
      await open(exported('1864464279665606918', DATE, raw.replace(/^(?=>*From )/gm, '>')))
    ).newestFirst();
    expect(message?.raw().toString()).toBe(MAILS.answer);
    expect(message?.size).toBe(Buffer.byteLength(MAILS.answer));
    expect(message?.head().toString()).toBe(MAILS.answer.slice(0, MAILS.answer.indexOf('\n\n') + 2));
  });

  it('keeps its threads where the subjects differ, and does not join others to them that refer to them', async () => {
    const inThread = (id: string, raw: string): string => exported(id, DATE, `X-GM-THRID: 1864464279665600000\n${raw}`);
    const store = await open(
      inThread('1864464279665600000', MAILS.request),
      inThread('1864464279665600001', MAILS.newsletter),
      exported('1864464279665600002', DATE, `X-GM-THRID: 1864464279665600002\n${MAILS.answer}`),
    );
    expect(store.thread(1864464279665600000n.toString(16))).toHaveLength(2);
    expect(store.thread(1864464279665600002n.toString(16))).toHaveLength(1);
  });

  it('takes messages without a thread into the thread of one that has it', async () => {
    const store = await open(
      exported('1864464279665600000', DATE, `X-GM-THRID: 1864464279665600000\n${MAILS.request}`),
      exported('1864464279665600001', DATE, MAILS.answer),
    );
    expect(store.thread(1864464279665600000n.toString(16))).toHaveLength(2);
  });

  it('keeps a message once that several exports hold, with the labels of all', async () => {
    const copy = (label: string): string =>
      exported('1864464279665606918', DATE, `X-Gmail-Labels: ${label}\n${MAILS.request}`);
    const inbox = write(path.join(folder, 'Inbox.mbox'), copy('Inbox,Opened'));
    const sent = write(path.join(folder, 'Sent.mbox'), copy('Sent'));
    const store = await openMailbox([inbox, sent], OWNER);
    expect(store.size).toBe(1);
    expect([...(store.newestFirst()[0]?.labelIds ?? [])]).toEqual(['INBOX', 'SENT']);
  });

  it('keeps copies whose bytes differ', async () => {
    const other = MAILS.request.replace('よろしく', 'ヨロシク');
    const store = await open(
      exported('1864464279665606918', DATE, MAILS.request),
      exported('1864464279665606919', DATE, other),
    );
    expect(store.size).toBe(2);
    expect(store.withMessageId('<request@example.co.jp>')).toHaveLength(2);
  });

  it('gives an id of its own to a message whose id is taken', async () => {
    const store = await open(
      exported('1864464279665606918', DATE, MAILS.request),
      exported('1864464279665606918', DATE, MAILS.other),
    );
    expect(store.size).toBe(2);
  });
});

describe('X-Gmail-Labels', () => {
  it.each([
    ['English', 'Sent,Opened,Important,Starred', ['IMPORTANT', 'SENT', 'STARRED']],
    ['Japanese', encoded('送信済み,既読,重要,スター付き'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Japanese, longer name', encoded('送信済みメール,開封済み'), ['SENT']],
    ['German', encoded('Gesendet,Geöffnet,Wichtig,Markiert'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['French', encoded('Envoyé,Ouvert,Important,Suivi'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Spanish', encoded('Enviados,Abierto,Importante,Destacados'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Italian', encoded('Inviati,Aperto,Importante,Speciali'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Portuguese', encoded('Enviados,Aberto,Importante,Com estrela'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Korean', encoded('보낸편지함,열림,중요,별표'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Simplified Chinese', encoded('已发送,已打开,重要,已加星标'), ['IMPORTANT', 'SENT', 'STARRED']],
    ['Traditional Chinese', encoded('寄件備份,已開啟,重要,已加星號'), ['IMPORTANT', 'SENT', 'STARRED']],
  ])('knows what the user sent in %s', async (_language, value, expected) => {
    expect(await labelsOf(value)).toEqual(expected);
  });

  it.each([
    ['English', 'Inbox,Unread,Drafts,Spam,Trash,Chat'],
    ['Japanese', encoded('受信トレイ,未読,下書き,迷惑メール,ゴミ箱,チャット')],
    ['German', encoded('Posteingang,Ungelesen,Entwürfe,Spam,Papierkorb,Chat')],
    ['French', encoded('Boîte de réception,Non lus,Brouillons,Spam,Corbeille,Chat')],
    ['Spanish', encoded('Recibidos,No leídos,Borradores,Spam,Papelera,Chat')],
    ['Italian', encoded('Posta in arrivo,Da leggere,Bozze,Spam,Cestino,Chat')],
    ['Portuguese', encoded('Caixa de entrada,Não lidos,Rascunhos,Spam,Lixeira,Bate-papo')],
    ['Korean', encoded('받은편지함,읽지않음,임시보관함,스팸,휴지통,채팅')],
    ['Simplified Chinese', encoded('收件箱,未读,草稿,垃圾邮件,已删除邮件,聊天')],
    ['Traditional Chinese', encoded('收件匣,未讀,草稿,垃圾郵件,垃圾桶,聊天')],
  ])('knows where a message lies in %s', async (_language, value) => {
    expect(await labelsOf(value)).toEqual(['CHAT', 'DRAFT', 'INBOX', 'SPAM', 'TRASH', 'UNREAD']);
  });

  it('makes user labels of all other names, nested ones and ones with a comma included', async () => {
    expect(await labelsOf('Inbox,"Tokyo, Osaka",Clients/Yamada')).toEqual(['Clients/Yamada', 'INBOX', 'Tokyo, Osaka']);
  });

  it('is decoded as one value before it is split', async () => {
    expect(await labelsOf(encoded('アーカイブ済み,"東京,大阪",取引先'))).toEqual(['取引先', '東京,大阪']);
  });

  it('is read where encoding and folding cut a name, even a character', async () => {
    const bytes = Buffer.from('送信済み,開封済み,取引先').toString('base64');
    const folded = `=?UTF-8?B?${bytes.slice(0, 20)}?=\n =?UTF-8?B?${bytes.slice(20)}?=`;
    expect(await labelsOf(folded)).toEqual(['SENT', '取引先']);
  });

  it('is read where only some names are encoded', async () => {
    expect(await labelsOf(`Sent,${encoded('下書き以外')},Opened`)).toEqual(['SENT', '下書き以外']);
  });

  it('knows the categories, with quotation marks and no-break spaces in their names', async () => {
    expect(await labelsOf('Inbox,Category Promotions')).toEqual(['CATEGORY_PROMOTIONS', 'INBOX']);
    expect(await labelsOf(encoded('Posteingang,Kategorie: "Neuigkeiten"'))).toEqual(['CATEGORY_UPDATES', 'INBOX']);
    expect(await labelsOf(encoded('Catégorie\u00a0: E-mails personnels'))).toEqual(['CATEGORY_PERSONAL']);
    expect(await labelsOf(encoded('カテゴリ「プロモーション」'))).toEqual(['CATEGORY_PROMOTIONS']);
  });

  it('leaves an archived message without labels: it is not put back into the inbox', async () => {
    expect(await labelsOf('Archived,Opened')).toEqual([]);
  });

  it('stands beside messages without it, which are labelled by who wrote them', async () => {
    const draft = `X-Gmail-Labels: ${encoded('下書き')}\n${mail({ From: 'hanako@example.co.jp', 'Message-ID': '<d@example.co.jp>' })}`;
    const store = await open(
      exported('1864464279665600000', DATE, draft),
      exported('1864464279665600001', DATE, MAILS.request),
      exported('1864464279665600002', DATE, MAILS.answer),
    );
    const labels = ['<d@example.co.jp>', '<request@example.co.jp>', '<answer@example.com>'].map((id) => [
      ...(store.withMessageId(id)[0]?.labelIds ?? []),
    ]);
    expect(labels).toEqual([['DRAFT'], ['SENT'], ['INBOX']]);
  });
});
