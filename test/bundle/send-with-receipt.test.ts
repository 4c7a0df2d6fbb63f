import { buttons, press, textOf } from '../tools/cards';
import { deliver, eventOf, HOUR } from './support/add-on';
import { contractDraft, draftsIn, openDraft, textOfMessage, withDrafts } from './support/drafts';
import { cameApart, draft, type Letter, sent as sentLetter } from './support/letters';
import { receipt } from './support/reports';

const SEND = '送信する';
const REQUEST = 'Disposition-Notification-To: <hanako@kidoku.example>';

const send = ({ emulator }: ReturnType<typeof withDrafts>, card: unknown, label = SEND) =>
  press(emulator, card, label, eventOf());

describe('from a draft to a receipt', () => {
  test('the draft is shown before it is sent: to whom, what, from whom, where receipts go, and what to close', () => {
    const { emulator, sent } = withDrafts();
    const text = textOf(openDraft(emulator));
    expect(text).toContain('契約書のご確認\n下書き（まだ送信していません）');
    expect(text).toContain('佐藤花子 <hanako@kidoku.example>');
    expect(text).toContain('Taro@Example.co.jp');
    expect(text).toContain('契約書をお送りします。');
    expect(text).toContain('開封確認の返信先\nhanako@kidoku.example');
    expect(text).toContain('作成画面を閉じてください');
    expect(sent).toEqual([]);
  });

  test('what is sent is the draft with one line more', () => {
    const world = withDrafts();
    const [shown] = draftsIn(world.emulator);
    const before = textOfMessage(shown);
    const card = send(world, openDraft(world.emulator));
    expect(textOf(card)).toContain('開封確認を依頼しました');
    expect(draftsIn(world.emulator)).toEqual([]);
    expect(world.sent.map(({ threadId }) => threadId)).toEqual([shown?.threadId]);
    // Gmail gives what it sends a Message-ID of its own.
    const withoutId = (raw: string) => raw.replace(/^Message-ID:.*\n/m, '');
    expect(withoutId(textOfMessage(world.sent[0])).replace(`${REQUEST}\n`, '')).toBe(withoutId(before));
    expect(textOfMessage(world.sent[0]).match(/Disposition-Notification-To/g)).toHaveLength(1);
  });

  const reported = (original: string, from: string, header: string, fields: string) => `
From: ${from}
${header}
Message-ID: <mdn-${from.length}@mail.example.co.jp>
Content-Type: multipart/report; report-type=disposition-notification; boundary="mdn"

--mdn
Content-Type: text/plain; charset=UTF-8

Your message was displayed.

--mdn
Content-Type: message/disposition-notification

${fields.replace('ORIGINAL', `<${original}>`)}

--mdn--
`;
  test.each([
    [
      'Thunderbird',
      (original: string) =>
        reported(
          original,
          'Taro@Example.co.jp',
          `Subject: Return Receipt (displayed) - 契約書のご確認\nReferences: <${original}>`,
          'Reporting-UA: mail.example.co.jp; Mozilla Thunderbird\nFinal-Recipient: rfc822;Taro@Example.co.jp\nOriginal-Message-ID: ORIGINAL\nDisposition: manual-action/MDN-sent-manually; displayed',
        ),
    ],
    [
      'Exchange, which names the message in In-Reply-To alone',
      (original: string) =>
        reported(
          original,
          '"Tanaka, Taro" <taro@example.co.jp>',
          `Subject: Read: 契約書のご確認\nIn-Reply-To: <${original}>\nThread-Topic: 契約書のご確認`,
          'Final-recipient: RFC822; taro@example.co.jp\nDisposition: automatic-action/MDN-sent-automatically; displayed\nX-MSExch-Correlation-Key: abc==',
        ),
    ],
    [
      'a Japanese program',
      (original: string) => receipt({ from: 'taro@example.co.jp', original, subject: '開封済み: 契約書のご確認' }),
    ],
  ])('a receipt of %s opens it', (_, receiptFor) => {
    const world = withDrafts();
    send(world, openDraft(world.emulator));
    const original = world.sent[0]?.messageId?.replace(/[<>]/g, '') ?? '';
    world.emulator.clock.advance(HOUR);
    deliver(world.emulator, [cameApart('2026-11-20 09:40', receiptFor(original))]);
    const home = world.emulator.call('onHomepage', eventOf());
    expect(textOf(home)).toContain('開封済み 1');
    const thread = textOf(press(world.emulator, home, '契約書のご確認', eventOf()));
    expect(thread).toContain('開封確認を依頼済み');
    expect(thread).toContain('メールが表示されました');
  });

  test('a request that Gmail wrote from its own menu is known, too', () => {
    const asking = sentLetter(
      '2026-11-19 10:00',
      'To: taro@example.co.jp\nSubject: 発注書\nMessage-ID: <o@kidoku.example>\nDisposition-Notification-To: hanako@kidoku.example\n\n発注書です。',
      { thread: 'order' },
    );
    const { emulator } = withDrafts([asking]);
    const home = emulator.call('onHomepage', eventOf());
    expect(textOf(press(emulator, home, '発注書', eventOf()))).toContain('開封確認を依頼済み');
  });
});

