import { buttons, linkOf, textOf } from '../tools/cards';
import { addOn, eventOf } from './support/add-on';
import { sentIn, textOfMessage } from './support/drafts';
import { AGENTS, BASE, insertPixel } from './support/pixels';
import {
  checkable,
  load,
  openCheck,
  pressOn,
  receive,
  rowIn,
  step,
  visit,
  withMoreScopes,
} from './support/setup-check';

const newTestMail = (emulator: ReturnType<typeof checkable>) =>
  sentIn(emulator).find((message) => textOfMessage(message).includes('Disposition-Notification-To'));

describe('opening the setup check', () => {
  it('checks nothing, sends nothing and says so', () => {
    const emulator = checkable();
    emulator.resetCalls();
    const card = openCheck(emulator);
    expect(textOf(card)).toContain('14 項目中 0 項目を確認');
    expect(rowIn(card, '権限')).toBe('未確認');
    expect(emulator.calls().mail).toBe(0);
    expect(buttons(card)).toEqual(
      expect.arrayContaining(['診断する', 'テストメールを送る', 'テスト用の下書きを作る', '結果をメールで受け取る']),
    );
  });

  it('is offered on the homepage, and leads back to the list', () => {
    const emulator = checkable();
    const home = emulator.call('onHomepage', eventOf());
    const card = pressOn(emulator, home, 'セットアップ診断');
    expect(textOf(card)).toContain('セットアップ診断');
    expect(textOf(pressOn(emulator, card, '一覧へ'))).toContain('返信待ち');
  });
});

