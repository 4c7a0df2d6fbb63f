import { buttons, linkOf, textOf } from '../tools/cards';
import { addOn, eventOf, manySent } from './support/add-on';
import { draftsIn, sentIn, textOfMessage } from './support/drafts';
import { AGENTS, BASE, insertPixel } from './support/pixels';
import { checkable, load, openCheck, pressOn, receive, rowIn, step, tokenIn } from './support/setup-check';

const withoutRequest = (raw: string): string => raw.replace(/^Disposition-Notification-To:.*\r?\n/im, '');
const newTestMail = (emulator: ReturnType<typeof checkable>) =>
  sentIn(emulator).find((message) => textOfMessage(message).includes('Disposition-Notification-To'));

describe('the test mail', () => {
  it('goes to the user alone, once, asks for a receipt and is no sent mail of the list', async () => {
    const emulator = checkable();
    step(emulator, 'basics');
    const before = sentIn(emulator).length;
    const card = pressOn(emulator, openCheck(emulator), 'テストメールを送る');
    step(emulator, 'send');
    expect(sentIn(emulator)).toHaveLength(before + 1);
    const raw = textOfMessage(newTestMail(emulator));
    expect(raw).toMatch(/^to: hanako@kidoku\.example\r?$/im);
    expect(raw).toMatch(/^Disposition-Notification-To: <hanako@kidoku\.example>\r?$/m);
    expect(await tokenIn(newTestMail(emulator))).toHaveLength(42);
    expect(buttons(card)).not.toContain('テストメールを送る');
    expect(textOf(emulator.call('onHomepage', eventOf()))).not.toContain('セットアップ診断 ');
  });

  it('keeps the request in both copies, and Gmail loads its pixel', async () => {
    const emulator = checkable();
    step(emulator, 'basics');
    step(emulator, 'send');
    const mail = newTestMail(emulator);
    if (!mail) throw new Error('Nothing was sent');
    emulator.mailbox.setLabels(mail.id, ['SENT']);
    expect(rowIn(step(emulator, 'mail'), '受信したメールに残る開封確認の依頼')).toContain('まだ見つかりません');
    receive(emulator, mail);
    load(emulator, await tokenIn(mail), AGENTS.gmail);
    const card = step(emulator, 'mail');
    expect(rowIn(card, '送信済みメールに残る開封確認の依頼')).toBe('正常');
    expect(rowIn(card, '受信したメールに残る開封確認の依頼')).toBe('正常');
    expect(rowIn(card, 'Gmail による画像の読み込み')).toBe(
      '正常\nGmail の画像プロキシ（ログインなし）として記録されました。',
    );
  });

  it('from which Gmail takes the request is told for each copy', () => {
    const emulator = checkable();
    step(emulator, 'basics');
    step(emulator, 'send');
    const mail = newTestMail(emulator);
    if (!mail) throw new Error('Nothing was sent');
    receive(emulator, mail, withoutRequest);
    const card = step(emulator, 'mail', 'en');
    expect(rowIn(card, 'Receipt request in the sent copy')).toBe('Works');
    expect(rowIn(card, 'Receipt request in the received copy')).toContain('Gmail took the request out');
    expect(rowIn(card, 'Pixel loaded by Gmail')).toContain('No load was noted');
  });

  it('works without a web app, too', async () => {
    const emulator = addOn(manySent(1));
    step(emulator, 'basics');
    step(emulator, 'send');
    expect(await tokenIn(newTestMail(emulator))).toBe('');
    const card = step(emulator, 'mail');
    expect(rowIn(card, '送信済みメールに残る開封確認の依頼')).toBe('正常');
    expect(rowIn(card, 'Gmail による画像の読み込み')).toBe('未確認');
  });
});

describe("the draft for Gmail's own window", () => {
  const sendAsGmail = (emulator: ReturnType<typeof checkable>, change: (raw: string) => string): void => {
    const [draft] = draftsIn(emulator);
    if (!draft) throw new Error('There is no draft');
    const raw = change(draft.raw().toString('latin1'));
    emulator.mailbox.add({ raw, labels: ['SENT'], threadId: 'f0f0f0f0f0f0f0f0', internalDate: emulator.clock.now() });
  };
  const withHtml = (raw: string, html: string): string =>
    raw
      .replace(/Content-Type: multipart[^\r\n]*/, 'Content-Type: text/html')
      .replace(/\r\n\r\n[\s\S]*/, `\r\n\r\n${html}`);

  it('is made once, and asks to be sent', () => {
    const emulator = checkable();
    const card = pressOn(emulator, openCheck(emulator), 'テスト用の下書きを作る');
    step(emulator, 'draft');
    expect(draftsIn(emulator)).toHaveLength(1);
    expect(textOfMessage(draftsIn(emulator)[0])).toContain('Disposition-Notification-To');
    expect(linkOf(card, '下書きを開く')).toBe('https://mail.google.com/mail/#drafts');
    expect(rowIn(step(emulator, 'composer'), 'Gmail の作成画面から送ったピクセル')).toContain('まだ送信されていません');
  });

  it('shows what the composer keeps', () => {
    const emulator = checkable();
    step(emulator, 'draft');
    const token = insertPixel(emulator, '2026-11-20 09:00', ['hanako@kidoku.example']);
    sendAsGmail(emulator, (raw) => withHtml(raw, `<p>Hello<img src="${BASE}?t=${token}"></p>`));
    const card = step(emulator, 'composer');
    expect(rowIn(card, 'Gmail の作成画面から送った開封確認の依頼')).toBe('正常');
    expect(rowIn(card, 'Gmail の作成画面から送ったピクセル')).toBe('正常');
  });

  it('shows what the composer drops, and what to do instead', () => {
    const emulator = checkable();
    step(emulator, 'draft');
    sendAsGmail(emulator, (raw) => withHtml(withoutRequest(raw), '<p>Hello</p>'));
    const card = step(emulator, 'composer', 'en');
    expect(rowIn(card, 'Receipt request sent from Gmail’s own window')).toContain('Send with a read receipt');
    expect(rowIn(card, 'Pixel sent from Gmail’s own window')).toContain('There is no pixel in it');
  });
});
