import { offeredTargets } from '../../src/app/follow-up/targets';
import { cardsIn, recipient, row, threadView } from './scene';
import { choicesOf, clickOn, textsOf } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en');

test('the thread card offers the three texts, a deadline and to whom it goes', () => {
  const view = threadView({ targets: ['taro@example.co.jp', 'jiro@example.co.jp'] });
  expect(choicesOf(ja.thread(view))).toEqual(['✓ やわらかく', '期日を添えて', '最後のご連絡として']);
  expect(choicesOf(en.thread(view))).toEqual(['✓ Gentle', 'With a deadline', 'Last time']);
  expect(textsOf(en.thread(view))).toEqual(
    expect.arrayContaining(['Write a follow-up', 'Deadline, if the text has one; a business day']),
  );
  expect(textsOf(en.thread(view)).join()).toContain('To taro@example.co.jp and 1 other.');
  expect(clickOn(en.thread(view), 'Draft a follow-up')).toEqual({
    function: 'writeFollowUp',
    parameters: { threadId: '18e0a1b2c3d4e5f6' },
  });
});

test('nothing is offered where there is nobody to write to', () => {
  expect(textsOf(en.thread(threadView({ targets: [] })))).not.toContain('Write a follow-up');
});

describe('a follow-up is offered', () => {
  const targets = (changes: Parameters<typeof row>[0], ...statuses: readonly string[]) =>
    offeredTargets({
      row: row(changes),
      recipients: statuses.map((status, i) => recipient({ address: `r${i}@example.com`, status: status as 'opened' })),
    });

  test('to whom the mail reached and who has not answered', () => {
    expect(targets({}, 'opened', 'replied', 'bounced', 'noSignal', 'autoReplied', 'deleted')).toEqual(
      ['r0', 'r3', 'r4', 'r5'].map((name) => `${name}@example.com`),
    );
  });

  test('to the others where one of them has answered, but not where somebody else did in their place', () => {
    const answered = { status: 'replied', awaiting: false, awaitingReason: 'replied' } as const;
    expect(targets(answered, 'replied', 'opened')).toEqual(['r1@example.com']);
    expect(targets(answered, 'opened')).toEqual([]);
  });

  test('to nobody where no answer is expected, to no list and to no program', () => {
    expect(targets({ awaiting: false, awaitingReason: 'courtesy' }, 'opened')).toEqual([]);
    const list = recipient({ address: 'team@lists.example.com' });
    expect(offeredTargets({ row: row(), recipients: [list, recipient({ address: 'no-reply@example.com' })] })).toEqual(
      [],
    );
  });
});