describe('what is checked without help', () => {
  it('works where all is well, in both languages', () => {
    const emulator = checkable();
    const card = step(emulator, 'basics');
    for (const name of ['権限', 'Gmail の読み取り', '秒単位の検索', '言語とタイムゾーン', 'ピクセルの URL'])
      expect([name, rowIn(card, name).split('\n')[0]]).toEqual([name, '正常']);
    expect(rowIn(card, '言語とタイムゾーン')).toContain('ja, Asia/Tokyo');
    const english = openCheck(emulator, 'en');
    expect(rowIn(english, 'Searching by the second')).toBe('Works');
    expect(textOf(english)).toContain('8 of 14 checked, 7 work');
  });

  it('says which permission it does not ask for, that no hourly run is needed, and when mail was last read', () => {
    const emulator = checkable();
    emulator.call('onHomepage', eventOf());
    const card = step(emulator, 'basics');
    expect(rowIn(card, '1 時間ごとの自動処理')).toBe(
      '正常\n自動処理は不要です。Kidoku を開いたときにメールを読み込みます。最後の読み込み：11/20 09:00',
    );
    expect(rowIn(card, '本日送信できるメール数')).toContain('判定できません');
  });

  it('tells that the hourly run is missing where something needs it', () => {
    const emulator = checkable();
    emulator.userProperties.set('settings', JSON.stringify({ version: 3, labels: true }));
    expect(rowIn(step(emulator, 'basics'), '1 時間ごとの自動処理')).toContain(
      '問題あり\nラベル・通知・まとめのいずれかがオンですが、自動処理が設定されていません。',
    );
  });

  it('tells a permission that was refused', () => {
    const granted = ['gmail.addons.execute', 'gmail.modify', 'userinfo.email'];
    const emulator = checkable({ grantedScopes: granted.map((name) => `https://www.googleapis.com/auth/${name}`) });
    const card = step(emulator, 'basics');
    expect(rowIn(card, '権限')).toContain('問題あり');
    expect(rowIn(card, '権限')).toContain('すべて許可してください');
    expect(rowIn(card, 'Gmail の読み取り')).toBe('正常');
  });

  it('tells that GmailApp is refused under these scopes', () => {
    const emulator = checkable();
    emulator.fail('GmailApp.search', { error: 'Specified permissions are not sufficient to call GmailApp.search' });
    const card = step(emulator, 'basics');
    expect(rowIn(card, 'Gmail の読み取り')).toContain('問題あり');
    expect(rowIn(card, '秒単位の検索')).toBe('正常');
  });

  it('tells a search that misses the newest sent mail', () => {
    const emulator = checkable();
    const { id } = sentIn(emulator)[0] ?? {};
    emulator.fail('Gmail.Users.Messages.list', { after: 2, times: 2, returns: { messages: [] } });
    expect(rowIn(step(emulator, 'basics'), '秒単位の検索')).toContain('時刻で検索できませんでした');
    emulator.heal();
    emulator.fail('Gmail.Users.Messages.list', { after: 2, times: 2, returns: { messages: [{ id }] } });
    expect(rowIn(step(emulator, 'basics'), '秒単位の検索')).toContain('問題あり');
  });

  it('cannot tell of the search where nothing was ever sent', () => {
    const card = step(addOn([]), 'basics');
    expect(rowIn(card, '秒単位の検索')).toContain('送信メールがまだありません');
  });

  it.each([
    ['', '未設定です'],
    ['https://example.com/exec', 'ウェブアプリの URL ではありません'],
    [BASE.replace('/exec', '/dev'), 'テスト用の URL'],
    [BASE.replace('AKfycb', `AKfycb${'y'.repeat(90)}`), '長すぎます'],
  ])('explains the address "%s"', (base, words) => {
    const emulator = checkable();
    emulator.scriptProperties.set('pixel.base', base);
    const card = step(emulator, 'basics');
    expect(rowIn(card, 'ピクセルの URL')).toContain(words);
    expect(buttons(card)).not.toContain('ピクセルを開く');
  });

  it('tells where Gmail gives neither language nor time zone', () => {
    const emulator = checkable();
    const event = { commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters: { step: 'basics' } } };
    expect(textOf(emulator.call('checkSetup', event))).toContain('Gmail did not say, so Kidoku uses English and UTC.');
  });

  it('tells the hourly run and the mails that are left where it may look', () => {
    const emulator = checkable({ folder: withMoreScopes() });
    const card = step(emulator, 'basics');
    expect(rowIn(card, '1 時間ごとの自動処理')).toContain('正常\n自動処理は不要です。');
    expect(rowIn(card, '本日送信できるメール数')).toBe('正常\n残り 100 通');
    emulator.call('onHomepage', eventOf());
    emulator.call('makeHourly');
    expect(rowIn(step(emulator, 'basics'), '1 時間ごとの自動処理')).toBe('正常\n最後の読み込み：11/20 09:00');
    emulator.fail('MailApp.getRemainingDailyQuota', { returns: 0 });
    expect(rowIn(step(emulator, 'basics'), '本日送信できるメール数')).toContain('問題あり\n残り 0 通');
  });

  it('stops within its time, and goes on when it is pressed again', () => {
    const emulator = checkable({ frozen: true, latency: 900 });
    const first = step(emulator, 'basics');
    expect(textOf(first)).not.toContain('14 項目中 8 項目を確認');
    expect(textOf(first)).not.toContain('14 項目中 0 項目を確認');
    step(emulator, 'basics');
    step(emulator, 'basics');
    expect(textOf(step(emulator, 'basics'))).toContain('14 項目中 8 項目を確認');
  });
});

