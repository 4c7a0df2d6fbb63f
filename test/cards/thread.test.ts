import type { Evidence } from '../../src/core/threads/model';
import { cardsIn, DAY, evidence, HOUR, NOW, recipient, row, threadView } from './scene';
import { clickOn, entriesOf, textsOf, widgetsIn } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en');

describe('a thread card', () => {
  const because = {
    kind: 'receipt',
    at: NOW - DAY,
    confidence: 'strong',
    detail: 'displayed',
    from: 'taro@example.co.jp',
  } as const;
  const opened = threadView({
    row: row({ status: 'opened', because }),
    recipients: [
      recipient({ status: 'opened', evidence: [evidence()] }),
      recipient({
        address: 'jiro@example.co.jp',
        status: 'autoReplied',
        evidence: [evidence({ kind: 'autoReply', detail: '', at: NOW - 2 * DAY })],
      }),
      recipient({ address: 'saburo@example.co.jp' }),
    ],
  });

  it('is headed by the subject and the time of sending', () => {
    expect(textsOf(ja.thread(opened)).slice(0, 2)).toEqual(['お見積書の送付', '3/1 10:12 送信（3 日前）']);
    expect(textsOf(en.thread(opened)).slice(0, 2)).toEqual(['お見積書の送付', 'Sent 1 Mar, 10:12 (3 days ago)']);
  });

  it('says the status, how sure it is and why, and whether a reply is expected', () => {
    expect(entriesOf(ja.thread(opened)).slice(0, 3)).toEqual([
      '開封済み\n状態\n開封済み\ntaro@… の開封確認 3/3 10:12',
      '確かさ\n確かさ\n高い\nこのメールを特定する情報が含まれています。',
      '返信待ち\n返信待ち\nはい。まだ返信がありません',
    ]);
  });

  it('lists each recipient with the own status, in words beside the icon', () => {
    const recipients = entriesOf(ja.thread(opened)).slice(3, 6);
    expect(recipients).toEqual([
      '開封済み\n開封済み\ntaro@example.co.jp',
      '自動応答\n自動応答\njiro@example.co.jp',
      '反応なし\n反応なし\nsaburo@example.co.jp',
    ]);
    expect(textsOf(ja.thread(opened))).toContain('宛先（3）');
  });

  it('tells what happened since it was sent, oldest first', () => {
    expect(entriesOf(ja.thread(opened)).slice(6)).toEqual([
      '送信\n3/1 10:12\n送信\ntaro@example.co.jp 他 2 名',
      '自動応答\n3/2 10:12\n自動応答\njiro@example.co.jp\n不在通知などの自動送信です。本人の返信ではありません。確かさ：高い。',
      '開封確認\n3/3 10:12\n開封確認\ntaro@example.co.jp\nメールが表示されました。確かさ：高い。',
    ]);
  });

  it('explains that no signal is not "not read", as long as nobody replied', () => {
    expect(textsOf(ja.thread(opened)).join()).toContain('「反応なし」は、読まれていないという意味ではありません');
    const replied = threadView({ row: row({ status: 'replied', awaitingReason: 'replied' }) });
    expect(textsOf(ja.thread(replied)).join()).not.toContain('という意味ではありません');
  });

  it('leads to Gmail and back to the list', () => {
    expect(clickOn(en.thread(opened), 'Open in Gmail')).toBe(
      'https://mail.google.com/mail/?authuser=hanako%40kidoku.example#all/18e0a1b2c3d4e5f6',
    );
    expect(clickOn(en.thread(opened), 'All sent mail')).toEqual({ function: 'showHomepage', parameters: {} });
  });

  it('names somebody who answered without having been addressed', () => {
    const answer = evidence({ kind: 'reply', detail: '', confidence: 'certain' });
    const boss = recipient({ address: 'boss@example.co.jp', addressed: false, status: 'replied', evidence: [answer] });
    const card = en.thread(threadView({ recipients: [recipient(), boss] }));
    expect(entriesOf(card)).toContain('Replied\nReplied · not a recipient\nboss@example.co.jp');
    expect(entriesOf(card)).toContain('Sent\n1 Mar, 10:12\nSent\ntaro@example.co.jp');
    expect(entriesOf(card).at(-1)).toBe('Reply\n3 Mar, 10:12\nReply\nboss@example.co.jp\nHow sure: Certain.');
  });

  it('says that evidence may be missing while mail is being read', () => {
    const reading = { readBackTo: NOW - 30 * DAY, horizon: NOW - 365 * DAY, share: 0.08 };
    expect(textsOf(en.thread(threadView({ reading }))).join()).toContain('What you see may still change');
  });

  it('shows what came from mail as text', () => {
    const card = en.thread(
      threadView({
        row: row({ subject: '<i>Q&A</i>\u202e' }),
        recipients: [recipient({ address: '<b>@example.com', evidence: [evidence()] })],
      }),
    );
    expect(textsOf(card)[0]).toBe('<i>Q&A</i>');
    expect(entriesOf(card).filter((entry) => entry.includes('<b>@example.com'))).toHaveLength(3);
  });

  it('stays under a hundred widgets, whatever happened, and says what it leaves out', () => {
    const events = Array.from({ length: 30 }, (_, i) => evidence({ at: NOW - i * HOUR }));
    const recipients = Array.from({ length: 90 }, (_, i) =>
      recipient({ address: `p${i}@example.com`, status: 'opened', evidence: events }),
    );
    const reading = { readBackTo: NOW - 30 * DAY, horizon: NOW - 365 * DAY, share: 0.08 };
    const card = en.thread(
      threadView({ row: row({ because }), recipients: [recipient(), ...recipients], reading, notice: 'busy' }),
    );
    expect(widgetsIn(card)).toBeLessThanOrEqual(100);
    expect(textsOf(card)).toContain('Recipients (91)');
    expect(textsOf(card)).toContain('and 51 more');
    expect(textsOf(card)).toContain('2660 earlier events are not shown.');
  });
});