describe('the list of drafts', () => {
  const others: readonly Letter[] = [
    draft('2026-11-20 08:50', 'To: anna@example.com\nSubject: Newest\n\nx'),
    draft('2026-11-18 08:50', 'To: jiro@example.co.jp, taro@example.co.jp\nSubject: Older\n\nx'),
  ].map((letter, index) => ({ ...letter, thread: `draft ${index}` }));

  test('shows those to the recipients of the mail that is being written first', () => {
    const { emulator } = withDrafts([contractDraft, ...others]);
    const text = textOf(emulator.call('showDrafts', eventOf({ to: 'taro@example.co.jp,x@example.com' })));
    expect(text.match(/契約書のご確認|Newest|Older|宛先が一致する下書き|最近の下書き/g)).toEqual([
      '宛先が一致する下書き',
      '契約書のご確認',
      'Older',
      '最近の下書き',
      'Newest',
    ]);
  });

  test('costs one call, one for each of at most twelve drafts, one for the language of the card and one for the policy', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...contractDraft, thread: `many ${index}` }));
    const { emulator } = withDrafts(many);
    emulator.resetCalls();
    emulator.call('showDrafts', eventOf({ to: '' }));
    expect(emulator.calls()).toMatchObject({ mail: 13, state: 2 });
  });

  test('finds drafts to the recipients however many newer ones there are, and costs one call more', () => {
    const old = [
      draft('2026-10-01 08:00', 'To: x@example.com\nBcc: Taro@example.co.jp\nSubject: Old to Taro\n\nx'),
      draft('2026-09-01 08:00', 'To: x@example.com\nCc: jiro@example.co.jp\nSubject: Old to Jiro\n\nx'),
      draft('2026-09-02 08:00', 'To: other@example.com\nSubject: Old to others\n\nx'),
    ].map((letter, index) => ({ ...letter, thread: `old ${index}` }));
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...draft('2026-11-19 08:00', `To: anna@example.com\nSubject: Newer ${index}\n\nx`),
      thread: `many ${index}`,
    }));
    const { emulator } = withDrafts([...old, ...many]);
    emulator.resetCalls();
    const to = 'taro@example.co.jp,jiro@example.co.jp,"}@x,{a b@x';
    const text = textOf(emulator.call('showDrafts', eventOf({ to })));
    expect(text.match(/Old to \w+|宛先が一致する下書き|最近の下書き/g)).toEqual([
      '宛先が一致する下書き',
      'Old to Taro',
      'Old to Jiro',
      '最近の下書き',
    ]);
    expect(text.match(/Newer/g)).toHaveLength(10);
    expect(emulator.calls()).toMatchObject({ mail: 14, state: 2 });
  });

  test('has the newest, too, where there are many to the recipients, at the same cost', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...contractDraft, thread: `many ${index}` }));
    const newest = draft('2026-11-20 08:55', 'To: anna@example.com\nSubject: Newest\n\nx');
    const { emulator } = withDrafts([...many, newest]);
    emulator.resetCalls();
    const text = textOf(emulator.call('showDrafts', eventOf({ to: 'taro@example.co.jp' })));
    expect(text).toContain('Newest');
    expect(emulator.calls()).toMatchObject({ mail: 14, state: 2 });
  });

  test('says what to do where there is none', () => {
    const { emulator } = withDrafts([]);
    expect(textOf(emulator.call('showDrafts', eventOf({ to: '' })))).toContain('下書きはありません');
    expect(textOf(emulator.call('showDrafts', eventOf({ to: '' }, { locale: 'en' })))).toContain('There is no draft.');
  });
});

describe('a draft that cannot be sent like this', () => {
  const variant = (header: string, text = 'x') =>
    draft('2026-11-20 08:30', `${header}\nSubject: 契約書のご確認\n\n${text}`);
  test.each([
    ['no recipients', variant('X-Note: none'), '宛先がありません'],
    ['a recipient that is no address', variant('To: taro, jiro@example.co.jp'), 'アドレスとして正しくありません：taro'],
    ['no sender', variant('From: Hanako\nTo: taro@example.co.jp'), '差出人がわかりません'],
  ])('%s: the card says so and offers no sending', (_, letter, words) => {
    const { emulator, sent } = withDrafts([letter]);
    const card = openDraft(emulator);
    expect(textOf(card)).toContain(words);
    expect(buttons(card)).not.toContain(SEND);
    const [id, revision] = idOf(emulator);
    expect(textOf(emulator.call('sendWithReceipt', eventOf({ draft: id, revision })))).toContain(words);
    expect(sent).toEqual([]);
    expect(draftsIn(emulator)).toHaveLength(1);
  });

  test('more than Gmail takes: refused before anything happens; almost as much goes through unchanged', () => {
    const line = `${'QUJD'.repeat(19)}\n`;
    const attachment = (megabytes: number) => line.repeat((megabytes * 1024 * 1024) / line.length);
    const tooLarge = withDrafts([variant('To: taro@example.co.jp', attachment(35.1))]);
    const card = openDraft(tooLarge.emulator);
    expect(textOf(card)).toMatch(/サイズが 35\.1 MB あります。.*35\.0 MB まで/);
    expect(buttons(card)).not.toContain(SEND);
    const large = withDrafts([variant('To: taro@example.co.jp', attachment(34))]);
    const before = textOfMessage(draftsIn(large.emulator)[0]);
    expect(textOf(send(large, openDraft(large.emulator)))).toContain('開封確認を依頼しました');
    const after = textOfMessage(large.sent[0]);
    expect(after.slice(after.indexOf('\n\n')) === before.slice(before.indexOf('\n\n'))).toBe(true);
  });
});

/** The draft that a card's button would send. */
const idOf = (emulator: ReturnType<typeof withDrafts>['emulator']): readonly [string, string] => {
  const message = draftsIn(emulator)[0];
  return [`r${BigInt(`0x${message?.id}`)}`, 'any'];
};