describe('the pixel', () => {
  it('is opened by the user, and its load is found and taken out again', () => {
    const emulator = checkable();
    const card = step(emulator, 'basics');
    expect(String(linkOf(card, 'ピクセルを開く'))).toMatch(/^https:\/\/script\.google\.com\/.*\/exec\?t=[\w-]{42}$/);
    visit(emulator, card, 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36');
    const left = () => [...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'));
    expect(left()).toHaveLength(1);
    const after = step(emulator, 'visit');
    expect(rowIn(after, 'ブラウザで開いたピクセル')).toBe('正常\n人が使うプログラムとして記録されました。');
    expect(left()).toEqual([]);
    expect(rowIn(openCheck(emulator, 'en'), 'Pixel opened in your browser')).toContain('Works');
  });

  it('that nobody reaches is told, with what to do', () => {
    const emulator = checkable();
    step(emulator, 'basics');
    const card = step(emulator, 'visit');
    expect(rowIn(card, 'ブラウザで開いたピクセル')).toContain('アクセスが記録されていません');
    expect(rowIn(openCheck(emulator, 'en'), 'Pixel opened in your browser')).toContain('with access for anyone');
  });

  it('whose program cannot be told apart is not certain', () => {
    const emulator = checkable();
    visit(emulator, step(emulator, 'basics'), AGENTS.scanner);
    expect(rowIn(step(emulator, 'visit'), 'ブラウザで開いたピクセル')).toContain('判定できません');
  });

  it('a forged address counts for nothing', () => {
    const emulator = checkable();
    step(emulator, 'basics');
    load(emulator, 'A'.repeat(42), AGENTS.gmail);
    expect(rowIn(step(emulator, 'visit'), 'ブラウザで開いたピクセル')).toContain('問題あり');
  });

  it('is looked for beside the loads of real mail, which stay', () => {
    const emulator = checkable();
    const token = insertPixel(emulator, '2026-11-20 09:00');
    load(emulator, token, AGENTS.gmail);
    visit(emulator, step(emulator, 'basics'), AGENTS.outlook);
    step(emulator, 'visit');
    expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toHaveLength(1);
  });

  it('leaves nothing in the inbox once the user deletes their data', () => {
    const emulator = checkable();
    visit(emulator, step(emulator, 'basics'), AGENTS.gmail);
    emulator.call('deleteData', eventOf());
    expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toEqual([]);
    expect(emulator.userProperties.size).toBe(0);
  });
});

describe('afterwards', () => {
  it("the test mails go to Trash when the user asks, and nothing else of the user's mail", () => {
    const emulator = checkable();
    step(emulator, 'basics');
    step(emulator, 'send');
    step(emulator, 'draft');
    const mail = newTestMail(emulator);
    if (!mail) throw new Error('Nothing was sent');
    receive(emulator, mail);
    const inTrash = () => emulator.mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('TRASH'));
    expect(inTrash()).toEqual([]);
    const total = emulator.mailbox.newestFirst().length;
    const card = pressOn(emulator, openCheck(emulator), 'テストメールをゴミ箱へ移動');
    expect(inTrash()).toHaveLength(3);
    for (const message of inTrash()) expect(textOfMessage(message)).toMatch(/^to: hanako@kidoku/im);
    expect(emulator.mailbox.newestFirst()).toHaveLength(total);
    expect(buttons(card)).not.toContain('テストメールをゴミ箱へ移動');
    expect(buttons(card)).toContain('テストメールを送る');
  });

  it('the report is mailed to the user, without an address, a subject or an id', () => {
    const emulator = checkable();
    const link = String(linkOf(step(emulator, 'basics'), 'ピクセルを開く'));
    step(emulator, 'send');
    step(emulator, 'mail');
    const before = sentIn(emulator).length;
    const card = pressOn(emulator, openCheck(emulator, 'en'), 'Mail me the report', 'en');
    expect(textOf(card)).toContain('The report is in your inbox.');
    expect(sentIn(emulator)).toHaveLength(before + 1);
    const raw = textOfMessage(
      sentIn(emulator).find((message) => textOfMessage(message).includes('kidoku-setup-check')),
    );
    const body = raw.slice(raw.indexOf('\r\n\r\n'));
    const decoded = [...body.matchAll(/(?:^[A-Za-z0-9+/=]{60,}\r?\n)+[A-Za-z0-9+/=]*/gm)].map(([text]) =>
      Buffer.from(text, 'base64').toString(),
    );
    const all = [body, ...decoded].join('\n');
    expect(all).toContain('Permissions: Works');
    for (const secret of [
      'hanako',
      '@',
      'person0',
      'Offer',
      link.slice(-42),
      emulator.userProperties.get('check') ?? '',
    ])
      expect(all).not.toContain(secret);
  });
});

test('results of another version, or damaged ones, count as none', () => {
  const emulator = checkable();
  for (const text of ['{', '{"version":2,"findings":{}}', '{"version":1}', '{"version":1,"findings":[]}', 'null']) {
    emulator.userProperties.set('check', text);
    expect(textOf(openCheck(emulator))).toContain('14 項目中 0 項目を確認');
  }
});