describe('how sure a status is', () => {
  it.each([
    ['reply', 'certain', 'Certain', 'A person answered.'],
    ['bounce', 'certain', 'Certain', 'The bounce names this address.'],
    ['receipt', 'strong', 'High', 'It names this very message.'],
    ['receipt', 'moderate', 'Medium', 'It belongs to this conversation, but does not name this very message.'],
    [
      'open',
      'moderate',
      'Medium',
      'An image was loaded, most likely by a person. It may have been you, if you looked at the message without Kidoku beside it.',
    ],
    [
      'bounce',
      'weak',
      'Low',
      'Only the subject, the recipient or the time matches, or it may be forged: it is in Spam, or a receipt that comes from another domain than the address it names.',
    ],
  ] as const)('a %s that is %s: %s', (kind, confidence, level, why) => {
    const because = { kind, confidence, at: NOW, detail: '', from: 'taro@example.co.jp' };
    expect(entriesOf(en.thread(threadView({ row: row({ because }) })))).toContain(
      `How sure\nHow sure\n${level}\n${why}`,
    );
  });
});

describe('an event', () => {
  /** What it is and of whom, in one line; then what is said about it. */
  const told = (cards: typeof ja, changes: Partial<Evidence>) => {
    const view = threadView({ recipients: [recipient({ evidence: [evidence(changes)] })] });
    const [, , kind, who, ...text] = entriesOf(cards.thread(view)).at(-1)?.split('\n') ?? [];
    return [`${kind} ${who}`, ...text];
  };

  it.each([
    ['failed 5.1.1', 'アドレスが存在しません（5.1.1）', 'The address does not exist (5.1.1)'],
    ['failed 5.1.10', 'アドレスが存在しません（5.1.10）', 'The address does not exist (5.1.10)'],
    ['failed 5.1.2', 'ドメインが見つかりません（5.1.2）', 'The domain was not found (5.1.2)'],
    ['failed 5.2.1', 'メールボックスが使われていません（5.2.1）', 'The mailbox is disabled (5.2.1)'],
    ['failed 5.2.2', 'メールボックスの容量がいっぱいです（5.2.2）', 'The mailbox is full (5.2.2)'],
    ['failed 5.3.4', 'メールのサイズが大きすぎます（5.3.4）', 'The message is too large (5.3.4)'],
    ['failed 5.7.1', '相手のサーバーに拒否されました（5.7.1）', 'The recipient’s server refused it (5.7.1)'],
    ['failed 4.4.7', '相手のサーバーに接続できませんでした', 'The recipient’s server could not be reached'],
    [
      'failed 4.3.0',
      '相手のサーバーの不具合が解消しませんでした',
      'A problem at the recipient’s server did not go away',
    ],
    ['failed 5.0.0', '配信できませんでした（5.0.0）', 'It could not be delivered (5.0.0)'],
    ['failed', '配信できませんでした。', 'It could not be delivered.'],
  ])('a bounce is explained: %s', (detail, japanese, english) => {
    const bounce = { kind: 'bounce', detail, confidence: 'certain' } as const;
    expect(told(ja, bounce)).toEqual(['不達通知 taro@example.co.jp', expect.stringContaining(japanese)]);
    expect(told(en, bounce)).toEqual(['Bounce taro@example.co.jp', expect.stringContaining(english)]);
  });

  it.each([
    ['delayed 4.4.1', 'サーバーが再送を続けています（4.4.1）'],
    ['delivered 2.0.0', '相手のサーバーに届きました。読まれたかどうかはわかりません（2.0.0）'],
    ['relayed', '通知を返さないサーバーに引き渡されました'],
    ['expanded', 'メーリングリストの参加者に送られました'],
  ])('a delivery report without a failure is no bounce: %s', (detail, words) => {
    const report = told(ja, { kind: 'bounce', detail, counts: false });
    expect(report[0]).toBe('配信通知 taro@example.co.jp');
    expect(report[1]).toContain(words);
  });

  it.each([
    ['deleted', 'deleted without being displayed'],
    ['denied', 'declined to tell whether it was read'],
    ['failed', 'says nothing about reading'],
    ['dispatched', 'says nothing about reading'],
    ['processed', 'says nothing about a person reading it'],
    ['unknown', 'of an unknown kind'],
    ['something else', 'of an unknown kind'],
  ])('a receipt that is no proof of reading says so: %s', (detail, words) => {
    const [kind, text] = told(en, { detail, counts: false });
    expect(kind).toBe('Read receipt taro@example.co.jp');
    expect(text).toContain(words);
    expect(text).toContain('This does not change the status.');
  });

  it('that does not count is marked in words, and one that counts says how sure it is', () => {
    expect(told(ja, { kind: 'open', detail: 'prefetch', counts: false })[1]).toEqual(
      expect.stringMatching(
        /^Gmail が画像を先読みしました（送信 .+後）。人が開いたものではありません。状態には影響しません。$/,
      ),
    );
    expect(told(ja, { kind: 'open', detail: 'likely', confidence: 'moderate' })[1]).toMatch(
      /^画像が読み込まれました（送信 .+後）。開封とみられます。確かさ：中程度。$/,
    );
    expect(told(ja, { kind: 'calendarReply', detail: '', confidence: 'certain' })).toEqual([
      '予定への回答 taro@example.co.jp',
      '確かさ：確実。',
    ]);
  });
});
