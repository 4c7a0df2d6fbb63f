import type { Emulator } from '../../src/emulator/options';
import { cardOf, textOf } from '../tools/cards';
import { addOn } from './support/add-on';
import { draftsIn, sentIn } from './support/drafts';
import { callsOf, FAULTS, tried } from './support/faults';
import { openedDraft, threadCardOf } from './support/follow-ups';
import { submit } from './support/forms';
import { quotation } from './support/quotation';

const world = () => {
  const emulator = addOn([quotation]);
  return { emulator, card: threadCardOf(emulator, quotation) };
};
const press = (emulator: Emulator, card: unknown) => submit(emulator, card, '下書きを作成');

/** What the answer claims must be so. */
const expectTruth = (emulator: Emulator, response: unknown): void => {
  const drafts = draftsIn(emulator).length;
  if (openedDraft(response)) {
    expect(drafts).toBe(1);
    return;
  }
  const text = textOf(cardOf(response));
  expect(text).toContain('次にすること');
  if (text.includes('下書きを作成しましたが')) expect(drafts).toBe(1);
  else if (!text.includes('下書きができたかどうかわかりません')) expect(drafts).toBe(0);
};

test.each(Object.entries(FAULTS))('a call that %s: every answer is true, and nothing is sent', (_, fault) => {
  const first = world();
  const calls = callsOf(first.emulator, () => press(first.emulator, first.card));
  expect(calls.map(([method]) => method)).toEqual(
    expect.arrayContaining(['Gmail.Users.Drafts.create', 'GmailApp.getDraft', 'Properties.getProperty']),
  );
  for (const [method, after] of calls) {
    const { emulator, card } = world();
    emulator.fail(method, { ...fault, after, times: 1 });
    const response = tried(() => press(emulator, card));
    emulator.heal();
    if (response) expectTruth(emulator, response);
    else expect(fault.ends).toBe(true);
    expect(sentIn(emulator)).toHaveLength(1);
    expect(draftsIn(emulator).length).toBeLessThanOrEqual(1);
    expect([method, after, openedDraft(press(emulator, card))]).toEqual([method, after, expect.anything()]);
    expect([method, after, draftsIn(emulator).length]).toEqual([method, after, 1]);
  }
});

test('a permission that is missing, a thread or message that is gone: a card says so, and there is no draft', () => {
  const all = ['userinfo.email', 'gmail.modify'].map((name) => `https://www.googleapis.com/auth/${name}`);
  const denied = addOn([quotation], { grantedScopes: all.slice(0, 1) });
  const known = world();
  const card = cardOf(press(denied, known.card));
  expect(textOf(card)).toContain('許可が必要です');
  for (const { id } of [...known.emulator.mailbox.newestFirst()]) known.emulator.mailbox.remove(id);
  expect(textOf(cardOf(press(known.emulator, known.card)))).toContain('Gmail に見つからないため');
  expect(draftsIn(known.emulator)).toEqual([]);
});
