import { simpleParser } from 'mailparser';
import type { Emulator } from '../../src/emulator/options';
import { cardOf, textOf } from '../tools/cards';
import { addOn, deliver } from './support/add-on';
import { draftsIn } from './support/drafts';
import { callsOf, FAULTS, tried } from './support/faults';
import { draftIn, edit, followUp, openedDraft, threadCardOf } from './support/follow-ups';
import { submit } from './support/forms';
import { draft } from './support/letters';
import { quotation, toTwo } from './support/quotation';

const written = (typed: Readonly<Record<string, string>> = {}, letter = quotation): Emulator => {
  const emulator = addOn([letter]);
  followUp(emulator, letter, typed);
  return emulator;
};

/** What a draft that is opened says. */
const shown = async (emulator: Emulator, typed: Readonly<Record<string, string>> = {}, letter = quotation) => {
  const opened = openedDraft(followUp(emulator, letter, typed));
  const draft = await draftIn(emulator);
  expect(opened?.draftMessageId).toBe(draft.id);
  return draft;
};

test('pressed again, the same draft opens, and nothing is written to Gmail', async () => {
  const emulator = written();
  const before = await draftIn(emulator);
  emulator.resetCalls();
  expect((await shown(emulator)).id).toBe(before.id);
  expect(Object.keys(emulator.calls().methods).filter((name) => /Drafts\.(create|update|remove)/.test(name))).toEqual(
    [],
  );
});

test('another text takes the place of one in which nobody wrote, whatever the composer made of its lines', async () => {
  const emulator = written();
  edit(emulator, '\r\n> ', '\r\n>\r\n> ');
  const { text, threadId } = await shown(emulator, { text: 'last' });
  expect(text).toContain('ひとまず今回までとさせていただきます');
  expect(text).not.toContain('その後いかがでしょうか');
  expect(threadId).toBe((await draftIn(written())).threadId);
  expect((await shown(emulator, { text: 'gentle' })).text).toContain('その後いかがでしょうか');
});

test.each([
  ['words', 'どうぞよろしくお願いいたします。', 'どうぞよろしくお願いいたします。\r\n追伸です。'],
  ['words below the quotation', 'お返事をいただけますでしょうか。', 'お返事をいただけますでしょうか。\r\n末尾です。'],
  ['a recipient', '<taro@example.co.jp>', '<taro@example.co.jp>, boss@example.co.jp'],
  [
    'an attachment',
    '--kidoku-alternative--',
    '--kidoku-alternative\r\nContent-Type: application/pdf; name="x.pdf"\r\nContent-Disposition: attachment\r\n\r\nx\r\n--kidoku-alternative--',
  ],
])('%s that the user put in stays: the draft opens as it is', async (_, from, to) => {
  const emulator = written();
  edit(emulator, from, to);
  const before = draftsIn(emulator)[0]?.raw().toString();
  await shown(emulator, { text: 'last' });
  expect(draftsIn(emulator)[0]?.raw().toString()).toBe(before);
});

test("the user's own draft in the conversation is left alone, and is not taken for Kidoku's", async () => {
  const own = draft(
    '2026-11-19 10:00',
    quotation.raw.replace(
      /^[\s\S]*?\n\n/,
      `
To: taro@example.co.jp
Subject: Re: =?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=
Message-ID: <own@kidoku.example>
In-Reply-To: <quotation@kidoku.example>

自分で書きかけた返信です。\n`,
    ),
  );
  const emulator = addOn([quotation, own]);
  for (const text of ['gentle', 'last', 'deadline']) {
    const opened = openedDraft(followUp(emulator, quotation, { text }));
    const texts = await Promise.all(
      draftsIn(emulator).map(async (one) => ({ id: one.id, text: (await simpleParser(one.raw())).text })),
    );
    expect(texts).toHaveLength(2);
    expect(texts.filter((one) => one.text?.includes('自分で書きかけた'))).toHaveLength(1);
    expect(texts.find(({ id }) => id === opened?.draftMessageId)?.text).toContain('田中太郎様');
  }
});

test('once it was thrown away, another is made; who has answered meanwhile is left out of the one that is there', async () => {
  const emulator = written();
  emulator.mailbox.remove((await draftIn(emulator)).id);
  expect((await shown(emulator)).text).toContain('その後いかがでしょうか');
  const two = written({}, toTwo);
  expect((await draftIn(two)).to).toHaveLength(2);
  deliver(two, [
    {
      ...quotation,
      at: '2026-11-20 08:59',
      labels: ['Inbox'],
      raw: 'From: taro@example.co.jp\r\nTo: hanako@kidoku.example\r\nSubject: Re:\r\nIn-Reply-To: <quotation@kidoku.example>\r\n\r\nはい、承知しました。',
    },
  ]);
  expect((await shown(two, {}, toTwo)).to).toEqual(['jiro@example.co.jp']);
});

test('while another execution is making it, a card says so', () => {
  const emulator = addOn([quotation]);
  const card = threadCardOf(emulator, quotation);
  emulator.fail('Lock.tryLock', { returns: false });
  expect(textOf(cardOf(submit(emulator, card, '下書きを作成')))).toContain('下書きを作成していません');
  expect(draftsIn(emulator)).toEqual([]);
});

test('what is remembered of drafts is bounded, and may be damaged', () => {
  const emulator = written();
  emulator.userProperties.set('followUps', '{');
  expect(openedDraft(followUp(emulator, quotation))).toBeDefined();
  const entry = JSON.parse(emulator.userProperties.get('followUps') ?? '[]')[0];
  const many = Array.from({ length: 40 }, (_, i) => ({ ...entry, message: `m${i}` }));
  emulator.userProperties.set('followUps', JSON.stringify([null, 'x', {}, ...many]));
  expect(openedDraft(followUp(emulator, quotation))).toBeDefined();
  const kept: { message: string }[] = JSON.parse(emulator.userProperties.get('followUps') ?? '[]');
  expect(kept).toHaveLength(20);
  expect(kept[19]?.message).toBe(entry.message);
});

test.each(
  Object.entries(FAULTS).flatMap(([name, fault]) => [false, true].map((typed) => [name, typed, fault] as const)),
)(
  'a call that %s as another text is put in: there is one draft, and what the user typed stays (%s)',
  async (_, typed, fault) => {
    const press = (emulator: Emulator, card: unknown) => submit(emulator, card, '下書きを作成', { text: 'last' });
    const world = () => {
      const emulator = written();
      if (typed) edit(emulator, 'その後いかがでしょうか。', '自分の言葉です。');
      return { emulator, card: threadCardOf(emulator, quotation) };
    };
    const first = world();
    const calls = callsOf(first.emulator, () => press(first.emulator, first.card));
    for (const [method, after] of calls.filter(([name]) => /Users\.Drafts|setProperty/.test(name))) {
      const { emulator, card } = world();
      emulator.fail(method, { ...fault, after, times: 1 });
      tried(() => press(emulator, card));
      emulator.heal();
      expect([method, after, openedDraft(press(emulator, card))]).toEqual([method, after, expect.anything()]);
      const { text } = await draftIn(emulator);
      expect([method, after, text.includes(typed ? '自分の言葉です。' : '今回までとさせて')]).toEqual([
        method,
        after,
        true,
      ]);
    }
  },
);
