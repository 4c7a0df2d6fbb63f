import { press, textOf } from '../tools/cards';
import { deliver, eventOf, HOUR } from './support/add-on';
import { changeDraft, contractDraft, draftsIn, openDraft, sentIn, textOfMessage, withDrafts } from './support/drafts';
import { draft, sent as sentLetter } from './support/letters';

const SEND = '送信する';
const AGAIN = 'もう一度確認';
const MINUTE = 60_000;
const REQUEST = 'Disposition-Notification-To: <hanako@kidoku.example>';

const send = ({ emulator }: ReturnType<typeof withDrafts>, card: unknown, label = SEND) =>
  press(emulator, card, label, eventOf());

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

describe('much else was sent since an attempt that gave no answer', () => {
  /** A first press that ended without an answer, then so many other mails. */
  const interrupted = (takesEffect: boolean, others: number, minutesBetween: number) => {
    const world = withDrafts();
    const { emulator } = world;
    const card = openDraft(emulator);
    emulator.fail('Gmail.Users.Drafts.send', { ends: true, takesEffect, times: 1 });
    expect(() => send(world, card)).toThrow('Exceeded maximum execution time');
    const late = textOfMessage(draftsIn(emulator)[0]);
    for (let n = 0; n < others; n++) {
      emulator.clock.advance(minutesBetween * MINUTE);
      emulator.mailbox.add({
        raw: `From: hanako@kidoku.example\nTo: a${n}@example.com\nSubject: Other ${n}\n\nx`,
        labels: ['SENT'],
        internalDate: emulator.clock.now(),
      });
    }
    emulator.clock.advance(4 * MINUTE);
    emulator.resetCalls();
    return { ...world, world, press: () => textOf(send(world, card)), late };
  };

  test.each([0, 1, 2, 3, 11, 40, 300])('it was sent, and %d others: it is found in few calls', (others) => {
    const { emulator, press, sent } = interrupted(true, others, 5);
    expect(press()).toContain('この下書きはすでに送信済みでした');
    expect(emulator.calls().mail).toBeLessThan(30);
    expect(sent).toHaveLength(1);
  });

  test.each([11, 45])('it is sent late, and %d others with it: the draft that is still there is not sent', (others) => {
    const { emulator, press, sent, late } = interrupted(false, others, 0);
    emulator.mailbox.add({ raw: late, labels: ['SENT'], internalDate: emulator.clock.now() - 4 * MINUTE - 1_000 });
    expect(press()).toContain('すでに送信された可能性があります');
    expect([sent.length, draftsIn(emulator).length]).toEqual([0, 1]);
  });

  test('it was not sent: with many others at once that cannot be told, and it stays a draft', () => {
    const { emulator, press, sent } = interrupted(false, 60, 0);
    expect(press()).toContain('送信されたかどうかを確認できません');
    expect([sent.length, draftsIn(emulator).length]).toEqual([0, 1]);
    expect(emulator.calls().mail).toBeLessThan(60);
  });

  test('it was not sent: nor is it where more was sent than is listed', () => {
    const { press, sent } = interrupted(false, 501, 1);
    expect(press()).toContain('送信されたかどうかを確認できません');
    expect(sent).toHaveLength(0);
  });

  test('it was not sent, and the others went out one after the other: it can be sent', () => {
    const { press, sent } = interrupted(false, 100, 5);
    expect(press()).toContain('メールを送信しました');
    expect(sent).toHaveLength(1);
  });
});

describe('a draft that the composer saves again as another one', () => {
  const savedAgain = (
    subject = '契約書のご確認',
    text = '田中様\n契約書をお送りします。 ご確認をお願いいたします。',
  ) => ({
    ...draft('2026-11-20 09:00', `To: Taro@example.co.jp\nSubject: ${subject}\n\n${text}`),
    thread: 'saved again',
  });

  test('within a quarter of an hour is taken for the mail that was sent, which the card shows', () => {
    const world = withDrafts();
    const { emulator, sent } = world;
    send(world, openDraft(emulator));
    deliver(emulator, [savedAgain()]);
    emulator.clock.advance(14 * MINUTE);
    const text = textOf(send(world, openDraft(emulator)));
    expect(text).toContain('すでに送信された可能性があります');
    expect(text).toContain('もう一度送る場合は、Gmail から送信してください');
    expect([sent.length, draftsIn(emulator).length]).toEqual([1, 1]);
    emulator.clock.advance(2 * MINUTE);
    expect(textOf(send(world, openDraft(emulator)))).toContain('メールを送信しました');
    expect(sent).toHaveLength(2);
  });

  test('is not sent while the first may still be at work, nor when it is found to have been sent', () => {
    for (const takesEffect of [false, true]) {
      const world = withDrafts();
      const { emulator, sent } = world;
      const card = openDraft(emulator);
      emulator.fail('Gmail.Users.Drafts.send', { ends: true, takesEffect, times: 1 });
      expect(() => send(world, card)).toThrow('Exceeded maximum execution time');
      for (const { id } of draftsIn(emulator)) emulator.mailbox.remove(id);
      deliver(emulator, [savedAgain()]);
      const words = takesEffect ? 'すでに送信された可能性があります' : '送信を確認できていません';
      expect(textOf(send(world, openDraft(emulator)))).toContain(words);
      expect(sent).toHaveLength(takesEffect ? 1 : 0);
    }
  });

  test.each([
    ['about something else', '見積書のご確認', undefined],
    ['in other words, such as a correction', '契約書のご確認', '田中様\n先ほどの契約書に誤りがございました。'],
  ])('is another mail where it is %s', (_, subject, text) => {
    const world = withDrafts();
    send(world, openDraft(world.emulator));
    deliver(world.emulator, [savedAgain(subject, text)]);
    expect(textOf(send(world, openDraft(world.emulator, subject)))).toContain('メールを送信しました');
    expect(world.sent).toHaveLength(2);
  });
});

test('where the note of an attempt was written but its answer got lost, the next press sends', () => {
  const world = withDrafts();
  const card = openDraft(world.emulator);
  world.emulator.fail('Properties.setProperty', { error: 'Service unavailable', takesEffect: true, times: 1 });
  const failed = send(world, card);
  expect(textOf(failed)).toContain('今回は何も送信していません');
  expect(textOf(send(world, failed, 'もう一度試す'))).toContain('メールを送信しました');
  expect(world.sent).toHaveLength(1);
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
