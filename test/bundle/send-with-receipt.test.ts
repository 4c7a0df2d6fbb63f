import { buttons, press, textOf } from '../tools/cards';
import { deliver, eventOf, HOUR } from './support/add-on';
import { changeDraft, contractDraft, draftsIn, openDraft, sentIn, textOfMessage, withDrafts } from './support/drafts';
import { cameApart, draft, type Letter, sent as sentLetter } from './support/letters';
import { receipt } from './support/reports';

const SEND = '送信する';
const AGAIN = 'もう一度確認';
const MINUTE = 60_000;
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

  test('costs one call, and one for each of at most twelve drafts', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...contractDraft, thread: `many ${index}` }));
    const { emulator } = withDrafts(many);
    emulator.resetCalls();
    emulator.call('showDrafts', eventOf({ to: '' }));
    expect(emulator.calls()).toMatchObject({ mail: 13, state: 0 });
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

describe('never twice', () => {
  test('a second press, and a press on the card that is still open elsewhere, tell that it was sent', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    send(world, card);
    expect(textOf(send(world, card))).toContain('この下書きはすでに送信済みでした');
    expect(world.sent).toHaveLength(1);
  });

  test('that it was sent is known even when much else was sent since', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    send(world, card);
    world.emulator.clock.advance(HOUR);
    deliver(
      world.emulator,
      Array.from({ length: 15 }, (_, n) => ({
        ...sentLetter('2026-11-20 09:50', `To: a${n}@example.com\nSubject: Other ${n}\n\nx`),
        thread: `other ${n}`,
      })),
    );
    expect(textOf(send(world, card))).toContain('この下書きはすでに送信済みでした');
  });

  test('two presses at once: the second finds the lock taken and says so', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    world.emulator.fail('Lock.tryLock', { returns: false });
    const busy = send(world, card);
    expect(textOf(busy)).toContain('ここからは何も送信していません');
    expect(world.sent).toHaveLength(0);
    world.emulator.heal();
    expect(textOf(send(world, busy, AGAIN))).toContain('メールを送信しました');
    expect(world.sent).toHaveLength(1);
  });

  test('a draft that changed since it was shown is shown again', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    changeDraft(world.emulator);
    const shown = send(world, card);
    expect(textOf(shown)).toContain('表示したあとに下書きが変更されたため、送信していません');
    expect(textOf(shown)).toContain('契約書のご確認（改訂）');
    expect(world.sent).toHaveLength(0);
    expect(textOf(send(world, shown))).toContain('メールを送信しました');
  });

  test('a draft that was deleted or sent elsewhere is said to be gone', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    world.emulator.mailbox.remove(draftsIn(world.emulator)[0]?.id ?? '');
    expect(textOf(send(world, card))).toContain('下書きが見つかりません');
  });

  test('a send without an answer is not repeated while it may still be at work; then it is looked up', () => {
    const world = withDrafts();
    const { emulator } = world;
    const card = openDraft(emulator);
    emulator.fail('Gmail.Users.Drafts.send', { error: 'Service timed out: Gmail', times: 1 });
    const unclear = send(world, card);
    expect(textOf(unclear)).toContain('送信を確認できていません');
    emulator.clock.advance(MINUTE);
    expect(textOf(send(world, unclear, AGAIN))).toContain('送信を確認できていません');
    expect(world.sent).toHaveLength(0);
    // Google finishes late.
    const [late] = draftsIn(emulator);
    emulator.mailbox.add({ raw: textOfMessage(late), labels: ['SENT'], internalDate: emulator.clock.now() });
    emulator.mailbox.remove(late?.id ?? '');
    expect(textOf(send(world, unclear, AGAIN))).toContain('この下書きはすでに送信済みでした');
    expect(world.sent).toHaveLength(0);
  });

  test('a send that never happened can be tried again after a while', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    world.emulator.fail('Gmail.Users.Drafts.send', { error: 'Service timed out: Gmail', times: 1 });
    const unclear = send(world, card);
    world.emulator.clock.advance(4 * MINUTE);
    expect(textOf(send(world, unclear, AGAIN))).toContain('メールを送信しました');
    expect(world.sent).toHaveLength(1);
  });

  test('a sent message like it beside the draft: the card shows both and sends nothing', () => {
    const world = withDrafts();
    const { emulator } = world;
    const card = openDraft(emulator);
    emulator.fail('Gmail.Users.Drafts.send', { error: 'Service timed out: Gmail', times: 1 });
    const unclear = send(world, card);
    emulator.clock.advance(4 * MINUTE);
    emulator.mailbox.add({
      raw: textOfMessage(draftsIn(emulator)[0]),
      labels: ['SENT'],
      internalDate: emulator.clock.now(),
    });
    expect(textOf(send(world, unclear, AGAIN))).toContain('すでに送信された可能性があります');
    expect([world.sent.length, draftsIn(emulator).length]).toEqual([0, 1]);
  });
});

