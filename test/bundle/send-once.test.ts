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