describe('what Gmail does', () => {
  test('a refusal leaves the draft, gives the reason, and can be tried again at once', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    world.emulator.fail('Gmail.Users.Drafts.send', {
      error: 'Service invoked too many times for one day: email.',
      times: 1,
    });
    const refused = send(world, card);
    expect(textOf(refused)).toContain('Gmail が送信を受け付けませんでした');
    expect(textOf(refused)).toContain('24 時間以内');
    expect(draftsIn(world.emulator)).toHaveLength(1);
    expect(textOf(send(world, refused, 'もう一度試す'))).toContain('メールを送信しました');
  });

  test('a request that Gmail dropped is told', () => {
    const world = withDrafts();
    const card = openDraft(world.emulator);
    const [stored] = draftsIn(world.emulator);
    const without = world.emulator.mailbox.add({
      raw: textOfMessage(stored),
      labels: ['SENT'],
      internalDate: world.emulator.clock.now(),
    });
    world.emulator.fail('Gmail.Users.Drafts.send', { returns: { id: without.id, threadId: without.threadId } });
    expect(textOf(send(world, card))).toContain('開封確認の依頼が Gmail によって取り除かれていました');
  });

  test('a request that the draft has already is not doubled', () => {
    const asking = { ...contractDraft, raw: contractDraft.raw.replace('\n\n', `\n${REQUEST}\n\n`) };
    const world = withDrafts([asking]);
    const card = openDraft(world.emulator);
    expect(textOf(card)).toContain('下書きには、すでに開封確認の依頼があります');
    send(world, card);
    expect(textOfMessage(world.sent[0]).match(/Disposition-Notification-To/g)).toHaveLength(1);
  });

  test('a request that is empty is none: it is filled in its place, and the rest is what it was', () => {
    const EMPTY = 'Disposition-Notification-To: \n <>\n';
    const asking = { ...contractDraft, raw: `${EMPTY}${contractDraft.raw.replace('\n\n', `\n${EMPTY}\n`)}` };
    const world = withDrafts([asking]);
    const before = textOfMessage(draftsIn(world.emulator)[0]);
    const card = openDraft(world.emulator);
    expect(textOf(card)).not.toContain('すでに開封確認の依頼があります');
    expect(textOf(card)).toContain('開封確認の返信先\nhanako@kidoku.example');
    expect(textOf(send(world, card))).toContain('開封確認を依頼しました');
    const after = textOfMessage(world.sent[0]);
    const withoutId = (raw: string) => raw.replace(/^Message-ID:.*\n/m, '');
    expect(before).toContain(EMPTY);
    expect(withoutId(after)).toBe(withoutId(before).replace(EMPTY, `${REQUEST}\n`).replace(EMPTY, ''));
  });

  test('a draft from an alias asks for receipts to the alias, and a reply stays in its conversation', () => {
    const question = sentLetter(
      '2026-11-10 10:00',
      'From: taro@example.co.jp\nTo: shop@kidoku.example\nSubject: 納期\nMessage-ID: <q@example.co.jp>\n\nいつですか。',
      { labels: ['Inbox'], thread: 'delivery' },
    );
    const reply = draft(
      '2026-11-20 08:30',
      'From: Shop <Shop@kidoku.example>\nTo: taro@example.co.jp\nSubject: Re: 納期\nIn-Reply-To: <q@example.co.jp>\nReferences: <q@example.co.jp>\n\n来週です。',
    );
    const world = withDrafts([question, { ...reply, thread: 'delivery' }], { aliases: ['shop@kidoku.example'] });
    send(world, openDraft(world.emulator, 'Re: 納期'));
    expect(textOfMessage(world.sent[0])).toContain('Disposition-Notification-To: <Shop@kidoku.example>');
    expect(world.sent[0]?.threadId).toBe(sentIn(world.emulator)[0]?.threadId);
    expect(world.emulator.mailbox.thread(world.sent[0]?.threadId ?? '')).toHaveLength(2);
  });
});
